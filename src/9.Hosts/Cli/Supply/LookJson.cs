using System.Text;
using System.Text.Json;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>A lot's biography, and why a stock ran out, for programs.</summary>
internal static class LookJson
{
    public static string Of(SupplyLook look, LotBiography lot) => Document(look, json =>
    {
        json.WriteString("lot", lot.Lot);
        json.WriteString("item", lot.Item);
        json.WriteNumber("count", lot.Count);
        json.WriteString("day", Date(look, lot.LastDay));
        json.WriteStartArray("moves");
        foreach (LotMove move in lot.Moves)
        {
            json.WriteStartObject();
            json.WriteNumber("parent", move.Parent);
            json.WriteNumber("count", move.Count);
            json.WriteNumber("stayed", move.Stayed);
            Posting(json, look, move.Posting);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (LotPlace place in lot.Places)
        {
            json.WriteStartObject();
            Account(json, place.Account);
            json.WriteNumber("count", place.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static string Of(SupplyLook look, StockAnswer answer) => Document(look, json =>
    {
        json.WriteString("party", answer.Holding.Party.Value);
        json.WriteString("item", answer.Holding.Item.Value);
        json.WriteString("day", Date(look, answer.Day));
        json.WriteNumber("free", answer.Free);
        Number(json, "floor", answer.Floor);
        Day(json, look, "empty-since", answer.EmptySince);
        Day(json, look, "first-empty", answer.FirstEmpty);
        Day(json, look, "first-below-floor", answer.FirstBelowFloor);
        json.WriteNumber("least", answer.Least);
        Day(json, look, "least-on", answer.LeastOn);
        if (answer.LastTaken is { } taken)
        {
            json.WriteStartObject("last-taken");
            json.WriteNumber("count", taken.Amount);
            Posting(json, look, taken);
            json.WriteEndObject();
        }

        Flows(json, look, answer);
        json.WriteStartArray("expected");
        foreach (ExpectedRounds expected in answer.Expected)
        {
            json.WriteStartObject();
            json.WriteString("waiter", expected.Node);
            json.WriteNumber("owed", expected.Owed);
            json.WriteNumber("under-way", expected.UnderWay);
            json.WriteStartArray("chain");
            foreach (WaitStep step in expected.Chain)
            {
                Step(json, look, step);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Flows(Utf8JsonWriter json, SupplyLook look, StockAnswer answer)
    {
        json.WriteStartArray("account");
        foreach (StockFlow flow in answer.Flows)
        {
            json.WriteStartObject();
            json.WriteNumber("count", flow.Count);
            json.WriteString("why", flow.Why);
            json.WriteString("cause", flow.Cause);
            Day(json, look, "first", flow.FirstDay);
            Day(json, look, "last", flow.LastDay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("not-free");
        foreach (StockElsewhere other in answer.Elsewhere)
        {
            json.WriteNumber(other.State, other.Count);
        }

        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, SupplyLook look, in WaitStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("depth", step.Depth);
        json.WriteString("waiter", step.Edge.Waiter);
        json.WriteString("reason", WaitWords.Of(step.Edge.Reason));
        json.WriteString("blocker", step.Edge.Blocker);
        json.WriteNumber("round-days", step.RoundDays);
        json.WriteString("state", WaitWords.State(step.State, look.Supply));
        json.WriteEndObject();
    }

    private static void Posting(Utf8JsonWriter json, SupplyLook look, in Posting posting)
    {
        Day(json, look, "day", posting.Day);
        json.WriteStartObject("from");
        Account(json, posting.From);
        json.WriteEndObject();
        json.WriteStartObject("to");
        Account(json, posting.To);
        json.WriteEndObject();
        json.WriteString("cause", posting.Cause);
        json.WriteString("document", posting.Document);
        json.WriteNumber("event", posting.Event);
    }

    private static void Account(Utf8JsonWriter json, in LedgerAccount account)
    {
        json.WriteString("party", account.Holder);
        json.WriteString("site", account.Site);
        json.WriteString("state", account.State);
    }

    /// <summary>A day, or null where there is none or it is the opening of the books.</summary>
    private static void Day(Utf8JsonWriter json, SupplyLook look, string name, int day)
    {
        if (day < 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteString(name, Date(look, day));
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
            return;
        }

        json.WriteNull(name);
    }

    private static string Date(SupplyLook look, int day) => WaitWords.Date(look.Supply, day);

    private static string Document(SupplyLook look, Action<Utf8JsonWriter> body)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("scenario", look.Scenario.Name);
            json.WriteString("option", look.Option);
            json.WriteNumber("world", look.World);
            json.WriteNumber("replication", look.Replication);
            json.WriteNumber("seed", look.Seed);
            json.WriteString("raids", look.FightsRaids ? "fought" : "salvo table");
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
