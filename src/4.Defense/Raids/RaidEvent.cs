namespace Stockade.Defense;

/// <summary>What happens in a raid, in the order in which things at the same moment are taken.</summary>
internal enum RaidEventKind : byte
{
    /// <summary>A salvo's last intercept has been judged.</summary>
    Assessed = 0,

    /// <summary>A launcher has been reloaded.</summary>
    Reloaded = 1,

    /// <summary>The launchers may fire again.</summary>
    Awake = 2,

    /// <summary>A radar of limited capacity would confirm a track.</summary>
    Tracked = 3,

    /// <summary>A launch window opens for a unit and a threat.</summary>
    Opens = 4,

    /// <summary>A threat reaches the end of its path.</summary>
    Arrives = 5,
}

/// <summary>One moment of a raid. Ordered by time, kind, tie and unit; the tie is the threat's entity or the round
/// type, never a place in a list.</summary>
/// <param name="Unit">The unit, or the radar of <see cref="RaidEventKind.Tracked"/>.</param>
internal readonly record struct RaidEvent(
    long Time, ulong Tie, int Threat, int Unit, RaidEventKind Kind, bool CalledKill) : IComparable<RaidEvent>
{
    public int CompareTo(RaidEvent other)
    {
        if (Time != other.Time)
        {
            return Time < other.Time ? -1 : 1;
        }

        if (Kind != other.Kind)
        {
            return Kind < other.Kind ? -1 : 1;
        }

        return Tie != other.Tie ? Tie.CompareTo(other.Tie) : Unit.CompareTo(other.Unit);
    }

    public static bool operator <(RaidEvent left, RaidEvent right) => left.CompareTo(right) < 0;

    public static bool operator >(RaidEvent left, RaidEvent right) => left.CompareTo(right) > 0;

    public static bool operator <=(RaidEvent left, RaidEvent right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RaidEvent left, RaidEvent right) => left.CompareTo(right) >= 0;
}
