using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>An attack in one world, ready to be fought: tables, and what comes as columns. Built once a world; read
/// only.</summary>
internal sealed class AttackPlan
{
    public required RaidTables Tables { get; init; }

    public required AssignmentKind Assignment { get; init; }

    public required PriorityKind Priority { get; init; }

    public required double PredictionErrorMetres { get; init; }

    public required bool LetsMissesGo { get; init; }

    public required GroupPlan[] Groups { get; init; }

    /// <summary>Assets that can be hit.</summary>
    public required int Assets { get; init; }

    /// <summary>Stable hash of each unit's name.</summary>
    public required ulong[] UnitHash { get; init; }

    /// <summary>Columns of the radars that each unit hears beside its own.</summary>
    public required int[][] Hears { get; init; }

    /// <summary>By radar column: a unit that hears it may fire on its track.</summary>
    public required bool[] IsShared { get; init; }

    /// <summary>Rounds by unit, then round type.</summary>
    public required int[] Magazines { get; init; }

    /// <summary>For each path the unit that can shoot along it longest.</summary>
    public required int[] SectorUnit { get; init; }

    /// <summary>Length of each path in time.</summary>
    public required long[] PathMicroseconds { get; init; }

    /// <summary>Gives threats to units before the raid begins, or null where nobody does.</summary>
    public IAssignsThreats? Assigns { get; init; }

    public ReadOnlySpan<int> MagazineOf(int unit) =>
        Magazines.AsSpan(unit * Tables.Rounds, Tables.Rounds);

    /// <summary>Distance of an impact from the aim point over the circular error probable: the Rayleigh distribution
    /// 1 - 2^(-x^2), inverted.</summary>
    public static double MissFactor(double uniform) => Math.Sqrt(-PortableMath.Log1p(-uniform) / Ln2);

    private const double Ln2 = 0.69314718055994531;
}

/// <summary>One group of an attack in one world.</summary>
internal sealed class GroupPlan
{
    public required ulong Hash { get; init; }

    public required int Class { get; init; }

    public required int Count { get; init; }

    /// <summary>The first of its paths, one for each bin of bearing.</summary>
    public required int FirstPath { get; init; }

    public required int Bins { get; init; }

    /// <summary>Arrival of the first by plan, microseconds of the raid; of aircraft that turn back, the
    /// release.</summary>
    public required long Start { get; init; }

    /// <summary>Microseconds over which arrivals are spread.</summary>
    public required long Window { get; init; }

    public required double LaunchFailure { get; init; }

    public required double DecoyShare { get; init; }

    public required bool Friendly { get; init; }

    /// <summary>The asset aimed at (0 or more) or the unit (-2 less its number).</summary>
    public required int Target { get; init; }

    public required double TargetRadiusMetres { get; init; }

    /// <summary>What the target is worth.</summary>
    public required double Value { get; init; }

    public required double CircularErrorMetres { get; init; }

    /// <summary>What each of them releases, or null.</summary>
    public WeaponPlan? Weapon { get; init; }
}

/// <summary>What an aircraft of a group releases.</summary>
internal sealed class WeaponPlan
{
    public required ulong Hash { get; init; }

    public required int Class { get; init; }

    /// <summary>Weapons of one aircraft.</summary>
    public required int Count { get; init; }

    public required int FirstPath { get; init; }

    /// <summary>From the release to the end of the aircraft's path, by bin, microseconds.</summary>
    public required long[] ReleaseBeforeArrival { get; init; }

    /// <summary>From the release to the target, by bin, microseconds.</summary>
    public required long[] FlightMicroseconds { get; init; }

    public required double CircularErrorMetres { get; init; }
}
