using System.Collections.Concurrent;
using System.Diagnostics;
using Stockade.Kernel;
using Stockade.Scenarios.Tests;

namespace Stockade.Scenarios.Fuzz;

/// <summary>What came of reading many mutated scenarios.</summary>
/// <param name="Count">Inputs read.</param>
/// <param name="Whole">How many were read whole all the same.</param>
/// <param name="Codes">How many inputs met each diagnostic code.</param>
/// <param name="Slowest">The longest time one input took.</param>
/// <param name="Faults">Inputs that crashed, took too long, or ended in neither a result nor an error.</param>
internal sealed record MutationOutcome(
    int Count, int Whole, IReadOnlyDictionary<string, int> Codes, TimeSpan Slowest, IReadOnlyList<string> Faults);

/// <summary>Reads mutated inputs, small scenarios above all. Every one must end in a result or in at least one
/// error.</summary>
internal static class MutationRun
{
    private const int FaultsMax = 20;

    /// <summary>No input may take longer; far above what any takes on a loaded machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] SetPaths =
    [
        "transfers.return.count", "transfers.backfill.credit", "parties.osmere.stock.lance",
        "rounds.lance.kill.ballistic",
        "cases.port.unit-distances.2", "accounts.refill.steps.1.amount", "lines.lances.capacity.2030-03-01", "title",
        "attacks.dawn.groups.low.count", "attacks.dawn.units.mole.magazine.dart", "fire-units.guard.detection.hits",
        "threats.bomber.stand-off.distance", "rounds.dart.flyout.speed-min", "terrain",
        "attacks.dawn.groups.low.route.1",
        "parties.tollmar.floor.relic", "lots.old-relics.site", "orders.gift-order.schedule.2030-04-30",
        "bills.pledge.stages.2", "swaps.radar-for-relics.legs.2.order", "decrees.halt.on", "lines.relics.inputs.motor",
        "horizon", "fictional", "nothing.at.all", "", ".", "raids", "options.unchanged.picks.rule", "packs", "sources",
    ];

    /// <summary>Reads mutated scenarios from the first number on.</summary>
    public static MutationOutcome Run(ulong seed, int count, int first = 0) =>
        Each(seed, count, first, (dice, diagnostics) =>
        {
            (Dictionary<string, string> texts, List<(string Path, string Value)> sets) = Input(dice);
            ScenarioFiles files = ScenarioFiles.Of("small", Small.Main, texts, Small.Tiles());
            Scenario? scenario = ScenarioStage.Read(files, sets, diagnostics);
            return scenario is not null;
        });

    /// <summary>Reads inputs in parallel; the outcome does not depend on how. A reader returns whether the input was
    /// read whole, and puts an error into the bag where it was not.</summary>
    public static MutationOutcome Each(ulong seed, int count, int first, Func<Dice, DiagnosticBag, bool> reader)
    {
        ConcurrentDictionary<string, int> codes = new(StringComparer.Ordinal);
        ConcurrentQueue<string> faults = new();
        int whole = 0;
        long slowest = 0;
        Parallel.For(first, first + count, number =>
        {
            long start = Stopwatch.GetTimestamp();
            if (One(seed, number, reader, codes, faults))
            {
                Interlocked.Increment(ref whole);
            }

            long took = Stopwatch.GetTimestamp() - start;
            for (long seen = Volatile.Read(ref slowest); took > seen;)
            {
                seen = Interlocked.CompareExchange(ref slowest, took, seen);
            }

            if (Stopwatch.GetElapsedTime(0, took) > Patience)
            {
                faults.Enqueue($"seed {seed}, input {number}: took {Stopwatch.GetElapsedTime(0, took)}");
            }
        });
        return new MutationOutcome(
            count, whole, new SortedDictionary<string, int>(codes, StringComparer.Ordinal),
            Stopwatch.GetElapsedTime(0, slowest), [.. faults.Take(FaultsMax)]);
    }

    /// <summary>The texts and settings of one input.</summary>
    public static (Dictionary<string, string> Texts, List<(string Path, string Value)> Sets) Input(
        ulong seed, int number) => Input(new Dice(seed, (ulong)number));

    private static (Dictionary<string, string> Texts, List<(string Path, string Value)> Sets) Input(Dice dice)
    {
        // Half of them grow from the tiny scenario: it is read ten times as fast, and a change hits what matters
        // sooner.
        bool tiny = dice.OneIn(2);
        Dictionary<string, string> texts = tiny ? Small.Tiny() : Small.Texts();
        string file = dice.Below(10) switch
        {
            _ when tiny => Small.Main,
            < 3 => Small.Main,
            < 5 => Small.Attacks,
            < 7 => Small.Answers,
            < 9 => Small.Weapons,
            _ => Small.Table,
        };
        texts[file] = Mutator.Of(texts[file], dice);
        List<(string, string)> sets = [];
        while (dice.OneIn(8))
        {
            string path = dice.Pick(SetPaths);
            Field field = dice.Pick(GrammarValues.Fields);
            sets.Add((
                dice.OneIn(3) ? Mutator.Of(path, dice) : path,
                dice.OneIn(2) ? Mutator.Nasty(dice) : GrammarValues.Of(field.Shape, dice, 1)));
        }

        return (texts, sets);
    }

    /// <summary>Reads one input. True where it was read whole.</summary>
    private static bool One(
        ulong seed, int number, Func<Dice, DiagnosticBag, bool> reader, ConcurrentDictionary<string, int> codes,
        ConcurrentQueue<string> faults)
    {
        DiagnosticBag diagnostics = new();
        try
        {
            bool whole = reader(new Dice(seed, (ulong)number), diagnostics);
            foreach (string code in diagnostics.All.Select(found => found.Code).Distinct(StringComparer.Ordinal))
            {
                codes.AddOrUpdate(code, 1, static (_, before) => before + 1);
            }

            foreach (Diagnostic diagnostic in diagnostics.All)
            {
                _ = diagnostic.ToString();
            }

            if (whole == diagnostics.HasErrors)
            {
                faults.Enqueue($"seed {seed}, input {number}: neither read whole nor an error");
            }

            return whole;
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            faults.Enqueue($"seed {seed}, input {number}: {crash}");
            return false;
        }
    }
}
