using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Tables of placed attacks against the paths themselves, and against the same scene moved about.</summary>
public sealed class PlacedTableTests(ITestOutputHelper output)
{
    private const double ErrorMax = 0.005;

    [Fact]
    public void Time_to_go_from_the_tables_is_within_half_a_per_cent_at_999_of_1000_samples()
    {
        int samples = 0;
        int within = 0;
        int unsolved = 0;
        double worst = 0;
        for (int seed = 0; seed < 250; seed++)
        {
            var attack = new RandomAttack(seed);
            var layout = new PlacedLayout(
                attack.Scene.Built, attack.Scene.World, attack.Scene.Attacks[0],
                new AttackGround(attack.Scene.Attacks[0], Terrain.None));
            RaidTables tables = layout.Build().Tables;
            Place place = attack.Scene.Attacks[0].Units[0].Place;
            FireUnitType type = attack.Scene.Built.FireUnits.First(one => one.Id == layout.Attack.Units[0].FireUnit);
            var frame = new LocalFrame(new GeoPoint(
                place.LatitudeRadians, place.LongitudeRadians,
                place.GroundMetres + attack.Scene.World[type.AntennaHeightMetres]));
            for (int path = 0; path < tables.Paths; path++)
            {
                var approach = new PlacedApproach(layout.Paths[path], frame);
                foreach (int round in tables.Figures[0].Doctrine.Order(tables.PathClass[path]))
                {
                    var flyout = RoundFlyouts.Of(
                        attack.Scene.Rounds[round], attack.Scene.World,
                        tables.Threats.Ballistic[tables.PathClass[path]]);
                    foreach (double error in Errors(tables, path, round, approach, flyout, place.GroundMetres))
                    {
                        if (double.IsNaN(error))
                        {
                            unsolved++;
                            continue;
                        }

                        samples++;
                        within += error <= ErrorMax ? 1 : 0;
                        worst = Math.Max(worst, error);
                    }
                }
            }
        }

        output.WriteLine(
            $"{samples} samples, {(double)within / samples:P3} within 0.5 %, worst {worst:P3}, {unsolved} unsolved");
        Assert.True(
            unsolved <= (samples + unsolved) * 2 / 11, $"{unsolved} unsolved: more than the two ends of each window");
        Assert.True(samples > 2_000, $"only {samples} samples");
        Assert.True(within >= 0.999 * samples, $"{within} of {samples} within 0.5 %, worst {worst:P3}");
    }

    /// <summary>By eleven launches of a window: the difference of flight times over the time the threat has still to
    /// go. NaN where nothing can be solved: a window's ends lie on the edge of reach, on one side of which no flight
    /// time exists.</summary>
    private static IEnumerable<double> Errors(
        RaidTables tables, int path, int round, Approach approach, Flyout flyout, double groundMetres)
    {
        LaunchWindow window = tables.Window(0, path, round);
        for (int part = 0; window.IsOpenEver && part <= 10; part++)
        {
            long launch = window.Earliest + (window.Latest - window.Earliest) * part / 10;
            double tabled = window.FlightMicroseconds(tables.Flights, launch) / 1e6;
            double toGo = Math.Max(1e-3, -launch / 1e6);
            yield return Math.Abs(tabled - Solved(approach, flyout, groundMetres, launch / 1e6, tabled)) / toGo;
        }
    }

    /// <summary>The flight time t of a round launched at a moment that meets the threat t later, by Newton's method
    /// from the tabled one with differences for slopes.</summary>
    private static double Solved(
        Approach approach, Flyout flyout, double groundMetres, double launchSeconds, double flight)
    {
        double Late(double seconds)
        {
            double toGo = -(launchSeconds + seconds);
            Sight sight = approach.At(1 - toGo / approach.SecondsToGo(0));
            return flyout.Seconds(sight.GroundMetres, sight.HeightMetres - groundMetres, sight.SlantMetres) - seconds;
        }

        for (int step = 0; step < 30; step++)
        {
            double late = Late(flight);
            double next = Late(flight - 1e-4);
            double slope = (late - next) / 1e-4;
            if (!double.IsFinite(late) || !double.IsFinite(slope) || slope == 0)
            {
                return double.NaN;
            }

            flight -= late / slope;
        }

        return flight;
    }

    [Fact]
    public void Turning_and_moving_a_scene_of_a_plane_changes_nothing()
    {
        int killed = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            (int[] there, long[] windows) = Fight(seed, 0, 0, 0);
            killed += there[0];
            (int[] turned, long[] moved) = Fight(seed, 0.1 + seed, 1_000.0 * seed, -777.0 * seed);
            Assert.Equal(there, turned);
            for (int window = 0; window < windows.Length; window++)
            {
                Assert.InRange(moved[window], windows[window] - 5, windows[window] + 5);
            }
        }

