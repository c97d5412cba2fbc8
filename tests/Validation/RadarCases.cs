using Stockade.Defense;
using Stockade.Scenarios;

namespace Stockade.Validation.Tests;

/// <summary>Published results about radars. Detection by N pulses added up behind a square-law detector: steady echoes
/// after Marcum, "A statistical theory of target detection by pulsed radar" (RAND RM-754, 1947), fluctuating ones after
/// Swerling, "Probability of detection for fluctuating targets" (IRE Transactions IT-6, 1960).</summary>
public sealed class RadarCases
{
    /// <summary>The horizon of an Earth of 4/3 the radius (Skolnik, "Introduction to Radar Systems", 2001, s. 8.5) to
    /// 1e-6, and the rule of thumb with 4.12 to 0.1 %.</summary>
    [Theory]
    [InlineData(5, 50, 38.36226304514468)]
    [InlineData(10, 50, 42.179925136428686)]
    [InlineData(20, 30, 41.00939674515041)]
    [InlineData(10, 100, 54.25243268176779)]
    [InlineData(30, 1000, 152.9192304366743)]
    public void Radar_horizon(double antennaMetres, double threatMetres, double expectedKilometres)
    {
        double range = RadarHorizon.RangeMetres(antennaMetres, threatMetres);
        double thumb = RadarHorizon.RuleOfThumbMetres(antennaMetres, threatMetres);
        Assert.Equal(expectedKilometres * 1000, range, expectedKilometres * 1000 * 1e-6);
        Assert.Equal(4120 * (Math.Sqrt(antennaMetres) + Math.Sqrt(threatMetres)), thumb, 1e-6);
        Assert.Equal(thumb, range, thumb * 1e-3);
    }

    /// <summary>One pulse, false alarm 1e-6; to 1e-6. With one pulse Swerling 2 is 1, and 4 is 3.</summary>
    [Theory]
    [InlineData(8, 0.05611977906339217, 0.15106319588891687, 0.12677276984725988)]
    [InlineData(10, 0.2480492757364433, 0.28480358684358015, 0.2918820910828372)]
    [InlineData(12, 0.6793878060884759, 0.4404476948514566, 0.5049857075575576)]
    [InlineData(13, 0.8744407275413658, 0.5171775611127779, 0.608964584239683)]
    [InlineData(15, 0.9972253932307606, 0.6547558989006661, 0.7794461943323385)]
    [InlineData(20, 1.0, 0.8721557721439984, 0.9652566475339914)]
    public void Detection_by_one_pulse(double decibels, double steady, double one, double three) =>
        Detects(decibels, 1, steady, one, one, three, three);

    /// <summary>Ten pulses, false alarm 1e-6; to 1e-6.</summary>
    [Theory]
    [InlineData(
        0, 0.019383275352708937, 0.1205276617944377, 0.03629293896143361, 0.08947312914225607, 0.027681402952779544)]
    [InlineData(
        5, 0.8533167084665045, 0.4855434530190134, 0.7339869553201107, 0.5693746772411563, 0.7817893020569645)]
    public void Detection_by_ten_pulses(
        double decibels, double steady, double one, double two, double three, double four) =>
        Detects(decibels, 10, steady, one, two, three, four);

    /// <summary>Ranges of 41,057 m and 194,260 m are the worked examples of the manual of <c>radareqrng</c> (MathWorks,
    /// Phased Array System Toolbox); to 1e-4, and to 1e-9 the formula with the constants of the SI of 2019 (whose
    /// figures differ from the manual's by less than the metre it is rounded to).</summary>
    [Theory]
    [InlineData(20, 1, 0, 41057.0, 41056.56708194974)]
    [InlineData(40, 0.1, 3, 194260.0, 194259.66403460994)]
    public void Range_from_the_radar_equation(
        double gainDecibels, double crossSection, double lossDecibels, double published, double computed)
    {
        var radar = new RadarEquation(
            1e6, Decibel.ToRatio(gainDecibels), 10e9, 1e-5, 290, Decibel.ToRatio(lossDecibels));
        double range = radar.RangeMetres(crossSection, Decibel.ToRatio(6));
        Assert.Equal(published, range, published * 1e-4);
        Assert.Equal(computed, range, computed * 1e-9);
        Assert.Equal(6, Decibel.FromRatio(radar.SignalToNoise(crossSection, range)), 1e-9);
    }

    private static void Detects(double decibels, int pulses, params double[] expected)
    {
        double ratio = Decibel.ToRatio(decibels);
        foreach (Fluctuation kind in Enum.GetValues<Fluctuation>())
        {
            double detection = DetectionProbability.Of(kind, ratio, 1e-6, pulses);
            Assert.Equal(expected[(int)kind], detection, 1e-6);
            Assert.Equal(expected[(int)kind], detection, 1e-12);
            if (detection < 0.999)
            {
                double back = DetectionProbability.SignalToNoise(kind, detection, 1e-6, pulses);
                Assert.Equal(decibels, Decibel.FromRatio(back), 1e-9);
            }
        }
    }
}
