namespace Stockade.Defense;

/// <summary>Limits of the raid engine; what is larger is refused, never tried.</summary>
internal static class RaidLimits
{
    /// <summary>Threats of one class in a raid.</summary>
    public const int Threats = 1_000_000;

    /// <summary>Fire units in an area.</summary>
    public const int Units = 1_000;
}
