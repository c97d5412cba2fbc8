using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

/// <summary>Ways to look at a rendered page.</summary>
internal static partial class PageText
{
    /// <summary>The invented study cut to a few months, so that an approved page can be read.</summary>
    public static StudyResults Small()
    {
        StudyResults study = Invented.Study();
        DateOnly end = Invented.First.AddMonths(4);
        return study with
        {
            Points = [.. study.Points.Where(row => row.Date < end && row.Option == Invented.Base)],
            Ledger = [.. study.Ledger.Where(row => row.Month < end)],
            Money = [.. study.Money.Take(6)],
        };
    }

    /// <summary>The page as a tree: fails where a tag is not closed or an attribute is not quoted.</summary>
    public static XDocument Tree(string html)
    {
        string body = html[html.IndexOf("<html", StringComparison.Ordinal)..];
        return XDocument.Parse(Void().Replace(body, "<${tag}/>"));
    }

    public static IEnumerable<XElement> All(this XContainer tree, string name) => tree.Descendants(name);

    public static string Get(this XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";

    public static double Number(this XElement element, string attribute) =>
        double.Parse(element.Get(attribute), CultureInfo.InvariantCulture);

    public static bool Has(this XElement element, string style) => element.Get("class").Split(' ').Contains(style);

    [GeneratedRegex("<(?<tag>(meta|wbr)( [^<>]*)?)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Void();
}
