using System.Globalization;

namespace Stockade.Bench;

/// <summary><c>bench/run</c>: lists the benchmarks, or times the one named.</summary>
internal static class Program
{
    private const int RunsByDefault = 5;
    private const int RunsMax = 1_000;

    public static int Main(string[] arguments) => Run(arguments, Console.Out, Size.Full);

    /// <returns>0 done; 2 where an argument is not understood.</returns>
    public static int Run(string[] arguments, TextWriter output, Size size)
    {
        bool json = false;
        int runs = RunsByDefault;
        string? name = null;
        for (int index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] == "--json")
            {
                json = true;
            }
            else if (arguments[index] == "--runs" && ++index < arguments.Length && Runs(arguments[index]) is { } given)
            {
                runs = given;
            }
            else if (name is null && index < arguments.Length && !arguments[index].StartsWith('-'))
            {
                name = arguments[index];
            }
            else
            {
                return Refuse(output);
            }
        }

        if (name is null)
        {
            List(output);
            return 0;
        }

        Benchmark? benchmark = Benchmark.All.FirstOrDefault(one => one.Name == name);
        if (benchmark is null)
        {
            return Refuse(output);
        }

        foreach (Figure figure in Figure.Of(benchmark, Stopwatches.Time(benchmark.Contestants(size), runs)))
        {
            output.WriteLine(json ? figure.Json() : figure.Words());
        }

        return 0;
    }

    private static int? Runs(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int runs) && runs is > 0 and <= RunsMax
            ? runs
            : null;

    private static void List(TextWriter output)
    {
        foreach (Benchmark benchmark in Benchmark.All)
        {
            output.WriteLine($"{benchmark.Name,-12}{benchmark.Summary}");
        }

        output.WriteLine("\nbench/run <name> [--json] [--runs N]");
    }

    private static int Refuse(TextWriter output)
    {
        output.WriteLine($"not understood; N is a whole number from 1 to {RunsMax}, and the benchmarks are:\n");
        List(output);
        return 2;
    }
}
