using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>The table of a boosting and coasting round against the equation of motion stepped in time.</summary>
public sealed class BoostCoastTests(ITestOutputHelper output)
{
    private const double StepSeconds = 0.02;

    private static readonly FlyoutFigures[] Rounds =
    [
        new(1_700, 12, 500, double.PositiveInfinity, 100_000, 25_000, 3_000),
        new(1_500, 6, 400, 60, 35_000, 24_000, 1_000),
        new(900, 5, 300, double.PositiveInfinity, 20_000, 15_000, 1_000),
        new(2_800, 20, 800, 250, 200_000, 60_000, 10_000),
    ];

    [Fact]
    public void The_table_is_within_half_a_percent_of_the_time_to_go_almost_everywhere()
    {
        foreach (FlyoutFigures figures in Rounds)
        {
            BoostCoastFlyout table = Built(figures);
            var random = new Random(7);
            int samples = 0;
            int good = 0;
            int finite = 0;
            double worst = 0;
            for (int line = 0; line < 300; line++)
            {
                double sine = random.NextDouble() * random.NextDouble();
                List<(double Slant, double Seconds, double Speed)> flown = Fly(figures, table.Drag, sine);
                for (int sample = 0; sample < 40; sample++)
                {
                    (double slant, double seconds, double speed) = flown[random.Next(flown.Count)];
                    double height = FlyoutModel.Height(sine, slant);
                    double ground = Ground(sine, slant);
                    bool reached = ground <= figures.ReachMetres && height <= figures.CeilingMetres
                        && slant >= figures.MinimumRangeMetres && speed >= figures.SpeedMinMetresPerSecond
                        && seconds <= figures.SecondsMax;
                    double direct = reached ? seconds : double.PositiveInfinity;
                    double tabled = table.Seconds(ground, height, slant);
                    double error = tabled.Equals(direct) ? 0 : Math.Abs(tabled - direct) / direct;
                    bool isGood = error <= 0.005;
                    worst = isGood ? Math.Max(worst, error) : worst;
                    good += isGood ? 1 : 0;
                    finite += reached ? 1 : 0;
                    samples++;
                }
            }

            double share = (double)good / samples;
            output.WriteLine(
                $"{figures}: k {table.Drag}, {share} of {samples} ({finite} reached) good, worst of those {worst}");
            Assert.True(finite > samples / 3, $"{finite} of {samples} reached");
            Assert.True(share >= 0.999, $"{share} of {samples} for {figures}");
        }
    }

    [Fact]
    public void The_farthest_point_reached_is_the_published_reach()
    {
        foreach (FlyoutFigures figures in Rounds)
        {
            double drag = Built(figures).Drag;
            double farthest = 0;
            for (double sine = 0.002; sine < 0.9; sine += 0.002)
            {
                foreach ((double slant, double seconds, double speed) in Fly(figures, drag, sine))
                {
                    bool reached = FlyoutModel.Height(sine, slant) <= figures.CeilingMetres
                        && speed >= figures.SpeedMinMetresPerSecond && seconds <= figures.SecondsMax;
                    farthest = reached ? Math.Max(farthest, Ground(sine, slant)) : farthest;
                }
            }

            Assert.Equal(figures.ReachMetres, farthest, figures.ReachMetres * 1e-2);
            output.WriteLine($"{figures}: {farthest}");
        }
    }

    [Fact]
    public void Boost_is_constant_acceleration_to_the_published_speed()
    {
        BoostCoastFlyout table = Built(Rounds[0]);
        const double end = 1_700 * 12 / 2.0;
        Assert.Equal(12, table.Seconds(end, 0, end), 1e-9);
        Assert.Equal(6, table.Seconds(end / 4, 0, 3_000) * Math.Sqrt(end / 4 / 3_000), 1e-9);
        double after = table.Seconds(end, 0, end + 10) - 12;
        Assert.Equal(10.0 / 1_700, after, 1e-4);
    }

    [Fact]
    public void Nothing_is_reached_beyond_the_published_limits()
    {
        FlyoutFigures figures = Rounds[0];
        BoostCoastFlyout table = Built(figures);
        Assert.True(double.IsFinite(table.Seconds(50_000, 20_000, FlyoutModel.Slant(50_000, 20_000))));
        Assert.True(double.IsInfinity(table.Seconds(100_001, 20_000, FlyoutModel.Slant(100_001, 20_000))));
        Assert.True(double.IsInfinity(table.Seconds(50_000, 25_001, FlyoutModel.Slant(50_000, 25_001))));
        Assert.True(double.IsInfinity(table.Seconds(2_000, 0, 2_999)));
        BoostCoastFlyout hurried = Built(Rounds[1]);
        for (double ground = 1_000; ground <= 35_000; ground += 500)
        {
            double seconds = hurried.Seconds(ground, 5_000, FlyoutModel.Slant(ground, 5_000));
            Assert.True(seconds <= 60 || double.IsInfinity(seconds));
        }
    }

