using System.Text;
using System.Text.Json;
using Stockade.Kernel;
using Stockade.Law;

namespace Stockade.Cli;

/// <summary>The answers of the law commands as JSON: the same as the text, for programs.</summary>
internal static class LawJson
{
    public static string Decide(LawQuestion question) => Document(question, json =>
    {
        LegalCase held = question.Book.Case(question.Facts);
        Decision decision = held.Decide(question.On);
        WriteDecision(json, decision);
        WriteLawful(json, held.Earliest(question.On));
        return [decision];
    });

    public static string WhatIf(LawQuestion question) => Document(question, json =>
    {
        WhatIf answer = question.Book.Case(question.Facts).WhatIf(question.On);
        WriteDecision(json, answer.Now);
        WriteLawful(json, answer.Lawful);
        WriteChanges(json, answer);
        json.WriteStartArray("nearest");
        foreach (NearestPermission nearest in answer.Nearest)
        {
            json.WriteStartObject();
            json.WriteString("rule", nearest.Rule);
            json.WritePropertyName("reason");
            LawShowJson.WriteReason(json, nearest.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inTheWay");
        foreach (Obstacle rule in answer.InTheWay)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteString("words", rule.Words);
            json.WriteString("canChange", rule.CanChange?.Name);
            json.WriteString("citation", rule.Citation?.ToString());
            json.WriteString("without", VerdictWords.Of(rule.Without));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        LawShowJson.WriteTexts(json, "later", answer.Later);
        WriteIntervals(json, "byDate", answer.ByDate);
        return [answer.Now];
    });

    public static string Timeline(LawQuestion question, LawChart chart) => Document(question, json =>
    {
        WriteIntervals(json, "intervals", chart.Intervals);
        return chart.Intervals.Select(static span => span.Decision);
    });

    private static void WriteChanges(Utf8JsonWriter json, WhatIf answer)
    {
        json.WriteStartArray("changes");
        foreach (ChangeSet set in answer.Changes)
        {
            json.WriteStartArray();
            foreach (FactChange change in set.Changes)
            {
                json.WriteStartObject();
                json.WriteString("name", change.Name);
                json.WriteString("now", change.Now);
                json.WriteString("then", change.Then);
                json.WriteString("by", change.By?.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("cutShort", answer.IsCutShort);
    }

    private static void WriteIntervals(Utf8JsonWriter json, string name, IReadOnlyList<LawInterval> intervals)
    {
        json.WriteStartArray(name);
        foreach (LawInterval interval in intervals)
        {
            json.WriteStartObject();
            json.WriteString("from", LawShow.Day(interval.From));
            json.WriteString("until", interval.Until == DateOnly.MaxValue ? null : LawShow.Day(interval.Until));
            json.WriteString("verdict", VerdictWords.Of(interval.Decision.Overall));
            json.WriteString("words", interval.Decision.Words);
            LawShowJson.WriteTexts(
                json, "because", interval.Decision.Decisive
                    .SelectMany(static ruling => ruling.Because).Distinct(StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("verdict", VerdictWords.Of(decision.Overall));
        json.WriteString("words", decision.Words);
        LawShowJson.WriteActors(json, "changedBy", decision.ChangedBy);
        json.WriteStartArray("rulings");
        foreach (Ruling ruling in decision.Rulings)
        {
            LawShowJson.WriteRuling(json, ruling);
        }

        json.WriteEndArray();
    }

    private static void WriteLawful(Utf8JsonWriter json, EarliestLawful lawful)
    {
        json.WriteString("lawfulFrom", lawful.AsDated is { } dated ? LawShow.Day(dated) : null);
        json.WriteString("lawfulIfAllGivenNow", lawful.IfAskedNow is { } asked ? LawShow.Day(asked) : null);
    }

    private static string Document(LawQuestion question, Func<Utf8JsonWriter, IEnumerable<Decision>> body)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, LawShowJson.Layout))
        {
            json.WriteStartObject();
            json.WriteString("transfer", question.Title);
            json.WriteString("on", LawShow.Day(question.On));
            json.WriteString("notice", LawShow.Notice);
            IEnumerable<Decision> decisions = body(json);
            json.WriteStartArray("sources");
            foreach (Source source in LawDecide.Sources(decisions))
            {
                json.WriteStartObject();
                json.WriteString("id", source.Id);
                json.WriteString("citation", source.Citation);
                json.WriteString("date", source.Date);
                json.WriteString("grade", source.Grade.ToString());
                json.WriteString("address", source.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
