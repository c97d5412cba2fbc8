namespace Stockade.Defense;

/// <summary>Why no boost and coast fit a round's published figures.</summary>
internal enum FlyoutFault
{
    None,

    /// <summary>Burnout speed, boost or smallest speed is not above zero, or the smallest speed not below
    /// burnout's.</summary>
    NoSpeed,

    /// <summary>Even without drag the burnout speed does not carry the round to its reach.</summary>
    ReachTooFar,
}

/// <summary>A flyout, or why there is none.</summary>
internal readonly record struct FlyoutResult(Flyout? Flyout, FlyoutFault Fault);
