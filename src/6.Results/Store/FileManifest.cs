using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Stockade.Results.Store;

/// <summary>The manifest: what was run, and the SHA-256 of every file it left, except the log. Holds no date, duration
/// or thread count, so that equal studies give equal bytes.</summary>
internal sealed record FileManifest(HeaderRow Header, string ResultsHash, SortedDictionary<string, string> Files)
{
    public const string Name = "manifest.json";

    /// <summary>The manifest of files by their path in the folder.</summary>
    /// <param name="resultsHash">SHA-256 over every table's name and CSV bytes, in order.</param>
    public static FileManifest Of(HeaderRow header, string resultsHash, IReadOnlyDictionary<string, byte[]> files)
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in files)
        {
            hashes.Add(path, Hash(bytes));
        }

        return new FileManifest(header, resultsHash, hashes);
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public byte[] ToJson()
    {
        ArrayBufferWriter<byte> bytes = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n" };
        using (Utf8JsonWriter json = new(bytes, options))
        {
            json.WriteStartObject();
            json.WriteString("product", "stockade " + Header.ProductVersion);
            json.WriteNumber("schema_version", Header.SchemaVersion);
            json.WriteString("scenario", Header.ScenarioName);
            json.WriteString("scenario_version", Header.ScenarioVersion);
            json.WriteString("content_hash", Header.ContentHash);
            json.WriteNumber("seed", Header.Seed);
            json.WriteNumber("worlds", Header.Worlds);
            json.WriteNumber("replications", Header.Replications);
            json.WriteBoolean("complete", Header.Complete);
            json.WriteString("results_sha256", ResultsHash);
            json.WriteStartObject("files_sha256");
            foreach ((string path, string hash) in Files)
            {
                json.WriteString(path, hash);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    /// <summary>The schema version and the hash of each file, from a manifest's bytes.</summary>
    /// <exception cref="InvalidDataException">It is not a manifest.</exception>
    public static (int SchemaVersion, SortedDictionary<string, string> Files) Parse(byte[] bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            int version = json.RootElement.GetProperty("schema_version").GetInt32();
            SortedDictionary<string, string> files = new(StringComparer.Ordinal);
            foreach (JsonProperty file in json.RootElement.GetProperty("files_sha256").EnumerateObject())
            {
                files[file.Name] = file.Value.GetString() ?? "";
            }

            return (version, files);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            throw new InvalidDataException("manifest.json is not a manifest: " + fault.Message, fault);
        }
    }
}
