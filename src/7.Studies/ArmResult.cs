using Stockade.Campaigns;

namespace Stockade.Studies;

/// <summary>What one arm came to in one world: measures of every replication; for options as they are also series,
/// targets and exact sums over replications.</summary>
internal sealed class ArmResult
{
    /// <summary>[replication, measure]</summary>
    public required double[] Measures { get; init; }

    /// <summary>Only for options as they are; null for sweeps.</summary>
    public required ArmDetail? Detail { get; init; }
}

/// <summary>Sums and series of one option in one world. Sums are whole numbers, so that adding worlds in any order
/// gives the same bits.</summary>
internal sealed class ArmDetail(CampaignAxes axes, int replications, int series, int targets)
{
    /// <summary>[replication, series, month]</summary>
    public double[] Series { get; } = new double[replications * series * axes.Months];

    /// <summary>[replication, target]</summary>
    public double[] Targets { get; } = new double[replications * targets];

    /// <summary>Sums over replications of opening, made, received, sent, fired, routine, closing, expired, withdrawn and returned,
    /// each [party, item, month].</summary>
    public int[][] Ledger { get; } = [.. Enumerable.Range(0, LedgerColumns).Select(_ => new int[
        axes.Parties * axes.Items * axes.Months])];

    /// <summary>Sums over replications and months of launched, covered, engaged, killed and leaked, each
    /// [area, threat].</summary>
    public int[][] Raids { get; } = [.. Enumerable.Range(0, RaidColumns).Select(_ => new int[
        axes.Areas * axes.Threats])];

    /// <summary>Sums over replications of met, engaged and killed, each [area, layer, threat].</summary>
    public int[][] Layers { get; } = [.. Enumerable.Range(0, LayerColumns).Select(_ => new int[
        axes.Areas * axes.LayersMax * axes.Threats])];

    /// <summary>Sums over replications, [area, threat, cause].</summary>
    public int[] Causes { get; } = new int[axes.Areas * axes.Threats * axes.Causes.Count];

    /// <summary>Sums over replications of rounds times days waited, [order].</summary>
    public long[] RoundDaysWaited { get; } = new long[axes.Scenario.Orders.Count];

    /// <summary>Last arrival of each transfer in each replication (offset of the day, -1 none), [replication,
    /// transfer].</summary>
    public int[] LastArrival { get; } = new int[replications * axes.Scenario.Transfers.Count];

    /// <summary>Sums over replications of dollars obligated, usable and lapsed, each [account, month].</summary>
    public double[][] Money { get; } = [.. Enumerable.Range(0, MoneyColumns)
        .Select(_ => new double[axes.Scenario.Accounts.Count * axes.Months])];

    /// <summary>Replications in which the stock was empty at this or an earlier month end, [party, item,
    /// month].</summary>
    public int[] Dry { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Replications in which it was below its floor at this or an earlier month end, [party, item,
    /// month].</summary>
    public int[] Below { get; } = new int[axes.Parties * axes.Items * axes.Months];

    /// <summary>Sums over replications of the floor as the horizon ends, [party, item].</summary>
    public int[] LastFloor { get; } = new int[axes.Parties * axes.Items];

    /// <summary>Sums over replications of rounds from party to party, [year, giver, receiver].</summary>
    public int[] Moved { get; } = new int[axes.Years.Count * axes.Parties * axes.Parties];

    /// <summary>Sums over replications of what a party has as the horizon opens and as it ends, each [party,
    /// item].</summary>
    public int[][] Held { get; } = [new int[axes.Parties * axes.Items], new int[axes.Parties * axes.Items]];

    /// <summary>Sums over replications of complete sets of battery equipment, [party, unit type, month].</summary>
    public int[] Ready { get; } = new int[axes.Parties * axes.UnitTypes.Count * axes.Months];

    /// <summary>Sums over replications of rounds times days waited, by edge of the waits-for graph.</summary>
    public long[] Waited { get; } = new long[axes.Waits.Count];

    public const int LedgerColumns = 10;
    public const int MoneyColumns = 3;
    public const int RaidColumns = 5;
    public const int LayerColumns = 3;

    /// <summary>Adds one replication.</summary>
    public void Add(
        CampaignOutcome outcome, int replication, IReadOnlyList<SeriesPlan> series, ReadOnlySpan<double> targets)
    {
        for (int index = 0; index < series.Count; index++)
        {
            for (int month = 0; month < axes.Months; month++)
            {
                Series[(((replication * series.Count) + index) * axes.Months) + month] =
                    series[index].Value(outcome, month);
            }
        }

        targets.CopyTo(Targets.AsSpan(replication * targets.Length));
        ReadOnlySpan<int[]> ledger = [
            outcome.Opening, outcome.Made, outcome.Received, outcome.Sent, outcome.Fired, outcome.Routine,
            outcome.Closing, outcome.Expired, outcome.Withdrawn, outcome.Returned];
        AddEach(ledger, Ledger);
        AddDry(outcome);
        AddMonths([outcome.Launched, outcome.Covered, outcome.Engaged, outcome.Killed, outcome.Leaked]);
        AddEach([outcome.LayerMet, outcome.LayerEngaged, outcome.LayerKilled], Layers);
        AddEach([outcome.Causes], [Causes]);
        AddEach([outcome.UnitsReady, outcome.Moved], [Ready, Moved]);
        AddEach([outcome.HeldFirst, outcome.HeldLast], Held);
        for (int order = 0; order < RoundDaysWaited.Length; order++)
        {
            RoundDaysWaited[order] += outcome.RoundDaysWaited[order];
        }

        outcome.LastArrival.CopyTo(LastArrival.AsSpan(replication * outcome.LastArrival.Length));
        for (int index = 0; index < outcome.Obligated.Length; index++)
        {
            Money[0][index] += outcome.Obligated[index];
            Money[1][index] += outcome.Available[index];
            Money[2][index] += outcome.Lapsed[index];
        }

        for (int edge = 0; edge < Waited.Length; edge++)
        {
            Waited[edge] += outcome.Waited[edge];
        }
    }

    /// <summary>Counts from which month end on a stock had been empty, or below its floor.</summary>
    private void AddDry(CampaignOutcome outcome)
    {
        for (int stock = 0; stock < LastFloor.Length; stock++)
        {
            bool dry = false;
            bool below = false;
            for (int month = 0; month < axes.Months; month++)
            {
                int at = (stock * axes.Months) + month;
                dry |= outcome.Closing[at] == 0;
                below |= outcome.Closing[at] < outcome.Floor[at];
                Dry[at] += dry ? 1 : 0;
                Below[at] += below ? 1 : 0;
            }

            LastFloor[stock] += outcome.Floor[(stock * axes.Months) + axes.Months - 1];
        }
    }

    private static void AddEach(ReadOnlySpan<int[]> from, ReadOnlySpan<int[]> to)
    {
        for (int column = 0; column < from.Length; column++)
        {
            for (int index = 0; index < from[column].Length; index++)
            {
                to[column][index] += from[column][index];
            }
        }
    }

    private void AddMonths(ReadOnlySpan<int[]> columns)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            for (int raid = 0; raid < Raids[column].Length; raid++)
            {
                for (int month = 0; month < axes.Months; month++)
                {
                    Raids[column][raid] += columns[column][(raid * axes.Months) + month];
                }
            }
        }
    }
}
