using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Supply;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Textbook;

/// <summary>The options with which the kernel is run beside a closed form, and how the two are shown.</summary>
internal sealed class KernelRun
{
    private readonly Option<string?> simulate;
    private readonly Option<string?> seed;
    private readonly int least;
    private readonly int most;

    /// <param name="what">What is counted: customers, periods.</param>
    /// <param name="least">Fewest that a standard error can be had from.</param>
    /// <param name="most">More are refused.</param>
    public KernelRun(string what, int least, int most)
    {
        (this.least, this.most) = (least, most);
        simulate = SalvoQuestion.Figure("--simulate", $"Also run the kernel for so many {what}", "200000");
        seed = SalvoQuestion.Figure("--seed", "Luck of that run: same seed, same numbers", "1", "1");
    }

    public IReadOnlyList<Option> Options => [simulate, seed];

    /// <summary>How many; 0 where it was not asked for.</summary>
    public int Count(SalvoInput input) => input.Has(simulate) ? input.Count(simulate, least, most) : 0;

    public ulong Seed(SalvoInput input) => (ulong)input.Count(seed, 0, int.MaxValue);

    public Chance Chance(SalvoInput input) => new(Seed(input), 0, 0);

    /// <summary>Reports that the kernel cannot be run on what was asked.</summary>
    public void Fault(SalvoInput input, string message) => input.Fault(simulate, message);

    /// <summary>The head of the columns.</summary>
    public static void Head(SalvoAnswer answer, bool isRun) =>
        answer.Say($"  {"",-30}{"closed form",-16}{(isRun ? "kernel" : "")}".TrimEnd());

    /// <summary>One measure: the closed form, and what the kernel measured where it was run.</summary>
    public static void Say(
        SalvoAnswer answer, string label, string name, double exact, Estimated? measured, Func<double, string> words)
    {
        string form = double.IsFinite(exact) ? words(exact) : double.IsNaN(exact) ? "none" : "without end";
        string run = measured is { } told
            ? $"{words(told.Mean)} +- {told.StandardError.ToString("0.0#e+0", CultureInfo.InvariantCulture)}"
            : "";
        answer.Say($"  {label,-30}{form,-16}{run}".TrimEnd());
        answer.Document[name] = Finite(exact);
        if (measured is { } kernel)
        {
            answer.Document[name + "Measured"] = new JsonObject
            {
                ["mean"] = kernel.Mean, ["standardError"] = kernel.StandardError,
            };
        }
    }

    /// <summary>What the numbers after the sign are.</summary>
    public static void Foot(SalvoAnswer answer, string what, int count)
    {
        string number = count.ToString("#,0", CultureInfo.InvariantCulture);
        answer.Say($"  the kernel: {number} {what}; +- is one standard error");
        answer.Document["simulated"] = count;
    }
}
