using System.Text.Json;
using Stockade.Kernel;

namespace Stockade.Results;

/// <summary>The record of one raid as a JSON file (docs/raid.md). Numbers of a version keep their meaning; the version
/// grows when that changes.</summary>
public static class ReplayFile
{
    /// <summary>Version of the format, which stands in the file.</summary>
    public const int FormatVersion = 1;

    /// <summary>Says, before a raid is fought, whether a file may be written.</summary>
    /// <returns>False where something stands there that may not be replaced; the reason is in
    /// <paramref name="diagnostics"/>.</returns>
    public static bool MayWrite(string file, bool force, DiagnosticBag diagnostics)
    {
        if (Directory.Exists(file))
        {
            diagnostics.Error(DiagnosticCodes.FileExists, null, $"{file} is a folder, not a file");
            return false;
        }

        if (!force && File.Exists(file))
        {
            diagnostics.Error(
                DiagnosticCodes.FileExists, null, $"the file {file} exists already",
                hint: "name another file, or replace it with --force");
            return false;
        }

        return true;
    }

    /// <summary>Writes the file beside its target and moves it into place whole.</summary>
    /// <exception cref="IOException">It cannot be written, or stands there already without
    /// <paramref name="force"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(ReplayRecord record, string file, bool force)
    {
        string full = Path.GetFullPath(file);
        string folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        string pending = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.partial");
        try
        {
            File.WriteAllBytes(pending, Bytes(record));
            File.Move(pending, full, force);
        }
        finally
        {
            File.Delete(pending);
        }
    }

    /// <summary>The file's bytes.</summary>
    public static byte[] Bytes(ReplayRecord record)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion);
            json.WriteString("scenario", record.Scenario);
            json.WriteString("version", record.ProductVersion);
            json.WriteString("raid", record.Raid);
            json.WriteString("name", record.RaidName);
            json.WriteNumber("seed", record.Seed);
            json.WriteNumber("world", record.World);
            json.WriteNumber("replication", record.Replication);
            ReplayParts.Ground(json, record);
            ReplayParts.Threats(json, record);
            ReplayParts.Events(json, record);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
