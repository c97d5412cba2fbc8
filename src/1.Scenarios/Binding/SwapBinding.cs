using Stockade.Kernel;
using static Stockade.Scenarios.Bound;
using static Stockade.Scenarios.StockBinding;

namespace Stockade.Scenarios;

/// <summary>Makes the records of swaps and decrees from a document without errors.</summary>
internal sealed class SwapBinding(ClaimBook claims)
{
    public Swap Swap(View swap) => new(swap.Name, Need(swap.Text("name")), [.. swap.Items("legs").Select(Leg)])
    {
        AllOrNone = swap.YesNo("all-or-none"),
    };

    public Decree Decree(View decree) => new(
        decree.Name, Need(decree.Text("name")), Need(decree.Word<DecreeKind>("kind")), Need(PartyOf(decree, "by")),
        decree.Day("on"), decree.Day("until"))
    {
        Items = [.. decree.Names("items").Select(item => new ItemId(item.Text))],
        Favours = [.. decree.Names("favours").Select(party => new PartyId(party.Text))],
        Orders = [.. decree.Names("orders").Select(order => order.Text)],
        Exempt = [.. decree.Names("exempt").Select(party => new PartyId(party.Text))],
        Most = claims.May(decree, "most"),
        Transfers = [.. decree.Names("transfers").Select(transfer => transfer.Text)],
        Source = claims.Source(decree.Text("source")),
    };

    private SwapLeg Leg(View leg) => new(
        leg.Text("transfer"), leg.Text("order"), claims.Need(leg, "ratio"), claims.May(leg, "due"),
        claims.May(leg, "grace"))
    {
        Default = Need(leg.Word<DefaultRule>("default")),
    };
}
