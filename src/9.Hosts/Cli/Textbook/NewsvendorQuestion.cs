using System.CommandLine;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Supply;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Textbook;

/// <summary><c>supply textbook newsvendor</c>: how much to order once.</summary>
internal static class NewsvendorQuestion
{
    private const string Help = """
        How much to order once, before demand is known, and what does it cost?

        Demand is normal. Each left over costs --holding, each short --penalty (Snyder and Shen, section 4.3).

        Example:
          ./stockade supply textbook newsvendor --mean 50 --sd 8 --holding 0.18 --penalty 0.70
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> mean = SalvoQuestion.Figure("--mean", "Mean demand", "50");
        Option<string?> deviation = SalvoQuestion.Figure("--sd", "Standard deviation of demand", "8");
        Option<string?> holding = SalvoQuestion.Figure("--holding", "Cost of each left over", "0.18");
        Option<string?> penalty = SalvoQuestion.Figure("--penalty", "Cost of each short", "0.70");
        Option<string?> order = SalvoQuestion.Figure("--order", "Also: the cost of an order of this size", "60");
        return new SalvoQuestion("newsvendor", Help, [mean, deviation, holding, penalty, order], input =>
        {
            Newsvendor vendor = new(
                input.Read(mean, input.Text(mean), Dimension.Count),
                input.Read(deviation, input.Text(deviation), Dimension.Count),
                input.Positive(holding, Dimension.Count), input.Positive(penalty, Dimension.Count));
            double size = input.Has(order) ? input.Read(order, input.Text(order), Dimension.Count) : double.NaN;
            input.StopOnFaults();
            return Answer(vendor, size);
        });
    }

    private static SalvoAnswer Answer(Newsvendor vendor, double size)
    {
        SalvoAnswer answer = new("newsvendor");
        answer.Say($"demand {Number(vendor.Mean)}, standard deviation {Number(vendor.StandardDeviation)} (normal); "
            + $"left over {Number(vendor.HoldingCost)}, short {Number(vendor.PenaltyCost)}");
        answer.Say("lasts with probability", Share(vendor.CriticalRatio));
        answer.Say("best order", Number(vendor.BestOrder));
        answer.Say("its expected cost", Number(vendor.BestCost));
        answer.Document["criticalRatio"] = vendor.CriticalRatio;
        answer.Document["order"] = vendor.BestOrder;
        answer.Document["cost"] = vendor.BestCost;
        if (!double.IsNaN(size))
        {
            answer.Say($"expected cost of {Number(size)}", Number(vendor.Cost(size)));
            answer.Document["costOfOrder"] = vendor.Cost(size);
        }

        return answer;
    }
}
