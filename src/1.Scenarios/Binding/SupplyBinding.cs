using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Makes the records of supply from a document without errors.</summary>
internal sealed class SupplyBinding(ClaimBook claims)
{
    public Item Item(View item) => new(
        new ItemId(item.Name), Need(item.Text("name")), Need(item.Word<ItemKind>("kind")), Need(item.Text("family")),
        claims.May(item, "price"));

    public Party Party(View party)
    {
        PartyId id = new(party.Name);
        return new Party(
            id, Need(party.Text("name")), party.Text("code"),
            [.. party.Entries("stock").Select(stock => new OpeningStock(
                new ItemId(stock.Name), claims.Need(stock, "rounds"), PartyOf(stock, "origin") ?? id))],
            claims.By(party, "floor", (item, rounds) => new Floor(new ItemId(item), new StatedNeed(rounds))),
            claims.By(party, "routine-use", (item, perDay) => new RoutineUse(new ItemId(item), perDay)))
        {
            State = PartyOf(party, "state"),
        };
    }

    public Line Line(View line) => new(
        line.Name, Need(PartyOf(line, "owner")), ItemOf(line, "makes"),
        claims.Steps(line, "capacity", (from, perDay) => new CapacityStep(from, perDay)),
        claims.Need(line, "realised"), claims.Need(line, "yield"),
        [.. line.Pairs("inputs").Select(input =>
            new LineInput(new ItemId(input.Key.Text), Need(line.WholeOf(input.Value))))],
        line.Text("licence-from"))
    {
        TiedTo = PartyOf(line, "tied-to"),
    };

    public Order Order(View order) => new(
        order.Name, Need(PartyOf(order, "buyer")), ItemOf(order, "item"), claims.Need(order, "count"),
        Need(order.Day("signed")), order.Day("promised"), Need(order.Whole("class")), order.Text("funded-by"),
        order.YesNo("displaceable"));

    public MoneyAccount Account(View account) => new(
        account.Name, Need(PartyOf(account, "holder")), Need(account.Word<MoneyColour>("colour")),
        [.. account.Items("steps").Select(step => new MoneyStep(
            step.Text("bill"), step.Day("from"), step.Day("until"), claims.Need(step, "amount")))]);

    public Policy Policy(View policy) =>
        new(policy.Name, Need(PartyOf(policy, "party")), claims.Need(policy, "applies"));

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

    private static Burden Burden(View undertaking) => new(
        Need(undertaking.Word<BurdenKind>("kind")), Need(PartyOf(undertaking, "holder")),
        Need(undertaking.Text("document")));

    private static PartyId? PartyOf(View block,
        string field) => block.Text(field) is { } name ? new PartyId(name) : null;

    private static ItemId ItemOf(View block, string field) => new(Need(block.Text(field)));
}
