using Stockade.Defense;

namespace Stockade.Validation.Tests;

/// <summary>Static weapon-target assignment (Manne 1958): the optimum by trying everything, and the greedy rule. To the
/// digits given; the solver is held to the same numbers in its own tests.</summary>
public sealed class AssignmentCases
{
    [Theory]
    [InlineData(5, 5, 1, 34.709, 38.913)]
    [InlineData(8, 5, 7, 17.0539, 17.6724)]
    public void Greedy_is_not_optimal(int weapons, int targets, long seed, double optimum, double greedy)
    {
        WeaponTargetProblem problem = WeaponTargetInstance.Of(weapons, targets, seed);
        Assignment found = WeaponTarget.Greedy(problem);
        Assert.Equal(greedy, found.Surviving, 5e-5);
        Assert.Equal(optimum, WeaponTargetInstance.Optimum(problem), 5e-5);
        Assert.All(found.Rounds, static of => Assert.Equal(1, of.Sum()));
        Assert.Equal(found.Surviving, WeaponTarget.Surviving(problem, found.Rounds));
    }
}
