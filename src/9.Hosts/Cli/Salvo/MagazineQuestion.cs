using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo magazine</c>: how long a magazine lasts.</summary>
internal static class MagazineQuestion
{
    private const double SecondsPerDay = 86400;

    private const string Help = """
        How many days a magazine lasts without resupply.

        Threats come at random (Poisson) at a mean rate, each takes the same number of shots. The day on which the
        last round is fired is then gamma distributed. Real raids come in waves: the spread printed is the least that
        chance leaves, not the most.

        Example:
          ./stockade salvo magazine --rounds 400 --threats "20 / day" --shots 2 --by "9 days"
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> rounds = SalvoQuestion.Figure("--rounds", "Rounds at the start", "400");
        Option<string?> threats = SalvoQuestion.Figure("--threats", "Threats that are shot at, mean rate", "20 / day");
        Option<string?> shots = SalvoQuestion.Figure("--shots", "Shots at each threat", "2", "2");
        Option<string?> by = SalvoQuestion.Figure("--by", "Also: probability of being empty by then", "9 days");
        return new SalvoQuestion("magazine", Help, [rounds, threats, shots, by], input =>
        {
            (int magazine, int each) = (input.Count(rounds, 1, 1_000_000), input.Count(shots, 1, 1000));
            double perDay = input.PerDay(threats);
            double days = input.Has(by) ? input.Duration(by) / SecondsPerDay : double.NaN;
            input.StopOnFaults();
            return Answer(new MagazineDepletion(magazine, perDay, each), days);
        });
    }

    private static SalvoAnswer Answer(MagazineDepletion magazine, double days)
    {
        SalvoAnswer answer = new("magazine");
        answer.Say($"{magazine.Rounds} rounds, {magazine.Shots} at each of {Number(magazine.ThreatsPerDay)} "
            + "threats a day (Poisson)");
        answer.Say("empty after threat", $"{magazine.Threats}");
        answer.Say("days until empty, mean", Number(magazine.MeanDays));
        answer.Say("standard deviation", Number(magazine.StandardDeviationDays));
        answer.Say("80 % band", $"{Number(magazine.DaysUntil(0.1))} to "
            + Number(magazine.DaysUntil(0.9)));
        answer.Document["threats"] = magazine.Threats;
        answer.Document["meanDays"] = magazine.MeanDays;
        answer.Document["standardDeviationDays"] = magazine.StandardDeviationDays;
        answer.Document["low80Days"] = magazine.DaysUntil(0.1);
        answer.Document["high80Days"] = magazine.DaysUntil(0.9);
        if (!double.IsNaN(days))
        {
            answer.Say($"empty by day {Number(days)}", Share(magazine.EmptyBy(days)));
            answer.Document["emptyBy"] = new JsonObject
            {
                ["days"] = days, ["probability"] = magazine.EmptyBy(days),
            };
        }

        return answer;
    }
}
