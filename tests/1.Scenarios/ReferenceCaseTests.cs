using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What docs/data.md promises about the figures of the reference case, checked on the data.</summary>
public sealed class ReferenceCaseTests
{
    private static readonly Scenario Case = Shipped.Read("patriot-backfill-2023").Scenario!;

    /// <summary>From the end of refill money to the day of the law: 28 December 2023 to 24 April 2024.</summary>
    private const double DeadMonths = 118 / 30.4375;

    [Fact]
    public void Every_source_is_used_and_says_when_it_was_published()
    {
        HashSet<string> used = [.. Case.Claims.SelectMany(claim =>
            claim.Rivals.Select(rival => rival.Source?.Id).Append(claim.Value.Source?.Id)).OfType<string>()];
        used.UnionWith(Case.Targets.Select(target => target.Source?.Id).OfType<string>());
        used.UnionWith(Case.Debate.Select(claim => claim.Source?.Id).OfType<string>());
        used.UnionWith(Case.Transfers.Select(transfer => transfer.Recorded?.Id).OfType<string>());
        used.UnionWith(Case.Transfers.Select(transfer => transfer.Undertaking?.Document).OfType<string>());
        used.UnionWith(Case.Transfers.SelectMany(transfer => transfer.Legal.Grants)
            .Select(grant => grant.Source?.Id).OfType<string>());
        used.Add(Case.Raids!.Source!.Id);

        Assert.Empty(Case.Sources.Select(source => source.Id).Except(used, StringComparer.Ordinal));
        Assert.All(Case.Sources, source => Assert.Matches("^(19|20)[0-9]{2}", source.Date));
    }

    [Fact]
    public void Rounds_that_arrive_by_the_end_of_2024_add_up_to_the_register()
    {
        DateOnly end = new(2024, 12, 31);
        double given = 0;
        foreach (Transfer transfer in Case.Transfers.Where(transfer =>
            transfer.To.Value == "ukraine" && transfer.First <= end && transfer.Kind != TransferKind.Backfilled))
        {
            // The first rival is the register's.
            double count = transfer.Count!.Value.Value.Quantile(0.01);
            double underWay = transfer.Transit.Value.Value.Quantile(0.5) / 86400;
            double months = (end.DayNumber - underWay - transfer.First.DayNumber + 1) / 30.4375;
            double lost = transfer.Carry is { } carry ? DeadMonths * (1 - Mean(carry)) : 0;
            given += transfer.Kind == TransferKind.Programme ? count * (months - lost) : count;
        }

        // Within one per cent: paces are whole rounds a month.
        Assert.InRange(given, 1518 * 0.99, 1518 * 1.01);
    }

    [Fact]
    public void What_Camden_made_is_held_out_of_what_Camden_can_make()
    {
        Line camden = Assert.Single(Case.Lines, line => line.Id == "camden-mse");
        DateOnly later = new(2027, 1, 1);

        Assert.All(
            camden.Capacity.Where(step => step.From < later),
            step => Assert.True(
                string.CompareOrdinal(step.PerDay.Value.Source!.Date, "2024") < 0, step.PerDay.Path));
    }

    [Fact]
    public void No_kill_probability_rests_on_the_record_of_launches()
    {
        Assert.DoesNotContain(
            Case.Rounds.SelectMany(round => round.Kill).SelectMany(kill =>
                kill.Probability.Rivals.Select(rival => rival.Source).Append(kill.Probability.Value.Source)),
            source => source?.Id == Case.Raids!.Source!.Id);
    }

    [Fact]
    public void Held_out_shares_are_those_of_the_shipped_record()
    {
        Target[] shares = [.. Case.Targets.Where(target => target.Quantity == TargetQuantity.StoppedShare)];

        Assert.NotEmpty(shares);
        Assert.All(shares, target =>
        {
            RaidMonth[] months = [.. Case.Raids!.Months.Where(row => row.Threat == target.Threat
                && row.Month >= target.From && row.Month <= target.To)];
            double stopped = months.Sum(row => row.Destroyed + row.NotReachingGoal);
            Assert.Equal(stopped / months.Sum(row => row.Launched), target.Observed, 0.0006);
        });
    }

    [Fact]
    public void The_sender_and_the_backfill_pick_the_same_round()
    {
        Claim choice = Case.Transfers.First(transfer => transfer.Id == "japan-to-us").ItemChoice!;

        Assert.Same(choice, Case.Transfers.First(transfer => transfer.Id == "us-to-ukraine-backfill").ItemChoice);
        Assert.Same(choice, Case.Transfers.First(transfer => transfer.Id == "japan-rounds-onward").ItemChoice);
    }

    private static double Mean(Claim claim) =>
        Enumerable.Range(0, 100).Average(part => claim.Value.Value.Quantile((part + 0.5) / 100));
}
