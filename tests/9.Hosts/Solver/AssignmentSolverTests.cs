using Stockade.Defense;
using Stockade.Validation.Tests;

namespace Stockade.Solver.Tests;

public sealed class AssignmentSolverTests
{
    [Theory]
    [InlineData(5, 5, 1, 34.709)]
    [InlineData(8, 5, 7, 17.0539)]
    public void The_published_instances_are_solved_with_proof(int weapons, int targets, long seed, double optimum)
    {
        AssignmentAnswer answer = Solve(WeaponTargetInstance.Of(weapons, targets, seed));
        Assert.True(answer.Proven);
        Assert.Equal(optimum, answer.Best.Surviving, 5e-5);
    }

    [Fact]
    public void Every_small_instance_is_solved_as_trying_everything_does()
    {
        for (long seed = 1; seed <= 60; seed++)
        {
            int weapons = 1 + (int)(seed % 7);
            int targets = 1 + (int)(seed % 5);
            WeaponTargetProblem problem = WeaponTargetInstance.Of(weapons, targets, seed);
            AssignmentAnswer answer = Solve(problem);
            Assert.True(answer.Proven, $"seed {seed}: {answer.WhyNot}");
            Assert.Equal(WeaponTargetInstance.Optimum(problem), answer.Best.Surviving, 1e-9);
            Assert.InRange(answer.Bound, answer.Best.Surviving * (1 - 1e-9), answer.Best.Surviving);
        }
    }

    [Fact]
    public void Rounds_of_one_weapon_are_as_good_as_weapons_that_are_alike()
    {
        for (long seed = 1; seed <= 20; seed++)
        {
            WeaponTargetProblem one = WeaponTargetInstance.Of(3, 4, seed);
            WeaponTargetProblem rounds = one with { Rounds = [2, 1, 3] };
            WeaponTargetProblem alike = WeaponTargetProblem.OneRoundEach(
                one.Values, [one.Kill[0], one.Kill[0], one.Kill[1], one.Kill[2], one.Kill[2], one.Kill[2]]);
            AssignmentAnswer answer = Solve(rounds);
            Assert.True(answer.Proven);
            Assert.Equal(WeaponTargetInstance.Optimum(alike), answer.Best.Surviving, 1e-9);
        }
    }

    [Fact]
    public void Sure_kills_and_weapons_that_cannot_hit_are_handled()
    {
        AssignmentAnswer sure = Solve(
            WeaponTargetProblem.OneRoundEach([10, 20, 30], [[1, 1, 0], [0, 1, 0.5], [0, 0, 1]]));
        Assert.True(sure.Proven);
        Assert.Equal(0, sure.Best.Surviving);
        AssignmentAnswer blind = Solve(WeaponTargetProblem.OneRoundEach([10, 0], [[0, 1], [0, 0.5]]));
        Assert.True(blind.Proven);
        Assert.Equal(10, blind.Best.Surviving);
        AssignmentAnswer mixed = Solve(WeaponTargetProblem.OneRoundEach([10, 9], [[1, 0.9], [1, 0]]));
        Assert.True(mixed.Proven);
        Assert.Equal(0.9, mixed.Best.Surviving, 1e-12);
        AssignmentAnswer empty = Solve(new WeaponTargetProblem([10, 9], [[0.5, 0.9]], [0]));
        Assert.True(empty.Proven);
        Assert.Equal(19, empty.Best.Surviving);
    }

    [Fact]
    public void Many_weapons_and_targets_are_solved_within_the_limits_of_steps()
    {
        WeaponTargetProblem problem = WeaponTargetInstance.Of(40, 20, 4);
        AssignmentAnswer answer = Solve(problem);
        Assert.True(answer.Proven, answer.WhyNot);
        Assert.True(answer.Best.Surviving < WeaponTarget.Greedy(problem).Surviving);
        Assert.All(answer.Best.Rounds, static of => Assert.InRange(of.Sum(), 0, 1));
        Assert.Equal(answer.Best.Surviving, WeaponTarget.Surviving(problem, answer.Best.Rounds));
    }

    [Fact]
    public void The_same_problem_gives_the_same_answer()
    {
        WeaponTargetProblem problem = WeaponTargetInstance.Of(20, 20, 4);
        AssignmentAnswer first = Solve(problem);
        AssignmentAnswer second = Solve(problem);
        Assert.Equal(first.Best.Rounds.SelectMany(static of => of), second.Best.Rounds.SelectMany(static of => of));
        Assert.Equal(first.Bound, second.Bound);
    }

    [Fact]
    public void Scaling_the_values_scales_the_answer()
    {
        WeaponTargetProblem problem = WeaponTargetInstance.Of(10, 8, 3);
        AssignmentAnswer small = Solve(problem);
        AssignmentAnswer large = Solve(
            problem with { Values = [.. problem.Values.Select(static value => value * 1e6)] });
        Assert.True(large.Proven);
        Assert.Equal(small.Best.Surviving * 1e6, large.Best.Surviving, 1e-3);
    }

    [Fact]
    public void What_cannot_be_proven_is_said_so_with_a_bound()
    {
        AssignmentAnswer answer = Solve(Hard());
        Assert.False(answer.Proven);
        Assert.NotNull(answer.WhyNot);
        Assert.InRange(answer.Bound, 0, answer.Best.Surviving);
        Assert.True(answer.Best.Surviving <= WeaponTarget.Greedy(Hard()).Surviving);
    }

    /// <summary>Two hundred weak weapons, no two alike, at two targets.</summary>
    private static WeaponTargetProblem Hard()
    {
        WeaponTargetProblem problem = WeaponTargetInstance.Of(200, 2, 5);
        return problem with { Kill = [.. problem.Kill.Select(static (of, weapon) =>
            (double[])[.. of.Select(kill => (kill - 0.59) / 4 + weapon * 1e-5)])] };
    }

    private static AssignmentAnswer Solve(WeaponTargetProblem problem) => new AssignmentSolver().Solve(problem);
}
