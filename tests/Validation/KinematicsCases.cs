using Stockade.Defense;
using Stockade.Defense.Tests;

namespace Stockade.Validation.Tests;

/// <summary>Closed forms of textbooks: head-on engagement sequences; minimum-energy paths on a sphere of 6,371 km with
/// mu = 3.986004418e14 (Bate, Mueller and White 1971, ch. 6).</summary>
public sealed class KinematicsCases
{
    private static readonly double[][] Cruise =
    [
        [12, 46.0695, 30662.53], [50.0695, 75.863, 23214.154], [79.863, 99.1796, 17384.99],
        [103.1796, 117.4275, 12823.036], [121.4275, 131.7084, 9252.811], [135.7084, 142.8847, 6458.721],
        [146.8847, 151.6314, 4272.043], [155.6314, 158.4767, 2560.729],
    ];

    private static readonly double[][] Ballistic = [[14.1667, 43.3333, 35000], [46.3333, 57.6296, 13555.556]];

    private static readonly double[][] Drone =
    [
        [656.4766, 685.048, 20000], [695.048, 721.048, 18200.0], [731.048, 754.648, 16520.0],
        [764.648, 786.008, 14952.0], [796.008, 815.2773, 13488.533], [825.2773, 842.5954, 12122.631],
        [852.5954, 868.0922, 10847.789], [878.0922, 891.8893, 9657.936], [901.8893, 914.0999, 8547.407],
        [924.0999, 934.8297, 7510.914], [944.8297, 954.1776, 6543.519], [964.1776, 972.2356, 5640.618],
        [982.2356, 989.0898, 4797.91], [999.0898, 1004.8203, 4011.383], [1014.8203, 1019.5022, 3277.291],
        [1029.5022, 1033.2052, 2592.138], [1043.2052, 1045.9948, 1952.662], [1055.9948, 1057.9316, 1355.818],
    ];

    [Theory]
    [InlineData("cruise", 42179.9, 250, 900, 12, 4, 2000, double.PositiveInfinity)]
    [InlineData("ballistic", 100000, 1500, 1200, 8, 3, 5000, 35000)]
    [InlineData("drone", 54252.4, 50, 700, 20, 10, 1000, 20000)]
    public void Head_on_engagement_sequence(
        string which, double detection, double threat, double interceptor, double reaction, double look,
        double minimum, double reach)
    {
        var sequence = new EngagementSequence
        {
            DetectionMetres = detection,
            ThreatMetresPerSecond = threat,
            InterceptorMetresPerSecond = interceptor,
            ReactionSeconds = reaction,
            LookSeconds = look,
            MinimumMetres = minimum,
            ReachMetres = reach,
        };
        IReadOnlyList<EngagementStep> steps = sequence.Steps();
        double[][] expected = Expected(which);
        Assert.Equal(expected.Length, steps.Count);
        for (int step = 0; step < expected.Length; step++)
        {
            Assert.Equal(expected[step][0], steps[step].LaunchSeconds, 1e-3);
            Assert.Equal(expected[step][1], steps[step].InterceptSeconds, 1e-3);
            Assert.Equal(expected[step][2], steps[step].RangeMetres, 1.0);
        }
    }

