using System.Text;
using System.Text.Json;
using Stockade.Results;

namespace Stockade.Cli.Commands;

/// <summary>Page one for programs: one JSON document with the options, their verdicts, and every measure and difference
/// with its bands.</summary>
internal static class AnswerJson
{
    public static string Of(StudyResults results, string report, string hash)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("scenario", results.Header.ScenarioName);
            writer.WriteString("version", results.Header.ProductVersion);
            writer.WriteNumber("seed", results.Header.Seed);
            writer.WriteNumber("worlds", results.Header.Worlds);
            writer.WriteNumber("replications", results.Header.Replications);
            writer.WriteBoolean("complete", results.Header.Complete);
            writer.WriteString("report", report);
            writer.WriteString("hash", hash);
            Options(writer, results);
            Targets(writer, results);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Options(Utf8JsonWriter writer, StudyResults results)
    {
        writer.WriteStartArray("options");
        foreach (OptionRow option in results.Options)
        {
            writer.WriteStartObject();
            writer.WriteString("id", option.Id);
            writer.WriteString("name", option.Name);
            writer.WriteString("verdict", option.Verdict);
            writer.WriteString("words", option.VerdictWords);
            writer.WriteString("who", option.WhoUnlocks);
            writer.WriteString("arrives", option.Arrives);
            writer.WriteBoolean("counterfactual", option.IsCounterfactual);
            writer.WriteStartObject("measures");
            foreach (EstimateRow row in results.Estimates.Where(row => row.Option == option.Id))
            {
                writer.WriteStartObject(row.Measure);
                writer.WriteNumber("median", row.Median);
                writer.WriteNumber("low80", row.Low80);
                writer.WriteNumber("high80", row.High80);
                Difference(writer, results, row);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Difference(Utf8JsonWriter writer, StudyResults results, EstimateRow row)
    {
        if (results.Differences.FirstOrDefault(
            paired => paired.Option == row.Option && paired.Measure == row.Measure) is { } difference)
        {
            writer.WriteStartObject("difference");
            writer.WriteNumber("mean", difference.Mean);
            writer.WriteNumber("low80", difference.Low80);
            writer.WriteNumber("high80", difference.High80);
            writer.WriteBoolean("told-from-zero", difference.ToldFromZero);
            writer.WriteEndObject();
        }
    }

    private static void Targets(Utf8JsonWriter writer, StudyResults results)
    {
        writer.WriteStartArray("targets");
        foreach (TargetRow target in results.Targets)
        {
            writer.WriteStartObject();
            writer.WriteString("id", target.Id);
            writer.WriteString("kind", target.Kind);
            writer.WriteString("verdict", target.Verdict);
            writer.WriteNumber("observed", target.Observed);
            writer.WriteNumber("low80", target.Low80);
            writer.WriteNumber("high80", target.High80);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
