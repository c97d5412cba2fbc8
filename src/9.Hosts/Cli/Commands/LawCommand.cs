using System.CommandLine;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary><c>law</c>: what the encoded rules say of a scenario's transfers.</summary>
internal static class LawCommand
{
    public static Command Create()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Command show = new("show", "Each transfer's verdict by date, with reasons, citations and who can change it")
        {
            scenario, set, json,
        };
        show.SetAction(parsed => Guard.Run(parsed.GetValue(json), () =>
        {
            DiagnosticBag diagnostics = new();
            IReadOnlyList<(string, string)> split = CommonOptions.Split(parsed.GetValue(set)!, diagnostics);
            Guard.StopOnErrors(diagnostics);
            (Scenario read, LawBook law) = ScenarioInput.Read(parsed.GetValue(scenario)!, split);
            LawShow.Print(read, law, Console.Out, parsed.GetValue(json));
            return ExitCode.Done;
        }));
        return new Command("law", "What the encoded rules say; not legal advice") { show };
    }
}
