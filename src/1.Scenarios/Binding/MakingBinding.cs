using Stockade.Kernel;
using static Stockade.Scenarios.Bound;
using static Stockade.Scenarios.StockBinding;

namespace Stockade.Scenarios;

/// <summary>Makes the records of what is made and paid for from a document without errors.</summary>
internal sealed class MakingBinding(ClaimBook claims)
{
    public Line Line(View line) => new(
        line.Name, Need(PartyOf(line, "owner")), ItemOf(line, "makes"),
        claims.Steps(line, "capacity", (from, perDay) => new CapacityStep(from, perDay)),
        claims.Need(line, "realised"), claims.Need(line, "yield"),
        [.. line.Pairs("inputs").Select(input =>
            new LineInput(new ItemId(input.Key.Text), Need(line.WholeOf(input.Value))))],
        line.Text("licence-from"))
    {
        TiedTo = PartyOf(line, "tied-to"),
        Licensed = line.Span("licensed"),
        Ramp = Need(line.Word<RampKind>("ramp")),
        Cycle = claims.May(line, "cycle"),
        Qualifying = claims.May(line, "qualifying"),
        MinimumPerDay = claims.May(line, "minimum-rate"),
        Restart = claims.May(line, "restart"),
        Expansions = [.. line.Items("expansions").Select(more => new Expansion(
            claims.Need(more, "rate"), Need(more.Day("from")), more.Text("funded-by"), claims.May(more, "cost"),
            claims.Need(more, "lag")))],
        Site = line.Text("site"),
    };

    public Order Order(View order) => new(
        order.Name, Need(PartyOf(order, "buyer")), ItemOf(order, "item"), claims.Need(order, "count"),
        Need(order.Day("signed")), order.Day("promised"), Need(order.Whole("class")), order.Text("funded-by"),
        order.YesNo("displaceable"))
    {
        Beneficiary = PartyOf(order, "beneficiary"),
        Payer = PartyOf(order, "payer"),
        Route = Need(order.Word<OrderRoute>("route")),
        Schedule = claims.Steps(order, "schedule", (by, due) => new ScheduledDelivery(by, due)),
        Options = [.. order.Items("options").Select(option => new OrderOption(
            claims.Need(option, "count"), Need(option.Day("on")), claims.Need(option, "exercised")))],
        Suspended = [.. order.Spans("suspended").Select(suspended => suspended.Span)],
        Cancelled = order.Day("cancelled"),
    };

    public MoneyAccount Account(View account) => new(
        account.Name, Need(PartyOf(account, "holder")), Need(account.Word<MoneyColour>("colour")),
        [.. account.Items("steps").Select(step =>
            new MoneyStep(step.Text("bill"), step.Day("from"), step.Day("until"), claims.Need(step, "amount"))
            {
                By = PartyOf(step, "by"),
            })])
    {
        Name = account.Text("name") ?? account.Name,
    };

    public Bill Bill(View bill) => new(
        bill.Name, Need(bill.Text("name")), Need(bill.Day("introduced")), bill.Day("expires"),
        [.. bill.Items("stages").Select(Stage)]);

    private BillStage Stage(View stage)
    {
        Claim? hazard = claims.May(stage, "hazard");
        return new BillStage(
            Need(stage.Text("name")), stage.Day("on"), claims.May(stage, "after"), hazard,
            hazard is null ? null : claims.Need(stage, "chance"), claims.Need(stage, "passes"));
    }
}
