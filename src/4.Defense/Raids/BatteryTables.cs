using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Everything about one fire-unit type in one world that does not change from raid to raid: its own figures,
/// and for each threat class, round type and offset the launch windows and flight times. Built once a world; read only.
/// Columns are indexed by the position of classes and round types in the scenario.</summary>
public sealed class BatteryTables
{
    private const double Microseconds = 1e6;
    private const double DefaultArrivalWindowSeconds = 3600;

    private readonly LaunchWindow[] windows;
    private readonly bool[] detected;

    private BatteryTables(Scenario scenario, World world, FireUnitType unit, IReadOnlyList<double> offsetsMetres)
    {
        Classes = scenario.Threats.Count;
        Rounds = scenario.Rounds.Count;
        Positions = offsetsMetres.Count;
        Kill = KillColumn(scenario, world);
        Doctrine = new Doctrine(scenario, world, unit, Kill);
        Unit = new UnitFigures(scenario, world, unit, Doctrine);
        ClassHash = new ulong[Classes];
        Ballistic = new bool[Classes];
        ArrivalWindow = new long[Classes];
        for (int threat = 0; threat < Classes; threat++)
        {
            ThreatClass kind = scenario.Threats[threat];
            ClassHash[threat] = StableHash.Of(kind.Id);
            Ballistic[threat] = ThreatPaths.IsBallistic(kind.Flight);
            double seconds = kind.ArrivalWindowSeconds is { } claim ? world[claim] : DefaultArrivalWindowSeconds;
            ArrivalWindow[threat] = (long)(seconds * Microseconds);
        }

        windows = new LaunchWindow[Positions * Classes * Rounds];
        detected = new bool[Positions * Classes];
        FirstOpen = new long[Positions * Classes];
        LastClose = new long[Positions * Classes];
        Flights = new double[windows.Length * (LaunchWindow.Steps + 1)];
        for (int position = 0; position < Positions; position++)
        {
            for (int threat = 0; threat < Classes; threat++)
            {
                Fill(scenario, world, unit, position, threat, offsetsMetres[position]);
            }
        }
    }

    /// <summary>Threat classes of the scenario.</summary>
    public int Classes { get; }

    /// <summary>Round types of the scenario.</summary>
    public int Rounds { get; }

    /// <summary>Places with tables of their own. With one, all units share it and each threat crosses one unit; with
    /// more, there is one unit at each and every threat meets all of them.</summary>
    public int Positions { get; }

    internal UnitFigures Unit { get; }

    internal Doctrine Doctrine { get; }

    internal ulong[] ClassHash { get; }

    internal bool[] Ballistic { get; }

    /// <summary>Microseconds over which one raid's threats arrive, by class.</summary>
    internal long[] ArrivalWindow { get; }

    /// <summary>Single-shot kill probability by (class, round type).</summary>
    internal double[] Kill { get; }

    /// <summary>Flight times of every window, microseconds.</summary>
    internal double[] Flights { get; }

    /// <summary>Earliest launch of any round type by (position, class), microseconds from arrival.</summary>
    internal long[] FirstOpen { get; }

    /// <summary>Latest launch of any round type by (position, class), microseconds from arrival.</summary>
    internal long[] LastClose { get; }

    /// <summary>Builds the tables of a fire-unit type.</summary>
    /// <param name="scenario">The scenario, without errors by <see cref="DefenseStage.Check"/>.</param>
    /// <param name="world">The drawn values.</param>
    /// <param name="unit">The fire-unit type.</param>
    /// <param name="offsetsMetres">Distance of each place from the threats' aim point.</param>
    public static BatteryTables Build(
        Scenario scenario, World world, FireUnitType unit, IReadOnlyList<double> offsetsMetres) =>
        new(scenario, world, unit, offsetsMetres);

    internal ref readonly LaunchWindow Window(int position, int threat, int round) =>
        ref windows[(position * Classes + threat) * Rounds + round];

    internal bool IsDetected(int position, int threat) => detected[position * Classes + threat];

    internal bool IsDetectedAnywhere(int threat)
    {
        bool seen = false;
        for (int position = 0; position < Positions; position++)
        {
            seen |= IsDetected(position, threat);
        }

        return seen;
    }

    internal bool HasWindowAnywhere(int threat)
    {
        bool open = false;
        for (int position = 0; position < Positions; position++)
        {
            open |= FirstOpen[position * Classes + threat] != long.MaxValue;
        }

        return open;
    }

    private static double[] KillColumn(Scenario scenario, World world)
    {
        double[] kill = new double[scenario.Threats.Count * scenario.Rounds.Count];
        for (int round = 0; round < scenario.Rounds.Count; round++)
        {
            foreach (KillClaim claim in scenario.Rounds[round].Kill)
            {
                for (int threat = 0; threat < scenario.Threats.Count; threat++)
                {
                    if (scenario.Threats[threat].Id == claim.Threat)
                    {
                        kill[threat * scenario.Rounds.Count + round] = Math.Clamp(world[claim.Probability], 0, 1);
                    }
                }
            }
        }

        return kill;
    }

    private void Fill(
        Scenario scenario, World world, FireUnitType unit, int position, int threat, double offsetMetres)
    {
        int place = position * Classes + threat;
        FirstOpen[place] = long.MaxValue;
        LastClose[place] = long.MinValue;
        windows.AsSpan(place * Rounds, Rounds).Fill(LaunchWindow.None);
        ThreatClass kind = scenario.Threats[threat];
        var radar = new Radar(
            world[unit.RadarRangeMetres], world[unit.ReferenceCrossSectionSquareMetres],
            world[unit.AntennaHeightMetres]);
        double sightMetres = radar.RangeAgainst(world[kind.CrossSectionSquareMetres]);
        var approach = new Approach(ThreatPaths.Of(kind, world, 1.01 * sightMetres), offsetMetres);
        double share = radar.FirstSight(approach, sightMetres);
        detected[place] = !double.IsNaN(share);
        if (!detected[place])
        {
            return;
        }

        double ready = world[unit.ReactionSeconds] - approach.SecondsToGo(share);
        foreach (int round in Doctrine.Order(threat))
        {
            int table = (place * Rounds + round) * (LaunchWindow.Steps + 1);
            LaunchWindow window = WindowSearch.Find(
                approach, Flyout(scenario.Rounds[round], world, Ballistic[threat]), ready,
                Flights.AsSpan(table, LaunchWindow.Steps + 1), table);
            windows[place * Rounds + round] = window;
            FirstOpen[place] = Math.Min(FirstOpen[place], window.Earliest);
            LastClose[place] = Math.Max(LastClose[place], window.Latest);
        }
    }

    private static Interceptor Flyout(RoundType round, World world, bool againstBallistic) => new(
        world[round.SpeedMetresPerSecond],
        world[againstBallistic ? round.ReachBallisticMetres : round.ReachAirMetres],
        world[round.CeilingMetres],
        world[round.MinimumRangeMetres]);
}
