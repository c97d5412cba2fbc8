using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A fire-unit type's own figures in one world, in whole microseconds and rounds.</summary>
internal sealed class UnitFigures
{
    private const double Microseconds = 1e6;

    public UnitFigures(Scenario scenario, World world, FireUnitType unit, Doctrine doctrine)
    {
        Doctrine = doctrine;
        Channels = world.Whole(unit.Channels);
        Launchers = world.Whole(unit.Launchers);
        SpacingMicroseconds = Whole(world[unit.LaunchSpacingSeconds]);
        AssessmentMicroseconds = Whole(world[unit.AssessmentSeconds]);
        ReloadMicroseconds = Whole(world[unit.ReloadSeconds]);
        long identification = Whole(Of(world, unit.IdentificationSeconds, 0));
        double reaction = world[unit.ReactionSeconds];
        ReactionMicroseconds = Whole(reaction) + identification;
        CuedReactionMicroseconds =
            Whole(Math.Min(reaction, Of(world, unit.CuedReactionSeconds, reaction))) + identification;
        KillCalledMiss = world[unit.KillCalledMiss];
        MissCalledKill = world[unit.MissCalledKill];
        CommonModePerTarget = world[unit.CommonModePerTarget];
        CommonModePerRaid = world[unit.CommonModePerRaid];
        CommonModePerUnit = Of(world, unit.CommonModePerUnit, 0);
        Readiness = Of(world, unit.Readiness, 1);
        FoeCalledFriend = Of(world, unit.FoeCalledFriend, 0);
        FriendCalledFoe = Of(world, unit.FriendCalledFoe, 0);
        DecoyRecognised = Of(world, unit.DecoyRecognised, 0);
        ReloadCrews = unit.ReloadCrews is { } crews ? Math.Max(0, world.Whole(crews)) : 1;
        TracksMax = unit.Search?.TracksMax ?? int.MaxValue;
        Reserve = world.Whole(unit.Reserve);
        Loads = new int[scenario.Rounds.Count];
        for (int round = 0; round < Loads.Length; round++)
        {
            Loads[round] = Doctrine.Loads(unit, scenario.Rounds[round].Item);
        }

        OnlyRound = Loads.Count(load => load > 0) == 1 ? Array.FindIndex(Loads, load => load > 0) : -1;
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

    public Doctrine Doctrine { get; }

    public int Channels { get; }

    public int Launchers { get; }

    /// <summary>Between two launches of one unit.</summary>
    public long SpacingMicroseconds { get; }

    /// <summary>From the last intercept of a salvo to the call: kill or miss.</summary>
    public long AssessmentMicroseconds { get; }

    /// <summary>To reload one launcher, for one crew.</summary>
    public long ReloadMicroseconds { get; }

    /// <summary>Crews that reload side by side.</summary>
    public int ReloadCrews { get; }

    /// <summary>From track to launch, identification included.</summary>
    public long ReactionMicroseconds { get; }

    /// <summary>The same where a warning came long enough before the track.</summary>
    public long CuedReactionMicroseconds { get; }

    public double KillCalledMiss { get; }

    public double MissCalledKill { get; }

    public double CommonModePerTarget { get; }

    public double CommonModePerUnit { get; }

    public double CommonModePerRaid { get; }

    /// <summary>Probability that the unit can fire in a raid.</summary>
    public double Readiness { get; }

    public double FoeCalledFriend { get; }

    public double FriendCalledFoe { get; }

    public double DecoyRecognised { get; }

    /// <summary>Tracks its radar holds at once.</summary>
    public int TracksMax { get; }

    /// <summary>Rounds a unit keeps back for ballistic threats.</summary>
    public int Reserve { get; }

    /// <summary>Rounds on one launcher, by round type; 0 where the unit cannot fire the type.</summary>
    public int[] Loads { get; }

    /// <summary>The one round type that the unit fires, or -1 where there are several.</summary>
    public int OnlyRound { get; }

    /// <summary>Round types that doctrine fires at some ballistic class: the reserve is counted in these.</summary>
    public bool[] AgainstBallistic { get; }

    private static long Whole(double seconds) => (long)(seconds * Microseconds + 0.5);

    private static double Of(World world, Claim? claim, double missing) => claim is null ? missing : world[claim];
}
