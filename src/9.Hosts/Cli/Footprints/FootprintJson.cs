using System.Text;
using System.Text.Json;
using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Footprints for programs: one JSON document with the numbers; the outlines are in the GeoJSON
/// file.</summary>
internal static class FootprintJson
{
    public static string Of(FootprintResult result, string folder)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            FootprintAnswer answer = result.Sides[0].Answer;
            writer.WriteStartObject();
            writer.WriteString("scenario", result.Scenario);
            writer.WriteString("attack", result.Stage.Attack.Id);
            writer.WriteString("battery", result.Battery);
            writer.WriteString("threat", result.Stage.Threat.Id);
            writer.WriteString("world", "medians");
            writer.WriteNumber("salvo", answer.Salvo);
            writer.WriteNumber("reactionSeconds", answer.ReactionSeconds);
            writer.WriteNumber("cuedReactionSeconds", answer.CuedReactionSeconds);
            writer.WriteNumber("confidence", result.Confidence);
            writer.WriteStartArray("settings");
            foreach (string setting in result.Settings)
            {
                writer.WriteStringValue(setting);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("footprints");
            foreach (FootprintSide side in result.Sides)
            {
                foreach ((string variant, Footprint footprint) in result.Variants.Zip(side.Answer.Footprints))
                {
                    writer.WriteStartObject();
                    Numbers(writer, side, variant, footprint);
                    Shares(writer, "limitedAmongTested", footprint.AmongTested);
                    writer.WriteStartObject("assets");
                    foreach ((int index, FootprintLimit? limit) in footprint.Assets.Index())
                    {
                        writer.WriteString(
                            result.Stage.Attack.Assets[index].Id,
                            limit is { } cause ? FootprintWords.Of(cause) : "defended");
                    }

                    writer.WriteEndObject();
                    writer.WriteEndObject();
                }
            }

            writer.WriteEndArray();
            writer.WriteString("folder", folder);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What is told of a footprint in both files.</summary>
    public static void Numbers(Utf8JsonWriter writer, FootprintSide side, string variant, Footprint footprint)
    {
        writer.WriteString("variant", variant);
        writer.WriteStartArray("fromDegrees");
        foreach (double bearing in side.BearingsDegrees)
        {
            writer.WriteNumberValue(bearing);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("cued", footprint.Rule.Cued);
        writer.WriteNumber("looks", footprint.Rule.Looks);
        writer.WriteNumber("areaSquareKilometres", Math.Round(footprint.SquareMetres / 1e6, 3));
        writer.WriteNumber("pieces", footprint.Pieces.Count);
        writer.WriteNumber("aheadKilometres", Rounded(footprint.AheadMetres));
        writer.WriteNumber("behindKilometres", Rounded(footprint.BehindMetres));
        writer.WriteNumber("leftKilometres", Rounded(footprint.LeftMetres));
        writer.WriteNumber("rightKilometres", Rounded(footprint.RightMetres));
        writer.WriteNumber("testedToKilometres", Rounded(side.Answer.LimitMetres));
        writer.WriteBoolean("goesBeyond", FootprintWords.IsCut(footprint));
        Shares(writer, "limitedAlongOutline", footprint.AlongOutline);
    }

    private static void Shares(Utf8JsonWriter writer, string name, IReadOnlyList<FootprintShare> shares)
    {
        writer.WriteStartObject(name);
        foreach (FootprintShare one in shares)
        {
            writer.WriteNumber(FootprintWords.Of(one.Limit), Math.Round(one.Share, 4));
        }

        writer.WriteEndObject();
    }

    private static double Rounded(double metres) => Math.Round(metres / 1000, 3);
}