    [Fact]
    public void Figures_that_do_not_fit_are_told_apart()
    {
        FlyoutFigures figures = Rounds[0];
        Assert.Equal(
            FlyoutFault.ReachTooFar, BoostCoastFlyout.Of(figures with { ReachMetres = 1_000_000 }).Fault);
        Assert.Equal(FlyoutFault.ReachTooFar, BoostCoastFlyout.Of(figures with { SecondsMax = 20 }).Fault);
        Assert.Equal(
            FlyoutFault.NoSpeed, BoostCoastFlyout.Of(figures with { SpeedMinMetresPerSecond = 1_700 }).Fault);
        Assert.Equal(FlyoutFault.NoSpeed, BoostCoastFlyout.Of(figures with { BoostSeconds = 0 }).Fault);
        FlyoutResult boostOnly = BoostCoastFlyout.Of(figures with { ReachMetres = 8_000, CeilingMetres = 5_000 });
        Assert.NotNull(boostOnly.Flyout);
        double slant = FlyoutModel.Slant(8_000, 1_000);
        Assert.Equal(12 * Math.Sqrt(slant / 10_200), boostOnly.Flyout.Seconds(8_000, 1_000, slant), 1e-9);
    }

    [Fact]
    public void At_one_mean_speed_the_flyout_is_the_interceptor_of_the_notional_layout()
    {
        Scene scene = new Scene()
            .Level("low", 230, 5_000)
            .Round("round", 1_100, 20_000, 60_000, 20_000, 2_000, 4, ("low", 0.5))
            .Fire("low", 1, 1, null, "round");
        RoundType round = scene.Built.Rounds[0];
        foreach (bool againstBallistic in (bool[])[false, true])
        {
            FlyoutResult result = Flyouts.Of(round, scene.World, againstBallistic);
            Assert.Equal(FlyoutFault.None, result.Fault);
            Assert.NotNull(result.Flyout);
            double reach = againstBallistic ? 20_000 : 60_000;
            Assert.Equal(reach, result.Flyout.ReachMetres);
            var approach = new AbeamApproach(new LevelFlight(5_000, 230, 80_000), 1_000);
            for (int step = 0; step <= Approach.Steps; step++)
            {
                Sight sight = approach[step];
                bool reaches = sight.GroundMetres <= reach && sight.HeightMetres <= 20_000
                    && sight.SlantMetres >= 2_000;
                Assert.Equal(
                    reaches ? sight.SlantMetres / 1_100 : double.PositiveInfinity,
                    result.Flyout.Seconds(sight.GroundMetres, sight.HeightMetres, sight.SlantMetres));
            }
        }
    }

    [Fact]
    public void A_round_with_boost_and_coast_is_built_from_its_claims()
    {
        Scene scene = new Scene()
            .Level("low", 230, 5_000)
            .Round("round", 1_100, 50_000, 100_000, 25_000, 3_000, 4, ("low", 0.5));
        scene.Rounds[0] = scene.Rounds[0] with
        {
            Flyout = new RoundFlyout(scene.Claim(1_700), scene.Claim(12), scene.Claim(500), null),
        };
        FlyoutResult result = Flyouts.Of(scene.Rounds[0], scene.World, againstBallistic: false);
        BoostCoastFlyout table = Assert.IsType<BoostCoastFlyout>(result.Flyout);
        Assert.Equal(Built(Rounds[0]).Drag, table.Drag, 1e-15);
    }

    private static BoostCoastFlyout Built(FlyoutFigures figures) =>
        Assert.IsType<BoostCoastFlyout>(BoostCoastFlyout.Of(figures).Flyout);

    private static double Ground(double sine, double slant)
    {
        double cosine = Math.Sqrt(1 - (sine * sine));
        return Earth.RadiusMetres * Math.Atan2(slant * cosine, Earth.RadiusMetres + (slant * sine));
    }

    /// <summary>One line in equal steps of time until the round is slow or far off, by the midpoint rule: the table
    /// is by Runge-Kutta over the way.</summary>
    private static List<(double Slant, double Seconds, double Speed)> Fly(
        FlyoutFigures figures, double drag, double sine)
    {
        List<(double Slant, double Seconds, double Speed)> flown = [];
        double acceleration = figures.BurnoutMetresPerSecond / figures.BoostSeconds;
        double slant = 0;
        double speed = 0;
        double seconds = 0;
        while (slant < 1.05 * figures.SlantMax
            && (speed > 0.9 * figures.SpeedMinMetresPerSecond || seconds < figures.BoostSeconds))
        {
            double half = speed + (StepSeconds / 2 * Rate(slant, speed, seconds));
            double middle = slant + (StepSeconds / 2 * speed);
            speed += StepSeconds * Rate(middle, half, seconds + (StepSeconds / 2));
            slant += StepSeconds * half;
            seconds += StepSeconds;
            flown.Add((slant, seconds, speed));
        }

        return flown;

        double Rate(double at, double v, double t)
        {
            if (t < figures.BoostSeconds)
            {
                return acceleration;
            }

            double height = FlyoutModel.Height(sine, at);
            double radius = Earth.RadiusMetres + height;
            double climb = ((Earth.RadiusMetres * sine) + at) / radius;
            double gravity = Earth.GravitationalParameter / (radius * radius);
            return (-drag * StandardAtmosphere.At(Math.Max(0, height)).Density * v * v) - (gravity * climb);
        }
    }
}
