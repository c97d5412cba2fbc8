using Stockade.Defense;
using Stockade.Kernel;

namespace Stockade.Validation.Tests;

/// <summary>Salvo equations, magazines and channels against published or closed-form numbers.</summary>
public sealed class SalvoCases
{
    private const int Replications = 100_000;

    /// <summary>Hughes's salvo equations as worked in the Marine Corps Gazette, January 2023: A=2, B=5, strike 4 and 8,
    /// defence 4 and 0, staying power 1 and 2, readiness 1 and .5. Tolerance 1e-12.</summary>
    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 6)]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    public void Hughes_losses_of_A_fall_with_its_staying_power(double stayingPower, double lossBeforeCapping)
    {
        SalvoForce a = new() { Units = 2, Strike = 4, Defence = 4, StayingPower = stayingPower };
        SalvoForce b = new() { Units = 5, Strike = 8, Defence = 0, StayingPower = 2, StrikeReadiness = 0.5 };
        SalvoResult result = SalvoExchange.Once(a, b);
        Assert.Equal(lossBeforeCapping, result.First.Uncapped, 1e-12);
        Assert.Equal(2, result.First.Units, 1e-12);
        Assert.Equal(4, result.Second.Uncapped, 1e-12);
        Assert.Equal(4, result.Second.Units, 1e-12);
        Assert.Equal(1, result.Second.Left, 1e-12);
    }

    /// <summary>20 threats a day (Poisson), 2 shots each, 400 rounds: emptying time Gamma(200, 20), mean 10 d, sd
    /// 0.70711, P(empty by day 9) = 0.0748580.</summary>
    [Fact]
    public void A_magazine_of_400_lasts_ten_days()
    {
        MagazineDepletion magazine = new(400, 20, 2);
        Assert.Equal(200, magazine.Threats);
        Assert.Equal(10, magazine.MeanDays, 1e-12);
        Assert.Equal(0.70711, magazine.StandardDeviationDays, 5e-6);
        Assert.Equal(0.0748580, magazine.EmptyBy(9), 5e-8);
        Assert.Equal(9, magazine.DaysUntil(magazine.EmptyBy(9)), 1e-9);
    }

    /// <summary>The same by drawing every arrival: within four standard errors of 100,000 magazines, fixed
    /// seed.</summary>
    [Fact]
    public void A_magazine_drawn_arrival_by_arrival_lasts_as_long()
    {
        MagazineDepletion magazine = new(400, 20, 2);
        double sum = 0;
        double squares = 0;
        int early = 0;
        for (uint replication = 0; replication < Replications; replication++)
        {
            Chance chance = new(2024, 0, replication);
            double days = 0;
            int rounds = magazine.Rounds;
            for (uint threat = 0; rounds > 0; threat++)
            {
                days -= Math.Log(chance.Uniform(ChanceStream.Validation, ChancePurpose.Arrival, 1, threat))
                    / magazine.ThreatsPerDay;
                rounds -= magazine.Shots;
            }

            sum += days;
            squares += days * days;
            early += days <= 9 ? 1 : 0;
        }

        double mean = sum / Replications;
        double deviation = Math.Sqrt(squares / Replications - mean * mean);
        double error = magazine.StandardDeviationDays / Math.Sqrt(Replications);
        Assert.InRange(mean, 10 - 4 * error, 10 + 4 * error);
        Assert.InRange(deviation, 0.70711 - 4 * error, 0.70711 + 4 * error);
        double share = 0.0748580;
        double shareError = Math.Sqrt(share * (1 - share) / Replications);
        Assert.InRange((double)early / Replications, share - 4 * shareError, share + 4 * shareError);
    }

    /// <summary>Erlang's loss formula, cases ERLB: load a, c channels. Tolerance 1e-9.</summary>
    [Theory]
    [InlineData(2, 2, 0.4)]
    [InlineData(5, 5, 0.2848678213309025)]
    [InlineData(10, 10, 0.21458234310734736)]
    [InlineData(10, 15, 0.0364969454723708)]
    [InlineData(20, 30, 0.008457498340194703)]
    public void Threats_at_random_that_cannot_wait_are_lost_as_Erlang_said(double load, int channels, double lost)
    {
        Saturation saturation = new(channels, 1, 0);
        Assert.Equal(lost, saturation.ShareThroughWithoutWaiting(load), 1e-9);
        Assert.Equal(lost, saturation.ShareThroughAtRandom(load), 1e-9);
    }

    /// <summary>Erlang's delay formula, cases MMC (arrivals, services, channels; P(wait) = C): with a long window, the
    /// share lost of M/M/c + D falls as C (1 - rho) exp(-(c mu - lambda) w). Tolerance 1e-8, since the window is
    /// finite.</summary>
    [Theory]
    [InlineData(2, 1, 3, 0.4444444444444445)]
    [InlineData(8, 3, 3, 0.7975077881619937)]
    [InlineData(10, 3, 5, 0.3266692800209069)]
    [InlineData(45, 10, 6, 0.4216520758058297)]
    public void Threats_at_random_that_wait_long_wait_as_Erlang_said(
        double arrivals, double services, int channels, double waits)
    {
        double slack = channels * services - arrivals;
        double window = 22 / slack;
        Saturation saturation = new(channels, 1 / services, window);
        double rest = slack / (channels * services) * Math.Exp(-slack * window);
        Assert.Equal(waits, saturation.ShareThroughAtRandom(arrivals) / rest, 1e-8);
    }
}
