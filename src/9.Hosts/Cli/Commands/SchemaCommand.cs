using System.CommandLine;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of a scenario, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        Command command = new("schema", "Print the JSON Schema of a scenario, by which editors complete and check");
        command.SetAction(_ => Guard.Run(json: false, () =>
        {
            Console.Out.Write(ScenarioStage.Schema());
            return ExitCode.Done;
        }));
        return command;
    }
}
