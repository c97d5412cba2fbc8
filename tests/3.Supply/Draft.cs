using System.Globalization;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>A small scenario written down in a test: records with constant claims, and their one world.</summary>
internal sealed class Draft(DateOnly first, DateOnly last)
{
    private readonly List<double> values = [];

    public List<Party> Parties { get; } = [];

    public List<Item> Items { get; } = [];

    public List<Site> Sites { get; } = [];

    public List<Line> Lines { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<MoneyAccount> Accounts { get; } = [];

    public List<Policy> Policies { get; } = [];

    public List<Transfer> Transfers { get; } = [];

    public List<Bill> Bills { get; } = [];

    public List<Swap> Swaps { get; } = [];

    public List<Decree> Decrees { get; } = [];

    public World World => new(0, [.. values]);

    public SupplyInputs Inputs => new()
    {
        Horizon = new DateSpan(first, last),
        Parties = Parties,
        Items = Items,
        Lines = Lines,
        Orders = Orders,
        Accounts = Accounts,
        Policies = Policies,
        Transfers = Transfers,
        Bills = Bills,
        Swaps = Swaps,
        Decrees = Decrees,
        Sites = Sites,
    };

    public SupplyPlan Plan
    {
        get
        {
            var diagnostics = new DiagnosticBag();
            SupplyPlan? plan = SupplyStage.Plan(Inputs, diagnostics);
            Assert.DoesNotContain(diagnostics.All, diagnostic => diagnostic.Severity == Severity.Error);
            return plan!;
        }
    }

    public static DateOnly Date(int year, int month, int day) => new(year, month, day);

    public Claim Value(double value, string? source = null)
    {
        values.Add(value);
        Source? document = source is null ? null : new Source(source, source, "2024", SourceGrade.A, null);
        return new Claim(
            values.Count - 1, $"claim-{values.Count - 1}", Dimension.Count,
            new Sourced<Uncertain>(new Constant(value), document, null),
            value.ToString(CultureInfo.InvariantCulture), [], false, false, new TextPlace("draft", 1, 1));
    }

    public Draft Item(string id, double priceUsd = 0, ItemKind kind = ItemKind.Round)
    {
        Items.Add(new Item(new ItemId(id), id, kind, "family", priceUsd > 0 ? Value(priceUsd) : null));
        return this;
    }

    /// <summary>Stock, floor and use are of the one item; a negative floor means none.</summary>
    public Draft Party(
        string id, string? item = null, int stock = 0, int floor = -1, double perDay = 0, string? origin = null)
    {
        Parties.Add(new Party(
            new PartyId(id), id, null,
            item is null || stock == 0 ? [] : [Opening(item, stock, origin ?? id)],
            item is null || floor < 0 ? [] : [new Floor(new ItemId(item), new StatedNeed(Value(floor)))],
            item is null || perDay == 0 ? [] : [new RoutineUse(new ItemId(item), Value(perDay))]));
        return this;
    }

    /// <summary>Changes every one of a kind of record.</summary>
    public static void Each<T>(List<T> rows, Func<T, T> change)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            rows[row] = change(rows[row]);
        }
    }

    public Draft Site(string id, string party, SiteKind kind = SiteKind.Depot, bool fires = true)
    {
        Sites.Add(new Site(id, id, new PartyId(party), kind, fires));
        return this;
    }

    /// <summary>Changes every lot of a party's opening stock.</summary>
    public Draft Stock(int party, Func<OpeningStock, OpeningStock> change)
    {
        Parties[party] = Parties[party] with { Stock = [.. Parties[party].Stock.Select(change)] };
        return this;
    }

    public Claim Time(double days, string? source = null) => Value(days * 86_400, source);

    public OpeningStock Opening(string item, int rounds, string origin) =>
        new(new ItemId(item), Value(rounds, "stock-source"), new PartyId(origin));

    public Draft Line(
        string id, string owner, string makes, double perDay, double yield = 1, double realised = 1,
        string? tiedTo = null, params (string Component, int Count)[] inputs)
    {
        Lines.Add(new Line(
            id, new PartyId(owner), new ItemId(makes), [new CapacityStep(first, Value(perDay, "line-source"))],
            Value(realised), Value(yield),
            [.. inputs.Select(input => new LineInput(new ItemId(input.Component), input.Count))], null)
        { TiedTo = tiedTo is null ? null : new PartyId(tiedTo) });
        return this;
    }

    public Draft Order(
        string id, string buyer, string item, int count, DateOnly signed, DateOnly? promised = null, int queue = 1,
        string? fundedBy = null)
    {
        Orders.Add(new Order(
            id, new PartyId(buyer), new ItemId(item), Value(count), signed, promised, queue, fundedBy, false));
        return this;
    }

    public Draft Account(string id, string holder, params (DateOnly? From, DateOnly? Until, double Usd)[] steps)
    {
        Accounts.Add(new MoneyAccount(
            id, new PartyId(holder), MoneyColour.National,
            [.. steps.Select(step => new MoneyStep(null, step.From, step.Until, Value(step.Usd)))]));
        return this;
    }

    public Draft Policy(string party, double applies)
    {
        Policies.Add(new Policy(SupplyStage.NoDrawWithoutRefill, new PartyId(party), Value(applies)));
        return this;
    }

    public Transfer Shipment(
        string id, string from, string to, double count, DateOnly decided, string item = "mse") =>
        Transfer(id, TransferKind.Shipment, from, to, item, count, decided);

    public Transfer Programme(
        string id, string from, string to, double perMonth, DateOnly begins, string item = "mse") =>
        Transfer(id, TransferKind.Programme, from, to, item, perMonth, begins);

    public Transfer Backfilled(
        string id, string from, string to, double credit, DateOnly begins, string item = "mse") =>
        Transfer(id, TransferKind.Backfilled, from, to, item, credit, begins);

    public Draft Add(Transfer transfer)
    {
        Transfers.Add(transfer);
        return this;
    }

    public SupplyRun Begin(ITransferGate? gate = null, SupplyWatch? watch = null, int[]? raidDays = null) =>
        SupplyStage.Begin(
            Plan, World, gate ?? OpenGate.Instance, raidDays ?? [],
            watch ?? new SupplyWatch(false, AuditFrequency.EveryEvent));

    /// <summary>Runs to the end of the horizon without raids.</summary>
    public SupplyRun Run(ITransferGate? gate = null)
    {
        SupplyRun run = Begin(gate, new SupplyWatch(true, AuditFrequency.EveryEvent));
        run.Finish();
        return run;
    }

    public int Holding(string party, string item) => Plan.Holding(new PartyId(party), new ItemId(item));

    private Transfer Transfer(
        string id, TransferKind kind, string from, string to, string item, double count, DateOnly begins) => new(
            id, id, kind, new PartyId(from), new PartyId(to), [new ItemId(item)], null,
            kind == TransferKind.Backfilled ? null : Value(count, "transfer-source"), begins, null, null, Value(0),
            null, null, kind == TransferKind.Backfilled ? Value(count) : null, null, null, null, null, [],
            new LegalFacts(LegKind.Export, [], []), null);
}

