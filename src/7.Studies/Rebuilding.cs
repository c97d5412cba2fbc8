using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>How long it takes to refill a stock: deficit / (rate - regular use), after the published studies
/// of stocks (Cancian, Rebuilding U.S. Inventories: Six Critical Systems, CSIS, January 2023).</summary>
internal static class Rebuilding
{
    /// <summary>Longer than this is told as this: a rate just above the use would else take for ever.</summary>
    public const double YearsMax = 100;

    private const double DaysPerYear = 365.25;
    private const int MonthsPerYear = 12;

    /// <summary>Years; infinite where the rate is not above the use.</summary>
    public static double Years(double deficit, double perYear) =>
        deficit <= 0 ? 0 : perYear > 0 ? deficit / perYear : double.PositiveInfinity;

    /// <summary>Rounds a year over the twelve months that end with an index into a column of months (or over all that
    /// there are).</summary>
    public static double LastYear(CampaignAxes axes, ReadOnlySpan<int> column, int last)
    {
        int months = Math.Min(MonthsPerYear, axes.Months);
        long sum = 0;
        foreach (int rounds in column.Slice(last + 1 - months, months))
        {
            sum += rounds;
        }

        return sum * (double)MonthsPerYear / months;
    }

    /// <summary>Rounds a year if every line of the item worked at the capacity of its last step.</summary>
    public static double SurgePerYear(Scenario scenario, ItemId item, World world)
    {
        double perDay = 0;
        foreach (Line line in scenario.Lines)
        {
            if (line.Makes == item)
            {
                CapacityStep last = line.Capacity[0];
                foreach (CapacityStep step in line.Capacity)
                {
                    last = step.From > last.From ? step : last;
                }

                perDay += world[last.PerDay] * world[line.Realised] * world[line.Yield];
            }
        }

        return perDay * DaysPerYear;
    }
}
