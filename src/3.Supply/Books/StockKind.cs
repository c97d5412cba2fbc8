namespace Stockade.Supply;

/// <summary>What an account counts towards: the state of its rounds; and where they are free, who may use them where
/// they lie.</summary>
internal enum StockKind : byte
{
    Opening,
    Made,
    InWork,

    /// <summary>Free, of use to the holder, at a site that fires.</summary>
    Ready,

    /// <summary>Free, of use to the holder, at a site that does not fire.</summary>
    Stored,

    /// <summary>Free, but set aside for another.</summary>
    Earmarked,

    Reserved,
    InTransit,
    SettingUp,
    InOverhaul,
    Fired,
    Destroyed,
    Expired,
    Used,
    BuiltIn,
}
