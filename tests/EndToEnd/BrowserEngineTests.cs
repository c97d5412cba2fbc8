using System.Globalization;
using System.Text.Json;
using Stockade.Campaigns;
using Stockade.Scenarios;
using Stockade.Wasm;

namespace Stockade.EndToEnd.Tests;

/// <summary>The engine compiled for the browser, run by node: the same bytes as here.</summary>
public sealed class BrowserEngineTests
{
    private static readonly string[] PacksCannotBeHad = ["NU1101", "NU1102", "NU1301", "NETSDK1147"];
    private static readonly string[] Texts = [".yaml", ".lex", ".csv"];

    private const string Tile = ".hgt";
    private const int Seed = 20231222;

    /// <summary>Prints the two hashes for a seed: of mathematics and chance, and of one replication of the scenario
    /// whose files stand in a JSON object.</summary>
    private const string Driver = """
        import { readFileSync } from 'node:fs';
        import { pathToFileURL } from 'node:url';
        const [runtime, bundle, scenario, seed] = process.argv.slice(2);
        const { dotnet } = await import(pathToFileURL(runtime).href);
        const { getAssemblyExports } = await dotnet.create();
        const { Stockade } = await getAssemblyExports('Stockade.Wasm.dll');
        const engine = Stockade.Wasm.Program;
        const files = JSON.parse(readFileSync(bundle, 'utf8'));
        process.stdout.write(engine.EngineHash(Number(seed)) + '\n');
        process.stdout.write(
            engine.ReplicationHash(scenario, Object.keys(files), Object.values(files), Number(seed)) + '\n');
        process.exit(0);
        """;

    [Fact]
    public void The_engine_gives_the_same_bytes_in_a_browser_as_here()
    {
        Assert.SkipWhen(Shell.Find("node") is null, "node is not installed");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-wasm-");
        try
        {
            Publish(folder.FullName);
            string mathematics = SameBytes.Hash(Seed).ToString("x16", CultureInfo.InvariantCulture);
            foreach (string scenario in (string[])["island-raid", "patriot-backfill-2023"])
            {
                Dictionary<string, string> files = Files(scenario);
                Dictionary<string, byte[]> tiles = files
                    .Where(file => file.Key.EndsWith(Tile, StringComparison.Ordinal))
                    .ToDictionary(
                        file => file.Key, file => Convert.FromBase64String(file.Value), StringComparer.Ordinal);
                string replication =
                    OneReplication.Hash(ScenarioFiles.Of(scenario, "scenario.yaml", files, tiles), Seed);
                Assert.Equal($"{mathematics}\n{replication}\n", InTheBrowser(folder.FullName, scenario, files));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the published engine prints of a scenario under node.</summary>
    private static string InTheBrowser(string folder, string scenario, Dictionary<string, string> files)
    {
        string driver = Path.Combine(folder, "driver.mjs");
        string bundle = Path.Combine(folder, "files.json");
        File.WriteAllText(driver, Driver);
        File.WriteAllText(bundle, JsonSerializer.Serialize(files));
        string runtime = Path.Combine(folder, "wwwroot", "_framework", "dotnet.js");
        string seed = Seed.ToString(CultureInfo.InvariantCulture);
        Ended ran = Shell.Run("node", [driver, runtime, bundle, scenario, seed], folder, TimeSpan.FromMinutes(5));
        Assert.True(ran.Code == 0, ran.Output + ran.Errors);
        return ran.Output;
    }

    private static void Publish(string folder)
    {
        Ended published = Shell.Run(
            "dotnet", ["publish", "src/9.Hosts/Wasm", "-c", "Release", "-v", "quiet", "-nologo", "-o", folder],
            Shell.Root, TimeSpan.FromMinutes(8));
        bool isOutOfReach = published.Code != 0
            && Array.Exists(PacksCannotBeHad, code => published.Output.Contains(code, StringComparison.Ordinal));
        Assert.SkipWhen(
            isOutOfReach,
            "the packs that compile for the browser cannot be had: " + published.Output.TrimStart().Split('\n')[0]);
        Assert.True(published.Code == 0, published.Output + published.Errors);
    }

    /// <summary>A scenario's own files and every pack, by the names that scenarios use; tiles in base64.</summary>
    private static Dictionary<string, string> Files(string scenario)
    {
        string own = Path.Combine(Shell.Root, "scenarios", scenario);
        string packs = Path.Combine(Shell.Root, "packs");
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach ((string root, string prefix) in new[] { (own, ""), (packs, "packs/") })
        {
            foreach (string path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                string name = prefix + Path.GetRelativePath(root, path);
                if (Texts.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                {
                    files.Add(name, File.ReadAllText(path));
                }
                else if (string.Equals(Path.GetExtension(path), Tile, StringComparison.Ordinal))
                {
                    files.Add(name, Convert.ToBase64String(File.ReadAllBytes(path)));
                }
            }
        }

        return files;
    }
}
