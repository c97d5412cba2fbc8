using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Reports;
using Stockade.Results;
using Stockade.Scenarios;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary><c>run</c>: the main job. One scenario in, one result folder and the one-page answer out.</summary>
internal static class RunCommand
{
    private const int DefaultWorlds = 100;
    private const int DefaultReplications = 4;
    private const int QuickWorlds = 20;
    private const int QuickReplications = 2;

    public static Command Create()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string?> output = new("--out")
        {
            Description = "The result folder; default results/<scenario's name>",
            HelpName = "folder",
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "All chance follows from it; the same seed gives the same bytes",
            DefaultValueFactory = _ => 7,
        };
        Option<int> threads = new("--threads")
        {
            Description = "Worker threads; the results do not depend on it; default: one a processor",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        Option<bool> quick = new("--quick")
        {
            Description = $"A first look: {QuickWorlds} worlds of {QuickReplications} replications",
        };
        Option<int?> worlds = new("--worlds")
        {
            Description = $"Most worlds (ways the unknowns may be), in batches of 20; default {DefaultWorlds}. "
                + "Without --precision all of them are run",
        };
        Option<int?> replications = new("--replications")
        {
            Description = $"Replications of chance in each world and option, 2 to 1000; default {DefaultReplications}",
        };
        Option<double?> precision = new("--precision")
        {
            Description = "Stop after any batch once every principal mean difference is known to this share of the "
                + "baseline's mean (95 % half-width), for example 0.01",
        };
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Option<bool> force = CommonOptions.Force();
        Command command = new("run", "Answer a scenario's question: simulate every option and write the report")
        {
            scenario, output, seed, threads, quick, worlds, replications, precision, set, json, force,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Guard.Run(parsed.GetValue(json), () => Run(
            new RunWish(
                parsed.GetValue(scenario)!, parsed.GetValue(output), parsed.GetValue(seed), parsed.GetValue(threads),
                parsed.GetValue(worlds) ?? (parsed.GetValue(quick) ? QuickWorlds : DefaultWorlds),
                parsed.GetValue(replications) ?? (parsed.GetValue(quick) ? QuickReplications : DefaultReplications),
                parsed.GetValue(precision), parsed.GetValue(set)!, parsed.GetValue(json), parsed.GetValue(force)),
            stop)), CancellationToken.None));
        return command;
    }

    private static int Run(RunWish wish, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        Check(wish, diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(wish.Sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, LawBook law) = ScenarioInput.Read(wish.Scenario, sets);
        string target = wish.Output ?? Path.Combine("results", scenario.Name);
        if (!ResultFolder.MayWrite(target, wish.Force, diagnostics))
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        StudyRequest request = new(
            scenario, law, wish.Seed, wish.Precision is null ? wish.Worlds : WorldsBeforePrecision(wish.Worlds),
            wish.Worlds, wish.Replications, wish.Precision ?? 0, wish.Threads);
        Stopwatch clock = Stopwatch.StartNew();
        StudyResults? results;
        using (ProgressDisplay progress = new(clock))
        {
            results = StudyStage.Run(request, progress, stop);
        }

        if (results is null)
        {
            Console.Error.WriteLine("interrupted before two worlds were done: nothing was written");
            return ExitCode.Interrupted;
        }

        string? hash = Write(results, target, wish, clock, diagnostics);
        if (hash is null)
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        Say(results, target, hash, wish, clock);
        return results.Header.Complete ? ExitCode.Done : ExitCode.Interrupted;
    }

    private static int WorldsBeforePrecision(int worlds) => Math.Min(worlds, Campaigns.WorldDraw.BatchSize * 2);

    private static void Check(RunWish wish, DiagnosticBag diagnostics)
    {
        CommonOptions.Range(wish.Worlds is >= 2 and <= 100_000, "--worlds", "2 to 100,000", diagnostics);
        CommonOptions.Range(wish.Replications is >= 2 and <= 1000, "--replications", "2 to 1000", diagnostics);
        CommonOptions.Range(wish.Threads is >= 1 and <= 1024, "--threads", "1 to 1024", diagnostics);
        CommonOptions.Range(
            wish.Precision is null or (> 0 and <= 1), "--precision", "a share above 0, at most 1", diagnostics);
    }

    private static string? Write(
        StudyResults results, string target, RunWish wish, Stopwatch clock, DiagnosticBag diagnostics)
    {
        Dictionary<string, string> pages = new(StringComparer.Ordinal) { ["report.html"] = HtmlReport.Render(results) };
        string log = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            scenario  {wish.Scenario}
            finished  {DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ssZ}
            seconds   {clock.Elapsed.TotalSeconds:0.0}
            cpu       {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0}
            threads   {wish.Threads}
            worlds    {results.Header.Worlds} of {results.Header.WorldsAsked}
            settings  {(wish.Sets.Length == 0 ? "none" : string.Join(", ", wish.Sets))}

            """);
        return ResultFolder.WriteAsync(results, pages, log, target, wish.Force, diagnostics, CancellationToken.None)
            .GetAwaiter().GetResult();
    }

    private static void Say(StudyResults results, string target, string hash, RunWish wish, Stopwatch clock)
    {
        string report = Path.Combine(target, "report.html");
        if (wish.Json)
        {
            Console.Out.WriteLine(AnswerJson.Of(results, report, hash));
            return;
        }

        Console.Out.WriteLine(TerminalReport.Render(results, Terminal.Width, Terminal.HasColour));
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Report:  {report}");
        Console.Out.WriteLine($"Results: {hash}");
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s on {wish.Threads} threads"));
    }

    /// <summary>What the user asked for.</summary>
    private sealed record RunWish(
        string Scenario, string? Output, ulong Seed, int Threads, int Worlds, int Replications, double? Precision,
        string[] Sets, bool Json, bool Force);
}
