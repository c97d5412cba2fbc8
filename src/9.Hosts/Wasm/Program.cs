using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Stockade.Wasm;

/// <summary>The engine inside a page. The page calls the exported members; there is nothing to start.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Program
{
    public static void Main()
    {
        // The runtime asks for an entry point; the page calls the exports when it needs them.
    }

    /// <summary>The hash, in 16 hexadecimal digits, of what the engine computes from a seed: equal to the native
    /// one.</summary>
    [JSExport]
    internal static string EngineHash(int seed) =>
        SameBytes.Hash((ulong)seed).ToString("x16", CultureInfo.InvariantCulture);
}
