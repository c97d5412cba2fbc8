using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockade.EndToEnd.Tests;

/// <summary>The report in a real browser: nothing on the console, nothing fetched, nothing wider than the
/// window.</summary>
public sealed partial class ReportPageTests(IslandAnswer answer)
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Fetches what it may not, writes to the console, and is 2000 pixels wide: shows that the test can
    /// see all three.</summary>
    private const string BadPage = """
        <!doctype html><div style="width:2000px">wide</div><script src="https://example.org/a.js"></script>
        <script>console.error('a fault')</script>
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(1200)]
    public void The_report_fits_its_window_and_asks_for_nothing(int widthPixels)
    {
        string report = File.ReadAllText(Path.Combine(answer.Folder, "report.html"));
        (int page, int fetched, string console) = Open(report, widthPixels);
        Assert.Equal((0, ""), (fetched, console));
        Assert.InRange(page, 100, widthPixels);
    }

    [Fact]
    public void A_bad_page_would_be_seen()
    {
        (int page, int fetched, string console) = Open(BadPage, 390);
        Assert.InRange(page, 2000, 2100);
        Assert.Equal(1, fetched);
        Assert.Contains("a fault", console, StringComparison.Ordinal);
    }

    /// <summary>Opens a page in a frame of a certain width, with every name of the network unknown.</summary>
    /// <returns>The width in pixels that the page needs, how many files it asked for, and what the browser wrote to its
    /// console.</returns>
    private static (int Width, int Fetched, string Console) Open(string page, int widthPixels)
    {
        string? browser = Array.Find(Browsers, name => Shell.Find(name) is not null);
        Assert.SkipWhen(browser is null, "chromium is not installed");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-page-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "report.html"), page);
            string frame = Path.Combine(folder.FullName, "frame.html");
            File.WriteAllText(frame, Frame(widthPixels));
            Ended ended = Shell.Run(
                browser!,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
                    "--enable-logging=stderr", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=10000",
                    "--window-size=1400,900", "--user-data-dir=" + Path.Combine(folder.FullName, "user"), "--dump-dom",
                    new Uri(frame).AbsoluteUri,
                ],
                folder.FullName, TimeSpan.FromMinutes(2));
            Match found = Found().Match(ended.Output);
            Assert.True(found.Success, ended.Output + ended.Errors);
            string console = string.Join('\n', ended.Errors.Split('\n').Where(line => ConsoleLine().IsMatch(line)));
            return (Number(found, "pixels"), Number(found, "files"), console);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Frame(int widthPixels) => $$"""
        <!doctype html><iframe id="frame" src="report.html" style="border:0;width:{{widthPixels}}px;height:800px">
        </iframe><script>
        frame.onload = () => setTimeout(() => {
            const page = frame.contentWindow;
            document.title = 'needs ' + page.document.documentElement.scrollWidth + ' pixels and '
                + page.performance.getEntriesByType('resource').length + ' files';
        }, 300);
        </script>
        """;

    private static int Number(Match found, string name) =>
        int.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "needs (?<pixels>[0-9]+) pixels and (?<files>[0-9]+) files</title>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Found();

    [GeneratedRegex(":CONSOLE[:(]", RegexOptions.None, 2000)]
    private static partial Regex ConsoleLine();
}
