using System.Numerics;
using CsCheck;
using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>Tables of the time of a confirmed track.</summary>
public sealed class TrackTimesTests
{
    private const double LookSeconds = 5;
    private const int Draws = 100_000;

    [Fact]
    public void A_table_holds_the_chance_of_a_track_to_a_thousandth_and_its_end_exactly() =>
        Gen.Select(Gen.Double[50, 600], Gen.Double[-1.5, 1], Gen.Int[1, 3], Gen.Int[3, 6], Gen.Int[0, 3]).Sample(
            (speed, exponent, hits, of, masks) =>
            {
                SearchRadar radar = SearchScene.Radar(hits: hits, of: of);
                (double[] toGo, double[] singleLook) = Approach(radar, speed, Math.Pow(10, exponent), masks);
                double[] cumulative = new double[toGo.Length];
                TrackConfirmation.Cumulative(singleLook, hits, of, cumulative);
                TrackTimes times = new();
                times.Add(radar, [9, 8, 7], [0.5, 0.5, 0.5]);
                TrackTable table = times.Add(radar, toGo, singleLook);
                Assert.InRange(table.Count, 1, masks == 0 ? 64 : toGo.Length);
                Assert.Equal(cumulative[^1], table.Ever);
                double before = double.PositiveInfinity;
                for (double uniform = 1e-4; uniform <= table.Ever; uniform += 1e-3)
                {
                    double seconds = times.SecondsToGo(table, uniform);
                    Assert.InRange(seconds, toGo[^1] - 1e-9, Math.Min(before, toGo[0]) + 1e-9);
                    double most = Math.Max(uniform, cumulative[0]) + 1e-3;
                    Assert.InRange(Share(toGo, cumulative, seconds), uniform - 1e-3, most);
                    before = seconds;
                }
            },
            iter: 200);

    /// <summary>Looks drawn one by one: the share of tracks that have come by a time, within 4 standard errors and the
    /// table's tolerance.</summary>
    [Fact]
    public void Drawn_looks_give_tracks_as_early_as_the_table_says()
    {
        SearchRadar radar = SearchScene.Radar();
        (double[] toGo, double[] singleLook) = Approach(radar, 250, 0.1, 0);
        TrackTimes times = new();
        TrackTable table = times.Add(radar, toGo, singleLook);
        int[] first = new int[toGo.Length];
        Chance chance = new(13, 0, 0);
        for (uint draw = 0; draw < Draws; draw++)
        {
            uint window = 0;
            for (int look = 0; look < toGo.Length; look++)
            {
                double uniform = chance.Uniform(ChanceStream.Validation, ChancePurpose.Detect, draw, (uint)look);
                window = ((window << 1) | (uniform < singleLook[look] ? 1u : 0u)) & 7;
                if (BitOperations.PopCount(window) >= 2)
                {
                    first[look]++;
                    break;
                }
            }
        }

        int tables = 0;
        for (int look = 0; look < toGo.Length; look++)
        {
            double drawn = first.Take(look + 1).Sum() / (double)Draws;
            if (drawn is > 0.01 and < 0.99)
            {
                double error = 4 * Math.Sqrt(drawn * (1 - drawn) / Draws);
                double tabled = Share(times, table, toGo[look]);
                Assert.InRange(tabled, drawn - error - 1e-3, drawn + error + 1e-3);
                tables++;
            }
        }

        Assert.True(tables > 5, $"only {tables} looks compared");
    }

    [Fact]
    public void Without_statistics_the_track_comes_at_the_first_sight_and_needs_no_draw()
    {
        TrackTimes times = new();
        TrackTable table = times.Add(SearchScene.Certain(), [40.5, 30, 20], [0, 1, 1]);
        Assert.True(table.IsCertain);
        Assert.Equal(30, times.SecondsToGo(table, 0.999));
        Assert.Equal(-30_000_000, times.MicrosecondsFromArrival(table, 0.001));
    }

