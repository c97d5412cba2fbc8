using System.Text;
using System.Text.Json;
using Stockade.Studies;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>Supply alone, for programs: one JSON document. What is infinite is null.</summary>
internal static class SupplyRunJson
{
    public static string Of(SupplyAnswer answer)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("scenario", answer.Scenario);
            json.WriteString("version", answer.ProductVersion);
            json.WriteNumber("seed", answer.Seed);
            json.WriteNumber("worlds", answer.Worlds);
            json.WriteNumber("replications", answer.Replications);
            json.WriteBoolean("complete", answer.Complete);
            List(json, "options", answer.Options, option => Option(json, option));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Option(Utf8JsonWriter json, SupplyOptionAnswer option)
    {
        json.WriteString("id", option.Option);
        json.WriteString("name", option.Name);
        List(json, "stock-outs", option.StockOuts, row =>
        {
            Holding(json, row.Holding);
            json.WriteString("by", $"{row.By:yyyy-MM-dd}");
            json.WriteNumber("ran-out", row.RanOut);
            Number(json, "below-floor", row.BelowFloor ?? double.NaN);
        });
        List(json, "months-of-supply", option.Supply, row =>
        {
            Holding(json, row.Holding);
            Band(json, "months", row.Months);
        });
        List(json, "orders", option.Orders, row =>
        {
            json.WriteString("id", row.Order.Id);
            json.WriteNumber("ordered", row.Ordered);
            json.WriteNumber("delivered", row.Delivered);
            json.WriteNumber("signed", row.Signed);
            json.WriteBoolean("displaceable", row.Order.Displaceable);
            Band(json, "round-months-waited", row.RoundMonthsWaited);
        });
        List(json, "waits", option.Waits.Links, link =>
        {
            json.WriteString("waiter", link.Edge.Waiter);
            json.WriteString("reason", WaitWords.Of(link.Edge.Reason));
            json.WriteString("blocker", link.Edge.Blocker);
            json.WriteNumber("round-months", link.RoundMonths);
        });
        List(json, "accounts", option.Accounts, row =>
        {
            json.WriteString("id", row.Account.Id);
            json.WriteNumber("obligated-usd", row.Obligated);
            json.WriteNumber("left-usd", row.Left);
            Band(json, "dead-months", row.DeadMonths);
        });
        List(json, "rebuild", option.Rebuild, row =>
        {
            Holding(json, row.Holding);
            Band(json, "deficit", row.Deficit);
            Band(json, "years-recent", row.Recent);
            Band(json, "years-surge", row.Surge);
        });
        Stock(json, option);
        Band(json, "displaced-round-months", option.DisplacedRoundMonths);
    }

    private static void Stock(Utf8JsonWriter json, SupplyOptionAnswer option) =>
        List(json, "stock", option.Stock.GroupBy(row => row.Holding), rows =>
        {
            Holding(json, rows.Key);
            List(json, "months", rows, row =>
            {
                json.WriteString("month", SupplyFigures.Month(option.Months[row.Month]));
                Band(json, "free", row.Free);
            });
        });

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Holding(Utf8JsonWriter json, in Holding holding)
    {
        json.WriteString("party", holding.Party.Value);
        json.WriteString("item", holding.Item.Value);
    }

    private static void Band(Utf8JsonWriter json, string name, in SupplyBand band)
    {
        json.WriteStartObject(name);
        Number(json, "low80", band.Low80);
        Number(json, "median", band.Median);
        Number(json, "high80", band.High80);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
            return;
        }

        json.WriteNull(name);
    }
}
