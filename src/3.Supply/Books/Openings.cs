using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Puts the opening stock into the books.</summary>
internal sealed class Openings(SupplyPlan plan, RoundLedger rounds, ShelfLife shelf)
{
    public void Put(World world)
    {
        for (int opening = 0; opening < plan.Openings.Length; opening++)
        {
            OpeningSpec spec = plan.Openings[opening];
            int count = world.Whole(spec.Rounds);
            if (count > 0)
            {
                Put(spec, opening, count, world);
            }
        }
    }

    private void Put(OpeningSpec spec, int opening, int count, World world)
    {
        int lot = rounds.NewLot(plan.HoldingTable.Item[spec.Holding], spec.Class, ~opening, -1);
        rounds.Lots.Enter(lot, (LotState)spec.Condition);
        bool stands = spec.Condition == LotCondition.NeedsRefurbishment;
        int account = rounds.Account(
            spec.Holding, spec.Site, lot, stands ? RoundState.InOverhaul : RoundState.Free);
        rounds.Post(
            rounds.Account(spec.Holding, spec.Site, lot, RoundState.Opening), account, count,
            new Cause(CauseKind.Opening, spec.Holding, spec.Document));
        if (spec.Age is { } age)
        {
            shelf.Opened(lot, Rounding.DaysAtMost(world[age], Lot.Never));
        }

        if (stands)
        {
            shelf.Refurbish(account, count);
        }
    }
}
