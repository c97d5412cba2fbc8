using System.Text;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>Every assumption and source, those without a source first; the public debate; overrides.</summary>
internal static class ClaimsSection
{
    /// <summary>Claims of each kind that are seen before the fold.</summary>
    private const int ClaimsSeen = 12;

    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"claims\">\n<h2>Assumptions and sources</h2>\n");
        IReadOnlyList<ClaimRow> claims = study.Results.Claims;
        int assumptions = claims.Count(claim => claim.Assumption);
        int rivals = claims.Count(claim => claim.Rivals is { Length: > 0 });
        html.Append(
            $"<p>{Figures.Count(claims.Count, "number", "numbers")}: <strong>{assumptions} without a source</strong> "
            + $"(first), {claims.Count - assumptions} cited; {rivals} with rivals. In each list those stand first that "
            + "correlate most with the first measure of page one (<i>matters</i>). Grades: A official or primary, "
            + "B serious press, C secondary or disputed, D inference from other figures.</p>\n");
        html.Append(Register("Without a source", [.. claims.Where(claim => claim.Assumption)]));
        html.Append(Register("Cited", [.. claims.Where(claim => !claim.Assumption)]));
        html.Append(Debate(study.Results.Debate));
        List<string> overrides = [.. study.Results.Remarks
            .Where(row => row.Kind == ResultWords.Remark.Override)
                .Select(row => $"<code>{Escape.Text(row.Text)}</code>")];
        if (overrides.Count > 0)
        {
            html.Append($"<p>The scenario overrides these fields of its packs: {string.Join(", ", overrides)}.</p>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    /// <summary>The claims that matter most, and behind a fold the others. A link to one of them opens the
    /// fold.</summary>
    private static StringBuilder Register(string heading, IReadOnlyList<ClaimRow> claims)
    {
        StringBuilder html = new();
        if (claims.Count == 0)
        {
            return html;
        }

        List<ClaimRow> ordered = [.. claims
            .OrderByDescending(claim => claim.Adversary ? 0 : Math.Abs(claim.Correlation ?? 0))
            .ThenBy(claim => claim.Path, StringComparer.Ordinal)];
        int seen = ordered.Count <= ClaimsSeen * 3 / 2 ? ordered.Count : ClaimsSeen;
        html.Append($"<h3>{Escape.Text(heading)}</h3>\n").Append(Table(heading, ordered.Take(seen)));
        if (ordered.Count > seen)
        {
            html.Append($"<details class=\"rest\"><summary>{ordered.Count - seen} more: "
                + $"{Escape.Text(Phrases.Uncapital(heading))}</summary>\n");
            html.Append(Table(heading + ", the others", ordered.Skip(seen))).Append("</details>\n");
        }

        return html;
    }

    private static HtmlTable Table(string caption, IEnumerable<ClaimRow> claims)
    {
        HtmlTable table = new("Register: " + caption, ["Number", "Value", "Grade", "Source", "Matters"], stacks: true);
        foreach (ClaimRow claim in claims)
        {
            string rivals = claim.Rivals is { Length: > 0 } others ? $" <small>rivals: {Escape.Text(others)}</small>"
                : "";
            string over = claim.Override ? "; overrides its pack" : "";
            table.Add(
                [
                    new HtmlCell($"{Escape.Text(claim.Label)} <small><code>{Breakable(claim.Path)}</code></small>", ""),
                    new HtmlCell(Escape.Text(claim.ValueText) + rivals, ""), HtmlCell.Text(claim.Grade ?? "–"),
                    new HtmlCell($"{Source(claim)} <small>{Escape.Text(claim.Place)}{over}</small>", ""),
                        Matters(claim),
                ],
                id: "claim-" + claim.Path);
        }

        return table;
    }

    private static string Source(ClaimRow claim)
    {
        if (claim.Assumption)
        {
            return "<span class=\"word assumption\">assumption</span>";
        }

        string date = claim.SourceDate is { Length: > 0 } said ? $", {said}" : "";
        return HtmlLink.Source((claim.Citation ?? "source") + date, claim.Address);
    }

    /// <summary>A path that may be broken after its points.</summary>
    private static string Breakable(string path) =>
        Escape.Text(path).Replace(".", ".<wbr>", StringComparison.Ordinal);

    private static HtmlCell Matters(ClaimRow claim) => claim.Adversary
        ? HtmlCell.Text("attacker’s: set, not ranked")
        : HtmlCell.Number(claim.Correlation is { } correlation ? Figures.Signed(correlation, 2) : "–");

    private static string Debate(IReadOnlyList<DebateRow> debate)
    {
        if (debate.Count == 0)
        {
            return "";
        }

        HtmlTable table = new("What the public debate claims, and what the model does with it",
            ["Claim", "Status", "What is done with it"], stacks: true, captionSeen: true);
        foreach (DebateRow row in debate)
        {
            table.Add(
                [HtmlCell.Text(row.Text), HtmlCell.Strong(row.Status), HtmlCell.With(row.Explanation, row.Citation)]);
        }

        return table.ToString();
    }
}
