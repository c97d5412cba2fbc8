using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>What raids do to stocks.</summary>
public enum RaidMeans
{
    /// <summary>Each raid is fought shot by shot.</summary>
    Fought,

    /// <summary>Each launched threat uses the mean of what doctrine would fire at it: <see cref="SalvoTable"/>.
    /// Nothing is tabulated but that, so that supply can be looked at alone.</summary>
    SalvoTable,
}

/// <summary>Uses up rounds on the days of raids.</summary>
internal interface ITheatre
{
    /// <summary>Starts a replication.</summary>
    void Open(OptionPlan plan, World drawn, CampaignOutcome into);

    /// <summary>The raids of a day.</summary>
    void Fight(int day, OptionRun run, Chance chance);

    /// <summary>Ends the month in which the day is the last.</summary>
    void CloseMonth(int day, RaidCalendar calendar, World drawn);
}

/// <summary>Later raids may react to the lack of rounds.</summary>
internal static class RaidReaction
{
    /// <summary>Draws the next month anew as far as the raids react to what the defenders have left.</summary>
    public static void Apply(
        int month, CampaignAxes axes, CampaignOutcome outcome, RaidCalendar calendar, World drawn,
        ReadOnlySpan<int> defenders)
    {
        if (axes.Scenario.Raids is { } raids && drawn[raids.Elasticity] > 0 && month + 1 < axes.Months
            && defenders.Length > 0)
        {
            double fewest = double.PositiveInfinity;
            foreach (int defender in defenders)
            {
                fewest = Math.Min(fewest, outcome.MonthsOfSupply(defender, null, month));
            }

            calendar.Redraw(month + 1, RaidCalendar.ReactionFactor(drawn[raids.Elasticity], fewest));
        }
    }
}
