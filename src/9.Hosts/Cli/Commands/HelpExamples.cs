using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stockade.Cli.Commands;

/// <summary>Prints examples under the help of a command.</summary>
internal sealed class HelpExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["run"] = """
              ./stockade run scenarios/island-raid                      the answer, in results/island-raid
              ./stockade run scenarios/patriot-backfill-2023 --quick    a first look; bands are rough
              ./stockade run scenarios/island-raid --worlds 400 --precision 0.01 --out results/fine
              ./stockade run scenarios/patriot-backfill-2023 --set transfers.us-to-ukraine-backfill.credit=0.8
            """,
        ["check"] = """
              ./stockade check scenarios/island-raid
              ./stockade check scenarios/island-raid --set "horizon=2030-01-01 .. 2031-12-31"
            """,
        ["schema"] = """
              ./stockade schema > scenario.schema.json    then, in the first line of a scenario:
              # yaml-language-server: $schema=scenario.schema.json
            """,
        ["show"] = """
              ./stockade law show scenarios/patriot-backfill-2023
              ./stockade law show scenarios/island-raid --json
            """,
        ["report"] = """
              ./stockade report results/island-raid
            """,
        ["compare"] = """
              ./stockade compare results/island-raid results/fine
            """,
        ["raids"] = """
              ./stockade import raids daily.csv --out raids
            """,
    };

    /// <summary>Lets the root's help, which all its commands share, end with the command's examples.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpExamples((HelpAction)option.Action!);
        }
    }

    /// <summary>Help is given whatever else of the line is wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out string? examples))
        {
            Console.Out.WriteLine("Examples:\n" + examples + "\n");
        }

        return code;
    }
}
