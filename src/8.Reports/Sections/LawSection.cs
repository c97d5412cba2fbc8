using System.Text;
using Stockade.Reports.Charts;
using Stockade.Reports.Html;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Sections;

/// <summary>May it be sent? Verdicts by leg and date, the reasons, and who can change them.</summary>
internal static class LawSection
{
    public static string Render(StudyView study)
    {
        StringBuilder html = new("<section id=\"law\">\n<h2>May it be sent?</h2>\n");
        List<LawSpanRow> spans = [.. study.Results.LawSpans.Where(span => span.Option == study.BaselineId)];
        if (spans.Count == 0)
        {
            return html.Append("<p>No transfer of this scenario is put to a law pack.</p>\n</section>\n").ToString();
        }

        html.Append(
            "<p>A policy bars, a contract binds, and only law prohibits by law. This is not legal advice.</p>\n");
        List<Lane> lanes = [.. spans.GroupBy(span => span.Transfer, StringComparer.Ordinal).Select(leg => new Lane(
            leg.First().Leg, Verdicts.Joined(leg),
            [.. study.Results.LawConsents.Where(row => row.Option == study.BaselineId && row.Transfer == leg.Key)]))];
        HeaderRow header = study.Header;
        string title = Findings.Law(LawAnswer.Current(study), header.DataTo);
        html.Append(new Figure(
            "law-lanes", title,
            $"Verdict by leg and date, {study.Baseline!.Name.ToLowerInvariant()}; diamonds are consents (filled: "
                + $"granted).",
            canvas => LanesChart.Draw(canvas, lanes, header.HorizonFirst, header.HorizonLast, header.DataTo, title),
            Table("Verdicts by leg and date", spans), "Tables law_spans and law_consents; rules and citations below.",
            Key(spans)));
        html.Append("<h3 class=\"screen\">Why, and what would have to change</h3>\n");
        foreach (IGrouping<string, LawSpanRow> leg in spans.GroupBy(span => span.Transfer, StringComparer.Ordinal))
        {
            html.Append(Reasons(study, leg.Key, [.. leg]));
        }

        return html.Append(OtherOptions(study, spans)).Append("</section>\n").ToString();
    }

    private static string Key(IReadOnlyList<LawSpanRow> spans) => Legend.Of([.. spans
        .Select(span => span.Verdict)
        .Distinct(StringComparer.Ordinal)
        .Select(verdict => (
            new[] { "span " + LanesChart.Style(verdict), "hatch " + LanesChart.Style(verdict) },
            $"{LanesChart.Sign(verdict)} {verdict}"))]);

    private static HtmlTable Table(string caption, IEnumerable<LawSpanRow> spans)
    {
        HtmlTable table = new(caption, ["Leg", "From", "To", "Verdict", "Who can change it", "Reason"], stacks: true);
        foreach (LawSpanRow span in spans)
        {
            table.Add(
            [
                HtmlCell.Text(span.Leg), HtmlCell.Number(Figures.Day(span.From)),
                HtmlCell.Number(span.Last is { } last ? Figures.Day(last) : "end of horizon"),
                HtmlCell.With($"{LanesChart.Sign(span.Verdict)} {span.Words}", Force(span)),
                HtmlCell.Text(span.WhoCanChange ?? "–"), HtmlCell.Text(Phrases.Capital(span.Reason) + "."),
            ]);
        }

        return table;
    }

    private static string Force(LawSpanRow span)
    {
        List<string> parts = [span.Verdict];
        if (span.Force is { } force)
        {
            parts.Add(force);
        }

        if (span is { Pack: { } pack, Rule: { } rule })
        {
            parts.Add($"{pack}/{rule}");
        }

        if (span.PressOnly)
        {
            parts.Add("known from the press only");
        }

        return string.Join("; ", parts);
    }

    private static StringBuilder Reasons(StudyView study, string transfer, IReadOnlyList<LawSpanRow> spans)
    {
        StringBuilder html = new();
        ILookup<DateOnly, LawReasonRow> reasons = study.Results.LawReasons
            .Where(row => row.Option == study.BaselineId && row.Transfer == transfer)
            .ToLookup(row => row.From);
        html.Append($"<details class=\"screen\"><summary>{Escape.Text(spans[0].Leg)}</summary>\n");
        html.Append($"<p>{Escape.Text(Lawful(spans))}</p>\n");
        foreach (LawSpanRow span in spans)
        {
            string until = span.Last is { } last ? "to " + Figures.Day(last) : "on";
            html.Append(
                $"<h4>{Escape.Text($"{Figures.Day(span.From)} {until}: {span.Words}")}</h4>\n<ul class=\"reasons\">");
            html.Append($"<li>{Escape.Text(Phrases.Capital(span.Reason))}.</li>");
            foreach (LawReasonRow reason in reasons[span.From])
            {
                html.Append(Reason(reason));
            }

            if (span.WhoCanChange is { } who)
            {
                html.Append($"<li><i>can change it:</i> {Escape.Text(who)}</li>");
            }

            html.Append("</ul>\n");
        }

        return html.Append("</details>\n");
    }

    /// <summary>The day on which the transfer became lawful, in a sentence.</summary>
    private static string Lawful(IReadOnlyList<LawSpanRow> spans)
    {
        LawSpanRow? first = spans.FirstOrDefault(span =>
            span.Verdict is ResultWords.Verdict.Permitted or ResultWords.Verdict.NotApplicable);
        return first is null ? "On no day of the horizon is it lawful, as facts and consents are dated."
            : ReferenceEquals(first, spans[0]) ? "It is lawful from the first day of the horizon."
            : $"It became lawful on {Figures.Day(first.From)}.";
    }

    private static string Reason(LawReasonRow reason)
    {
        string word = reason.Kind == "change" ? "would have to change" : reason.Kind;
        string citation = reason.Citation is { Length: > 0 } cited ? $" [{Escape.Text(cited)}]" : "";
        string place = reason.Place is { Length: > 0 } at ? $" <code>{Escape.Text(at)}</code>" : "";
        int indent = Math.Clamp(reason.Indent, 0, 8);
        return $"<li style=\"margin-left:{indent * 1.2:0.0}em\"><i>{Escape.Text(word)}:</i> "
            + $"{Escape.Text(reason.Text)}{citation}{place}</li>";
    }

    /// <summary>Verdicts under other options, where they are not the baseline's.</summary>
    private static string OtherOptions(StudyView study, IReadOnlyList<LawSpanRow> baseline)
    {
        HashSet<LawSpanRow> known = [.. baseline];
        List<LawSpanRow> changed = [.. study.Results.LawSpans
            .Where(span => span.Option != study.BaselineId)
            .Where(span => !known.Contains(span with { Option = study.BaselineId }))];
        if (changed.Count == 0)
        {
            return "";
        }

        StringBuilder html = new(
            "<details class=\"screen\"><summary>Where another option meets another verdict</summary>\n");
        foreach (IGrouping<string, LawSpanRow> option in changed.GroupBy(span => span.Option, StringComparer.Ordinal))
        {
            string name = study.OptionName(option.Key);
            html.Append($"<h4>{Escape.Text(name)}</h4>\n").Append(Table($"Verdicts under {name}", option));
        }

        return html.Append("</details>\n").ToString();
    }
}
