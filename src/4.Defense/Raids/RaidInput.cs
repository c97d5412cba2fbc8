using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>One raid as it meets the fire units: what comes, on how many units, and the address of its
/// chance.</summary>
public readonly ref struct RaidInput
{
    /// <summary>Threats by class that cross a unit's envelope.</summary>
    public required ReadOnlySpan<int> Threats { get; init; }

    /// <summary>Fire units present; with several positions in the tables, as many as positions.</summary>
    public required int Units { get; init; }

    /// <summary>Stable hash of the area (or case) and the date. The same raid has the same hash in every
    /// option.</summary>
    public required ulong Entity { get; init; }

    /// <summary>The part of the model the raid belongs to.</summary>
    public required ChanceStream Stream { get; init; }
}
