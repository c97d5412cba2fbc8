using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports.Charts;

/// <summary>A leg with the spans of its verdict and its dated consents.</summary>
internal sealed record Lane(string Label, IReadOnlyList<LawSpanRow> Spans, IReadOnlyList<LawConsentRow> Consents);

/// <summary>Law over time: a lane a leg, a bar a span of one verdict, a diamond a consent. A verdict shows by sign,
/// word and pattern as well as by colour; words that do not fit in their bar stand under it.</summary>
internal sealed class LanesChart
{
    private const double LabelsWide = 196;
    private const double BarHeight = 26;

    private readonly Canvas canvas;
    private readonly Svg svg = new();
    private readonly TimeScale time;
    private readonly double strip;

    private LanesChart(Canvas canvas, DateOnly first, DateOnly last)
    {
        this.canvas = canvas;
        time = new TimeScale(first, last, canvas.IsNarrow ? 0 : LabelsWide, canvas.Width);
        strip = Readout.Height(canvas, canvas.IsNarrow ? 3 : 2);
    }

    public static string Draw(
        Canvas canvas, IReadOnlyList<Lane> lanes, DateOnly first, DateOnly last, DateOnly dataTo, string label) =>
        new LanesChart(canvas, first, last).Draw(lanes, dataTo, label);

    /// <summary>The sign that stands for a verdict beside its colour.</summary>
    public static string Sign(string verdict) => verdict switch
    {
        ResultWords.Verdict.Permitted => "✓",
        ResultWords.Verdict.Conditional => "◷",
        ResultWords.Verdict.Prohibited => "✕",
        ResultWords.Verdict.Undetermined => "?",
        ResultWords.Verdict.NotEncoded => "∅",
        _ => "–",
    };

    /// <summary>The class that colours and hatches a verdict.</summary>
    public static string Style(string verdict) => verdict switch
    {
        ResultWords.Verdict.Permitted => "v-permitted",
        ResultWords.Verdict.Conditional => "v-conditional",
        ResultWords.Verdict.Prohibited => "v-prohibited",
        ResultWords.Verdict.Undetermined => "v-undetermined",
        ResultWords.Verdict.NotEncoded => "v-notencoded",
        _ => "v-none",
    };

    private string Draw(IReadOnlyList<Lane> lanes, DateOnly dataTo, string label)
    {
        Readout.DrawHint(svg, canvas);
        double top = strip + canvas.SmallSize + 6;
        List<Action> draw = [];
        double y = top;
        foreach (Lane lane in lanes)
        {
            y = LayOut(lane, y, draw);
        }

        time.DrawYears(svg, canvas, top, y);
        double end = time.At(dataTo);
        svg.Line(end, top, end, y, "mark");
        bool flipped = end + canvas.SmallWidth("record ends") + 6 > canvas.Width;
        svg.Text(flipped ? end - 4 : end + 4, top - 5, "record ends", "note", flipped ? Anchor.End : Anchor.Start);
        draw.ForEach(action => action());
        return svg.Finish(canvas, y + canvas.SmallSize + 10, label);
    }

    /// <summary>Lays out one lane from <paramref name="y"/> down and returns where the next begins.</summary>
    private double LayOut(Lane lane, double y, List<Action> draw)
    {
        IReadOnlyList<string> name = TextWidth.Wrap(
            lane.Label, canvas.TextSize, canvas.IsNarrow ? canvas.Width : LabelsWide - 14, canvas.IsNarrow ? 2 : 3);
        double bar = y + 4;
        double line = bar + 17;
        if (canvas.IsNarrow)
        {
            line = y + 18;
            bar = y + 8 + name.Count * canvas.LineHeight;
        }

        foreach (string part in name)
        {
            double at = line;
            double x = canvas.IsNarrow ? 0 : LabelsWide - 12;
            Anchor anchor = canvas.IsNarrow ? Anchor.Start : Anchor.End;
            draw.Add(() => svg.Text(x, at, part, "label halo", anchor));
            line += 16;
        }

        List<(double X, double End, string Text)> under = [];
        foreach (LawSpanRow span in lane.Spans)
        {
            DrawSpan(span, TextStart(span, lane), bar, draw, under);
        }

        double bottom = DrawUnder(under, bar + BarHeight, draw);
        foreach (LawConsentRow consent in lane.Consents)
        {
            DrawConsent(consent, bar, draw);
        }

        return Math.Max(bottom, canvas.IsNarrow ? bottom : line - 8) + 8;
    }

