namespace Stockade.Kernel;

/// <summary>What a number measures, and so the unit it is kept in.</summary>
public enum Dimension
{
    /// <summary>Rounds, launchers, channels, threats: counted one by one.</summary>
    Count,

    /// <summary>A share or probability, 0 to 1; <c>15 %</c> is 0.15.</summary>
    Share,

    /// <summary>A factor without a unit that may exceed 1.</summary>
    Factor,

    /// <summary>Metres.</summary>
    Length,

    /// <summary>Metres per second.</summary>
    Speed,

    /// <summary>Seconds. A month is 30.4375 days, a year 365.25 days.</summary>
    Duration,

    /// <summary>Radians.</summary>
    Angle,

    /// <summary>Square metres (radar cross-section).</summary>
    Area,

    /// <summary>US dollars.</summary>
    Money,

    /// <summary>Per day; <c>30 / year</c> is 30 / 365.25.</summary>
    Rate,

    /// <summary>Kilograms a square metre (ballistic coefficient).</summary>
    AreaDensity,
}
