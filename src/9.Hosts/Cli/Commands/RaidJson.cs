using System.Text;
using System.Text.Json;
using Stockade.Results;

namespace Stockade.Cli.Commands;

/// <summary>What the repetitions of a raid came to, for programs: one JSON document (docs/raid.md).</summary>
internal static class RaidJson
{
    public static string Of(RaidAnswer answer, string? replay, bool optimal = false)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("scenario", answer.Scenario);
            json.WriteString("version", answer.ProductVersion);
            json.WriteString("raid", answer.Raid);
            json.WriteString("name", answer.RaidName);
            json.WriteString("kind", answer.Placed ? "attack" : "raid-case");
            json.WriteNumber("seed", answer.Seed);
            json.WriteNumber("worlds", answer.Worlds);
            json.WriteNumber("replications-per-world", answer.Replications);
            json.WriteNumber("raids", answer.Raids);
            json.WriteBoolean("complete", answer.Complete);
            json.WriteString("replay", replay);
            json.WriteBoolean("optimal", optimal);
            Estimate(json, "no-leaker", answer.NoLeaker);
            Estimate(json, "leakers", answer.Leakers);
            Estimate(json, "value-lost", answer.ValueLost);
            List(json, "leak-counts", answer.LeakCounts, count =>
            {
                json.WriteNumber("leakers", count.Leakers);
                json.WriteNumber("raids", count.Raids);
            });
            Threats(json, answer);
            Rounds(json, answer);
            Places(json, answer);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Threats(Utf8JsonWriter json, RaidAnswer answer)
    {
        List(json, "threats", answer.Classes, row =>
        {
            json.WriteString("id", row.Id);
            json.WriteString("name", row.Name);
            Estimate(json, "launched", row.Launched);
            Estimate(json, "failed-launches", row.Failed);
            Estimate(json, "seen", row.Seen);
            Estimate(json, "engaged", row.Engaged);
            Estimate(json, "killed", row.Killed);
            Estimate(json, "leaked", row.Leaked);
            Estimate(json, "rounds-fired", row.RoundsFired);
            json.WriteStartObject("causes");
            foreach (RaidCauseRow cause in row.Causes)
            {
                Estimate(json, cause.Cause, cause.Leakers);
            }

            json.WriteEndObject();
        });
        List(json, "harmless", answer.Harmless, row =>
        {
            json.WriteString("id", row.Id);
            json.WriteString("name", row.Name);
            Estimate(json, "decoys", row.Decoys);
            Estimate(json, "decoys-engaged", row.DecoysEngaged);
            Estimate(json, "friends", row.Friends);
            Estimate(json, "friends-engaged", row.FriendsEngaged);
            Estimate(json, "friends-killed", row.FriendsKilled);
        });
    }

    private static void Rounds(Utf8JsonWriter json, RaidAnswer answer)
    {
        List(json, "rounds", answer.Rounds, row =>
        {
            json.WriteString("id", row.Id);
            json.WriteString("name", row.Name);
            Estimate(json, "fired", row.Fired);
            Estimate(json, "wanted", row.Wanted);
        });
        List(json, "magazines", answer.Magazines, row =>
        {
            json.WriteString("unit", row.Unit);
            json.WriteString("round", row.Round);
            Estimate(json, "start", row.Start);
            Estimate(json, "fired", row.Fired);
            Estimate(json, "ran-dry", row.Dry);
        });
    }

    private static void Places(Utf8JsonWriter json, RaidAnswer answer)
    {
        List(json, "units", answer.Units, row =>
        {
            json.WriteString("id", row.Unit);
            Estimate(json, "lost", row.Lost);
        });
        List(json, "assets", answer.Assets, row =>
        {
            json.WriteString("id", row.Id);
            json.WriteString("name", row.Name);
            Estimate(json, "hits", row.Hits);
            Estimate(json, "hit", row.Hit);
            Estimate(json, "value-lost", row.ValueLost);
        });
        List(json, "cannot-fly", answer.Grounded, row =>
        {
            json.WriteString("words", row.Words);
            json.WriteNumber("worlds", row.Worlds);
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<T> write)
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

    private static void Estimate(Utf8JsonWriter json, string name, RaidEstimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("mean", estimate.Mean);
        Number(json, "low95", estimate.Low95);
        Number(json, "high95", estimate.High95);
        Number(json, "worlds-low80", estimate.WorldsLow80);
        Number(json, "worlds-high80", estimate.WorldsHigh80);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
