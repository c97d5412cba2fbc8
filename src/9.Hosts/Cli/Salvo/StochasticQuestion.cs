using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using Stockade.Kernel;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo stochastic</c>: an exchange of salvos with chance.</summary>
internal static class StochasticQuestion
{
    private const int UnitsMax = 100;

    private const string Help = """
        One exchange of salvos in which every shot has its luck, after Armstrong (2005).

        Each unit fires --shots, each good with probability --good; each unit tries to stop --stops of the good ones,
        each try succeeding with --stop-good. Hits are what is left, losses are hits / staying power, at most every
        unit. The distribution is exact (binomials convolved); a hit's damage is fixed. Chance lets some shots through
        even where the defence is strong enough on average: salvo hughes, which knows only means, shows none.

        Example:
          ./stockade salvo stochastic --units 2,3 --shots 4,3 --good 0.7,0.7 --stops 3,2 --stop-good 0.6,0.5
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> units = SalvoQuestion.Figure("--units", "Units of side A, of side B", "2,3");
        Option<string?> shots = SalvoQuestion.Figure("--shots", "Shots a unit fires", "4,3");
        Option<string?> good = SalvoQuestion.Figure("--good", "Probability that a shot is good", "0.7,0.7", "1,1");
        Option<string?> stops = SalvoQuestion.Figure("--stops", "Good shots a unit tries to stop", "3,2", "0,0");
        Option<string?> stopGood = SalvoQuestion.Figure(
            "--stop-good", "Probability that a try stops one", "0.6,0.5", "1,1");
        Option<string?> staying = SalvoQuestion.Figure("--staying", "Hits that put a unit out", "2,2", "1,1");
        return new SalvoQuestion("stochastic", Help, [units, shots, good, stops, stopGood, staying], input =>
        {
            (int A, int B) count = input.CountPair(units, 0, UnitsMax);
            (int A, int B) fired = input.CountPair(shots, 0, StochasticSalvo.CountMax);
            (double A, double B) luck = input.Pair(good, Dimension.Share);
            (int A, int B) tries = input.CountPair(stops, 0, StochasticSalvo.CountMax);
            (double A, double B) skill = input.Pair(stopGood, Dimension.Share);
            (double A, double B) hits = input.Pair(staying, Dimension.Factor);
            if (hits.A <= 0 || hits.B <= 0)
            {
                input.Fault(staying, "expected two numbers above 0", "for example --staying 1,2");
            }

            Check(input, shots, count.A * fired.A, count.B * fired.B);
            Check(input, stops, count.A * tries.A, count.B * tries.B);
            input.StopOnFaults();
            return Answer(
                new StochasticForce(count.A, fired.A, luck.A, tries.A, skill.A, hits.A),
                new StochasticForce(count.B, fired.B, luck.B, tries.B, skill.B, hits.B));
        });
    }

    private static void Check(SalvoInput input, Option option, int ofA, int ofB)
    {
        if (Math.Max(ofA, ofB) > StochasticSalvo.CountMax)
        {
            input.Fault(option, $"expected at most {StochasticSalvo.CountMax} over all units of a side");
        }
    }

    private static SalvoAnswer Answer(StochasticForce first, StochasticForce second)
    {
        SalvoAnswer answer = new("stochastic");
        answer.Say($"{first.Units} units of A against {second.Units} of B, one exchange");
        Side(answer, "a", first, StochasticSalvo.At(first, second));
        Side(answer, "b", second, StochasticSalvo.At(second, first));
        return answer;
    }

    private static void Side(SalvoAnswer answer, string side, StochasticForce force, StochasticSalvo salvo)
    {
        answer.Say();
        answer.Say($"{side.ToUpperInvariant()} loses {Number(salvo.Mean)} on average, standard deviation "
            + Number(salvo.StandardDeviation));
        for (int lost = 0; lost <= force.Units; lost++)
        {
            answer.Say($"  at least {lost,3} of {force.Units}  {Share(salvo.LostAtLeast(lost)),12}");
        }

        answer.Document[side] = new JsonObject
        {
            ["meanLost"] = salvo.Mean,
            ["standardDeviation"] = salvo.StandardDeviation,
            ["lostAtLeast"] = Array(
                Enumerable.Range(0, force.Units + 1).Select(lost => salvo.LostAtLeast(lost))),
            ["hits"] = Array(Enumerable.Range(0, salvo.HitsMax + 1).Select(salvo.Hits)),
        };
    }
}
