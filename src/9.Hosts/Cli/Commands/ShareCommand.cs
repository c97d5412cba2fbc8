using System.CommandLine;
using System.Diagnostics;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary><c>share</c>: how much of the spread of the answer a group of claims makes.</summary>
internal static class ShareCommand
{
    private const int DefaultWorlds = 200;
    private const int DefaultReplications = 8;

    private const string FirstLine = "Say how much of the spread of the answer a group of claims makes";

    private const string Words = """
        Say how much of the spread of the answer a group of claims makes: every world is run again with the group's
        claims drawn anew and all else as it was, chance included. Without --claims the groups are the kill
        probabilities and the other physics of raids. The method: docs/model/study.md.
        """;

    public static Command Create(LongHelp help)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> claims = Several(
            "--claims", "prefix",
            "What the paths of a group's claims start with, a group each; commas join prefixes to one group, * stands "
                + "for any one part");
        Option<string[]> options = Several(
            "--options", "name", "Short names of the options to compare with the baseline; default: all");
        Option<int> worlds = new("--worlds")
        {
            Description = "Worlds (ways the unknowns may be), each run once as drawn and once for each group, in "
                + "batches of 20, 20 to 100,000",
            DefaultValueFactory = _ => DefaultWorlds,
        };
        Option<int> replications = new("--replications")
        {
            Description = "Replications of chance in each of them, 2 to 1000",
            DefaultValueFactory = _ => DefaultReplications,
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "All chance follows from it; the same seed gives the same bytes",
            DefaultValueFactory = _ => 7,
        };
        Option<int> threads = new("--threads")
        {
            Description = "Worker threads, a world each; the results do not depend on it; default: one a processor",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Command command = new("share", FirstLine)
        {
            scenario, claims, options, worlds, replications, seed, threads, set, json,
        };
        help.Add(command, Words);
        command.SetAction((parsed, stop) => Task.Run(() => Guard.Run(parsed.GetValue(json), () => Run(
            new ShareWish(
                parsed.GetValue(scenario)!, parsed.GetValue(claims)!, parsed.GetValue(options)!,
                parsed.GetValue(worlds), parsed.GetValue(replications), parsed.GetValue(seed),
                parsed.GetValue(threads), parsed.GetValue(set)!, parsed.GetValue(json)),
            stop)), CancellationToken.None));
        return command;
    }

    private static Option<string[]> Several(string name, string value, string description) => new(name)
    {
        Description = description,
        HelpName = value,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static int Run(ShareWish wish, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        CommonOptions.Range(wish.Worlds is >= 20 and <= 100_000, "--worlds", "20 to 100,000", diagnostics);
        CommonOptions.Range(wish.Replications is >= 2 and <= 1000, "--replications", "2 to 1000", diagnostics);
        CommonOptions.Range(wish.Threads is >= 1 and <= 1024, "--threads", "1 to 1024", diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(wish.Sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, LawBook law) = ScenarioInput.Read(wish.Scenario, sets);
        IReadOnlyList<ClaimGroup> groups = wish.Claims.Length == 0
            ? ClaimGroup.Standard(scenario) : ClaimGroup.Named(scenario, wish.Claims, diagnostics);
        CheckOptions(scenario, wish.Options, diagnostics);
        Guard.StopOnErrors(diagnostics);
        ShareRequest request = new(
            scenario, law, groups, wish.Options, wish.Seed, wish.Worlds, wish.Replications, wish.Threads);
        ShareAnswer? answer;
        using (ProgressDisplay progress = new(Stopwatch.StartNew()))
        {
            answer = ShareStudy.Run(request, progress, stop);
        }

        if (answer is null)
        {
            Console.Error.WriteLine("interrupted before two worlds were done: there is nothing to show");
            return ExitCode.Interrupted;
        }

        Console.Out.WriteLine(wish.Json ? ShareJson.Of(answer) : ShareText.Of(answer));
        return answer.Complete ? ExitCode.Done : ExitCode.Interrupted;
    }

    private static void CheckOptions(Scenario scenario, string[] options, DiagnosticBag diagnostics)
    {
        string[] known = [.. scenario.Options.Skip(1).Select(option => option.Id)];
        foreach (string option in options.Except(known, StringComparer.Ordinal))
        {
            string? nearest = NearestName.Of(option, known);
            bool baseline = option == scenario.Options[0].Id;
            diagnostics.Error(
                DiagnosticCodes.UnknownScenarioOption, null,
                baseline ? $"--options: '{option}' is the baseline, which the others are compared with"
                : $"--options: the scenario has no option '{option}'", null,
                nearest is null ? "it has " + string.Join(", ", known) : $"did you mean '{nearest}'?");
        }
    }

    /// <summary>What the user asked for.</summary>
    private sealed record ShareWish(
        string Scenario, string[] Claims, string[] Options, int Worlds, int Replications, ulong Seed, int Threads,
        string[] Sets, bool Json);
}