    [Fact]
    public void What_is_never_seen_has_no_track()
    {
        TrackTimes times = new();
        foreach (SearchRadar radar in new[] { SearchScene.Certain(), SearchScene.Radar() })
        {
            Assert.True(times.Add(radar, [], []).IsNever);
            TrackTable table = times.Add(radar, [30, 20], [0, 0]);
            Assert.True(table.IsNever);
            Assert.False(table.IsCertain);
            Assert.Equal(double.NaN, times.SecondsToGo(table, 0.5));
            Assert.Equal(TrackTimes.Never, times.MicrosecondsFromArrival(table, 0.5));
        }
    }

    [Fact]
    public void A_draw_beyond_the_chance_of_a_track_has_none()
    {
        SearchRadar radar = SearchScene.Radar(hits: 1, of: 1);
        TrackTimes times = new();
        TrackTable table = times.Add(radar, [20, 10], [0.5, 0.5]);
        Assert.Equal(0.75, table.Ever);
        Assert.Equal(20, times.SecondsToGo(table, 0.4));
        Assert.Equal(15, times.SecondsToGo(table, 0.625), 1e-9);
        Assert.Equal(10, times.SecondsToGo(table, 0.75), 1e-9);
        Assert.Equal(double.NaN, times.SecondsToGo(table, 0.751));
        Assert.Equal(TrackTimes.Never, times.MicrosecondsFromArrival(table, 0.751));
    }

    [Fact]
    public void A_staircase_keeps_all_its_steps_and_its_end()
    {
        SearchRadar radar = SearchScene.Radar(hits: 1, of: 1);
        double[] toGo = [.. Enumerable.Range(0, 2000).Select(look => 2000.0 - look)];
        double[] singleLook = [.. toGo.Select((_, look) => look % 10 == 0 ? 0.01 : 0)];
        TrackTimes times = new();
        TrackTable table = times.Add(radar, toGo, singleLook);
        Assert.Equal(1 - Math.Pow(0.99, 200), table.Ever, 1e-12);
        for (int step = 1; step < 150; step++)
        {
            double share = 1 - Math.Pow(0.99, step + 0.5);
            Assert.InRange(times.SecondsToGo(table, share), 2000.0 - (10 * step), 2001.0 - (10 * step));
        }
    }

    [Fact]
    public void Reading_a_table_allocates_nothing()
    {
        TrackTimes times = new();
        SearchRadar radar = SearchScene.Radar();
        (double[] toGo, double[] singleLook) = Approach(radar, 250, 1, 0);
        TrackTable table = times.Add(radar, toGo, singleLook);
        long sum = times.MicrosecondsFromArrival(table, 0.5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += times.MicrosecondsFromArrival(table, 0.25);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    /// <summary>Looks at a threat that flies straight at the radar from 250 km, hidden at times.</summary>
    private static (double[] ToGo, double[] SingleLook) Approach(
        SearchRadar radar, double speed, double crossSection, int masks)
    {
        double farSeconds = 250_000 / speed;
        int looks = (int)(farSeconds / LookSeconds);
        double[] toGo = [.. Enumerable.Range(0, looks).Select(look => farSeconds - (look * LookSeconds))];
        return (toGo, [.. toGo.Select((seconds, look) => radar.SingleLook(
            seconds * speed, 0, 0, crossSection, masks == 0 || look * masks / 20 % 2 == 0))]);
    }

    /// <summary>The exact chance of a track by a time, linear between looks.</summary>
    private static double Share(double[] toGo, double[] cumulative, double seconds)
    {
        int look = Array.FindIndex(toGo, at => at <= seconds);
        if (look <= 0)
        {
            return cumulative[0];
        }

        double part = (toGo[look - 1] - seconds) / (toGo[look - 1] - toGo[look]);
        return cumulative[look - 1] + (part * (cumulative[look] - cumulative[look - 1]));
    }

    /// <summary>The share of a table's draws that come by a time.</summary>
    private static double Share(TrackTimes times, in TrackTable table, double seconds)
    {
        double low = 0;
        double high = table.Ever;
        for (int halving = 0; halving < 40; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = times.SecondsToGo(table, middle) >= seconds ? (middle, high) : (low, middle);
        }

        return low;
    }
}