    private static string Words(LawSpanRow span) => $"{Sign(span.Verdict)} {Verdicts.Brief(span)}";

    /// <summary>Where the words of a span begin: at its left end, or beside a diamond that stands there.</summary>
    private double TextStart(LawSpanRow span, Lane lane)
    {
        double start = time.At(span.From) + 5;
        double end = time.At((span.Last ?? time.Last).AddDays(1));
        double width = canvas.SmallWidth(Words(span));
        foreach (LawConsentRow consent in lane.Consents.OrderBy(consent => consent.Date))
        {
            double x = time.At(consent.Date);
            double hides = x + 12 + width <= end ? width : canvas.SmallSize;
            start = x > start - 12 && x < start + hides + 8 && x + 12 < end ? x + 12 : start;
        }

        return start;
    }

    private void DrawSpan(
        LawSpanRow span, double start, double y, List<Action> draw, List<(double X, double End, string Text)> under)
    {
        DateOnly last = span.Last ?? time.Last;
        double x = time.At(span.From);
        double end = time.At(last.AddDays(1));
        double width = Math.Max(2, end - x - 1);
        string words = Words(span);
        bool fits = start + canvas.SmallWidth(words) + 5 <= x + width;
        bool signFits = start + canvas.SmallSize <= x + width;
        if (!fits && span.Verdict != ResultWords.Verdict.NotApplicable)
        {
            under.Add((x, end, words));
        }

        draw.Add(() =>
        {
            svg.Rect(x, y, width, BarHeight, "span " + Style(span.Verdict), 3);
            svg.Rect(x, y + BarHeight - 6, width, 6, "hatch " + Style(span.Verdict));
            if (fits || signFits)
            {
                svg.Text(start, y + 15, fits ? words : Sign(span.Verdict), "spantext");
            }

            string until = span.Last is { } day ? "to " + Figures.Day(day) : "on";
            List<string> lines = [$"{Figures.Day(span.From)} {until}: {span.Words}"];
            string who = span.WhoCanChange is { } actor ? $" {actor} can change it." : "";
            lines.Add($"{Phrases.Capital(span.Reason)}.{who}");
            Readout.Draw(svg, canvas, (x, y, width, BarHeight), lines);
        });
    }

    /// <summary>Words that did not fit stand under their bar, each on the first row that is free.</summary>
    private double DrawUnder(List<(double X, double End, string Text)> under, double y, List<Action> draw)
    {
        double row = canvas.SmallSize + 4;
        List<double> ends = [];
        foreach ((double x, double end, string text) in under)
        {
            double width = canvas.SmallWidth(text);
            double start = Math.Max(time.From, Math.Min(x, canvas.Width - width));
            int free = ends.FindIndex(taken => taken <= start);
            if (free < 0)
            {
                free = ends.Count;
                ends.Add(0);
            }

            ends[free] = start + width + 10;
            double at = y + (free + 1) * row;
            string clipped = TextWidth.Clip(text, canvas.SmallSize, canvas.Width - start);
            draw.Add(() => svg.Text(start, at, clipped, "note halo"));
        }

        return y + ends.Count * row + (ends.Count > 0 ? 4 : 0);
    }

    private void DrawConsent(LawConsentRow consent, double y, List<Action> draw)
    {
        double x = time.At(consent.Date);
        double middle = y + BarHeight / 2;
        bool given = consent.State == ResultWords.Consent.Granted;
        draw.Add(() =>
        {
            svg.Path(
                $"M{Svg.Number(x)} {Svg.Number(middle - 8)}L{Svg.Number(x + 7)} {Svg.Number(middle)}"
                + $"L{Svg.Number(x)} {Svg.Number(middle + 8)}L{Svg.Number(x - 7)} {Svg.Number(middle)}Z",
                given ? "consent given" : "consent");
            Readout.Draw(svg, canvas, (x - 9, y, 18, BarHeight),
                [$"{Figures.Day(consent.Date)}: consent of {consent.Actor} {consent.State}"]);
        });
    }
}
