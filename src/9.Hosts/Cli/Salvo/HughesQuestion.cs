using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using Stockade.Kernel;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo hughes</c>: the salvo equations.</summary>
internal static class HughesQuestion
{
    private const string Help = """
        The salvo equations of Hughes (1995): two sides fire at once, and each loses
        (good shots of the other - shots it stops) / staying power.

        Every option takes two numbers, side A's and side B's. "Before capping" is what the equation gives: above the
        units there are it says how much was fired too much, below 0 how much defence was to spare. Means only: for
        chance see salvo stochastic.

        Example (Marine Corps Gazette, January 2023):
          ./stockade salvo hughes --units 2,5 --strike 4,8 --defence 4,0 --staying 1,2 --readiness 1,0.5
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> units = SalvoQuestion.Figure("--units", "Units of each side", "2,5");
        Option<string?> strike = SalvoQuestion.Figure("--strike", "Good shots a unit fires", "4,8");
        Option<string?> defence = SalvoQuestion.Figure("--defence", "Good shots a unit stops", "4,0", "0,0");
        Option<string?> staying = SalvoQuestion.Figure("--staying", "Hits that put a unit out", "1,2", "1,1");
        Option<string?> readiness = SalvoQuestion.Figure(
            "--readiness", "Share of the strike that is scouted for and fired", "1,0.5", "1,1");
        Option<string?> alert = SalvoQuestion.Figure("--alert", "Share of the defence that is alert", "1,0.8", "1,1");
        Option<string?> exchanges = SalvoQuestion.Figure("--exchanges", "Exchanges, one after another", "3", "1");
        return new SalvoQuestion(
            "hughes", Help, [units, strike, defence, staying, readiness, alert, exchanges], input =>
            {
                (double a, double b) = input.Pair(units, Dimension.Factor);
                (double A, double B) strikes = input.Pair(strike, Dimension.Factor);
                (double A, double B) stops = input.Pair(defence, Dimension.Factor);
                (double A, double B) hits = input.Pair(staying, Dimension.Factor);
                (double A, double B) ready = input.Pair(readiness, Dimension.Share);
                (double A, double B) awake = input.Pair(alert, Dimension.Share);
                int count = input.Count(exchanges, 1, SalvoExchange.ExchangesMax);
                if (hits.A <= 0 || hits.B <= 0)
                {
                    input.Fault(staying, "expected two numbers above 0", "for example --staying 1,2");
                }

                input.StopOnFaults();
                return Answer(
                    Force(a, strikes.A, stops.A, hits.A, ready.A, awake.A),
                    Force(b, strikes.B, stops.B, hits.B, ready.B, awake.B), count);
            });
    }

    private static SalvoForce Force(
        double units, double strike, double defence, double staying, double ready, double alert) => new()
        {
            Units = units,
            Strike = strike,
            Defence = defence,
            StayingPower = staying,
            StrikeReadiness = ready,
            DefenceReadiness = alert,
        };

    private static SalvoAnswer Answer(SalvoForce first, SalvoForce second, int exchanges)
    {
        SalvoAnswer answer = new("hughes");
        JsonArray all = [];
        answer.Say($"{Number(first.Units)} units of A against {Number(second.Units)} of B");
        answer.Say($"{"exchange",8}{"side",6}{"lost before capping",22}{"lost",12}{"left",12}");
        foreach (SalvoResult result in SalvoExchange.Many(first, second, exchanges))
        {
            int ordinal = all.Count + 1;
            Say(answer, $"{ordinal,8}", "A", result.First);
            Say(answer, $"{"",8}", "B", result.Second);
            all.Add(new JsonObject { ["a"] = Of(result.First), ["b"] = Of(result.Second) });
        }

        if (all.Count < exchanges)
        {
            answer.Say(all.Count == 0
                ? "No exchange: a side has no units"
                : $"No more after exchange {all.Count}: a side is gone, or neither can hurt the other");
        }

        answer.Document["exchanges"] = all;
        return answer;
    }

    private static void Say(SalvoAnswer answer, string start, string side, SalvoLoss loss) => answer.Say(
        $"{start}{side,6}{Number(loss.Uncapped),22}{Number(loss.Units),12}"
        + $"{Number(loss.Left),12}");

    private static JsonObject Of(SalvoLoss loss) => new()
    {
        ["lostBeforeCapping"] = loss.Uncapped, ["lost"] = loss.Units, ["left"] = loss.Left,
    };
}