        Assert.True(killed > 200, $"only {killed} threats are killed in all scenes");
    }

    private static (int[] Told, long[] Windows) Fight(int seed, double turn, double east, double north)
    {
        var random = new Random(seed);
        var scene = new Scene { Channels = 2, Launchers = 3, ReactionSeconds = 5, AssessmentSeconds = 4 };
        scene.Level("threat", 250, 2_000).Round("round", 900, 40_000, 40_000, 20_000, 500, 4, ("threat", 0.6))
            .Fire("threat", 1, 2, null, "round");
        double[] kill = ThreatFigures.KillColumn(scene.Built, scene.World);
        var figures = new UnitFigures(
            scene.Built, scene.World, scene.Unit, new Doctrine(scene.Built, scene.World, scene.Unit, kill));
        const int Units = 3;
        const int Paths = 8;
        var tables = new RaidTables(
            new int[Paths], new ThreatFigures(scene.Built, scene.World), 1, kill,
            [.. Enumerable.Repeat(figures, Units)], [1, 2, 3], [.. Enumerable.Repeat(int.MaxValue, Units)]);
        (double X, double Y) Moved(double x, double y) => (
            Math.Cos(turn) * x - Math.Sin(turn) * y + east, Math.Sin(turn) * x + Math.Cos(turn) * y + north);
        var units = Enumerable.Range(0, Units).Select(_ => Moved(Near(random, 9_000), Near(random, 9_000))).ToArray();
        var starts = Enumerable.Range(0, Paths)
            .Select(_ => Moved(60_000 + Near(random, 9_000), Near(random, 60_000))).ToArray();
        Envelope[] envelopes = [Envelope.AllRound(Flyouts.Of(scene.Rounds[0], scene.World, false).Flyout!)];
        var radar = new SearchRadar(70_000, 1, 30, 0, null, scene.World);
        for (int place = 0; place < Units * Paths; place++)
        {
            var approach = new PlanarApproach(starts[place % Paths], Moved(0, 0), units[place / Paths], 2_000, 250);
            Sighting.Fill(tables.Tracks, place / Paths, place % Paths, radar, approach, 1, (in _) => true);
            tables.Fill(place / Paths, place % Paths, approach, envelopes);
        }

        // Arrivals lie 7 ms apart at the least, so that rounding turns no order about.
        GroupPlan[] groups = [.. Enumerable.Range(0, Paths).Select(path => new GroupPlan
        {
            Hash = (ulong)path, Class = 0, Count = 2, FirstPath = path, Bins = 1, Start = 7_000L * path,
            Window = 60_000_000,
            LaunchFailure = 0, DecoyShare = 0, Friendly = false, Target = 0, TargetRadiusMetres = 1, Value = 1,
            CircularErrorMetres = 0,
        })];
        var plan = new AttackPlan
        {
            Tables = tables, Assignment = AssignmentKind.Central, Priority = PriorityKind.Urgency,
            PredictionErrorMetres = 0, LetsMissesGo = false, Groups = groups, Assets = 1, UnitHash = [1, 2, 3],
            Hears = [[], [], []], IsShared = [true, true, true], Magazines = [6, 6, 6], SectorUnit = new int[Paths],
            PathMicroseconds = new long[Paths],
        };
        RaidOutcome outcome = new RaidFight(plan).Fight(1, new Chance((ulong)seed, 0, 0), null);
        return ([.. outcome.Killed, .. outcome.Leaked, .. outcome.FiredBy, outcome.Causes(LeakCause.NoRound, 0)],
            [.. tables.FirstOpen, .. tables.LastClose]);
    }

    private static double Near(Random random, double metres) => metres * (2 * random.NextDouble() - 1);

    /// <summary>Straight, level flight over a plane, as a point of it sees it.</summary>
    private sealed class PlanarApproach(
        (double X, double Y) start, (double X, double Y) aim, (double X, double Y) eye, double height, double speed)
        : Approach
    {
        public override Sight At(double share)
        {
            double x = start.X + share * (aim.X - start.X) - eye.X;
            double y = start.Y + share * (aim.Y - start.Y) - eye.Y;
            double ground = Math.Sqrt(x * x + y * y);
            return new Sight(ground, Math.Sqrt(ground * ground + height * height), height, 0, 0);
        }

        public override double SecondsToGo(double share)
        {
            double x = aim.X - start.X;
            double y = aim.Y - start.Y;
            return Math.Sqrt(x * x + y * y) * (1 - share) / speed;
        }
    }
}