    /// <summary>The same sequences from the raid engine's tables: windows on a round Earth, flight times interpolated.
    ///</summary>
    [Theory]
    [InlineData("cruise", 42179.9, 250, 900, 12, 4, 2000, 400_000)]
    [InlineData("ballistic", 100000, 1500, 1200, 8, 3, 5000, 35000)]
    [InlineData("drone", 54252.4, 50, 700, 20, 10, 1000, 20000)]
    public void Head_on_engagement_sequence_from_the_tables(
        string which, double detection, double threat, double interceptor, double reaction, double look,
        double minimum, double reach)
    {
        Scene scene = new Scene
        {
            RadarRangeMetres = detection, AntennaHeightMetres = 1000, ReactionSeconds = reaction,
        };
        scene.Level("threat", threat, 0)
            .Round("round", interceptor, reach, reach, 1000, minimum, 4, ("threat", 0.5))
            .Fire("threat", 1, 1, null, "round");
        RaidTables tables = scene.Tables(0);
        LaunchWindow window = tables.Window(0, 0, 0);
        double detected = -detection / threat;
        long ready = tables.Tracks.At(0, 0, 0) + tables.Figures[0].ReactionMicroseconds;
        long launch = Math.Max(window.Earliest, ready);
        double[][] expected = Expected(which);
        foreach (double[] step in expected)
        {
            Assert.InRange(launch, window.Earliest, window.Latest);
            long intercept = launch + window.FlightMicroseconds(tables.Flights, launch);
            Assert.Equal(step[0], launch / 1e6 - detected, 1e-3);
            Assert.Equal(step[1], intercept / 1e6 - detected, 1e-3);
            Assert.Equal(step[2], -intercept / 1e6 * threat, 1.0);
            launch = intercept + (long)(look * 1e6);
        }

        Assert.True(launch > window.Latest);
    }

    [Theory]
    [InlineData(120, 1080.4713949589377, 44.73020351822438, 29.858292475639843, 157.30967810692331)]
    [InlineData(300, 1696.4810460449341, 44.32550879556096, 74.11020494650491, 251.03478969771209)]
    [InlineData(600, 2371.748285894103, 43.65101759112191, 146.41359810708184, 360.3926774023646)]
    [InlineData(1000, 3016.1183074131886, 42.75169598520317, 239.9384026439218, 474.36007036606776)]
    [InlineData(1300, 3400.911170183685, 42.07720478076413, 307.8718153403802, 548.4887018034552)]
    public void Minimum_energy_path(
        double rangeKilometres, double speed, double angleDegrees, double apogeeKilometres, double seconds)
    {
        var arc = new BallisticArc(rangeKilometres * 1000, null);
        Assert.Equal(speed, arc.BurnoutMetresPerSecond, speed * 1e-6);
        Assert.Equal(angleDegrees, arc.BurnoutAngle * 180 / Math.PI, angleDegrees * 1e-6);
        Assert.Equal(apogeeKilometres * 1000, arc.ApogeeMetres, apogeeKilometres * 1e-3);
        Assert.Equal(seconds, arc.FlightSeconds, seconds * 1e-6);
        Assert.Equal(arc.ApogeeMetres, arc.HeightMetres(arc.FarAngle / 2), 1e-3);
        Assert.Equal(seconds, arc.SecondsToGo(arc.FarAngle), seconds * 1e-6);
        Assert.Equal(0, arc.SecondsToGo(0), 1e-9);
    }

    /// <summary>GAO/IMTEC-92-26 (1992), "Patriot missile defense: software problem led to system failure at Dhahran":
    /// 0.1 s cut to 23 fractional bits had drifted by 0.3433 s after 100 hours. Whole microseconds do not
    /// drift.</summary>
    [Fact]
    public void The_raid_clock_does_not_drift_as_the_one_at_Dhahran_did()
    {
        const long tenthsIn100Hours = 100L * 3600 * 10;
        double cut = Math.Floor(0.1 * (1 << 23)) / (1 << 23);
        Assert.Equal(0.343323, tenthsIn100Hours * (0.1 - cut), 1e-6);

        Scene scene = Scene.PerfectWindows(1, 1, 1);
        scene.SpacingSeconds = 0.1;
        scene.ReloadSeconds = 360_000;
        UnitFigures figures = scene.Tables(0).Figures[0];
        Assert.Equal(figures.ReloadMicroseconds, tenthsIn100Hours * figures.SpacingMicroseconds);
    }

    private static double[][] Expected(string which) => which switch
    {
        "cruise" => Cruise,
        "ballistic" => Ballistic,
        _ => Drone,
    };
}
