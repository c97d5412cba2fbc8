namespace Stockade.Supply;

/// <summary>Why something was posted.</summary>
internal enum CauseKind
{
    Opening,
    Line,
    Order,
    Transfer,
    RoutineUse,
    Raid,
    Money,
    Swap,

    /// <summary>A lot is too old.</summary>
    Age,

    /// <summary>Refurbishment or recertification of a lot.</summary>
    Overhaul,
}

/// <summary>Why something was posted and which document says so: on every posting.</summary>
/// <param name="Index">Which line, order, transfer, account, holding or leg of a swap; for a raid, a text of the
/// journal.</param>
/// <param name="Document">Document of the plan, or a text of the journal.</param>
internal readonly record struct Cause(CauseKind Kind, int Index, int Document);
