using System.Text;
using System.Text.Json;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>The verdicts as JSON: the same as the text, for programs.</summary>
internal static class LawShowJson
{
    internal static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Scenario scenario, LawBook book)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("scenario", scenario.Name);
            json.WriteString("notice", LawShow.Notice);
            json.WriteString("newestSource", LawShow.Newest(book));
            json.WriteStartArray("transfers");
            foreach (Transfer transfer in scenario.Transfers)
            {
                WriteTransfer(json, scenario, book, transfer);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteTransfer(Utf8JsonWriter json, Scenario scenario, LawBook book, Transfer transfer)
    {
        json.WriteStartObject();
        json.WriteString("id", transfer.Id);
        json.WriteString("name", transfer.Name);
        json.WriteString("from", transfer.From.Value);
        json.WriteString("to", transfer.To.Value);
        json.WriteString("leg", VerdictWords.Of(transfer.Legal.Leg));
        json.WriteStartArray("intervals");
        foreach (LawInterval interval in
            LawTimeline.For(book, TransferFacts.From(transfer, scenario), scenario.Horizon))
        {
            json.WriteStartObject();
            json.WriteString("from", LawShow.Day(interval.From));
            json.WriteString("until", LawShow.Day(interval.Until));
            json.WriteString("verdict", VerdictWords.Of(interval.Decision.Overall));
            json.WriteString("words", interval.Decision.Words);
            WriteActors(json, "changedBy", interval.Decision.ChangedBy);
            json.WriteStartArray("rulings");
            foreach (Ruling ruling in interval.Decision.Rulings)
            {
                WriteRuling(json, ruling);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteRuling(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteStartObject();
        json.WriteString("pack", ruling.Pack);
        json.WriteString("title", ruling.Title);
        json.WriteString("force", VerdictWords.Of(ruling.Force));
        json.WriteString("verdict", VerdictWords.Of(ruling.Verdict));
        json.WriteString("words", ruling.Words);
        WriteTexts(json, "possible", ruling.Possible.Select(static verdict => VerdictWords.Of(verdict)));
        WriteTexts(json, "because", ruling.Because);
        WriteActors(json, "changedBy", ruling.ChangedBy);
        json.WriteStartArray("requirements");
        foreach (Requirement requirement in ruling.Requirements)
        {
            json.WriteStartObject();
            json.WriteString("text", requirement.Text);
            json.WriteString("actor", requirement.Actor.Id);
            json.WriteString("state", VerdictWords.Of(requirement.State));
            json.WriteString("metFrom", requirement.MetFrom is { } day ? LawShow.Day(day) : null);
            json.WriteBoolean("certain", requirement.Certain);
            json.WriteString("rule", requirement.Rule);
            json.WriteNumber("waitDays", requirement.WaitDays);
            json.WriteString("provided", requirement.Provided);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (MissingFact missing in ruling.Missing)
        {
            json.WriteStartObject();
            json.WriteString("fact", missing.Name);
            json.WriteString("question", missing.Question);
            json.WriteString("determinedBy", missing.DeterminedBy?.Id);
            json.WriteString("answers", missing.Answers);
            json.WriteString("askedBy", missing.AskedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "citations", ruling.Citations.Select(static citation => citation.ToString()));
        WriteTexts(json, "attaches", ruling.Attaches.Select(static burden => $"{burden.Holder}: {burden.Document}"));
        WriteTexts(json, "unverified", ruling.Unverified);
        json.WritePropertyName("reasons");
        WriteReason(json, ruling.Reasons);
        json.WriteEndObject();
    }

    internal static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("state", reason.State switch
        {
            ReasonState.Holds => "holds",
            ReasonState.Open => "open",
            ReasonState.Beaten => "beaten",
            _ => "fails",
        });
        json.WriteString("text", reason.Text);
        json.WriteString("citation", reason.Citation?.ToString());
        json.WriteString("place", reason.Place?.ToString());
        json.WriteStartArray("parts");
        foreach (Reason part in reason.Parts)
        {
            WriteReason(json, part);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteActors(Utf8JsonWriter json, string name, IEnumerable<Actor> actors) =>
        WriteTexts(json, name, actors.Select(static actor => actor.Name));

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
