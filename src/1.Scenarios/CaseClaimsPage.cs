using System.Globalization;
using System.Text;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Writes the page that lists each sentence of the public debate and what the model does with it, from
/// the scenario's <see cref="Scenario.Debate"/> block. Markdown, line feeds only; the same scenario gives the same
/// bytes.</summary>
public static class CaseClaimsPage
{
    /// <summary>The page for one scenario.</summary>
    /// <param name="scenario">Its debate block is listed in the order written.</param>
    public static string Render(Scenario scenario)
    {
        StringBuilder page = new();
        Line(page, "# What was claimed, and what the model does with it");
        Line(page, "");
        string from = $"`scenarios/{scenario.Name}` (version {scenario.Version})";
        Line(page, $"Written from the `debate` block of {from}; edit that, not this page.");
        Line(page, "");
        Line(page, $"{scenario.Debate.Count} claims: {Counts(scenario.Debate)}.");
        Line(page, "");
        Line(page, "| # | claim | status |");
        Line(page, "|---|---|---|");
        for (int index = 0; index < scenario.Debate.Count; index++)
        {
            DebateClaim claim = scenario.Debate[index];
            Line(page, $"| {Number(index)} | {Cell(claim.Text)} | {Word(claim.Status)} |");
        }

        for (int index = 0; index < scenario.Debate.Count; index++)
        {
            Section(page, index, scenario.Debate[index]);
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, int index, DebateClaim claim)
    {
        Line(page, "");
        Line(page, $"## {Number(index)}. {claim.Text}");
        Line(page, "");
        Line(page, $"**{Capital(Word(claim.Status))}.** {claim.Explanation}");
        if (claim.Source is { } source)
        {
            string address = source.Address is null ? "" : $" <{source.Address}>";
            Line(page, "");
            Line(page, $"Source: {source.Citation}, {source.Date}, grade {source.Grade}.{address}");
        }
    }

    /// <summary>How many claims have each status, without those that have none.</summary>
    private static string Counts(IReadOnlyList<DebateClaim> debate) => string.Join(
        ", ",
        Enum.GetValues<DebateStatus>()
            .Select(status => (Status: status, Count: debate.Count(claim => claim.Status == status)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count.ToString(CultureInfo.InvariantCulture)} {Word(entry.Status)}"));

    private static string Word(DebateStatus status) => status switch
    {
        DebateStatus.Modelled => "modelled",
        DebateStatus.Contradicted => "contradicted by a better source",
        _ => "outside the model",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
