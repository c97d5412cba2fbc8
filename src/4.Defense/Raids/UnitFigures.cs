using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A fire-unit type's own figures in one world, in whole microseconds and rounds.</summary>
internal sealed class UnitFigures
{
    private const double Microseconds = 1e6;

    public UnitFigures(Scenario scenario, World world, FireUnitType unit, Doctrine doctrine)
    {
        Channels = world.Whole(unit.Channels);
        Launchers = world.Whole(unit.Launchers);
        SpacingMicroseconds = (long)(world[unit.LaunchSpacingSeconds] * Microseconds + 0.5);
        AssessmentMicroseconds = (long)(world[unit.AssessmentSeconds] * Microseconds + 0.5);
        ReloadMicroseconds = (long)(world[unit.ReloadSeconds] * Microseconds + 0.5);
        KillCalledMiss = world[unit.KillCalledMiss];
        MissCalledKill = world[unit.MissCalledKill];
        CommonModePerTarget = world[unit.CommonModePerTarget];
        CommonModePerRaid = world[unit.CommonModePerRaid];
        Reserve = world.Whole(unit.Reserve);
        Loads = new int[scenario.Rounds.Count];
        for (int round = 0; round < Loads.Length; round++)
        {
            Loads[round] = Doctrine.Loads(unit, scenario.Rounds[round].Item);
        }

        AgainstBallistic = new bool[scenario.Rounds.Count];
        for (int threat = 0; threat < scenario.Threats.Count; threat++)
        {
            if (ThreatPaths.IsBallistic(scenario.Threats[threat].Flight))
            {
                foreach (int round in doctrine.Order(threat))
                {
                    AgainstBallistic[round] = true;
                }
            }
        }
    }

    public int Channels { get; }

    public int Launchers { get; }

    /// <summary>Between two launches of one unit.</summary>
    public long SpacingMicroseconds { get; }

    /// <summary>From the last intercept of a salvo to the call: kill or miss.</summary>
    public long AssessmentMicroseconds { get; }

    /// <summary>To reload one launcher; a unit has one crew.</summary>
    public long ReloadMicroseconds { get; }

    public double KillCalledMiss { get; }

    public double MissCalledKill { get; }

    public double CommonModePerTarget { get; }

    public double CommonModePerRaid { get; }

    /// <summary>Rounds a unit keeps back for ballistic threats.</summary>
    public int Reserve { get; }

    /// <summary>Rounds on one launcher, by round type; 0 where the unit cannot fire the type.</summary>
    public int[] Loads { get; }

    /// <summary>Round types that doctrine fires at some ballistic class: the reserve is counted in these.</summary>
    public bool[] AgainstBallistic { get; }
}
