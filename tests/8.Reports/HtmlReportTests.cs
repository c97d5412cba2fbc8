using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Stockade.Reports.Charts;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

public sealed partial class HtmlReportTests
{
    private static readonly string Page = HtmlReport.Render(Invented.Study());
    private static readonly XDocument Tree = PageText.Tree(Page);

    [Fact]
    public void A_small_study_makes_this_page() => Snapshot.Matches(HtmlReport.Render(PageText.Small()));

    [Fact]
    public void Equal_results_make_equal_text() => Assert.Equal(Page, HtmlReport.Render(Invented.Study()));

    [Fact]
    public void Sections_stand_in_the_order_of_the_answer()
    {
        string[] ids = [.. Tree.All("section").Select(section => section.Get("id"))];
        Assert.Equal(
            ["", "law", "stock", "ledger", "waits", "protected", "options", "hangs", "claims", "checks", "limits"],
            ids);
        Assert.Equal("page-one", Tree.All("section").First().Get("class"));
        Assert.All(Tree.All("section").Skip(1), section => Assert.Equal("h2", section.Elements().First().Name));
    }

    [Fact]
    public void Nothing_is_loaded_and_nothing_runs()
    {
        string[] forbidden = ["script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use"];
        Assert.DoesNotContain(Tree.Descendants(), element => forbidden.Contains(element.Name.LocalName));
        Assert.DoesNotContain(
            Tree.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "srcset" or "data" or "action"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        string css = string.Concat(Tree.All("style").Select(style => style.Value));
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.All(Address().Matches(css), match => Assert.StartsWith("url(#", match.Value, StringComparison.Ordinal));
        Assert.All(
            Tree.Descendants().Where(element => element.Attribute("href") is not null),
            element => Assert.Equal("a", element.Name.LocalName));
    }

    [Fact]
    public void Every_link_inside_the_page_leads_somewhere_and_every_id_is_used_once()
    {
        string[] ids = [.. Tree.Descendants().Select(element => element.Get("id")).Where(id => id.Length > 0)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        string[] links = [.. Tree.All("a").Select(link => link.Get("href")).Where(link => link.StartsWith('#'))];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link[1..], ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_figure_says_its_finding_and_has_both_drawings_a_table_and_a_source()
    {
        List<XElement> figures = [.. Tree.All("figure")];
        Assert.True(figures.Count >= 12, $"{figures.Count} figures");
        foreach (XElement figure in figures)
        {
            string title = figure.All("h3").Single().Value;
            Assert.True(title.Length > 15, title);
            string[] drawings = [.. figure.Elements("svg").Select(svg => svg.Get("class"))];
            Assert.Equal(["wide", "narrow"], drawings);
            Assert.All(figure.Elements("svg"), svg => Assert.Equal(title, svg.Get("aria-label")));
            Assert.Single(figure.Elements("details"), twin => twin.Has("twin"));
            Assert.NotEmpty(figure.Element("details")!.All("td"));
            Assert.Single(figure.Elements("p"), line => line.Has("source") && line.Value.Length > 5);
        }
    }

    [Fact]
    public void No_text_is_drawn_under_12_pixels()
    {
        string css = string.Concat(Tree.All("style").Select(style => style.Value));
        Dictionary<string, double> sizes = new(StringComparer.Ordinal);
        foreach (Match rule in Size().Matches(css))
        {
            double pixels = double.Parse(rule.Groups["pixels"].Value, CultureInfo.InvariantCulture);
            Assert.True(pixels >= 12, rule.Value);
            foreach (Match style in Class().Matches(rule.Groups["styles"].Value))
            {
                sizes[style.Groups["style"].Value] = pixels;
            }
        }

        foreach (XElement text in Tree.All("svg").Where(svg => svg.Has("wide")).SelectMany(svg => svg.All("text")))
        {
            Assert.True(text.Get("class").Split(' ').Any(sizes.ContainsKey), text.ToString());
        }

        // The smallest phone in use is 320 pixels wide and the page keeps 32 of them free.
        Assert.Contains("svg.narrow text{font-size:14px}", css, StringComparison.Ordinal);
        Assert.True(14 * (320 - 32) / Canvas.Narrow.Width >= 12);
        Assert.DoesNotMatch("font-size:(0|\\.[0-7])", css);
        Assert.Contains("small,.meta,.source,figcaption p{font-size:.8125rem", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_outside_its_canvas()
    {
        foreach (XElement svg in Tree.All("svg").Where(svg => svg.Has("wide") || svg.Has("narrow")))
        {
            Canvas canvas = svg.Has("wide") ? Canvas.Wide : Canvas.Narrow;
            double height = svg.Number("height");
            foreach (XElement rect in svg.All("rect"))
            {
                // A hit area may reach half a month over the end.
                double spare = rect.Has("pad") ? 20 : 0.2;
                Assert.InRange(rect.Number("x"), -spare, canvas.Width);
                Assert.InRange(rect.Number("x") + rect.Number("width"), 0, canvas.Width + spare);
                Assert.InRange(rect.Number("y") + rect.Number("height"), 0, height + 0.2);
            }

            foreach (XElement text in svg.All("text"))
            {
                double size = TextWidth.Of(text.Value, canvas.SmallSize);
                (double low, double high) = text.Get("text-anchor") switch
                {
                    "end" => (text.Number("x") - size, text.Number("x")),
                    "middle" => (text.Number("x") - size / 2, text.Number("x") + size / 2),
                    _ => (text.Number("x"), text.Number("x") + size),
                };
                Assert.True(low >= -10 && high <= canvas.Width + 10, $"{svg.Get("aria-label")}: {text}");
                Assert.InRange(text.Number("y"), 0, height);
            }
        }
    }

    [Fact]
    public void Tables_can_be_read_aloud()
    {
        Assert.All(Tree.All("table"), table =>
        {
            Assert.True(table.Element("caption")!.Value.Length > 5);
            Assert.All(table.Element("thead")!.All("th"), cell => Assert.Equal("col", cell.Get("scope")));
            Assert.All(
                table.Element("tbody")!.Elements("tr"), row =>
                Assert.Equal("row", row.Elements().First().Get("scope")));
        });
        Assert.Equal("en", Tree.Root!.Get("lang"));
        Assert.Single(Tree.All("h1"));
    }

    [Fact]
    public void A_study_without_tables_still_makes_a_page()
    {
        XDocument empty = PageText.Tree(HtmlReport.Render(new StudyResults { Header = Invented.Header }));
        Assert.Equal(11, empty.All("section").Count());
        Assert.Empty(empty.All("figure"));
        Assert.Contains("nothing checks this scenario", empty.Root!.Value, StringComparison.Ordinal);
    }

    /// <summary>Months of supply have no value where nothing is wanted.</summary>
    [Fact]
    public void Values_that_are_no_numbers_break_no_drawing()
    {
        StudyResults study = Invented.Study();
        double bad = double.PositiveInfinity;
        string page = HtmlReport.Render(study with
        {
            Points = [.. study.Points.Select((row, index) => index % 9 == 0 ? row with { High80 = bad } : row)],
            Differences = [.. study.Differences.Select((row, index) => index % 3 == 0
                ? row with { Mean = double.NaN, High80 = bad } : row)],
            Estimates = [.. study.Estimates.Select(row => row with { Median = bad, High80 = bad })],
        });
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", page, StringComparison.Ordinal);
        PageText.Tree(page);
    }

    [Fact]
    public void Words_that_the_model_cannot_stand_for_are_never_used()
    {
        string text = Tree.Root!.Value;
        Assert.DoesNotMatch("(?i)\\bsaves?\\b|would have prevented|effectiveness|significant|proves", text);
        Assert.Contains("a model, not a forecast; not legal advice", text, StringComparison.Ordinal);
        Assert.Contains("Under these assumptions", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_attacker_is_never_ranked()
    {
        StudyResults study = Invented.Study();
        study = study with
        {
            Drivers =
            [
                new(Invented.Base, "estmark-months", "raids.estmark.elasticity", "UNRANKED", 0.99, 0.98, 1, "0", "1", 0,
                    9, "UNRANKED"),
                .. study.Drivers,
            ],
        };
        Assert.DoesNotContain("UNRANKED", HtmlReport.Render(study), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_not_of_the_web_is_no_link()
    {
        StudyResults study = Invented.Study();
        ClaimRow claim = study.Claims.First(row => !row.Assumption);
        string page = HtmlReport.Render(study with
        {
            Claims = [claim with { Address = "javascript:alert(1)" },
                claim with { Path = "b", Address = "https://a.example/?q=\"<x>" }],
        });
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://a.example/?q=%22%3Cx%3E\"", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("url\\([^)]*\\)", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(
        "(?<styles>(?:svg\\.wide \\.[a-z]+,?)+)\\{font-size:(?<pixels>[0-9.]+)px\\}", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Size();

    [GeneratedRegex("svg\\.wide \\.(?<style>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class();
}
