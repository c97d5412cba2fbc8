using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>One raid as it meets the fire units of a notional layout: what comes, on how many units, and the address of
/// its chance.</summary>
public readonly ref struct RaidInput
{
    /// <summary>Threats by class that cross a unit's envelope.</summary>
    public required ReadOnlySpan<int> Threats { get; init; }

    /// <summary>Fire units present; with several places in the tables, as many as places.</summary>
    public required int Units { get; init; }

    /// <summary>Stable hash of the area (or case) and the date. The same raid has the same hash in every
    /// option.</summary>
    public required ulong Entity { get; init; }

    /// <summary>The part of the model the raid belongs to.</summary>
    public required ChanceStream Stream { get; init; }
}
