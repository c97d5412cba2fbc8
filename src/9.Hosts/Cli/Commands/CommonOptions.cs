using System.CommandLine;
using Stockade.Kernel;

namespace Stockade.Cli.Commands;

/// <summary>Options and arguments that several commands share, so that they read alike everywhere.</summary>
internal static class CommonOptions
{
    public static Argument<string> Scenario() => new("scenario")
    {
        Description = "A scenario's folder (with scenario.yaml) or its file, for example scenarios/island-raid",
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Override one field as if written in the scenario, for example "
            + "--set transfers.japan-to-us.count=60; may be given several times",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "Print one JSON document for programs instead of text for people",
    };

    public static Option<bool> Force() => new("--force")
    {
        Description = "Replace what is there already",
    };

    /// <summary>Splits every <c>path=value</c>; one without an equals sign is a diagnostic.</summary>
    public static IReadOnlyList<(string Path, string Value)> Split(string[] sets, DiagnosticBag diagnostics)
    {
        List<(string, string)> split = [];
        foreach (string set in sets)
        {
            int at = set.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                diagnostics.Error(
                    DiagnosticCodes.SetWithoutValue, null, $"--set {set}: expected path=value", null,
                    "for example --set transfers.japan-to-us.count=60");
                continue;
            }

            split.Add((set[..at].Trim(), set[(at + 1)..].Trim()));
        }

        return split;
    }

    /// <summary>Reports an option whose value is out of its range.</summary>
    public static void Range(bool good, string option, string expected, DiagnosticBag diagnostics)
    {
        if (!good)
        {
            diagnostics.Error(DiagnosticCodes.OptionOutOfRange, null, $"{option}: expected {expected}");
        }
    }
}
