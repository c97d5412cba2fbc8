using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Radars with exact figures, for tests: 100 km against 1 m2.</summary>
internal static class SearchScene
{
    public const double RangeMetres = 100_000;

    public static SearchRadar Radar(
        Fluctuation fluctuation = Fluctuation.Swerling1, double falseAlarm = 1e-6, int pulses = 1,
        double atRange = 0.9, int hits = 2, int of = 3, double azimuth = 0, double? sector = null,
        double? lowest = null, double? highest = null, double? tilt = null)
    {
        Scene scene = new();
        var search = new RadarSearch(
            fluctuation, scene.Claim(falseAlarm), pulses, scene.Claim(atRange), scene.Claim(5), hits, of,
            Optional(sector), Optional(lowest), Optional(highest), Optional(tilt), null);
        return new SearchRadar(RangeMetres, 1, 20, azimuth, search, scene.World);

        Claim? Optional(double? value) => value is { } given ? scene.Claim(given) : null;
    }

    public static SearchRadar Certain() => new(RangeMetres, 1, 20, 0, null, new Scene().World);
}
