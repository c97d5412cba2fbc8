namespace Stockade.EndToEnd.Tests;

/// <summary>A folder with the real scripts and a <c>dotnet</c> that only pretends: what the scripts do with each answer
/// of the SDK can be seen in milliseconds.</summary>
internal sealed class FakeHouse : IDisposable
{
    /// <summary>Counts builds in <c>builds</c>; <c>build-fails</c> makes them fail. A test project writes the result
    /// file that stands ready in <c>trx</c>, if any, and ends with the code in <c>code</c>. The program prints its
    /// arguments.</summary>
    private const string Dotnet = """
        #!/bin/bash
        house=$(dirname "$0")/..
        case $1 in
            --list-sdks) cat "$house/sdks" ;;
            build)
                echo build >>"$house/builds"
                if [ -f "$house/build-fails" ]; then echo 'X.cs(1,1): error CS1002: ; expected'; exit 1; fi
                if [ -f "$house/build-waits" ]; then sleep 1; fi
                mkdir -p "$house/artifacts/bin/Stockade.Cli/release"
                touch "$house/artifacts/bin/Stockade.Cli/release/Stockade.Cli.dll" ;;
            *Stockade.Cli.dll) shift; echo "$PWD: $*"; exit 42 ;;
            *)
                name=$(basename "$1" .dll)
                [ -f "$house/trx/$name" ] && cp "$house/trx/$name" "$house/artifacts/tests/$name.trx"
                exit "$(cat "$house/code/$name" 2>/dev/null || echo 0)" ;;
        esac
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-house-");

    public FakeHouse()
    {
        foreach (string script in (string[])["stockade", "test", ".ci/run", ".ci/sdk"])
        {
            string to = At(script);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(Shell.Root, script), to);
        }

        Write("sdks", "10.0.401 [somewhere]\n");
        Write("src/a.cs", "");
        Write("bin/dotnet", Dotnet, runs: true);
        Write("bin/node", "#!/bin/bash\n", runs: true);
        Write("bin/chromium", "#!/bin/bash\n", runs: true);
    }

    public int Builds => File.Exists(At("builds")) ? File.ReadAllLines(At("builds")).Length : 0;

    public string At(string path) => Path.Combine(folder.FullName, path);

    public void Write(string path, string text, bool runs = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        if (runs && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes the folders in which an SDK usually stands out of the scripts' search.</summary>
    public void HideInstalledSdks() => Write(
        ".ci/sdk",
        File.ReadAllText(At(".ci/sdk"))
            .Replace("/usr/", "/nowhere/", StringComparison.Ordinal)
            .Replace("/opt/", "/nowhere/", StringComparison.Ordinal));

    /// <summary>A test project whose run leaves these counters, or no result file where they are null.</summary>
    public void TestProject(string name, string? counters, int code = 0)
    {
        Write($"tests/{name}/{name}.csproj", "");
        Write($"code/{name}", $"{code}\n");
        if (counters is not null)
        {
            Write(
                $"trx/{name}",
                $"<TestRun>\n  <ResultSummary><Counters {counters} />\n  </ResultSummary></TestRun>\n");
        }
    }

    public Ended Run(string script, params string[] arguments) => RunFrom(folder.FullName, At(script), arguments);

    public Ended RunFrom(string where, string script, params string[] arguments) => Shell.Run(
        "bash", [script, .. arguments], where, TimeSpan.FromMinutes(1),
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PATH"] = At("bin") + ":/usr/bin:/bin", ["HOME"] = folder.FullName, ["DOTNET_ROOT"] = null,
        });

    public void Dispose() => folder.Delete(recursive: true);
}
