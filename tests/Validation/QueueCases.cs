using Stockade.Kernel;
using Stockade.Supply;

namespace Stockade.Validation.Tests;

/// <summary>Queues with a known answer: the closed forms to the digits, then the supply kernel configured as the queue,
/// within four standard errors of it. A. K. Erlang, "Solution of some problems in the theory of probabilities of
/// significance in automatic telephone exchanges" (1917); F. Pollaczek (1930), A. Khinchine (1932).</summary>
public sealed class QueueCases
{
    private const int Customers = 500_000;

    private static readonly LineDiscipline Waits = new(IsConstant: false, TurnsAway: false);
    private static readonly LineDiscipline Constant = new(IsConstant: true, TurnsAway: false);

    /// <summary>Cases ERLB: load, servers, share lost. Tolerance 1e-9; the kernel 4 standard errors.</summary>
    [Theory]
    [InlineData(2, 2, 0.4)]
    [InlineData(5, 5, 0.2848678213309025)]
    [InlineData(10, 10, 0.21458234310734736)]
    [InlineData(10, 15, 0.0364969454723708)]
    [InlineData(20, 30, 0.008457498340194703)]
    public void Who_finds_every_server_busy_is_lost_as_Erlang_said(double load, int servers, double lost)
    {
        WaitingLine line = new(load, 1, servers);
        Assert.Equal(lost, line.LossProbability(), 1e-9);
        LineDiscipline turnsAway = new(IsConstant: false, TurnsAway: true);
        WaitingLineRun run = line.Run(turnsAway, Customers, new Chance(1917, 0, 1));
        Near(lost, run.BusyProbability);
        Assert.Equal(0, run.WaitMeanDays.Mean);

        // The loss does not depend on how service is spread (B. A. Sevastyanov 1957), only on its mean.
        WaitingLineRun constant = line.Run(new LineDiscipline(true, true), Customers, new Chance(1917, 0, 2));
        Near(lost, constant.BusyProbability);
    }

    /// <summary>Cases MMC: arrivals, services, servers; share that waits, number that waits, mean wait. Tolerance 1e-9;
    /// the kernel 4 standard errors.</summary>
    [Theory]
    [InlineData(2, 1, 3, 0.4444444444444445, 0.8888888888888887, 0.44444444444444436)]
    [InlineData(8, 3, 3, 0.7975077881619937, 6.380062305295946, 0.7975077881619933)]
    [InlineData(10, 3, 5, 0.3266692800209069, 0.653338560041814, 0.0653338560041814)]
    [InlineData(45, 10, 6, 0.4216520758058297, 1.264956227417489, 0.02811013838705531)]
    public void Who_waits_waits_as_Erlang_said(
        double arrivals, double services, int servers, double waits, double waiting, double wait)
    {
        WaitingLine line = new(arrivals, services, servers);
        Assert.True(line.IsStable);
        Assert.Equal(waits, line.WaitProbability(), 1e-9);
        Assert.Equal(waiting, line.WaitingMean(), 1e-9);
        Assert.Equal(wait, line.WaitMeanDays(), 1e-9);
        WaitingLineRun run = line.Run(Waits, Customers, new Chance(1917, 0, 3));
        Assert.Equal(Customers, run.Customers);
        Near(waits, run.BusyProbability);
        Near(waiting, run.WaitingMean);
        Near(wait, run.WaitMeanDays);
    }

    /// <summary>One server, service of one day: Pollaczek and Khinchine, constant service waits half as long as
    /// exponential. rho = 0.5: 0.5 and 1 days; rho = 0.8: 2 and 4; rho = 0.9: 4.5 and 9. Tolerance 1e-12; the kernel 4
    /// standard errors.</summary>
    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.8, 2)]
    [InlineData(0.9, 4.5)]
    public void One_server_waits_as_Pollaczek_and_Khinchine_said(double load, double constantWait)
    {
        WaitingLine line = new(load, 1, 1);
        Assert.Equal(constantWait, line.WaitMeanDays(variation: 0), 1e-12);
        Assert.Equal(load * constantWait, line.WaitingMean(variation: 0), 1e-12);
        Assert.Equal(2 * constantWait, line.WaitMeanDays(variation: 1), 1e-12);
        Assert.Equal(line.WaitMeanDays(), line.WaitMeanDays(variation: 1), 1e-12);
        WaitingLineRun constant = line.Run(Constant, Customers, new Chance(1930, 0, 1));
        Near(load, constant.BusyProbability);
        Near(constantWait, constant.WaitMeanDays);
        Near(load * constantWait, constant.WaitingMean);
        WaitingLineRun exponential = line.Run(Waits, Customers, new Chance(1930, 0, 2));
        Near(2 * constantWait, exponential.WaitMeanDays);
    }

    /// <summary>Beside the limits: no arithmetic gives out where there are very many servers or the load is nearly what
    /// they can do. The loss of c = A tends to sqrt(2 / (pi c)) (A. A. Jagerman 1974, the first term of two).</summary>
    [Fact]
    public void Many_servers_and_a_load_near_their_limit_are_answered()
    {
        WaitingLine many = new(100_000, 1, 100_000);
        double first = Math.Sqrt(2 / (Math.PI * 100_000));
        Assert.Equal(first, many.LossProbability(), 0.01 * first);
        Assert.False(many.IsStable);
        Assert.Equal(1, many.WaitProbability());
        Assert.Equal(double.PositiveInfinity, many.WaitMeanDays());
        Assert.Equal(double.PositiveInfinity, many.WaitingMean());
        Assert.Equal(double.PositiveInfinity, new WaitingLine(2, 1, 1).WaitMeanDays(variation: 0));

        // One server at rho = 1 - 1e-9: the wait is rho / (mu - lambda).
        WaitingLine brink = new(1 - 1e-9, 1, 1);
        double slack = 1 - brink.ArrivalsPerDay;
        Assert.Equal(brink.ArrivalsPerDay, brink.WaitProbability(), 1e-12);
        Assert.Equal(1, brink.WaitMeanDays() * slack / brink.ArrivalsPerDay, 1e-12);
        Assert.Equal(0, new WaitingLine(0.001, 1, 1_000).LossProbability());
    }

    /// <summary>The queue of many servers whose gaps are far shorter than a service, and of one that is hardly used.
    /// </summary>
    [Theory]
    [InlineData(570, 600)]
    [InlineData(0.01, 1)]
    public void The_kernel_keeps_its_days_fine_enough_for_any_load(double load, int servers)
    {
        WaitingLine line = new(load, 1, servers);
        WaitingLineRun run = line.Run(Waits, 400_000, new Chance(1917, 0, 4));
        Near(line.WaitProbability(), run.BusyProbability);
        Near(line.WaitMeanDays(), run.WaitMeanDays);
    }

    private static void Near(double expected, Estimated measured)
    {
        Assert.True(measured.StandardError > 0, "a run has a spread");
        Assert.InRange(
            measured.Mean, expected - (4 * measured.StandardError), expected + (4 * measured.StandardError));
    }
}
