using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What an identifier names, in words.</summary>
internal static class NameWords
{
    /// <summary>With its article: <c>a party</c>.</summary>
    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Item => "an item",
        NameKind.Order => "an order",
        NameKind.Account => "an account",
        NameKind.FireUnit => "a fire unit",
        NameKind.Area => "an area",
        NameKind.Attack => "an attack",
        NameKind.Asset => "an asset",
        NameKind.Alternative => "an alternative",
        NameKind.Option => "an option",
        NameKind.Bill => "a bill (of bills, or of a step of accounts)",
        NameKind.Debate => "a sentence of the debate",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>What is expected of a number, by its dimension, with examples of its units.</summary>
internal static class DimensionWords
{
    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Count => "a count (8, or 4 .. 7)",
        Dimension.Share => "a share (0.3, or 30 %)",
        Dimension.Factor => "a factor (1.5)",
        Dimension.Length => "a length (20 km)",
        Dimension.Speed => "a speed (1.5 km/s)",
        Dimension.Duration => "a time (23 months)",
        Dimension.Angle => "an angle (30 deg)",
        Dimension.Area => "an area (0.5 m2)",
        Dimension.Money => "an amount of money (4.1 M USD)",
        Dimension.AreaDensity => "a mass per area (5000 kg/m2)",
        _ => "a rate (30 / year)",
    };
}
