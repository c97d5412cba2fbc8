namespace Stockade.Supply;

/// <summary>Where in its life a round (component, piece of equipment) stands. Opening balance and made are sources;
/// from in work to in overhaul it is live; the rest is final. Free rounds at a unit or in a theatre are called
/// deployed.</summary>
internal enum RoundState : byte
{
    Opening,
    Made,

    /// <summary>Started on a line and not yet handed over.</summary>
    InWork,

    Free,

    /// <summary>Set aside by an open reservation.</summary>
    Reserved,

    InTransit,

    /// <summary>Equipment that arrived and does not stand ready: being set up, or without trained crews.</summary>
    SettingUp,

    /// <summary>In refurbishment or recertification.</summary>
    InOverhaul,

    Fired,

    /// <summary>Equipment lost.</summary>
    Destroyed,

    Expired,
    Used,
    BuiltIn,
}
