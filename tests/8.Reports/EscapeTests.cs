using System.Reflection;
using System.Xml.Linq;
using Stockade.Reports.Html;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

public sealed class EscapeTests
{
    private const string Attack = "\"><script>alert('x')</script>\u001b[31m&lt;<!--";

    /// <summary>Every word of every row carries markup; the page keeps its shape and shows the markup as
    /// text.</summary>
    [Fact]
    public void A_scenario_cannot_write_html()
    {
        StudyResults study = Poisoned(Invented.Study());
        string page = HtmlReport.Render(study);
        XDocument tree = PageText.Tree(page);
        Assert.Empty(tree.All("script"));
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', page);
        int plain = PageText.Tree(HtmlReport.Render(Invented.Study())).Descendants().Count();
        Assert.InRange(tree.Descendants().Count(), plain / 2, plain * 2);
    }

    [Fact]
    public void A_scenario_cannot_command_the_terminal()
    {
        StudyResults study = Poisoned(Invented.Study());
        Assert.DoesNotContain('\u001b', TerminalReport.Render(study, 120, colour: false));
        Assert.DoesNotContain('\u001b', CompareReport.Render(Invented.Study(), study, "a", "b", 80, colour: false));
        Assert.DoesNotContain("\u001b[31mx", TerminalReport.Render(study, 120, colour: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<b> \"'", "&lt;b&gt; &quot;&#39;")]
    [InlineData("80 % band", "80\u00a0% band")]
    [InlineData("line\nend", "line end")]
    [InlineData(null, "")]
    public void Text_is_escaped(string? text, string expected) => Assert.Equal(expected, Escape.Text(text));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_are_links(string? address, string? expected) =>
        Assert.Equal(expected, Escape.Address(address));

    /// <summary>The study with an attack put behind every text that is shown (ids keep their meaning: an id that joins
    /// tables is changed the same way everywhere).</summary>
    private static StudyResults Poisoned(StudyResults study)
    {
        foreach (PropertyInfo table in typeof(StudyResults).GetProperties().Where(property => property.CanWrite))
        {
            Type type = table.PropertyType;
            if (type == typeof(HeaderRow))
            {
                study = study with { Header = (HeaderRow)Poison(study.Header) };
            }
            else if (type.IsGenericType)
            {
                System.Collections.IList rows = (System.Collections.IList)table.GetValue(study)!;
                Array poisoned = Array.CreateInstance(type.GetGenericArguments()[0], rows.Count);
                for (int index = 0; index < rows.Count; index++)
                {
                    poisoned.SetValue(Poison(rows[index]!), index);
                }

                table.SetValue(study, poisoned);
            }
        }

        return study;
    }

    private static object Poison(object row)
    {
        ConstructorInfo make = row.GetType().GetConstructors()
            .Single(constructor => constructor.GetParameters().Length > 1);
        object?[] values = [.. make.GetParameters().Select(parameter =>
            row.GetType().GetProperty(parameter.Name!)!.GetValue(row) is string text && !IsWord(parameter.Name!)
                ? text + Attack
                : row.GetType().GetProperty(parameter.Name!)!.GetValue(row))];
        return make.Invoke(values);
    }

    /// <summary>Columns that take one of a few words keep it, so that every chart is drawn.</summary>
    private static bool IsWord(string name) => name is "Verdict" or "Kind" or "Status" or "State" or "Layer" or "Unit";
}
