using System.Text;
using System.Text.Json;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary>The shares of groups of claims, for programs: one JSON document.</summary>
internal static class ShareJson
{
    public static string Of(ShareAnswer answer)
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
            json.WriteString("baseline", answer.Baseline);
            json.WriteStartArray("groups");
            foreach (ClaimGroup group in answer.Groups)
            {
                json.WriteStartObject();
                json.WriteString("name", group.Name);
                json.WriteNumber("claims", group.Claims.Count);
                json.WriteStartArray("prefixes");
                foreach (string prefix in group.Prefixes)
                {
                    json.WriteStringValue(prefix);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (ShareRow row in answer.Rows)
            {
                Row(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Row(Utf8JsonWriter json, ShareRow row)
    {
        json.WriteStartObject();
        json.WriteString("option", row.Option);
        json.WriteString("measure", row.Measure);
        json.WriteNumber("mean", row.Mean);
        json.WriteNumber("spread", row.Spread);
        json.WriteNumber("chance-share", row.ChanceShare);
        json.WriteBoolean("varies", row.Varies);
        json.WriteStartObject("total-shares");
        foreach (ShareOfGroup group in row.Groups)
        {
            json.WritePropertyName(group.Group);
            if (group is not { Share: { } share, Low95: { } low, High95: { } high })
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            json.WriteNumber("share", share);
            json.WriteNumber("low95", low);
            json.WriteNumber("high95", high);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
