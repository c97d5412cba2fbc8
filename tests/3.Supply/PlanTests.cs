using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What is wrong with records is said, all of it at once, and no plan is made.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly NewYear = Draft.Date(2023, 1, 1);

    private static Draft Sound()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2023, 12, 31)).Item("mse", 2).Item("seeker", 0, ItemKind.Component)
            .Party("us", "mse", 10, 5).Party("ukraine").Line("camden", "us", "mse", 1, 1, 1, null, ("seeker", 1))
            .Order("order", "ukraine", "mse", 5, NewYear, null, 1, "money")
            .Account("money", "us", (NewYear, null, 100));
        return draft.Add(draft.Shipment("gift", "us", "ukraine", 5, NewYear) with { DrawsOn = "money" });
    }

    private static IEnumerable<string> Codes(Draft draft)
    {
        var diagnostics = new DiagnosticBag();
        SupplyPlan? plan = SupplyStage.Plan(draft.Inputs, diagnostics);
        Assert.Equal(diagnostics.HasErrors, plan is null);
        return diagnostics.All.Select(diagnostic => diagnostic.Code);
    }

    private static void Refuses(string code, Draft draft) => Assert.Contains(Codes(draft), found => found == code);

    [Fact]
    public void Sound_records_make_a_plan() => Assert.Empty(Codes(Sound()));

    [Fact]
    public void All_unknown_names_are_reported_at_once()
    {
        Draft draft = Sound();
        draft.Order("lost", "atlantis", "mse", 1, NewYear);
        draft.Line("nowhere", "us", "thunderbolt", 1);
        draft.Add(draft.Shipment("moon", "us", "moon", 1, NewYear) with { DrawsOn = "purse" });
        string[] codes = [.. Codes(draft)];
        Assert.True(codes.Length >= 4);
        Assert.All(codes, code => Assert.Equal(DiagnosticCodes.SupplyUnknownName, code));
    }

    [Fact]
    public void Two_of_one_name_are_refused()
    {
        Draft draft = Sound().Party("us");
        Refuses(DiagnosticCodes.SupplyNameTwice, draft);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_share_outside_nought_to_one_is_refused(double yield)
    {
        Draft draft = Sound().Line("odd", "us", "mse", 1, yield);
        Refuses(DiagnosticCodes.SupplyValueOutOfRange, draft);
    }

    [Fact]
    public void A_negative_count_is_refused() =>
        Refuses(DiagnosticCodes.SupplyValueOutOfRange, Sound().Order("odd", "us", "mse", -1, NewYear));

    [Fact]
    public void Components_in_a_circle_are_refused()
    {
        Draft draft = Sound().Line("chicken", "us", "seeker", 1, 1, 1, null, ("mse", 1));
        Refuses(DiagnosticCodes.SupplyCircle, draft);
    }

    [Fact]
    public void A_backfilled_transfer_rests_on_a_shipment_to_its_donor()
    {
        Draft draft = Sound();
        draft.Add(draft.Backfilled("release", "us", "ukraine", 1, NewYear) with { Backs = "gift" });
        Refuses(DiagnosticCodes.SupplyBackfillWithoutShipment, draft);
        draft.Transfers[^1] = draft.Transfers[^1] with { Backs = null };
        Refuses(DiagnosticCodes.SupplyBackfillWithoutShipment, draft);
    }

    [Fact]
    public void Money_needs_a_price()
    {
        Draft draft = Sound();
        draft.Items[0] = draft.Items[0] with { PriceUsd = null };
        Assert.Equal(2, Codes(draft).Count(code => code == DiagnosticCodes.SupplyPriceMissing));
    }

    [Fact]
    public void A_transfer_says_how_many_of_what()
    {
        Draft draft = Sound();
        draft.Add(draft.Shipment("vague", "us", "ukraine", 1, NewYear) with
        {
            Count = null,
            Items = [new ItemId("mse"), new ItemId("seeker")],
        });
        Assert.Equal(2, Codes(draft).Count(code => code == DiagnosticCodes.SupplyTransferIncomplete));
    }

    [Fact]
    public void Authority_and_money_are_two_accounts()
    {
        Draft draft = Sound();
        draft.Transfers[0] = draft.Transfers[0] with { RefillFrom = "money" };
        Refuses(DiagnosticCodes.SupplyTransferIncomplete, draft);
    }

    [Fact]
    public void An_undertaking_lets_the_receiver_hold_the_rounds()
    {
        Draft draft = Sound();
        draft.Transfers[0] = draft.Transfers[0] with
        {
            Undertaking = new Burden(BurdenKind.EndUser, new PartyId("us"), "odd"),
        };
        Refuses(DiagnosticCodes.SupplyUndertakingForbidsReceiver, draft);
    }

    [Fact]
    public void A_horizon_of_more_than_a_century_is_refused() =>
        Refuses(
            DiagnosticCodes.SupplyTooLarge, new Draft(NewYear, NewYear.AddYears(101))
                .Item("mse").Party("us", "mse", 1));

    [Fact]
    public void A_policy_that_supply_does_not_know_is_a_warning()
    {
        Draft draft = Sound();
        draft.Policies.Add(new Policy("no-lunch", new PartyId("us"), draft.Value(1)));
        Assert.Equal(DiagnosticCodes.SupplyUnknownPolicy, Assert.Single(Codes(draft)));
    }
}
