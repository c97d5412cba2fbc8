using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stockade.Kernel;
using Stockade.Reports;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary><c>raid</c>: one raid by itself, over and over: what leaked, and why.</summary>
internal static class RaidCommand
{
    private const int DefaultReplications = 1000;
    private const int DefaultWorlds = 20;
    private const int ReplicationsMax = 1_000_000;
    private const int WorldsMax = 1000;
    private const double QuietSeconds = 2;

    private const string OptimalWords =
        "Every threat is given to one unit before the first shot, by the best static assignment (--optimal),\n"
        + "instead of by the attack's own command.\n\n";

    private const string FirstLine = "Fight one raid over and over: what leaked, and why";

    private const string Words = """
        Fight one raid over and over: what leaked, and why.

        A raid is an attack written out in a fictional scenario, or a raid case on a notional layout. Without --raid
        the raids of the scenario are listed. Claims are drawn once a world, chance once a replication. What the page
        says, and the formats of --json and --replay: docs/raid.md.
        """;

    public static Command Create(LongHelp help)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string?> raid = new("--raid")
        {
            Description = "The raid's short name; without it the raids are listed",
            HelpName = "name",
        };
        Option<int> replications = new("--replications")
        {
            Description = "Raids to fight, spread evenly over the worlds (rounded up to whole numbers a world)",
            DefaultValueFactory = _ => DefaultReplications,
        };
        Option<int?> worlds = new("--worlds")
        {
            Description = $"Worlds (ways the unknowns may be), 1 to {WorldsMax}; default {DefaultWorlds}, or as many "
                + "as there are replications",
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
        Option<string?> replay = new("--replay")
        {
            Description = "Also write one of the raids, moment by moment, into this file (JSON); attacks only",
            HelpName = "file",
        };
        Option<int> world = new("--world") { Description = "The replay's world, from 0" };
        Option<int> replication = new("--replication") { Description = "The replay's replication in it, from 0" };
        Option<bool> optimal = new("--optimal")
        {
            Description = "Give every threat to one unit before the first shot, by the best static assignment, instead "
                + "of the attack's own command; for comparison; attacks only",
        };
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Option<bool> force = CommonOptions.Force();
        Command command = new("raid", FirstLine)
        {
            scenario, raid, replications, worlds, seed, threads, set, json, replay, world, replication, optimal,
            force,
        };
        help.Add(command, Words);
        command.SetAction((parsed, stop) => Task.Run(() => Guard.Run(parsed.GetValue(json), () => Run(
            new RaidWish(
                parsed.GetValue(scenario)!, parsed.GetValue(raid), parsed.GetValue(replications),
                parsed.GetValue(worlds) ?? Math.Clamp(parsed.GetValue(replications), 1, DefaultWorlds),
                parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(set)!, parsed.GetValue(json),
                parsed.GetValue(replay), parsed.GetValue(world), parsed.GetValue(replication),
                parsed.GetValue(force), parsed.GetValue(optimal)),
            stop)), CancellationToken.None));
        return command;
    }

    private static int Run(RaidWish wish, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        Check(wish, diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(wish.Sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, _) = ScenarioInput.Read(wish.Scenario, sets);
        IReadOnlyList<RaidChoice> choices = RaidStudy.Choices(scenario);
        if (wish.Raid is null)
        {
            RaidList.Print(choices, Console.Out, wish.Json);
            return ExitCode.Done;
        }

        RaidChoice choice = RaidList.Find(choices, wish.Raid);
        if (wish.Optimal && !choice.Placed)
        {
            diagnostics.Error(
                DiagnosticCodes.CommandLine, null,
                $"--optimal: {choice.Id} is a raid case, whose units share every threat", null,
                "attacks of scenarios that say fictional: true can be assigned");
            throw new InputException(diagnostics.All);
        }

        if (wish.Replay is not null && !choice.Placed)
        {
            diagnostics.Error(
                DiagnosticCodes.ReplayWithoutPositions, null,
                $"--replay: {choice.Id} is a raid case: its layout is notional, nothing in it has a position to replay",
                null, "attacks of scenarios that say fictional: true can be replayed");
            throw new InputException(diagnostics.All);
        }

        if (wish.Replay is not null && !ReplayFile.MayWrite(wish.Replay, wish.Force, diagnostics))
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        return Fight(wish, new RaidRequest(
            scenario, choice.Id, wish.Seed, wish.Worlds, wish.PerWorld, wish.Threads)
        {
            Solver = wish.Optimal ? new LateSolver() : null,
        }, stop);
    }

    private static int Fight(RaidWish wish, RaidRequest request, CancellationToken stop)
    {
        if (wish.Replay is not null)
        {
            ReplayFile.Write(RaidStudy.Replay(request, wish.World, wish.Replication), wish.Replay, wish.Force);
        }

        Stopwatch clock = Stopwatch.StartNew();
        RaidAnswer? answer;
        using (ProgressDisplay progress = new(clock, QuietSeconds))
        {
            answer = RaidStudy.Run(request, progress, stop);
        }

        if (answer is null)
        {
            Console.Error.WriteLine("interrupted before a world was done: there is nothing to show");
            return ExitCode.Interrupted;
        }

        if (wish.Json)
        {
            Console.Out.WriteLine(RaidJson.Of(answer, wish.Replay, wish.Optimal));
        }
        else
        {
            Console.Out.Write(wish.Optimal ? OptimalWords : "");
            Console.Out.Write(RaidReport.Render(answer, Terminal.Width, Terminal.HasColour));
            Console.Out.Write(wish.Replay is null ? "" : $"\nReplay: {wish.Replay}\n");
        }

        return answer.Complete ? ExitCode.Done : ExitCode.Interrupted;
    }

    private static void Check(RaidWish wish, DiagnosticBag diagnostics)
    {
        CommonOptions.Range(
            wish.Replications is >= 1 and <= ReplicationsMax, "--replications",
            string.Create(CultureInfo.InvariantCulture, $"1 to {ReplicationsMax:N0}"), diagnostics);
        CommonOptions.Range(
            wish.Worlds is >= 1 and <= WorldsMax && wish.Worlds <= Math.Max(1, wish.Replications), "--worlds",
            string.Create(
                CultureInfo.InvariantCulture, $"1 to {WorldsMax:N0}, and no more than there are replications"),
            diagnostics);
        CommonOptions.Range(wish.Threads is >= 1 and <= 1024, "--threads", "1 to 1024", diagnostics);
        if (diagnostics.HasErrors || wish.Replay is null)
        {
            return;
        }

        CommonOptions.Range(
            wish.World >= 0 && wish.World < wish.Worlds, "--world",
            string.Create(CultureInfo.InvariantCulture, $"0 to {wish.Worlds - 1}, one of the worlds"), diagnostics);
        CommonOptions.Range(
            wish.Replication >= 0 && wish.Replication < wish.PerWorld, "--replication",
            string.Create(CultureInfo.InvariantCulture, $"0 to {wish.PerWorld - 1}, one of a world's"), diagnostics);
    }

    /// <summary>What the user asked for.</summary>
    private sealed record RaidWish(
        string Scenario, string? Raid, int Replications, int Worlds, ulong Seed, int Threads, string[] Sets, bool Json,
        string? Replay, int World, int Replication, bool Force, bool Optimal)
    {
        /// <summary>Replications of a world.</summary>
        public int PerWorld => (Replications + Worlds - 1) / Worlds;
    }
}
