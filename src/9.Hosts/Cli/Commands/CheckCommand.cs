using System.CommandLine;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary><c>check</c>: everything that is wrong with a scenario, at once.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Command command = new("check", "Read a scenario, its packs and its law, and say everything that is wrong")
        {
            scenario, set, json,
        };
        command.SetAction(parsed => Guard.Run(parsed.GetValue(json), () =>
            Check(parsed.GetValue(scenario)!, parsed.GetValue(set)!, parsed.GetValue(json))));
        return command;
    }

    private static int Check(string path, string[] sets, bool json)
    {
        DiagnosticBag diagnostics = new();
        IReadOnlyList<(string, string)> split = CommonOptions.Split(sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, _) = ScenarioInput.Read(path, split);
        int assumed = scenario.Claims.Count(claim => claim.Value.IsAssumption && claim.Rivals.Count == 0);
        if (json)
        {
            Guard.Print([], json: true);
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"{scenario.Name} is well formed: {scenario.Title}");
        Console.Out.WriteLine(
            $"{scenario.Options.Count} options, {scenario.Transfers.Count} transfers, {scenario.Claims.Count} numbers "
            + $"({assumed} assumptions), {scenario.LawTexts.Count} law packs");
        return ExitCode.Done;
    }
}
