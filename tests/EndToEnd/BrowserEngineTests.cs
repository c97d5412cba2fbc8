using System.Globalization;
using Stockade.Wasm;

namespace Stockade.EndToEnd.Tests;

/// <summary>The engine compiled for the browser, run by node: the same bytes as here.</summary>
public sealed class BrowserEngineTests
{
    private static readonly string[] PacksCannotBeHad = ["NU1101", "NU1102", "NU1301", "NETSDK1147"];

    private const string Driver = """
        import { pathToFileURL } from 'node:url';
        const { dotnet } = await import(pathToFileURL(process.argv[2]).href);
        const { getAssemblyExports } = await dotnet.create();
        const { Stockade } = await getAssemblyExports('Stockade.Wasm.dll');
        for (const seed of process.argv.slice(3)) {
            process.stdout.write(Stockade.Wasm.Program.EngineHash(Number(seed)) + '\n');
        }
        process.exit(0);
        """;

    [Fact]
    public void The_engine_gives_the_same_bytes_in_a_browser_as_here()
    {
        Assert.SkipWhen(Shell.Find("node") is null, "node is not installed");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-wasm-");
        try
        {
            Ended published = Shell.Run(
                "dotnet",
                ["publish", "src/9.Hosts/Wasm", "-c", "Release", "-v", "quiet", "-nologo", "-o", folder.FullName],
                Shell.Root, TimeSpan.FromMinutes(8));
            Assert.SkipWhen(
                published.Code != 0 && Array.Exists(
                    PacksCannotBeHad, code => published.Output.Contains(code, StringComparison.Ordinal)),
                "the packs that compile for the browser cannot be had: " + FirstLine(published.Output));
            Assert.True(published.Code == 0, published.Output + published.Errors);

            string driver = Path.Combine(folder.FullName, "driver.mjs");
            File.WriteAllText(driver, Driver);
            string runtime = Path.Combine(folder.FullName, "wwwroot", "_framework", "dotnet.js");
            Ended ran = Shell.Run("node", [driver, runtime, "1", "20231222"], folder.FullName, TimeSpan.FromMinutes(2));
            Assert.True(ran.Code == 0, ran.Output + ran.Errors);
            Assert.Equal($"{Native(1)}\n{Native(20231222)}\n", ran.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Native(ulong seed) => SameBytes.Hash(seed).ToString("x16", CultureInfo.InvariantCulture);

    private static string FirstLine(string text) => text.TrimStart().Split('\n')[0];
}
