using System.CommandLine;
using Stockade.Defense;
using Stockade.Kernel;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo barrage</c>: how many rounds must be fired at once.</summary>
internal static class BarrageQuestion
{
    private const string Help = """
        How many rounds must be fired at once so that nothing leaks, after Wilkening (2000).

        Each threat is tracked with probability --track; a tracked one is stopped by each round with probability
        --kill on its own, an untracked one by none. That common mode is why more rounds cannot always do: the goal
        is out of reach where --track is at most goal^(1/threats), and the answer then says "infeasible".

        Fractional rounds are the textbook's figure. Rounds are whole: printed too are the probability with the total
        rounded and spread evenly, and the fewest whole rounds that reach the goal.

        Example:
          ./stockade salvo barrage --threats 20 --track 0.99 --kill 0.7 --goal 0.8
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> threats = SalvoQuestion.Figure("--threats", "Threats that come together", "20");
        Option<string?> track = SalvoQuestion.Figure(
            "--track", "Probability that a threat is tracked at all", "0.99", "1");
        Option<string?> kill = SalvoQuestion.Figure("--kill", "Single-shot probability of kill", "70 %");
        Option<string?> goal = SalvoQuestion.Figure("--goal", "Probability wanted that nothing leaks", "0.8");
        return new SalvoQuestion("barrage", Help, [threats, track, kill, goal], input =>
        {
            int count = input.Count(threats, 1, 100_000);
            (double tracked, double killed, double wanted) =
                (input.Share(track), input.InnerShare(kill), input.InnerShare(goal));
            input.StopOnFaults();
            return Answer(count, tracked, killed, wanted);
        });
    }

    private static SalvoAnswer Answer(int threats, double track, double kill, double goal)
    {
        BarrageSize size = Barrage.Size(threats, track, kill, goal);
        double smallest = Barrage.SmallestTrack(threats, goal);
        SalvoAnswer answer = new("barrage");
        answer.Document["feasible"] = size.Feasible;
        answer.Document["smallestTrack"] = smallest;
        answer.Say($"{threats} threats, tracked with {Share(track)}, kill {Share(kill)} a "
            + $"round; no leak wanted with {Share(goal)}");
        if (!size.Feasible)
        {
            double endless = PortableMath.Pow(track, threats);
            answer.Say("infeasible: endless rounds would not reach the goal, since untracked threats leak whatever is "
                + "fired.");
            answer.Say("with endless rounds, no leak", Share(endless));
            answer.Say("track must exceed", $"{smallest:0.000000}");
            answer.Document["noLeakWithEndlessRounds"] = endless;
            return answer;
        }

        answer.Say("rounds a threat, fractional", Number(size.PerThreat));
        answer.Say("rounds in all, fractional", Number(size.Total));
        answer.Document["roundsPerThreat"] = size.PerThreat;
        answer.Document["roundsTotal"] = size.Total;
        if (size.Total <= Barrage.TotalMax)
        {
            SayWhole(answer, size);
        }
        else
        {
            answer.Say("fewest whole rounds", $"more than {Barrage.TotalMax}, and not counted out");
        }

        answer.Say("smallest track that could do", $"{smallest:0.000000}");
        return answer;
    }

    private static void SayWhole(SalvoAnswer answer, BarrageSize size)
    {
        int rounded = (int)Math.Floor(size.Total + 0.5);
        answer.Say($"rounded to {rounded}, no leak", Share(size.NoLeakAtRoundedTotal));
        answer.Say("fewest whole rounds", $"{size.WholeTotal}, no leak {Share(size.NoLeakAtWholeTotal)}");
        answer.Document["roundedTotal"] = rounded;
        answer.Document["noLeakAtRoundedTotal"] = size.NoLeakAtRoundedTotal;
        answer.Document["wholeTotal"] = size.WholeTotal;
        answer.Document["noLeakAtWholeTotal"] = size.NoLeakAtWholeTotal;
    }
}
