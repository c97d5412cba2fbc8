using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>The floor's door: checks what a scenario says about threats and fire units, and prepares one
/// world.</summary>
public static class DefenseStage
{
    /// <summary>Reports everything that keeps the raids of a scenario from being fought, and what is odd about
    /// it.</summary>
    public static void Check(Scenario scenario, DiagnosticBag bag) => new DefenseCheck(scenario, bag).Run();

    /// <summary>Prepares the raids, areas and cases of one world: the kinematics are tabulated here, once.</summary>
    /// <param name="scenario">A scenario without errors by <see cref="Check"/>.</param>
    /// <param name="world">The drawn values.</param>
    public static DefenseWorld Prepare(Scenario scenario, World world) => new(scenario, world);
}

/// <summary>One world's defence, ready to fight. Keeps buffers: one for each thread.</summary>
public sealed class DefenseWorld
{
    internal DefenseWorld(Scenario scenario, World world)
    {
        Calendar = new RaidCalendar(scenario, world);
        Areas = [.. scenario.Areas.Select(
            area => new AreaDefense(scenario, world, area, UnitOf(scenario, area.FireUnit)))];
        Cases = [.. scenario.Cases.Select(
            one => new CaseFight(scenario, world, one, UnitOf(scenario, one.FireUnit)))];
    }

    /// <summary>Raids of the horizon, area by area in the scenario's order.</summary>
    public RaidCalendar Calendar { get; }

    /// <summary>In the scenario's order.</summary>
    public IReadOnlyList<AreaDefense> Areas { get; }

    /// <summary>In the scenario's order.</summary>
    public IReadOnlyList<CaseFight> Cases { get; }

    private static FireUnitType UnitOf(Scenario scenario, string id)
    {
        foreach (FireUnitType unit in scenario.FireUnits)
        {
            if (unit.Id == id)
            {
                return unit;
            }
        }

        Invariant.Broken("an area's fire unit is in the scenario (DefenseStage.Check)");
        return null;
    }
}
