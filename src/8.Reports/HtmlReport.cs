using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Sections;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports;

/// <summary>The report as one self-contained HTML page: no script, nothing loaded from anywhere, readable on a phone,
/// in the dark and on paper. Depends on the results alone: equal results give equal text.</summary>
public static class HtmlReport
{
    /// <summary>File name of the page in a result folder.</summary>
    public const string FileName = "report.html";

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <summary>Renders the page.</summary>
    /// <param name="results">Results of a study; tables may be empty.</param>
    /// <returns>HTML in UTF-8, lines ended by a line feed.</returns>
    public static string Render(StudyResults results)
    {
        StudyView study = new(results);
        PageOne answer = PageOne.Of(study);
        StringBuilder page = new();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        page.Append(
            $"<title>{Escape.Text(answer.Title)} — Stockade</title>\n<style>\n{Css()}</style>\n</head>\n<body>\n");
        page.Append(Patterns.Svg).Append("<main>\n");
        page.Append(PageOneSection.Render(answer));
        page.Append(LawSection.Render(study));
        page.Append(StockSection.Render(study));
        page.Append(LedgerSection.Render(study));
        page.Append(WaitsSection.Render(study));
        page.Append(ProtectedSection.Render(study));
        page.Append(OptionsSection.Render(study));
        page.Append(HangsSection.Render(study));
        page.Append(ClaimsSection.Render(study));
        page.Append(ChecksSection.Render(study));
        page.Append(LimitsSection.Render(study));
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Css()
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("page.css")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
