using System.CommandLine;
using Stockade.Defense;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo leaks</c>: how many threats leak through a barrage.</summary>
internal static class LeaksQuestion
{
    private const int RowsMax = 30;

    private const string Help = """
        How many of the threats leak through a barrage: the whole distribution, twice.

        Tracking may fail for each target on its own, or for the whole raid at once. Both have the same mean; for the
        whole raid the tail is far longer (Wilkening 2000). The last column is the probability of at least so many.

        Example:
          ./stockade salvo leaks --threats 4 --track 0.95 --kill 0.5 --rounds 4
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> threats = SalvoQuestion.Figure("--threats", "Threats that come together", "4");
        Option<string?> track = SalvoQuestion.Figure("--track", "Probability that tracking works", "0.95", "1");
        Option<string?> kill = SalvoQuestion.Figure("--kill", "Single-shot probability of kill", "50 %");
        Option<string?> rounds = SalvoQuestion.Figure("--rounds", "Rounds at each threat", "4");
        return new SalvoQuestion("leaks", Help, [threats, track, kill, rounds], input =>
        {
            (int count, int each) = (input.Count(threats, 1, 100_000), input.Count(rounds, 0, 100_000));
            (double tracked, double killed) = (input.Share(track), input.Share(kill));
            input.StopOnFaults();
            return Answer(
                count, each, LeakDistribution.PerTarget(count, tracked, killed, each),
                LeakDistribution.WholeRaid(count, tracked, killed, each));
        });
    }

    private static SalvoAnswer Answer(int threats, int rounds, LeakDistribution target, LeakDistribution raid)
    {
        SalvoAnswer answer = new("leaks");
        answer.Say($"{threats} threats, {rounds} rounds at each");
        answer.Say($"{"",16}{"tracking fails per target",28}{"for the whole raid",28}");
        answer.Say($"{"no leak",-16}{Share(target.Exactly(0)),28}{Share(raid.Exactly(0)),28}");
        answer.Say($"{"mean leaks",-16}{Number(target.Mean),28}{Number(raid.Mean),28}");
        answer.Say($"{"sd of leaks",-16}{Number(target.StandardDeviation),28}"
            + $"{Number(raid.StandardDeviation),28}");
        answer.Say();
        answer.Say($"{"leaks",5}{"exactly",12}{"at least",14}{"exactly",16}{"at least",14}");
        for (int leaks = 0; leaks <= Math.Min(threats, RowsMax); leaks++)
        {
            answer.Say($"{leaks,5}{Share(target.Exactly(leaks)),12}"
                + $"{Share(AtLeast(target, leaks, threats)),14}"
                + $"{Share(raid.Exactly(leaks)),16}{Share(AtLeast(raid, leaks, threats)),14}");
        }

        if (threats > RowsMax)
        {
            answer.Say($"... up to {threats}: all of it with --json");
        }

        answer.Document["perTarget"] = Of(target, threats);
        answer.Document["wholeRaid"] = Of(raid, threats);
        return answer;
    }

    private static double AtLeast(LeakDistribution leaks, int least, int threats)
    {
        // From the far end, so that a small tail keeps its digits.
        double sum = 0;
        for (int count = threats; count >= least; count--)
        {
            sum += leaks.Exactly(count);
        }

        return least == 0 ? 1 : sum;
    }

    private static System.Text.Json.Nodes.JsonObject Of(LeakDistribution leaks, int threats) => new()
    {
        ["noLeak"] = leaks.Exactly(0),
        ["mean"] = leaks.Mean,
        ["standardDeviation"] = leaks.StandardDeviation,
        ["exactly"] = Array(Enumerable.Range(0, threats + 1).Select(leaks.Exactly)),
    };
}
