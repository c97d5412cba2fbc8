using System.Globalization;
using System.Text;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>A transfer's verdict over the years: a lane for each regime that applies at some time, and one for all
/// together.</summary>
internal sealed class LawChart
{
    private const int Width = 72;
    private const int NameMax = 24;
    private const string Together = "together";
    private const string Key =
        "# not permitted  ? undetermined  o not encoded  ~ conditional  = permitted  . not applicable";

    private readonly LawQuestion question;
    private readonly DateSpan days;
    private readonly IReadOnlyList<LawInterval> intervals;
    private readonly string[] lanes;

    public LawChart(LawQuestion question, DateOnly? from, DateOnly? to)
    {
        this.question = question;
        DateSpan asked = question.Days ?? Reach(question);
        days = new DateSpan(from ?? asked.First, to ?? asked.Last);
        intervals = LawTimeline.For(question.Book, question.Facts, days);
        lanes =
        [
            Together,
            .. intervals.SelectMany(static span => LawDecide.Applicable(span.Decision))
                .Select(static ruling => ruling.Pack).Distinct(StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<LawInterval> Intervals => intervals;

    public void Print(TextWriter output)
    {
        output.WriteLine($"{question.Title}: the verdict from {LawShow.Day(days.First)} to {LawShow.Day(days.Last)}");
        output.WriteLine(Key);
        output.WriteLine();
        output.WriteLine($"{"",-NameMax} {Axis()}");
        foreach (string lane in lanes)
        {
            string name = lane.Length > NameMax ? lane[..NameMax] : lane;
            output.WriteLine($"{name,-NameMax} {Row(lane)}");
        }

        output.WriteLine();
        foreach (LawInterval interval in intervals)
        {
            output.WriteLine(Said(interval));
            string because = string.Join(", ", interval.Decision.Decisive
                .SelectMany(static ruling => ruling.Because).Distinct(StringComparer.Ordinal));
            if (because.Length > 0)
            {
                output.WriteLine($"  because of {because}");
            }

            foreach (string remark in interval.Decision.Rulings
                .SelectMany(static ruling => ruling.Unverified).Distinct(StringComparer.Ordinal))
            {
                output.WriteLine($"  Unverified: {remark}");
            }
        }
    }

    /// <summary>The chart as a picture, with its table as text inside, for pages and printing.</summary>
    public string Svg()
    {
        const int left = 190;
        const int wide = 960;
        const int lane = 30;
        int bottom = 60 + (lanes.Length * lane);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {bottom + 70}" role="img"
              font-family="sans-serif" font-size="13">
            <title>{Escaped(question.Title)}: the verdict by date</title>
            <desc>{Escaped(string.Join("; ", intervals.Select(Said)))}</desc>
            <text x="8" y="22" font-size="15">{Escaped(question.Title)}</text>

            """);
        for (int row = 0; row < lanes.Length; row++)
        {
            int top = 40 + (row * lane);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{top + 17}\">{Escaped(lanes[row])}</text>\n");
            foreach (LawInterval interval in intervals)
            {
                double x = left + (Share(interval.From) * (wide - left - 10));
                double stop = left + (Share(interval.Until) * (wide - left - 10));
                (string fill, char sign) = Look(VerdictIn(interval.Decision, lanes[row]));
                svg.Append(CultureInfo.InvariantCulture, $"""
                    <rect x="{x:0.#}" y="{top}" width="{Math.Max(0.5, stop - x):0.#}" height="22"
                      fill="{fill}" stroke="#fff"/>

                    """);
                if (stop - x > 12)
                {
                    svg.Append(CultureInfo.InvariantCulture,
                        $"<text x=\"{x + 4:0.#}\" y=\"{top + 16}\" fill=\"#fff\">{sign}</text>\n");
                }
            }
        }

        string end = "Not legal advice: an encoded reading of the cited sources, "
            + $"the newest of them dated {LawShow.Newest(question.Book)}.";
        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="{left}" y="{bottom + 12}">{LawShow.Day(days.First)}</text>
            <text x="{wide - 10}" y="{bottom + 12}" text-anchor="end">{LawShow.Day(days.Last)}</text>
            <text x="8" y="{bottom + 36}">{Key}</text>
            <text x="8" y="{bottom + 56}" font-size="12">{end}</text>
            </svg>

            """);
        return svg.ToString();
    }

    /// <summary>From a year before the law that first applies to a year after the last change.</summary>
    private static DateSpan Reach(LawQuestion question)
    {
        IReadOnlyList<DateOnly> changes = question.Book.Case(question.Facts).Breakpoints;
        DateOnly last = changes.Where(static day => day < new DateOnly(2200, 1, 1))
            .Append(question.On).Max().AddYears(1);
        DateOnly first = changes.Where(static day => day > new DateOnly(1900, 1, 1)).Append(question.On).Min();
        IReadOnlyList<LawInterval> whole = LawTimeline.For(question.Book, question.Facts, new DateSpan(first, last));
        LawInterval? applies = whole.FirstOrDefault(static span =>
            span.Decision.Overall is not (Verdict.NotApplicable or Verdict.NotEncoded));
        return new DateSpan((applies?.From ?? question.On).AddYears(-1), last);
    }

    private string Axis()
    {
        char[] axis = new string(' ', Width).ToCharArray();
        int shown = -1;
        for (int column = 0; column < Width; column++)
        {
            DateOnly day = At(column);
            bool isNew = column == 0 || day.Year != At(column - 1).Year;
            if (isNew && column > shown && column + 4 <= Width)
            {
                day.Year.ToString("0000", CultureInfo.InvariantCulture).CopyTo(0, axis, column, 4);
                shown = column + 4;
            }
        }

        return new string(axis);
    }

    private string Row(string lane)
    {
        StringBuilder row = new();
        for (int column = 0; column < Width; column++)
        {
            DateOnly day = At(column);
            LawInterval interval = intervals.First(span => day < span.Until);
            row.Append(Look(VerdictIn(interval.Decision, lane)).Sign);
        }

        return row.ToString();
    }

    private DateOnly At(int column) =>
        days.First.AddDays((int)((long)(days.Last.DayNumber - days.First.DayNumber) * column / (Width - 1)));

    private double Share(DateOnly day) =>
        (day.DayNumber - days.First.DayNumber) / (double)Math.Max(1, days.Last.DayNumber + 1 - days.First.DayNumber);

    private static Verdict VerdictIn(Decision decision, string lane) => lane == Together
        ? decision.Overall
        : decision.Rulings.Where(ruling => ruling.Pack == lane).Select(static ruling => ruling.Verdict)
            .DefaultIfEmpty(Verdict.NotApplicable).Max();

    private static (string Fill, char Sign) Look(Verdict verdict) => verdict switch
    {
        Verdict.Prohibited => ("#9b2226", '#'),
        Verdict.Undetermined => ("#6d597a", '?'),
        Verdict.NotEncoded => ("#5c677d", 'o'),
        Verdict.Conditional => ("#9a6a00", '~'),
        Verdict.Permitted => ("#1b6f4a", '='),
        _ => ("#c9ccd1", '.'),
    };

    private static string Said(LawInterval interval) =>
        $"{LawShow.Day(interval.From)} to {LawShow.Day(interval.Until.AddDays(-1))}: {interval.Decision.Words}";

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