/// <summary>The law has nothing against it.</summary>
internal sealed class OpenGate : ITransferGate
{
    public static OpenGate Instance { get; } = new();

    public Gate On(in Leg leg, in LotView lot, DateOnly day) => Gate.Open("permitted");
}

/// <summary>A gate given as a function; counts how often it was asked.</summary>
internal sealed class GateOf(Func<Leg, LotView, DateOnly, Gate> answer) : ITransferGate
{
    public List<DateOnly> Asked { get; } = [];

    public Gate On(in Leg leg, in LotView lot, DateOnly day)
    {
        Asked.Add(day);
        return answer(leg, lot, day);
    }
}

internal static class Runs
{
    public static void Finish(this SupplyRun run)
    {
        while (run.Next(out int day))
        {
            run.Close(day);
        }
    }

    /// <summary>Closing stock of every month for one holding.</summary>
    public static int[] Closings(this SupplyRun run, SupplyPlan plan, int holding) =>
        [.. Enumerable.Range(0, plan.Months.Count).Select(month => run.Record.Closing(month)[holding])];

    public static int[] Flows(this SupplyRun run, SupplyPlan plan, Flow flow, int holding) =>
        [.. Enumerable.Range(0, plan.Months.Count).Select(month => run.Record.Of(flow, month)[holding])];

    public static Posting[] Postings(this SupplyRun run) =>
        [.. Enumerable.Range(0, run.Journal!.Count).Select(place => run.Journal[place])];
}
