using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The days of the horizon as columns: which month a day is in and how many release days lie behind
/// it.</summary>
internal sealed class Calendar
{
    private readonly int[] monthOf;
    private readonly int[] releaseDaysUntil;
    private readonly int[] monthFirst;

    public Calendar(DateSpan horizon)
    {
        First = horizon.First;
        Days = horizon.Days;
        monthOf = new int[Days];
        releaseDaysUntil = new int[Days];
        var months = new List<DateOnly>();
        int releaseDays = 0;
        for (int day = 0; day < Days; day++)
        {
            DateOnly date = Date(day);
            if (day == 0 || date.Day == 1)
            {
                months.Add(new DateOnly(date.Year, date.Month, 1));
            }

            releaseDays += IsReleaseDay(date) ? 1 : 0;
            monthOf[day] = months.Count - 1;
            releaseDaysUntil[day] = releaseDays;
        }

        Months = [.. months];
        monthFirst = [.. months.Select(Day)];
    }

    public DateOnly First { get; }

    public int Days { get; }

    /// <summary>First day of each calendar month that the horizon touches.</summary>
    public DateOnly[] Months { get; }

    public int Day(DateOnly date) => date.DayNumber - First.DayNumber;

    public DateOnly Date(int day) => First.AddDays(day);

    public int Month(int day) => monthOf[day];

    /// <summary>The last day of a month, or of the horizon where that is earlier.</summary>
    public int MonthEnd(int month) => month + 1 < monthFirst.Length ? monthFirst[month + 1] - 1 : Days - 1;

    /// <summary>Release days from the first day to <paramref name="day"/>, both included.</summary>
    public int ReleaseDaysUntil(int day) => day < 0 ? 0 : releaseDaysUntil[Math.Min(day, Days - 1)];

    /// <summary>Rounds leave on four days a month, so that a month's count leaves in four parts of equal
    /// size.</summary>
    public static bool IsReleaseDay(DateOnly date) => date.Day is 1 or 8 or 15 or 22;
}
