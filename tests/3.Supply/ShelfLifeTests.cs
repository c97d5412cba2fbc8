using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>Lots grow old: they expire, are recertified or refurbished.</summary>
public sealed class ShelfLifeTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    /// <summary>A year with a hundred rounds of the United States that are 300 days old and last 365.</summary>
    private static Draft Aged(double lifeDays = 365, Recertification? again = null, double? refurbishmentDays = null)
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 12, 31)).Item("mse", 2).Party("us", "mse", 100)
            .Party("ukraine");
        draft.Items[0] = draft.Items[0] with
        {
            ShelfLife = draft.Time(lifeDays, "shelf"),
            Recertification = again,
            Refurbishment = refurbishmentDays is { } days ? draft.Time(days, "overhaul") : null,
        };
        return draft.Stock(0, stock => stock with { Age = draft.Time(300) });
    }

    private static Recertification Again(Draft draft, double extends, double takes, double passing, int times) => new(
        draft.Time(extends), draft.Time(takes), draft.Value(passing, "recertification"), times);

    private static Draft Recertified(double extends, double takes, double passing, int times)
    {
        Draft draft = Aged();
        draft.Items[0] = draft.Items[0] with { Recertification = Again(draft, extends, takes, passing, times) };
        return draft;
    }

    [Fact]
    public void A_lot_is_written_off_on_the_day_on_which_it_is_too_old()
    {
        SupplyRun run = Aged().Run();
        Posting posting = Assert.Single(run.Postings(), posting => posting.To.State == "expired");
        Assert.Equal(65, posting.Day);
        Assert.Equal(100, posting.Amount);
        Assert.Equal("shelf life of mse", posting.Cause);
        Assert.Equal("shelf", posting.Document);
        Assert.Equal(100, run.Record.Of(Flow.Expired, 2)[0]);
        Assert.Equal(0, run.Record.Closing(2)[0]);
    }

    [Fact]
    public void What_is_too_old_when_the_books_are_opened_goes_on_the_first_day()
    {
        SupplyRun run = Aged(200).Run();
        Assert.Equal(0, Assert.Single(run.Postings(), posting => posting.To.State == "expired").Day);
        Assert.Equal(100, run.Record.Opening(0, 0));
    }

    [Fact]
    public void Stock_of_unknown_age_does_not_expire()
    {
        Draft draft = Aged().Stock(0, stock => stock with { Age = null });
        Assert.Equal(100, draft.Run().Record.Closing(11)[0]);
    }

    [Fact]
    public void What_passes_recertification_lives_on_and_the_rest_is_written_off()
    {
        Draft draft = Recertified(100, 30, 0.555, 1);
        SupplyRun run = draft.Run();
        int[] closings = run.Closings(draft.Plan, 0);

        // Too old on day 65 (7 March), back on day 95 (6 April): 55 of 100 pass; too old for good on day 195 (15 July).
        Assert.Equal([100, 100, 0, 55, 55, 55, 0, 0, 0, 0, 0, 0], closings);
        Assert.Equal([45, 55], run.Postings().Where(posting => posting.To.State == "expired")
            .Select(posting => (int)posting.Amount));
        Posting back = Assert.Single(run.Postings(), posting => posting.From.State == "in overhaul"
            && posting.To.State == "free");
        Assert.Equal((95, "overhaul of mse", "recertification"), (back.Day, back.Cause, back.Document));
        Assert.NotEqual(back.From.Lot, back.To.Lot);
        Assert.Equal(run.LotName(back.From.Lot), run.LotName(back.To.Lot));
        Assert.Equal("recertified", run.Lot(back.To.Lot).Condition);
        Assert.Equal(195, run.Lot(back.To.Lot).ExpiresOn);
        Assert.Equal(45 + 55, run.Record.Total(Flow.Expired, 0));
        Assert.Equal(100, run.Record.Total(Flow.Withdrawn, 0));
        Assert.Equal(100, run.Record.Total(Flow.Returned, 0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void A_lot_is_recertified_so_often_and_no_more(int times, int overhauls)
    {
        SupplyRun run = Recertified(40, 10, 1, times).Run();
        Assert.Equal(overhauls, run.Postings().Count(posting => posting.To.State == "in overhaul"));
        Assert.Equal(100, run.Record.Total(Flow.Expired, 0));
    }

    [Fact]
    public void New_rounds_last_from_the_day_they_are_made()
    {
        Draft draft = Aged(20);
        draft.Parties[0] = draft.Parties[0] with { Stock = [draft.Opening("mse", 0, "us")] };
        draft.Line("camden", "us", "mse", 1);
        int[] closings = draft.Run().Closings(draft.Plan, 0);

        // Handed over on the last of each month, gone 20 days later: at each month's end that month's rounds are left.
        Assert.Equal([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], closings);
    }

    [Fact]
    public void What_is_on_its_way_when_it_is_too_old_expires_on_arrival()
    {
        Draft draft = Aged();
        draft.Add(draft.Shipment("gift", "us", "ukraine", 40, NewYear) with { Transit = draft.Time(80) });
        SupplyRun run = draft.Run();
        Posting[] expired = [.. run.Postings().Where(posting => posting.To.State == "expired")];
        Assert.Equal([(65, 60L, "us"), (80, 40L, "ukraine")], expired.Select(posting =>
            (posting.Day, posting.Amount, posting.To.Holder)));
        Assert.Equal(40, run.Transfer(0).Arrived);
    }

    [Fact]
    public void A_lot_keeps_its_age_when_a_burden_is_laid_on_it()
    {
        Draft draft = Aged();
        draft.Add(draft.Shipment("gift", "us", "ukraine", 40, NewYear) with
        {
            Undertaking = new Burden(BurdenKind.ConsentHolder, new PartyId("us"), "undertaking"),
        });
        SupplyRun run = draft.Run();
        Assert.Equal([65, 65], run.Postings().Where(posting => posting.To.State == "expired")
            .Select(posting => posting.Day));
    }

    [Fact]
    public void What_needs_refurbishment_is_free_after_it()
    {
        Draft draft = Aged(1000, null, 45).Stock(0, stock => stock with
        {
            Condition = LotCondition.NeedsRefurbishment,
            Age = null,
        });
        SupplyRun run = draft.Run();
        Assert.Equal([0, 100, 100], run.Closings(draft.Plan, 0)[..3]);
        Posting back = Assert.Single(run.Postings(), posting => posting.From.State == "in overhaul");
        Assert.Equal((45, "overhaul of mse", "overhaul"), (back.Day, back.Cause, back.Document));
        Assert.Equal("refurbished", run.Lot(0).Condition);
    }

    [Fact]
    public void Without_a_known_overhaul_it_stays_there()
    {
        SupplyRun run = Aged().Stock(0, stock => stock with { Condition = LotCondition.NeedsRefurbishment }).Run();
        Assert.Equal(0, run.Record.Closing(11)[0]);
        Assert.Contains(run.Balances(), account => account.Key.State == "in overhaul" && account.Value == 100);
    }

    [Fact]
    public void A_refurbished_lot_may_be_too_old()
    {
        SupplyRun run = Aged(365, null, 90)
            .Stock(0, stock => stock with { Condition = LotCondition.NeedsRefurbishment }).Run();
        Assert.Equal(90, Assert.Single(run.Postings(), posting => posting.To.State == "expired").Day);
    }

    [Fact]
    public void A_longer_life_never_leaves_fewer_rounds()
    {
        int[][] closings = [.. new[] { 0, 301, 320, 400, 500, 665, 2000 }.Select(life =>
        {
            Draft draft = Aged(life);
            return draft.Run().Closings(draft.Plan, 0);
        })];
        for (int place = 1; place < closings.Length; place++)
        {
            Assert.All(closings[place - 1].Zip(closings[place]), pair => Assert.True(pair.First <= pair.Second));
        }

        Assert.All(closings[^1], closing => Assert.Equal(100, closing));
    }

    [Fact]
    public void Claims_of_age_are_checked()
    {
        Draft draft = Recertified(-1, -1, 1.5, 1000).Stock(0, stock => stock with { Age = null });
        draft.Stock(0, stock => stock with { Age = draft.Time(-1) });
        var diagnostics = new DiagnosticBag();
        Assert.Null(SupplyStage.Plan(draft.Inputs, diagnostics));
        Assert.Equal(5, diagnostics.All.Count(found => found.Code == DiagnosticCodes.SupplyValueOutOfRange));
    }
}
