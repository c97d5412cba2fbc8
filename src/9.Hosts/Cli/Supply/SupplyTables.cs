using System.Globalization;
using System.Text;
using Stockade.Studies;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>The tables of <c>supply run --out</c>. Their values are names of the scenario and numbers, so that nothing
/// needs quotes.</summary>
internal static class SupplyTables
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "stock.csv", "flows.csv", "waits.csv", "orders.csv", "accounts.csv", "money.csv", "stock-outs.csv",
        "months-of-supply.csv", "rebuild.csv",
    ];

    public static IReadOnlyDictionary<string, string> Of(SupplyAnswer answer) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["stock.csv"] = Table(
                answer, "party,item,month,low80,median,high80", option => option.Stock.Select(row =>
                    Row(row.Holding, Month(option, row.Month), row.Free))),
            ["flows.csv"] = Table(
                answer, "party,item,month,flow,mean", option => option.Flows.Select(row =>
                    Row(row.Holding, Month(option, row.Month), Flow(row.Flow), row.Mean))),
            ["waits.csv"] = Table(
                answer, "waiter,reason,blocker,round-months", option => option.Waits.Links.Select(link =>
                    Row(link.Edge.Waiter, WaitWords.Of(link.Edge.Reason), link.Edge.Blocker, link.RoundMonths))),
            ["orders.csv"] = Table(
                answer, "order,buyer,item,ordered,delivered,signed,waited-low80,waited-median,waited-high80",
                option => option.Orders.Select(row => Row(
                    row.Order.Id, row.Order.Buyer, row.Order.Item, row.Ordered, row.Delivered, row.Signed,
                    row.RoundMonthsWaited))),
            ["accounts.csv"] = Table(
                answer, "account,obligated-usd,left-usd,dead-low80,dead-median,dead-high80",
                option => option.Accounts.Select(row =>
                    Row(row.Account.Id, row.Obligated, row.Left, row.DeadMonths))),
            ["money.csv"] = Table(
                answer, "account,month,obligated-usd,available-usd,dead", option => option.Money.Select(row =>
                    Row(row.Account.Id, Month(option, row.Month), row.Obligated, row.Available, row.Dead))),
            ["stock-outs.csv"] = Table(
                answer, "party,item,by,ran-out,below-floor", option => option.StockOuts.Select(row =>
                    Row(row.Holding, row.By, row.RanOut, row.BelowFloor))),
            ["months-of-supply.csv"] = Table(
                answer, "party,item,low80,median,high80", option => option.Supply.Select(row =>
                    Row(row.Holding, row.Months))),
            ["rebuild.csv"] = Table(
                answer, "party,item,deficit-low80,deficit-median,deficit-high80,recent-low80,recent-median,"
                + "recent-high80,surge-low80,surge-median,surge-high80", option => option.Rebuild.Select(row =>
                    Row(row.Holding, row.Deficit, row.Recent, row.Surge))),
        };

    private static string Table(
        SupplyAnswer answer, string columns, Func<SupplyOptionAnswer, IEnumerable<string>> rows)
    {
        StringBuilder text = new();
        text.Append("option,").Append(columns).Append('\n');
        foreach (SupplyOptionAnswer option in answer.Options)
        {
            foreach (string row in rows(option))
            {
                text.Append(option.Option).Append(',').Append(row).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Row(params object?[] values) => string.Join(',', values.Select(Value));

    private static string Value(object? value) => value switch
    {
        null => "",
        Holding holding => $"{holding.Party},{holding.Item}",
        SupplyBand band => Row(band.Low80, band.Median, band.High80),
        double number => double.IsPositiveInfinity(number) ? "inf"
            : number.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Month(SupplyOptionAnswer option, int month) => SupplyFigures.Month(option.Months[month]);

    public static string Flow(Flow flow) => flow switch
    {
        Stockade.Supply.Flow.BuiltIn => "built in",
        _ => flow.ToString().ToLowerInvariant(),
    };
}
