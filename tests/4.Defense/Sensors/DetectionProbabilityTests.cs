using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>One look's probability of detection. The published values are in the validation tests.</summary>
public sealed class DetectionProbabilityTests
{
    private const int Draws = 100_000;

    private static readonly Fluctuation[] Kinds = Enum.GetValues<Fluctuation>();

    private static Gen<(Fluctuation Kind, double Decibels, double FalseAlarm, int Pulses)> Looks =>
        Gen.Select(Gen.Int[0, 4], Gen.Double[-20, 40], Gen.Double[-12, -2], Gen.Int[1, 100])
            .Select((kind, decibels, exponent, pulses) => (Kinds[kind], decibels, Math.Pow(10, exponent), pulses));

    /// <summary>Against gamma convolutions in closed form (Swerling 1 to 4) and Marcum's series, in other arithmetic.
    ///</summary>
    [Fact]
    public void Every_kind_of_echo_agrees_with_its_closed_form()
    {
        string[] rows = [.. File.ReadAllLines(TablePath()).Where(line => line[0] != '#')];
        Assert.Equal(84, rows.Length);
        foreach (string row in rows)
        {
            double[] cells = [.. row.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            int pulses = (int)cells[0];
            double falseAlarm = Math.Pow(10, -cells[1]);
            double threshold = DetectionProbability.Threshold(falseAlarm, pulses);
            Assert.Equal(cells[3], threshold, cells[3] * 1e-13);
            foreach (Fluctuation kind in Kinds)
            {
                double detection = DetectionProbability.Of(kind, Decibel.ToRatio(cells[2]), falseAlarm, pulses);
                double expected = cells[4 + (int)kind];
                Assert.True(
                    Math.Abs(detection - expected) <= 1e-12 && Math.Abs(detection - expected) <= 1e-9 * expected,
                    $"{row}: {kind} gives {detection:R}");
            }
        }
    }

    [Fact]
    public void A_stronger_echo_is_never_detected_less_and_no_echo_less_than_a_false_alarm() =>
        Looks.Sample(look =>
        {
            var detector = new SquareLawDetector(look.Kind, look.FalseAlarm, look.Pulses);
            double ratio = Decibel.ToRatio(look.Decibels);
            double here = detector.Detection(ratio);
            double stronger = detector.Detection(ratio * 1.01);
            return detector.Detection(0) == look.FalseAlarm && here >= look.FalseAlarm * (1 - 1e-9)
                && stronger >= here - 1e-14 && stronger <= 1;
        });

    [Fact]
    public void The_ratio_for_a_wanted_probability_gives_it() =>
        Gen.Select(Looks, Gen.Double[0.001, 0.999]).Sample((look, share) =>
        {
            double wanted = look.FalseAlarm + (share * (1 - look.FalseAlarm));
            double ratio = DetectionProbability.SignalToNoise(look.Kind, wanted, look.FalseAlarm, look.Pulses);
            double given = DetectionProbability.Of(look.Kind, ratio, look.FalseAlarm, look.Pulses);
            return Math.Abs(given - wanted) <= 1e-12;
        });

    [Fact]
    public void No_signal_is_needed_where_a_false_alarm_is_enough() =>
        Assert.Equal(0, DetectionProbability.SignalToNoise(Fluctuation.Swerling1, 1e-6, 1e-6, 3));

    [Fact]
    public void An_echo_at_the_antenna_is_always_detected()
    {
        foreach (Fluctuation kind in Kinds)
        {
            Assert.Equal(1, DetectionProbability.Of(kind, double.PositiveInfinity, 1e-6, 4));
            Assert.Equal(1, DetectionProbability.Of(kind, 1e30, 1e-6, 4));
        }
    }

    /// <summary>Weak echoes over very many pulses: the first weights vanish in a double.</summary>
    [Fact]
    public void Thousands_of_pulses_add_up_to_a_normal_sum()
    {
        const int pulses = 20_000;
        const double ratio = 0.05;
        double threshold = DetectionProbability.Threshold(0.01, pulses);
        double mean = pulses * (1 + ratio);
        double expected = 1 - Normal.Cumulative((threshold - mean) / Math.Sqrt(pulses * (1 + (2 * ratio))));
        Assert.Equal(
            expected, DetectionProbability.Of(Fluctuation.Swerling0, ratio, 0.01, pulses), 2e-3);
        Assert.Equal(
            expected, DetectionProbability.Of(Fluctuation.Swerling4, ratio, 0.01, pulses), 2e-3);
    }

    /// <summary>The receiver itself, pulse by pulse: the echo's power drawn, noise added to both quadratures, the
    /// squares summed and compared. Within 4 standard errors.</summary>
    [Theory]
    [InlineData(Fluctuation.Swerling0)]
    [InlineData(Fluctuation.Swerling1)]
    [InlineData(Fluctuation.Swerling2)]
    [InlineData(Fluctuation.Swerling3)]
    [InlineData(Fluctuation.Swerling4)]
    public void Drawn_pulses_are_detected_as_often_as_the_formula_says(Fluctuation kind)
    {
        const int pulses = 4;
        const double ratio = 2;
        const double falseAlarm = 1e-3;
        double expected = DetectionProbability.Of(kind, ratio, falseAlarm, pulses);
        double threshold = DetectionProbability.Threshold(falseAlarm, pulses);
        Chance chance = new(7, 0, (uint)kind);
        int hits = 0;
        for (uint draw = 0; draw < Draws; draw++)
        {
            hits += Sum(chance, kind, ratio, pulses, draw) > threshold ? 1 : 0;
        }

        double error = Math.Sqrt(expected * (1 - expected) / Draws);
        Assert.InRange((double)hits / Draws, expected - (4 * error), expected + (4 * error));
    }

    private static double Sum(Chance chance, Fluctuation kind, double ratio, int pulses, uint draw)
    {
        double sum = 0;
        double power = 0;
        for (uint pulse = 0; pulse < pulses; pulse++)
        {
            if (pulse == 0 || kind is Fluctuation.Swerling2 or Fluctuation.Swerling4)
            {
                double one = -Math.Log(Draw(4 * pulse));
                double two = -Math.Log(Draw((4 * pulse) + 1));
                power = ratio * (kind switch
                {
                    Fluctuation.Swerling0 => 1,
                    Fluctuation.Swerling1 or Fluctuation.Swerling2 => one,
                    _ => (one + two) / 2,
                });
            }

            double inPhase = Math.Sqrt(power) + (Normal.Quantile(Draw((4 * pulse) + 2)) / Math.Sqrt(2));
            double across = Normal.Quantile(Draw((4 * pulse) + 3)) / Math.Sqrt(2);
            sum += (inPhase * inPhase) + (across * across);
        }

        return sum;

        double Draw(uint ordinal) =>
            chance.Uniform(ChanceStream.Validation, ChancePurpose.Detect, draw, ordinal);
    }

    private static string TablePath([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "detection.csv");
}
