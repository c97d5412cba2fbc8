using System.Globalization;

namespace Stockade.Reports.Charts;

/// <summary>Maps days to pixels and marks the years.</summary>
internal sealed record TimeScale(DateOnly First, DateOnly Last, double From, double To)
{
    public double At(DateOnly day)
    {
        double days = Math.Max(1, Last.DayNumber - First.DayNumber);
        double share = Math.Clamp((day.DayNumber - First.DayNumber) / days, 0, 1);
        return From + share * (To - From);
    }

    /// <summary>Draws a line and a label at the first day of each year; the first year is named at the left end where
    /// there is room for it.</summary>
    public void DrawYears(Svg svg, Canvas canvas, double top, double bottom)
    {
        double baseLine = bottom + canvas.SmallSize + 4;
        double width = canvas.SmallWidth("2000");
        double free = From;
        for (int year = First.Year; year <= Last.Year; year++)
        {
            DateOnly newYear = new(year, 1, 1);
            double x = At(newYear);
            if (newYear > First)
            {
                svg.Line(x, top, x, bottom, "grid");
            }

            double next = Math.Min(To, At(new DateOnly(year + 1, 1, 1)));
            double middle = (x + next) / 2;
            if (next - x >= width && middle - width / 2 >= free)
            {
                svg.Text(middle, baseLine, year.ToString(CultureInfo.InvariantCulture), "tick", Anchor.Middle);
                free = middle + width / 2 + 4;
            }
        }
    }
}
