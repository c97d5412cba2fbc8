using Stockade.Kernel;
using Stockade.Results.Store;
using Stockade.Testing;

namespace Stockade.Results.Tests;

public sealed class ResultFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("stockade-results-").FullName;
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal)
    {
        ["report.html"] = "<p>page</p>\n",
    };

    private string Target => Path.Combine(root, "out");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task What_was_written_is_what_is_read()
    {
        StudyResults written = Invented.Study();
        DiagnosticBag diagnostics = new();
        string? hash = await Write(written, diagnostics);
        StudyResults? read = await ResultFolder.ReadAsync(Target, diagnostics, Stop);

        Assert.Empty(diagnostics.All);
        Assert.NotNull(read);
        Assert.Equal(hash, ResultFolder.ResultsHash(read));
        foreach (ResultTable table in ResultTables.All)
        {
            Assert.Equal(table.Csv(written), table.Csv(read));
        }

        Assert.Equal(written.Claims, read.Claims);
        Assert.Equal(written.Futures, read.Futures);
    }

    [Fact]
    public async Task Empty_tables_and_awkward_values_come_back()
    {
        StudyResults odd = new()
        {
            Header = Invented.Header with
            {
                Title = "comma, \"quote\" and\nline <script>", PrecisionAsked = null, PrecisionMeasure = null,
                Seed = long.MinValue,
            },
            WorldClaims = [new(0, "", double.Epsilon), new(1, " padded ", -0.0), new(2, "ж — 弾", 1.0 / 3)],
        };
        DiagnosticBag diagnostics = new();
        await Write(odd, diagnostics);
        StudyResults? read = await ResultFolder.ReadAsync(Target, diagnostics, Stop);

        Assert.Equal(odd.Header, read!.Header);
        Assert.Equal(odd.WorldClaims, read.WorldClaims);
        Assert.Empty(read.Options);
    }

    [Fact]
    public async Task Equal_results_give_equal_bytes_except_the_log()
    {
        string other = Path.Combine(root, "other");
        DiagnosticBag diagnostics = new();
        await ResultFolder.WriteAsync(Invented.Study(), pages, "one", Target, false, diagnostics, Stop);
        await ResultFolder.WriteAsync(Invented.Study(), pages, "two", other, false, diagnostics, Stop);

        string[] files = [.. Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Target, file)).Order(StringComparer.Ordinal)];
        Assert.Equal(2 * ResultTables.All.Count + 4, files.Length);
        foreach (string file in files.Where(file => file != "run.log"))
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(Target, file), Stop),
                await File.ReadAllBytesAsync(Path.Combine(other, file), Stop));
        }

        Assert.Equal("two", await File.ReadAllTextAsync(Path.Combine(other, "run.log"), Stop));
    }

    [Fact]
    public async Task An_existing_folder_is_replaced_only_with_force()
    {
        DiagnosticBag diagnostics = new();
        await Write(Invented.Study(), diagnostics);
        Assert.Null(await Write(Invented.Study(), diagnostics));
        Assert.Equal(DiagnosticCodes.FolderExists, Assert.Single(diagnostics.All).Code);

        StudyResults second = Invented.Study() with { Header = Invented.Header with { Seed = 8 } };
        DiagnosticBag forced = new();
        Assert.NotNull(await ResultFolder.WriteAsync(second, pages, "", Target, true, forced, Stop));
        Assert.Equal(8, (await ResultFolder.ReadAsync(Target, forced, Stop))!.Header.Seed);
        Assert.Equal(["out"], Names());
    }

    [Fact]
    public async Task Force_never_replaces_a_folder_that_holds_something_else()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "letter.txt"), "dear", Stop);
        DiagnosticBag diagnostics = new();

        Assert.Null(await ResultFolder.WriteAsync(Invented.Study(), pages, "", Target, true, diagnostics, Stop));
        Assert.Equal(DiagnosticCodes.TargetIsNoResultFolder, Assert.Single(diagnostics.All).Code);
        Assert.Equal("dear", await File.ReadAllTextAsync(Path.Combine(Target, "letter.txt"), Stop));
    }

    [Fact]
    public async Task Stopping_half_way_leaves_nothing()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ResultFolder.WriteAsync(Invented.Study(), pages, "", Target, false, new DiagnosticBag(), stop.Token));
        Assert.Empty(Names());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_diagnostic()
    {
        string file = Path.Combine(root, "file");
        await File.WriteAllTextAsync(file, "", Stop);
        DiagnosticBag diagnostics = new();
        string under = Path.Combine(file, "out");

        Assert.Null(await ResultFolder.WriteAsync(Invented.Study(), pages, "", under, false, diagnostics, Stop));
        Assert.Equal(DiagnosticCodes.FolderNotWritable, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public async Task A_table_changed_after_the_run_is_a_diagnostic()
    {
        DiagnosticBag diagnostics = new();
        await Write(Invented.Study(), diagnostics);
        string table = Path.Combine(Target, "tables", "points.parquet");
        byte[] bytes = await File.ReadAllBytesAsync(table, Stop);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(table, bytes, Stop);
        File.Delete(Path.Combine(Target, "tables", "claims.parquet"));

        Assert.Null(await ResultFolder.ReadAsync(Target, diagnostics, Stop));
        Assert.Equal(
            [DiagnosticCodes.ResultsDamaged, DiagnosticCodes.ResultsDamaged],
            diagnostics.All.Select(all => all.Code).ToArray());
        Assert.Contains("points.parquet is not what", diagnostics.All[0].Message, StringComparison.Ordinal);
        Assert.Contains("claims.parquet is missing", diagnostics.All[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", DiagnosticCodes.ResultsUnreadable)]
    [InlineData("{}", DiagnosticCodes.ResultsUnreadable)]
    [InlineData("[]", DiagnosticCodes.ResultsUnreadable)]
    [InlineData("{\"schema_version\": 99, \"files_sha256\": {}}", DiagnosticCodes.ResultsNewer)]
    [InlineData("{\"schema_version\": 1, \"files_sha256\": {}}", DiagnosticCodes.ResultsDamaged)]
    public async Task A_strange_manifest_is_a_diagnostic(string manifest, string code)
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "manifest.json"), manifest, Stop);
        DiagnosticBag diagnostics = new();

        Assert.Null(await ResultFolder.ReadAsync(Target, diagnostics, Stop));
        Assert.Equal(code, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public async Task A_folder_without_results_is_a_diagnostic()
    {
        DiagnosticBag diagnostics = new();
        Assert.Null(await ResultFolder.ReadAsync(root, diagnostics, Stop));
        Assert.Equal(DiagnosticCodes.NoResults, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_a_diagnostic_even_when_its_hash_fits()
    {
        byte[] junk = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
        Directory.CreateDirectory(Path.Combine(Target, "tables"));
        await File.WriteAllBytesAsync(Path.Combine(Target, "tables", "header.parquet"), junk, Stop);
        await File.WriteAllTextAsync(
            Path.Combine(Target, "manifest.json"),
            $$"""{"schema_version": 1, "files_sha256": {"tables/header.parquet": "{{FileManifest.Hash(junk)}}"} }""",
            Stop);
        DiagnosticBag diagnostics = new();

        Assert.Null(await ResultFolder.ReadAsync(Target, diagnostics, Stop));
        Assert.Equal(DiagnosticCodes.ResultsUnreadable, Assert.Single(diagnostics.All).Code);
    }

    [Fact]
    public async Task A_page_can_be_replaced_and_the_manifest_follows()
    {
        DiagnosticBag diagnostics = new();
        await Write(Invented.Study(), diagnostics);
        StudyResults results = (await ResultFolder.ReadAsync(Target, diagnostics, Stop))!;

        Assert.True(await ResultFolder.ReplacePageAsync(Target, results, "report.html", "new", diagnostics, Stop));
        byte[] manifest = await File.ReadAllBytesAsync(Path.Combine(Target, "manifest.json"), Stop);
        Assert.Equal(FileManifest.Hash("new"u8), FileManifest.Parse(manifest).Files["report.html"]);
        Assert.NotNull(await ResultFolder.ReadAsync(Target, diagnostics, Stop));
        Assert.Equal("new", await File.ReadAllTextAsync(Path.Combine(Target, "report.html"), Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<string?> Write(StudyResults results, DiagnosticBag diagnostics) =>
        ResultFolder.WriteAsync(results, pages, "log\n", Target, force: false, diagnostics, Stop);

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(root).Select(name => Path.GetFileName(name)!)];
}
