using Stockade.Defense.Plain;

namespace Stockade.Defense.Tests;

/// <summary>The tables against the paths themselves.</summary>
public sealed class FlyoutTests
{
    private const double FlightErrorMax = 0.005;

    /// <summary>A window shorter than this is a rounding matter: a threat that is first in reach as it
    /// arrives.</summary>
    private const long MomentMicroseconds = 10;

    private const long ScanMicroseconds = 200_000;

    private const long StepMicroseconds = 1_000_000;

    [Fact]
    public void Tabled_windows_and_flight_times_follow_from_the_paths()
    {
        int compared = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            var scene = new RandomScene(seed);
            RaidTables tables = scene.Scene.Tables(scene.Offsets);
            var tabled = new TabledFlyout(tables);
            var direct = new DirectFlyout(scene.Scene.Built, scene.Scene.World, scene.Scene.Unit, scene.Offsets);
            for (int threat = 0; threat < tables.Classes; threat++)
            {
                foreach (int round in tables.Figures[0].Doctrine.Order(threat))
                {
                    // A threat first seen as it arrives falls between two steps of the plain scan.
                    bool inTime = tables.Tracks.IsEver(0, threat)
                        && tables.Tracks.At(0, threat, 0) < -ScanMicroseconds;
                    compared += inTime
                        ? Compare(tabled, direct, 0, threat, round, $"seed {seed} class {threat} round {round}") : 0;
                }
            }
        }

        Assert.True(compared > 30, $"only {compared} windows compared");
    }

    private static int Compare(
        TabledFlyout tabled, DirectFlyout direct, int position, int threat, int round, string where)
    {
        (long Earliest, long Latest)? table = tabled.Window(position, threat, round);
        (long Earliest, long Latest)? path = direct.Window(position, threat, round);
        if (table is not { } window || window.Latest - window.Earliest < MomentMicroseconds)
        {
            // Stretches shorter than a step of the path may be missed.
            Assert.True(path is not { } found || found.Latest - found.Earliest < StepMicroseconds, where);
            return 0;
        }

        Assert.True(path.HasValue, where);

        Assert.True(Math.Abs(window.Earliest - path.Value.Earliest) <= 5, $"{where}: earliest {window} {path}");
        Assert.True(Math.Abs(window.Latest - path.Value.Latest) <= 5, $"{where}: latest {window} {path}");
        for (int part = 0; part <= 10; part++)
        {
            long launch = window.Earliest + (window.Latest - window.Earliest) * part / 10;
            long fromTable = tabled.FlightMicroseconds(position, threat, round, launch);
            long fromPath = direct.FlightMicroseconds(position, threat, round, launch);
            double error = Math.Abs(fromTable - fromPath) / Math.Max(1.0, -launch);
            Assert.True(error <= FlightErrorMax, $"{where}: {fromTable} and {fromPath} at {launch}");
        }

        return 1;
    }

    [Fact]
    public void A_class_that_flies_below_the_horizon_is_seen_late_and_one_behind_it_never()
    {
        Scene low = new Scene { AntennaHeightMetres = 6 }
            .Level("low", 230, 60)
            .Round("round", 1000, 30_000, 60_000, 20_000, 0, 4, ("low", 0.5))
            .Fire("low", 1, 1, null, "round");
        RaidTables tables = low.Tables(5_000, 100_000);
        double horizonMetres = RadarHorizon.RangeMetres(6, 60);
        double along = Math.Sqrt(horizonMetres * horizonMetres - 5_000.0 * 5_000.0);
        Assert.True(tables.Tracks.IsCertain(0, 0));
        Assert.Equal(-along / 230, tables.Tracks.At(0, 0, 0) / 1e6, 0.01);
        Assert.False(tables.Tracks.IsEver(1, 0));
    }

    [Fact]
    public void A_depressed_path_is_flown_at_its_published_speed_and_peaks_at_its_apogee()
    {
        var arc = new DepressedArc(400_000, 40_000, 1500);
        Assert.Equal(40_000, arc.HeightMetres(arc.FarAngle / 2), 1e-6);
        Assert.Equal(0, arc.HeightMetres(0), 1e-9);
        double walked = 0;
        const int steps = 20_000;
        for (int step = 0; step < steps; step++)
        {
            double near = arc.FarAngle * step / steps;
            double far = arc.FarAngle * (step + 1) / steps;
            double ground = (far - near) * Earth.RadiusMetres;
            walked += Math.Sqrt(ground * ground + Math.Pow(arc.HeightMetres(far) - arc.HeightMetres(near), 2));
        }

        Assert.Equal(walked / 1500, arc.SecondsToGo(arc.FarAngle), 1e-3);
    }
}
