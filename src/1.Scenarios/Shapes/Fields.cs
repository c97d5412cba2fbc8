using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The small words the tables of shapes are written in.</summary>
internal static class Fields
{
    private const double CountMost = 1e6;

    public static TextShape Text { get; } = new();

    public static DateShape Date { get; } = new();

    public static YesNoShape YesNo { get; } = new();

    public static ClaimShape Count { get; } = new(Dimension.Count, 0, CountMost);

    public static ClaimShape Share { get; } = new(Dimension.Share, 0, 1);

    /// <summary>Per day; at most a million a day.</summary>
    public static ClaimShape Rate { get; } = new(Dimension.Rate, 0, CountMost);

    /// <summary>Up to a hundred years.</summary>
    public static ClaimShape Time { get; } = new(Dimension.Duration, 0, 100 * 365.25 * 86400);

    /// <summary>Up to half the Earth's circumference.</summary>
    public static ClaimShape Length { get; } = new(Dimension.Length, 0, 20_037_508);

    /// <summary>Up to the speed of escape, which no threat or round here passes.</summary>
    public static ClaimShape Speed { get; } = new(Dimension.Speed, 0, 11_200);

    public static ClaimShape CrossSection { get; } = new(Dimension.Area, 0, 1e5);

    public static ClaimShape Money { get; } = new(Dimension.Money, 0, 1e13);

    /// <summary>From nothing to all round.</summary>
    public static ClaimShape Width { get; } = new(Dimension.Angle, 0, 2 * Math.PI);

    public static ClaimShape Elevation { get; } = new(Dimension.Angle, -Math.PI / 2, Math.PI / 2);

    public static QuantityShape Latitude { get; } = new(Dimension.Angle, -Math.PI / 2, Math.PI / 2);

    public static QuantityShape Longitude { get; } = new(Dimension.Angle, -Math.PI, Math.PI);

    public static QuantityShape Azimuth { get; } = new(Dimension.Angle, 0, 2 * Math.PI);

    /// <summary>From a sheet of paper to a bar of lead on its end.</summary>
    public static ClaimShape AreaDensity { get; } = new(Dimension.AreaDensity, 10, 1e6);

    public static NameShape Name(NameKind kind) => new(kind);

    public static ListShape Names(NameKind kind) => new(new NameShape(kind), SingleToo: true, Least: 1);

    /// <summary>Entries that others may name.</summary>
    public static MapShape Entries(NameKind declares, Shape value) => new(KeyKind.Declares, declares, value);

    /// <summary>A value for each of some entries that stand elsewhere.</summary>
    public static MapShape By(NameKind names, Shape value) => new(KeyKind.NamesEntry, names, value);

    public static MapShape Steps(Shape value) => new(KeyKind.Date, null, value);

    public static Field Needs(string name, Shape shape, string doc) => new(name, shape, doc) { Required = true };

    public static Field May(string name, Shape shape, string doc) => new(name, shape, doc);

    public static Field May(string name, Shape shape, string missing, string doc) =>
        new(name, shape, doc) { Default = missing };
}
