using Stockade.Kernel;
using static Stockade.Scenarios.Bound;
using static Stockade.Scenarios.StockBinding;

namespace Stockade.Scenarios;

/// <summary>Makes the records of what moves from a document without errors.</summary>
internal sealed class SupplyBinding(ClaimBook claims)
{
    /// <summary>All transfers. Those that pick the same of several items hold the same claim.</summary>
    public IReadOnlyList<Transfer> Transfers(View root)
    {
        View[] transfers = [.. root.Entries("transfers")];
        Dictionary<string, Claim> choices = transfers.Where(transfer => Several(transfer) && !transfer.Has("item-as"))
            .ToDictionary(transfer => transfer.Name, transfer => claims.Need(transfer, "item-choice"),
                StringComparer.Ordinal);
        return
        [
            .. transfers.Select(transfer =>
                Transfer(transfer, Several(transfer) ? choices[transfer.Text("item-as") ?? transfer.Name] : null)),
        ];
    }

    private static bool Several(View transfer) => transfer.Names("items").Count > 1;

    private Transfer Transfer(View transfer, Claim? itemChoice)
    {
        TransferKind kind = Need(transfer.Word<TransferKind>("kind"));
        IReadOnlyList<ItemId> items = [.. transfer.Names("items").Select(item => new ItemId(item.Text))];
        DateSpan when = Need(transfer.Span("when"));
        return new Transfer(
            transfer.Name, Need(transfer.Text("name")), kind, Need(PartyOf(transfer, "from")),
            Need(PartyOf(transfer, "to")),
            items, itemChoice, claims.May(transfer, "count"), when.First,
            kind == TransferKind.Programme ? when.Last : null, transfer.Day("signed"), claims.Need(transfer, "transit"),
            claims.May(transfer, "lead"), transfer.Text("backs"), claims.May(transfer, "credit"),
            transfer.Text("draws-on"),
            transfer.Text("refill-from"), claims.Source(transfer.Text("recorded")), PartyOf(transfer, "origin"),
            [.. transfer.Names("only-in").Select(option => option.Text)], Legal(Need(transfer.Block("law"))),
            transfer.Block("undertaking") is { } undertaking ? Burden(undertaking) : null)
        {
            Carry = claims.May(transfer, "carry"),
            FromSite = transfer.Text("from-site"),
            ToSite = transfer.Text("to-site"),
            Reserve = claims.May(transfer, "reserve"),
            Setup = claims.May(transfer, "setup"),
            Training = claims.May(transfer, "training"),
        };
    }

    public Grant Grant(View grant) => new(
        Need(grant.Text("actor")), Need(grant.Word<GrantState>("state")), Need(grant.Day("from")),
        claims.Source(grant.Text("source")))
    {
        Provided = [.. grant.Names("provided").Select(fact => fact.Text)],
        Attaches = [.. grant.Items("attaches").Select(Burden)],
        After = claims.May(grant, "after"),
        Given = claims.May(grant, "given"),
    };

    private LegalFacts Legal(View law) => new(
        Need(law.Word<LegKind>("leg")),
        [.. law.Pairs("facts").SelectMany(fact => Facts(law, fact.Key.Text, fact.Value))],
        [.. law.Items("grants").Select(Grant)]);

    /// <summary>One entry for a fact that holds throughout, or one for each of its dates.</summary>
    public static IEnumerable<LegalFact> Facts(View law, string name, Node value) => value switch
    {
        ScalarNode text => [new LegalFact(name, text.Text, null, text.Place)],
        MapNode steps => steps.Entries.Select(step =>
            new LegalFact(name, ((ScalarNode)step.Value).Text, law.DayOf(step.Key), step.Value.Place)),
        _ => [],
    };
}
