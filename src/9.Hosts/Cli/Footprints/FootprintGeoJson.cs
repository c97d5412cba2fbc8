using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Footprints as GeoJSON (RFC 7946): the battery, the assets, and one feature for each footprint.</summary>
internal static class FootprintGeoJson
{
    private const double Degrees = 180 / Math.PI;

    /// <summary>A tenth of a metre.</summary>
    private const int Digits = 6;

    /// <summary>The file, and how many footprints hold a pole, which it then cannot show.</summary>
    public static (string Text, int OverPole) Of(FootprintResult result)
    {
        int overPole = 0;
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            writer.WriteStartArray("features");
            Scenarios.Place place = result.Stage.Unit.Place;
            Point(writer, "battery", result.Battery, result.Battery, place);
            foreach (Scenarios.Asset asset in result.Stage.Attack.Assets)
            {
                Point(writer, "asset", asset.Id, asset.Name, asset.Place);
            }

            foreach (FootprintSide side in result.Sides)
            {
                foreach ((string variant, Footprint footprint) in result.Variants.Zip(side.Answer.Footprints))
                {
                    overPole += Feature(writer, result, side, variant, footprint) ? 0 : 1;
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return (Encoding.UTF8.GetString(stream.ToArray()) + "\n", overPole);
    }

    private static void Point(Utf8JsonWriter writer, string kind, string id, string name, Scenarios.Place place)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("geometry");
        writer.WriteString("type", "Point");
        writer.WritePropertyName("coordinates");
        Position(writer, Math.IEEERemainder(place.LongitudeRadians * Degrees, 360), place.LatitudeRadians * Degrees);
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("kind", kind);
        writer.WriteString("id", id);
        writer.WriteString("name", name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes one footprint; false where it holds a pole and goes without its outline.</summary>
    private static bool Feature(
        Utf8JsonWriter writer, FootprintResult result, FootprintSide side, string variant, Footprint footprint)
    {
        IReadOnlyList<IReadOnlyList<MapRing>>?[] cut = [.. footprint.Pieces.Select(Antimeridian.Cut)];
        bool whole = cut.All(piece => piece is not null);
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        if (whole && cut.Length > 0)
        {
            writer.WriteStartObject("geometry");
            writer.WriteString("type", "MultiPolygon");
            writer.WriteStartArray("coordinates");
            foreach (IReadOnlyList<MapRing> polygon in cut.SelectMany(piece => piece!))
            {
                Polygon(writer, polygon);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("geometry");
        }

        writer.WriteStartObject("properties");
        writer.WriteString("kind", "footprint");
        writer.WriteBoolean("fictional", true);
        writer.WriteString("scenario", result.Scenario);
        writer.WriteString("battery", result.Battery);
        writer.WriteString("threat", result.Stage.Threat.Id);
        FootprintJson.Numbers(writer, side, variant, footprint);
        if (!whole)
        {
            writer.WriteString("withoutOutline", "it holds a pole, which no polygon in degrees can");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        return whole;
    }

    private static void Polygon(Utf8JsonWriter writer, IReadOnlyList<MapRing> rings)
    {
        writer.WriteStartArray();
        foreach (MapRing ring in rings)
        {
            writer.WriteStartArray();
            foreach ((double longitude, double latitude) in ring.Points.Append(ring.Points[0]))
            {
                Position(writer, longitude, latitude);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Position(Utf8JsonWriter writer, double longitude, double latitude)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(Math.Round(longitude, Digits) + 0.0);
        writer.WriteNumberValue(Math.Round(latitude, Digits) + 0.0);
        writer.WriteEndArray();
    }
}
