using CsCheck;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>What one look of a radar sees.</summary>
public sealed class SearchRadarTests
{
    private const double Degree = Math.PI / 180;

    [Theory]
    [InlineData(Fluctuation.Swerling0, 1, 0.5)]
    [InlineData(Fluctuation.Swerling1, 1, 0.9)]
    [InlineData(Fluctuation.Swerling2, 10, 0.8)]
    [InlineData(Fluctuation.Swerling3, 3, 0.9)]
    [InlineData(Fluctuation.Swerling4, 20, 0.99)]
    public void At_the_published_range_a_look_detects_as_stated(Fluctuation kind, int pulses, double atRange)
    {
        SearchRadar radar = SearchScene.Radar(kind, pulses: pulses, atRange: atRange);
        Assert.Equal(atRange, radar.SingleLook(SearchScene.RangeMetres, 1, 0.1, 1, true), 1e-12);
    }

    [Fact]
    public void Signal_goes_with_cross_section_over_the_fourth_power_of_range() =>
        Gen.Select(Gen.Double[10_000, 400_000], Gen.Double[-3, 2]).Sample((slant, exponent) =>
        {
            SearchRadar radar = SearchScene.Radar(Fluctuation.Swerling3, pulses: 4);
            double crossSection = Math.Pow(10, exponent);
            double here = radar.SingleLook(slant * Math.Pow(crossSection, 0.25), 0, 0, crossSection, true);
            Assert.Equal(radar.SingleLook(slant, 0, 0, 1, true), here, 1e-12);
            Assert.True(radar.SingleLook(slant * 1.02, 0, 0, 1, true) <= here);
        });

    /// <summary>Swerling 1, one pulse: Pd = Pfa^(1 / (1 + SNR)), so that SNR at the reference is ln Pfa / ln Pd -
    /// 1.</summary>
    [Fact]
    public void Half_the_range_has_sixteen_times_the_signal()
    {
        double reference = (Math.Log(1e-6) / Math.Log(0.9)) - 1;
        double expected = Math.Pow(1e-6, 1 / (1 + (16 * reference)));
        Assert.Equal(expected, SearchScene.Radar().SingleLook(SearchScene.RangeMetres / 2, 0, 0, 1, true), 1e-12);
    }

    [Theory]
    [InlineData(350, 60, 320.1, true)]
    [InlineData(350, 60, 319.9, false)]
    [InlineData(350, 60, 19.9, true)]
    [InlineData(350, 60, 20.1, false)]
    [InlineData(350, 60, -340.1, true)]
    [InlineData(10, 360, 190, true)]
    public void Only_the_sector_is_searched(double azimuth, double sector, double bearing, bool isSeen)
    {
        SearchRadar radar = SearchScene.Radar(azimuth: azimuth * Degree, sector: sector * Degree);
        Assert.Equal(isSeen, radar.SingleLook(50_000, bearing * Degree, 0, 1, true) > 0);
    }

    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2.1, true)]
    [InlineData(46.9, true)]
    [InlineData(47.1, false)]
    public void Tilt_moves_both_limits_of_elevation(double elevation, bool isSeen)
    {
        SearchRadar radar = SearchScene.Radar(lowest: 0, highest: 45 * Degree, tilt: 2 * Degree);
        Assert.Equal(isSeen, radar.SingleLook(50_000, 0, elevation * Degree, 1, true) > 0);
    }

    [Fact]
    public void What_is_hidden_is_not_detected() =>
        Assert.Equal(0, SearchScene.Radar().SingleLook(1000, 0, 0, 1, false));

    [Fact]
    public void A_target_at_the_antenna_is_detected() =>
        Assert.Equal(1, SearchScene.Radar().SingleLook(0, 0, 0, 1, true));

    [Fact]
    public void Without_statistics_a_look_sees_all_within_range_and_nothing_beyond()
    {
        SearchRadar radar = SearchScene.Certain();
        Assert.True(radar.IsCertain);
        Assert.Equal(1, radar.SingleLook(50_000, 3, -1, 1.0 / 16, true));
        Assert.Equal(0, radar.SingleLook(50_001, 3, -1, 1.0 / 16, true));
        Assert.Equal(0, radar.SingleLook(50_000, 3, -1, 1.0 / 16, false));
        Assert.Equal(50_000, radar.FarthestMetres(1.0 / 16, 0.01));
    }

    [Fact]
    public void Beyond_the_farthest_range_a_look_detects_with_less()
    {
        SearchRadar radar = SearchScene.Radar(Fluctuation.Swerling3, pulses: 6);
        double farthest = radar.FarthestMetres(0.1, 0.01);
        Assert.Equal(0.01, radar.SingleLook(farthest, 0, 0, 0.1, true), 1e-9);
        Assert.Equal(double.PositiveInfinity, radar.FarthestMetres(0.1, 1e-6));
    }
}
