using System.Diagnostics;
using System.Globalization;
using Stockade.Scenarios.Fuzz;

namespace Stockade.Fuzz;

/// <summary>Reads many mutated inputs with one of the product's readers and says what came of it.</summary>
internal static class FuzzCommand
{
    private const string Usage = """
        fuzz/run scenario|law|quantity [--count N] [--seed N] [--first N]

        Reads N mutated inputs (10,000), counted from the first (0). Prints the seed and how many inputs met each
        diagnostic. Every input must end in a result or in an error: a crash, or an input that takes longer than
        20 s, is printed with its number, and the exit code is 1. The same seed and number give the same input.
        """;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !TryRead(args[1..], out ulong seed, out int count, out int first))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Stopwatch watch = Stopwatch.StartNew();
        MutationOutcome? outcome = args[0] switch
        {
            "scenario" => MutationRun.Run(seed, count, first),
            "law" => LawMutation.Run(seed, count, first),
            "quantity" => QuantityMutation.Run(seed, count, first),
            _ => null,
        };
        if (outcome is null)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Print(args[0], seed, first, outcome, watch.Elapsed);
        return outcome.Faults.Count == 0 ? 0 : 1;
    }

    private static void Print(string parser, ulong seed, int first, MutationOutcome outcome, TimeSpan took)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{parser}: {outcome.Count:N0} inputs from {first:N0}, seed {seed}; {outcome.Whole:N0} read whole, "
            + $"{outcome.Faults.Count} faults; slowest {outcome.Slowest.TotalMilliseconds:N0} ms; "
            + $"{took.TotalSeconds:N0} s"));
        foreach ((string code, int met) in outcome.Codes)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code} {met,10:N0}"));
        }

        foreach (string fault in outcome.Faults)
        {
            Console.Out.WriteLine(fault);
        }
    }

    private static bool TryRead(string[] args, out ulong seed, out int count, out int first)
    {
        (seed, count, first) = (1, 10_000, 0);
        if (args.Length % 2 != 0)
        {
            return false;
        }

        for (int index = 0; index < args.Length; index += 2)
        {
            string text = args[index + 1];
            bool known = args[index] switch
            {
                "--seed" => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
                "--count" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count),
                "--first" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out first),
                _ => false,
            };
            if (!known)
            {
                return false;
            }
        }

        return first <= int.MaxValue - count;
    }
}
