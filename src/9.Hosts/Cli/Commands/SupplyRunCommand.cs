using System.CommandLine;
using System.Diagnostics;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary><c>supply run</c>: supply alone, over many worlds.</summary>
internal static class SupplyRunCommand
{
    private const int DefaultWorlds = 100;
    private const int DefaultReplications = 4;
    private const int RunsMax = 20_000;
    private const string FirstLine = "Run supply alone: who runs dry, who waits for whom, what money does";

    private const string Words = """
        Run supply alone: who runs dry and when, which orders wait longest and for what, what money does, and how long
        stocks take to rebuild. Raids use up the mean of a salvo table instead of being fought. --audit checks all books
        after every event; a broken rule ends with 1 and names the event. docs/supply.md says more.
        """;

    public static Command Create(LongHelp help)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> option = new("--option")
        {
            Description = "Short names of the options; default: all", HelpName = "name",
            AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        Option<int> worlds = new("--worlds")
        {
            Description = "Worlds (ways the unknowns may be)", DefaultValueFactory = _ => DefaultWorlds,
        };
        Option<int> replications = new("--replications")
        {
            Description = "Replications of chance in each world and option",
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
        Option<bool> audit = new("--audit") { Description = "Check all books after every event; slow" };
        Option<string?> output = new("--out")
        {
            Description = "Also write tables (CSV) into this folder", HelpName = "folder",
        };
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Option<bool> force = CommonOptions.Force();
        Command command = new("run", FirstLine)
        {
            scenario, option, worlds, replications, seed, threads, audit, output, set, json, force,
        };
        help.Add(command, Words);
        command.SetAction((parsed, stop) => Task.Run(() => Guard.Run(parsed.GetValue(json), () => Run(
            new SupplyWish(
                parsed.GetValue(scenario)!, parsed.GetValue(option)!, parsed.GetValue(worlds),
                parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(audit),
                parsed.GetValue(output), parsed.GetValue(set)!, parsed.GetValue(json), parsed.GetValue(force)),
            stop)), CancellationToken.None));
        return command;
    }

    private static int Run(SupplyWish wish, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        CommonOptions.Range(
            wish.Worlds >= 1 && wish.Replications >= 1 && (long)wish.Worlds * wish.Replications <= RunsMax,
            "--worlds, --replications", "1 or more each, 20,000 runs in all at most", diagnostics);
        CommonOptions.Range(wish.Threads is >= 1 and <= 1024, "--threads", "1 to 1024", diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(wish.Sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, LawBook law) = ScenarioInput.Read(wish.Scenario, sets);
        foreach (string option in wish.Options)
        {
            SupplyLook.Known(
                DiagnosticCodes.UnknownScenarioOption, $"--option: the scenario has no option '{option}'", option,
                [.. scenario.Options.Select(one => one.Id)]);
        }

        if (wish.Output is not null
            && !PageFolder.MayWrite(wish.Output, SupplyTables.Names, wish.Force, diagnostics))
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        SupplyAnswer? answer;
        using (ProgressDisplay progress = new(Stopwatch.StartNew()))
        {
            answer = SupplyStudy.Run(
                new SupplyRequest(
                    scenario, law, wish.Options, wish.Seed, wish.Worlds, wish.Replications, wish.Threads, wish.Audits),
                progress, stop);
        }

        if (answer is null)
        {
            Console.Error.WriteLine("interrupted before a world was done: there is nothing to show");
            return ExitCode.Interrupted;
        }

        return Say(answer, wish, diagnostics);
    }

    private static int Say(SupplyAnswer answer, SupplyWish wish, DiagnosticBag diagnostics)
    {
        bool isWritten = wish.Output is null || PageFolder.WriteAsync(
            SupplyTables.Of(answer), wish.Output, wish.Force, diagnostics, CancellationToken.None)
            .GetAwaiter().GetResult();
        if (!isWritten)
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        Console.Out.Write(wish.Json ? SupplyRunJson.Of(answer) + "\n" : SupplyRunText.Of(answer));
        if (wish.Output is not null && !wish.Json)
        {
            Console.Out.WriteLine($"Tables: {wish.Output}");
        }

        return answer.Complete ? ExitCode.Done : ExitCode.Interrupted;
    }

    /// <summary>What the user asked for.</summary>
    private sealed record SupplyWish(
        string Scenario, string[] Options, int Worlds, int Replications, ulong Seed, int Threads, bool Audits,
        string? Output, string[] Sets, bool Json, bool Force);
}
