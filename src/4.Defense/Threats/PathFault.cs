namespace Stockade.Defense;

/// <summary>Why a threat class has no path between two places.</summary>
internal enum PathFault
{
    None,

    /// <summary>Start and target are one place.</summary>
    NoDistance,

    /// <summary>The class has no speed, or none above zero, and its flight needs one.</summary>
    NoSpeed,

    /// <summary>The class has no height, and its flight needs one.</summary>
    NoHeight,

    /// <summary>No ballistic path with this apogee and drag comes down at the target.</summary>
    OutOfReach,

    /// <summary>The aircraft's start or route never is as far from the target as its release.</summary>
    ReleaseBehindStart,
}

/// <summary>A path, or why there is none.</summary>
internal readonly record struct PathResult(PlacedPath? Path, PathFault Fault)
{
    public static PathResult Of(PlacedPath path) => new(path, PathFault.None);

    public static PathResult None(PathFault fault) => new(null, fault);
}
