using System.Numerics;
using CsCheck;
using Stockade.Kernel;

namespace Stockade.Defense.Tests;

/// <summary>M of the last N looks confirm a track.</summary>
public sealed class TrackConfirmationTests
{
    private const int Draws = 100_000;

    private static Gen<(int Hits, int Of)> Rules =>
        Gen.Int[1, 8].SelectMany(of => Gen.Int[1, of].Select(hits => (hits, of)));

    [Fact]
    public void The_chain_agrees_with_counting_every_outcome() =>
        Gen.Select(Rules, Gen.Double[0, 1].Array[0, 10]).Sample((rule, singleLook) =>
        {
            double[] confirmed = Confirmed(singleLook, rule.Hits, rule.Of);
            double[] counted = Counted(singleLook, rule.Hits, rule.Of);
            return confirmed.Zip(counted).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12);
        });

    [Fact]
    public void One_of_one_is_the_chance_that_not_all_looks_fail() =>
        Gen.Double[0, 1].Array[1, 40].Sample(singleLook =>
        {
            double missed = 1;
            double[] confirmed = Confirmed(singleLook, 1, 1);
            for (int look = 0; look < singleLook.Length; look++)
            {
                missed *= 1 - singleLook[look];
                Assert.Equal(1 - missed, confirmed[look], 1e-13);
            }
        });

    [Fact]
    public void Confirmation_grows_from_look_to_look_and_with_every_detection_and_stays_a_probability() =>
        Gen.Select(Rules, Gen.Double[0, 1].Array[1, 60], Gen.Int[0, 59], Gen.Double[0, 1]).Sample(
            (rule, singleLook, which, share) =>
            {
                double[] confirmed = Confirmed(singleLook, rule.Hits, rule.Of);
                int raised = which % singleLook.Length;
                singleLook[raised] += share * (1 - singleLook[raised]);
                double[] better = Confirmed(singleLook, rule.Hits, rule.Of);
                double before = 0;
                for (int look = 0; look < confirmed.Length; look++)
                {
                    Assert.InRange(confirmed[look], before, 1);
                    Assert.True(better[look] >= confirmed[look] - 1e-14);
                    before = confirmed[look];
                }
            });

    [Fact]
    public void A_track_needs_as_many_looks_as_detections()
    {
        double[] sure = [1, 1, 1, 1, 1];
        Assert.Equal([0, 0, 1, 1, 1], Confirmed(sure, 3, 5));
        double[] gaps = [1, 0, 0, 1, 0, 1];
        Assert.Equal([0, 0, 0, 0, 0, 1], Confirmed(gaps, 2, 3));
    }

    /// <summary>Looks drawn one by one, within 4 standard errors at every fifth look.</summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 5)]
    [InlineData(5, 8)]
    public void Drawn_looks_confirm_as_often_as_the_chain_says(int hits, int of)
    {
        double[] singleLook = [.. Enumerable.Range(1, 25).Select(look => look / 40.0)];
        double[] expected = Confirmed(singleLook, hits, of);
        int[] first = new int[singleLook.Length];
        Chance chance = new(11, 0, (uint)of);
        for (uint draw = 0; draw < Draws; draw++)
        {
            uint window = 0;
            for (int look = 0; look < singleLook.Length; look++)
            {
                double uniform = chance.Uniform(
                    ChanceStream.Validation, ChancePurpose.Detect, draw, (uint)look);
                window = ((window << 1) | (uniform < singleLook[look] ? 1u : 0u)) & ((1u << of) - 1);
                if (BitOperations.PopCount(window) >= hits)
                {
                    first[look]++;
                    break;
                }
            }
        }

        for (int look = 4; look < singleLook.Length; look += 5)
        {
            double share = first.Take(look + 1).Sum() / (double)Draws;
            double error = Math.Sqrt(expected[look] * (1 - expected[look]) / Draws);
            Assert.InRange(share, expected[look] - (4 * error), expected[look] + (4 * error));
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        double[] singleLook = [.. Enumerable.Repeat(0.1, 200)];
        double[] confirmed = new double[singleLook.Length];
        TrackConfirmation.Cumulative(singleLook, 4, 8, confirmed);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TrackConfirmation.Cumulative(singleLook, 4, 8, confirmed);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static double[] Confirmed(double[] singleLook, int hits, int of)
    {
        double[] confirmed = new double[singleLook.Length];
        TrackConfirmation.Cumulative(singleLook, hits, of, confirmed);
        return confirmed;
    }

    private static double[] Counted(double[] singleLook, int hits, int of)
    {
        double[] confirmed = new double[singleLook.Length];
        for (uint outcome = 0; outcome < 1u << singleLook.Length; outcome++)
        {
            double probability = 1;
            int first = singleLook.Length;
            for (int look = singleLook.Length - 1; look >= 0; look--)
            {
                bool detected = (outcome >> look & 1) == 1;
                probability *= detected ? singleLook[look] : 1 - singleLook[look];
                uint window = (outcome & ((2u << look) - 1)) >> Math.Max(0, look - of + 1);
                first = BitOperations.PopCount(window) >= hits ? look : first;
            }

            for (int look = first; look < singleLook.Length; look++)
            {
                confirmed[look] += probability;
            }
        }

        return confirmed;
    }
}
