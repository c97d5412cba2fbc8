using System.Globalization;

namespace Stockade.Supply;

/// <summary>Lots in words.</summary>
internal static class LotNames
{
    public static string Name(SupplyPlan plan, Lots lots, int lot)
    {
        Lot root = lots.Row(lots.Row(lot).Root);
        return root.Source < 0
            ? plan.Openings[~root.Source].Lot
            : plan.Inputs.Lines[root.Source].Id + plan.Date(root.MadeOn)
                .ToString("'/'yyyy'-'MM", CultureInfo.InvariantCulture);
    }

    public static LotFacts Facts(SupplyPlan plan, Lots lots, int lot)
    {
        Lot row = lots.Row(lot);
        bool ageIsKnown = row.Source >= 0 || plan.Openings[~row.Source].Age is not null;
        return new LotFacts(
            Name(plan, lots, lot), plan.Inputs.Items[row.Item].Id, ageIsKnown ? row.MadeOn : null,
            row.ExpiresOn == Lot.Never ? null : row.ExpiresOn, Condition(row.State),
            plan.Inputs.Parties[plan.Classes.Origin[row.Class]].Id, plan.Classes.Burdens[row.Class]);
    }

    private static string Condition(LotState state) => state switch
    {
        LotState.New => "new",
        LotState.SecondHand => "second-hand",
        LotState.NeedsRefurbishment => "needs refurbishment",
        LotState.Refurbished => "refurbished",
        _ => "recertified",
    };
}
