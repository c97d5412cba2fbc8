using System.CommandLine;
using Stockade.Cli.Salvo;
using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Supply;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Textbook;

/// <summary><c>supply textbook magazine</c>: when a stock that is shot from and never filled is empty.</summary>
internal static class EmptyMagazineQuestion
{
    private const int MagazinesLeast = 100;
    private const int MagazinesMost = 1_000_000;
    private const long ThreatsMost = 1_000_000_000;

    private const string Help = """
        When is a magazine empty that nobody fills?

        Threats come at random (Poisson), each takes the same number of shots: the day is gamma distributed. The same
        as salvo magazine, with the supply kernel beside it.

        Example:
          ./stockade supply textbook magazine --threats-per-day 20 --shots 2 --rounds 400 --by 9 --simulate 20000
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> threats = SalvoQuestion.Figure("--threats-per-day", "Threats a day, mean", "20");
        Option<string?> shots = SalvoQuestion.Figure("--shots", "Shots at each threat", "2", "2");
        Option<string?> rounds = SalvoQuestion.Figure("--rounds", "Rounds at the start", "400");
        Option<string?> by = SalvoQuestion.Figure("--by", "Also: probability of being empty by this day", "9");
        KernelRun run = new("magazines", MagazinesLeast, MagazinesMost);
        return new SalvoQuestion("magazine", Help, [threats, shots, rounds, by, .. run.Options], input =>
        {
            MagazineDepletion magazine = new(
                input.Count(rounds, 1, 1_000_000), input.Positive(threats, Dimension.Count),
                input.Count(shots, 1, 1000));
            double days = input.Has(by) ? input.Read(by, input.Text(by), Dimension.Count) : double.NaN;
            (int magazines, ulong seed) = (run.Count(input), run.Seed(input));
            if ((long)magazines * magazine.Threats > ThreatsMost)
            {
                run.Fault(input, $"expected fewer: at most {ThreatsMost} threats in all");
            }

            input.StopOnFaults();
            return Answer(magazine, days, magazines == 0 ? null : MagazineModel.Run(
                magazine.Rounds, magazine.ThreatsPerDay, magazine.Shots, days, magazines, seed), magazines);
        });
    }

    private static SalvoAnswer Answer(MagazineDepletion magazine, double days, MagazineRun? run, int magazines)
    {
        SalvoAnswer answer = new("magazine");
        answer.Say($"{magazine.Rounds} rounds, {magazine.Shots} at each of {Number(magazine.ThreatsPerDay)} "
            + "threats a day (Poisson)");
        answer.Say("empty after threat", $"{magazine.Threats}");
        answer.Document["threats"] = magazine.Threats;
        KernelRun.Head(answer, run is not null);
        KernelRun.Say(answer, "days until empty, mean", "meanDays", magazine.MeanDays, run?.MeanDays, Number);
        answer.Say($"  {"standard deviation",-30}{Number(magazine.StandardDeviationDays),-16}"
            + (run is null ? "" : Number(run.StandardDeviationDays)));
        answer.Document["standardDeviationDays"] = magazine.StandardDeviationDays;
        if (!double.IsNaN(days))
        {
            KernelRun.Say(
                answer, $"empty by day {Number(days)}", "emptyBy", magazine.EmptyBy(days), run?.EmptyBy, Share);
        }

        if (run is not null)
        {
            answer.Document["standardDeviationDaysMeasured"] = run.StandardDeviationDays;
            KernelRun.Foot(answer, "magazines", magazines);
        }

        return answer;
    }
}
