using CsCheck;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What every allocation rule must hold to, and what each one gives in worked examples.</summary>
public sealed class ShareRuleTests
{
    private const int Cases = 2000;

    public static TheoryData<AllocationRule> Rules => [.. Enum.GetValues<AllocationRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Shares_are_whole_within_what_is_owed_and_give_out_all_that_there_is(AllocationRule rule)
    {
        Gen.Select(Claimants, Gen.Int[0, 120]).Sample((claimants, rounds) =>
        {
            int[] shares = Shares(rule, claimants, rounds);
            Assert.All(claimants.Zip(shares), pair => Assert.InRange(pair.Second, 0, pair.First.Owed));
            Assert.Equal(Math.Min(rounds, claimants.Sum(claimant => claimant.Owed)), shares.Sum());
            Assert.Equal(shares, Shares(rule, claimants, rounds));
        }, iter: Cases);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_round_more_gives_nobody_fewer(AllocationRule rule)
    {
        Gen.Select(Claimants, Gen.Int[0, 120]).Sample((claimants, rounds) =>
        {
            int[] fewer = Shares(rule, claimants, rounds);
            int[] more = Shares(rule, claimants, rounds + 1);
            Assert.All(fewer.Zip(more), pair => Assert.True(pair.First <= pair.Second));
        }, iter: Cases);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_order_in_which_claimants_are_listed_changes_nothing(AllocationRule rule)
    {
        Gen.Select(Claimants, Gen.Int[0, 120], Gen.Int[0, 5]).Sample((claimants, rounds, turn) =>
        {
            Claimant[] turned = [.. claimants.Skip(turn), .. claimants.Take(turn)];
            Assert.Equal(
                claimants.Zip(Shares(rule, claimants, rounds)).OrderBy(pair => pair.First.Precedence),
                turned.Zip(Shares(rule, turned, rounds)).OrderBy(pair => pair.First.Precedence));
        }, iter: Cases);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_empty_queue_takes_nothing(AllocationRule rule) => Assert.Empty(Shares(rule, [], 7));

    [Theory]
    [InlineData(AllocationRule.Queue, new[] { 7, 0, 0 })]

    // The turns are 1/60, 1/20, 3/60, 5/60, 1/10, 7/60 and 3/20, which stands before 9/60.
    [InlineData(AllocationRule.Proportional, new[] { 1, 2, 4 })]

    // Stocks for 4, 3 and 0 months: three rounds bring the third to 3, one more each brings all to 4.
    [InlineData(AllocationRule.MaxMinMonthsOfSupply, new[] { 1, 2, 4 })]
    [InlineData(AllocationRule.NeedWeighted, new[] { 5, 2, 0 })]
    public void Seven_rounds_among_three(AllocationRule rule, int[] shares)
    {
        Claimant[] claimants =
        [
            new(10, 0, 8, 2, 10), new(20, 1, 3, 1, 4), new(60, 2, 0, 1, 0),
        ];
        Assert.Equal(shares, Shares(rule, claimants, 7));
    }

    [Fact]
    public void Who_used_none_and_who_lacks_none_comes_last_by_the_queue()
    {
        Claimant[] claimants = [new(3, 1, 0, 0, 0), new(3, 0, 0, 0, 0), new(2, 2, 50, 1, 1)];
        Assert.Equal([0, 1, 2], Shares(AllocationRule.MaxMinMonthsOfSupply, claimants, 3));
        Assert.Equal([1, 3, 2], Shares(AllocationRule.NeedWeighted, claimants, 6));
    }

    private static Gen<Claimant[]> Claimants => Gen.Select(
        Gen.Int[1, 40], Gen.Int[0, 30], Gen.Int[0, 4], Gen.Int[0, 12]).Array[0, 6].Select(rows =>
        rows.Select((row, place) => new Claimant(row.Item1, (place * 5) % 7, row.Item2, row.Item3 / 2.0, row.Item4))
            .ToArray());

    private static int[] Shares(AllocationRule rule, Claimant[] claimants, int rounds)
    {
        int[] shares = new int[claimants.Length];
        ShareRules.Of(rule).Divide(claimants, rounds, shares, new int[claimants.Length]);
        return shares;
    }
}
