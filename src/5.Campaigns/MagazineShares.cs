namespace Stockade.Campaigns;

/// <summary>
/// Each defended area's part of its party's ready rounds, in proportion to the fire units present there. The parts
/// are differences of running totals, so they are whole and sum to the party's stock whenever it has a unit.
/// </summary>
/// <param name="axes">The campaign's parties and items.</param>
/// <param name="party">The party that defends each area.</param>
/// <param name="items">The ledger's item of each kind of round; negative where the ledger holds none.</param>
internal sealed class MagazineShares(CampaignAxes axes, int[] party, int[] items)
{
    /// <summary>Fills <paramref name="magazines"/>, rounds: one row per area, one column per kind of round.</summary>
    /// <param name="run">The option whose supply holds the stock.</param>
    /// <param name="units">The fire units present in each area.</param>
    /// <param name="magazines">Areas × kinds of round, filled here.</param>
    public void Fill(OptionRun run, ReadOnlySpan<int> units, Span<int> magazines)
    {
        for (int round = 0; round < items.Length; round++)
        {
            for (int area = 0; area < units.Length; area++)
            {
                int before = UnitsOf(party[area], units[..area]);
                int all = UnitsOf(party[area], units);
                int holding = items[round] < 0 ? -1 : run.Holdings[(party[area] * axes.Items) + items[round]];
                long stock = run.Supply.Magazine(holding);
                long part = all == 0 ? 0 : (stock * (before + units[area]) / all) - (stock * before / all);
                magazines[(area * items.Length) + round] = (int)part;
            }
        }
    }

    private int UnitsOf(int defender, ReadOnlySpan<int> units)
    {
        int sum = 0;
        for (int area = 0; area < units.Length; area++)
        {
            sum += party[area] == defender ? units[area] : 0;
        }

        return sum;
    }
}
