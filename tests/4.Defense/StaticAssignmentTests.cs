using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>Threats given to units before the first shot.</summary>
public sealed class StaticAssignmentTests
{
    [Fact]
    public void A_threat_meets_only_the_unit_it_is_given_to()
    {
        int shots = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            AttackPlan plan = new RandomAttack(seed).Plan(new AllToOne(0));
            var replay = new RaidReplay();
            RaidOutcome outcome = new RaidFight(plan).Fight(1, new Chance((ulong)seed, 0, 0), replay);
            Assert.All(
                replay.Moments.Where(one => one.Kind == RaidMomentKind.Launch), launch => Assert.Equal(0, launch.Unit));
            shots += outcome.Fired.Sum();
        }

        Assert.True(shots > 100, $"only {shots} rounds fired");
    }

    [Fact]
    public void Given_to_nobody_is_left_to_whoever_can()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Chance chance = new((ulong)seed, 0, 0);
            RaidOutcome free = new RaidFight(new RandomAttack(seed).Plan()).Fight(1, chance, null);
            RaidOutcome left = new RaidFight(new RandomAttack(seed).Plan(new AllToOne(-1))).Fight(1, chance, null);
            Assert.Equal(free.Killed, left.Killed);
            Assert.Equal(free.FiredBy, left.FiredBy);
        }
    }

    [Fact]
    public void No_threat_is_given_to_a_unit_that_cannot_meet_it()
    {
        int given = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            AttackPlan plan = new RandomAttack(seed).Plan();
            RaidTables tables = plan.Tables;
            Flight[] flights =
                [.. Enumerable.Range(0, tables.Paths).Select(path => new Flight { Path = path, Stake = 1 })];
            int[] unit = new int[flights.Length];
            new StaticAssignment(new GreedySolver()).Assign(plan, flights, unit);
            for (int path = 0; path < flights.Length; path++)
            {
                given += unit[path] >= 0 ? 1 : 0;
                Assert.True(
                    unit[path] == -1 || tables.FirstOpen[(unit[path] * tables.Paths) + path] != long.MaxValue,
                    $"seed {seed}: path {path} is given to unit {unit[path]}");
            }
        }

        Assert.True(given > 20, $"only {given} threats are given to a unit");
    }

    private sealed class AllToOne(int number) : IAssignsThreats
    {
        public void Assign(AttackPlan plan, ReadOnlySpan<Flight> flights, Span<int> unit) => unit.Fill(number);
    }

    /// <summary>The rule of thumb stands in for a solver: it needs no library.</summary>
    private sealed class GreedySolver : IAssignmentSolver
    {
        public AssignmentAnswer Solve(WeaponTargetProblem problem) =>
            new(WeaponTarget.Greedy(problem), 0, false, "a rule of thumb");
    }
}
