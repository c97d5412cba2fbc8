using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>A round lies at a site, and what lies at a depot is not fired.</summary>
public sealed class SiteTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Sites()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 3, 31)).Item("mse", 2).Party("us", "mse", 30, -1, 0.5)
            .Party("ukraine").Site("depot", "us", SiteKind.Depot, fires: false).Site("unit", "us", SiteKind.Unit)
            .Site("factory", "us", SiteKind.Factory, fires: false).Site("front", "ukraine", SiteKind.Theatre);
        return draft.Stock(0, stock => stock with { Site = "depot" });
    }

    [Fact]
    public void Neither_raids_nor_training_reach_a_site_that_does_not_fire()
    {
        Draft draft = Sites();
        SupplyRun run = draft.Begin(null, new SupplyWatch(true, AuditFrequency.EveryEvent));
        run.Next(out int day);
        Assert.Equal(0, run.Magazine(0));
        Assert.Throws<InvariantException>(() => run.Post(new Fired(0, 1, day, "raid", "record")));
        run.Close(day);
        run.Finish();
        Assert.Equal(30, run.Record.Closing(2)[0]);
        Assert.Equal(0, run.Record.Total(Flow.Used, 0));
    }

    [Fact]
    public void Moved_to_a_unit_they_are_deployed_and_can_be_fired()
    {
        Draft draft = Sites();
        draft.Add(draft.Shipment("move", "us", "us", 20, NewYear) with
        {
            FromSite = "depot",
            ToSite = "unit",
            Transit = draft.Time(5),
        });
        var gate = new GateOf((_, _, _) => Gate.Closed("barred"));
        SupplyRun run = draft.Begin(gate, new SupplyWatch(true, AuditFrequency.EveryEvent), [10]);
        int magazine = 0;
        while (run.Next(out int day))
        {
            magazine = day == 10 ? run.Magazine(0) : magazine;
            run.Close(day);
        }

        Assert.Equal(20, magazine);
        Assert.Empty(gate.Asked);
        Posting arrival = Assert.Single(run.Postings(), posting => posting.From.State == "in transit");
        Assert.Equal(("deployed", "unit", 5), (arrival.To.State, arrival.To.Site, arrival.Day));
        Assert.Equal(0, run.Record.Total(Flow.Sent, 0) + run.Record.Total(Flow.Received, 0));
        Assert.Equal(20, run.Record.Total(Flow.Withdrawn, 0));
        Assert.Equal(20, run.Record.Total(Flow.Returned, 0));
        Assert.True(run.Record.Total(Flow.Used, 0) is > 0 and <= 20);
    }

    [Fact]
    public void A_transfer_takes_from_its_site_and_arrives_at_its_site()
    {
        Draft draft = Sites();
        draft.Parties[0] = draft.Parties[0] with
        {
            Stock = [.. draft.Parties[0].Stock, draft.Opening("mse", 7, "us") with { Site = "unit" }],
            Demands = [],
        };
        draft.Add(draft.Shipment("gift", "us", "ukraine", 20, NewYear) with { FromSite = "unit", ToSite = "front" });
        SupplyRun run = draft.Run();
        Assert.Equal(7, run.Transfer(0).Arrived);
        Assert.Contains(run.Balances(), account => account.Key.Site == "front" && account.Key.State == "deployed"
            && account.Value == 7);
        Assert.Contains(run.Balances(), account => account.Key.Site == "depot" && account.Key.State == "free"
            && account.Value == 30);
    }

    [Fact]
    public void Lines_hand_over_at_their_site_and_components_are_built_in_wherever_they_lie()
    {
        Draft draft = Sites().Item("seeker", 0, ItemKind.Component).Party("boeing", "seeker", 100)
            .Site("hall", "boeing", SiteKind.Depot, fires: false)
            .Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1));
        draft.Stock(2, stock => stock with { Site = "hall" });
        draft.Lines[0] = draft.Lines[0] with { Site = "factory" };
        SupplyRun run = draft.Run();
        Assert.Equal(90, run.Made(0));
        Assert.Equal(90, run.Balances().Where(account => account.Key is { Site: "factory", State: "free" })
            .Sum(account => account.Value));
        Assert.Contains(run.Balances(), account => account.Key is { Site: "hall", State: "built in" }
            && account.Value == 90);
    }

    [Fact]
    public void A_site_of_another_is_refused()
    {
        Draft draft = Sites();
        draft.Stock(0, stock => stock with { Site = "front" });
        draft.Add(draft.Shipment("gift", "us", "ukraine", 20, NewYear) with { FromSite = "nowhere", ToSite = "unit" });
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(2, diagnostics.All.Count(found => found.Code == DiagnosticCodes.SupplySiteOfAnother));
        Assert.Equal(1, diagnostics.All.Count(found => found.Code == DiagnosticCodes.SupplyUnknownName));
    }
}
