using System.CommandLine;
using System.CommandLine.Invocation;

namespace Stockade.Cli.Commands;

/// <summary>Help with the whole text of the command that is asked about, where a list of commands shows one line each,
/// and with its examples.</summary>
internal sealed class LongHelp(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    private readonly Dictionary<Command, string> texts = [];

    /// <summary>Help is given however little else was written.</summary>
    public override bool ClearsParseErrors => true;

    public void Add(Command command, string text) => texts[command] = text;

    public override int Invoke(ParseResult parseResult)
    {
        Command asked = parseResult.CommandResult.Command;
        asked.Description = texts.GetValueOrDefault(asked, asked.Description ?? "");
        int code = usual.Invoke(parseResult);
        string path = $"{asked.Parents.FirstOrDefault()?.Name} {asked.Name}";
        if ((HelpExamples.Of(path) ?? HelpExamples.Of(asked.Name)) is { } examples)
        {
            Console.Out.WriteLine("Examples:\n" + examples + "\n");
        }

        return code;
    }
}
