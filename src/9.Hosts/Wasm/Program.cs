using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Wasm;

/// <summary>The engine inside a page. The page calls the exported members; there is nothing to start.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    public static void Main()
    {
        // The runtime asks for an entry point; the page calls the exports when it needs them.
    }

    /// <summary>The hash, in 16 hexadecimal digits, of draws and elementary functions: equal to the native
    /// one.</summary>
    [JSExport]
    internal static string EngineHash(int seed) =>
        SameBytes.Hash((ulong)seed).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The hash of one replication of every option of a scenario: equal to the native one.</summary>
    /// <param name="names">Names of the scenario's files, as <see cref="ScenarioFiles"/> has them.</param>
    /// <param name="texts">Their texts, in the same order; of terrain tiles (<c>.hgt</c>), their bytes in
    /// base64.</param>
    [JSExport]
    internal static string ReplicationHash(string scenario, string[] names, string[] texts, int seed)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        Dictionary<string, byte[]> tiles = new(StringComparer.Ordinal);
        for (int index = 0; index < names.Length; index++)
        {
            if (names[index].EndsWith(".hgt", StringComparison.Ordinal))
            {
                tiles.Add(names[index], Convert.FromBase64String(texts[index]));
            }
            else
            {
                files.Add(names[index], texts[index]);
            }
        }

        return OneReplication.Hash(ScenarioFiles.Of(scenario, "scenario.yaml", files, tiles), (ulong)seed);
    }
}
