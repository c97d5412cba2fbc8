using System.Text.Json;

namespace Stockade.Results;

/// <summary>The lists of a raid's record, as JSON.</summary>
internal static class ReplayParts
{
    // 1e-6 degrees of latitude are 0.1 m on the ground.
    private const int DegreeDigits = 6;
    private const int MetreDigits = 1;

    public static void Ground(Utf8JsonWriter json, ReplayRecord record)
    {
        List(json, "units", record.Units, unit =>
        {
            json.WriteString("id", unit.Id);
            json.WriteString("fire-unit", unit.FireUnit);
            Place(json, unit.At);
            json.WriteNumber("azimuth", unit.Azimuth);
            json.WriteStartObject("magazine");
            foreach (ReplayStock stock in unit.Magazine)
            {
                json.WriteNumber(stock.Round, stock.Count);
            }

            json.WriteEndObject();
        });
        List(json, "radars", record.Radars, radar =>
        {
            json.WriteString("id", radar.Id);
            json.WriteString("name", radar.Name);
            json.WriteString("role", radar.Role);
            Place(json, radar.At);
            json.WriteNumber("azimuth", radar.Azimuth);
        });
        List(json, "assets", record.Assets, asset =>
        {
            json.WriteString("id", asset.Id);
            json.WriteString("name", asset.Name);
            Place(json, asset.At);
            json.WriteNumber("radius-metres", asset.RadiusMetres);
            json.WriteNumber("value", asset.Value);
        });
        List(json, "rounds", record.Rounds, round =>
        {
            json.WriteString("id", round.Id);
            json.WriteString("name", round.Name);
            json.WriteNumber("fired", round.Fired);
        });
    }

    public static void Threats(Utf8JsonWriter json, ReplayRecord record) =>
        List(json, "threats", record.Threats, threat =>
        {
            json.WriteString("group", threat.Group);
            json.WriteString("class", threat.Class);
            json.WriteString("name", threat.ClassName);
            json.WriteBoolean("decoy", threat.Decoy);
            json.WriteBoolean("friend", threat.Friend);
            json.WriteNumber("begins", threat.Begins);
            json.WriteNumber("ends", threat.Ends);
            json.WriteString("fate", threat.Fate);
            json.WriteString("cause", threat.Cause);
            json.WriteStartArray("path");
            foreach (ReplaySample sample in threat.Path)
            {
                json.WriteStartArray();
                json.WriteNumberValue(sample.Seconds);
                Point(json, sample.At);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });

    public static void Events(Utf8JsonWriter json, ReplayRecord record)
    {
        List(json, "tracks", record.Tracks, track =>
        {
            json.WriteString("unit", track.Unit);
            json.WriteNumber("threat", track.Threat);
            json.WriteNumber("seconds", track.Seconds);
        });
        List(json, "launches", record.Launches, launch =>
        {
            json.WriteString("unit", launch.Unit);
            json.WriteNumber("threat", launch.Threat);
            json.WriteString("round", launch.Round);
            json.WriteNumber("shots", launch.Shots);
            json.WriteNumber("seconds", launch.Seconds);
            json.WriteNumber("intercept-seconds", launch.InterceptSeconds);
            json.WriteStartArray("intercept");
            Point(json, launch.Intercept);
            json.WriteEndArray();
            json.WriteBoolean("kills", launch.Kills);
        });
        List(json, "assessments", record.Assessments, assessment =>
        {
            json.WriteString("unit", assessment.Unit);
            json.WriteNumber("threat", assessment.Threat);
            json.WriteNumber("seconds", assessment.Seconds);
            json.WriteBoolean("called-kill", assessment.CalledKill);
        });
        List(json, "losses", record.Losses, loss =>
        {
            json.WriteString("unit", loss.Unit);
            json.WriteNumber("seconds", loss.Seconds);
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, ReplayPoint at)
    {
        json.WriteStartArray("at");
        Point(json, at);
        json.WriteEndArray();
    }

    /// <summary>Latitude, longitude, height.</summary>
    private static void Point(Utf8JsonWriter json, ReplayPoint at)
    {
        json.WriteNumberValue(Math.Round(at.Latitude, DegreeDigits));
        json.WriteNumberValue(Math.Round(at.Longitude, DegreeDigits));
        json.WriteNumberValue(Math.Round(at.HeightMetres, MetreDigits));
    }
}
