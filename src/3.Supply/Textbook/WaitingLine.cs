using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>A queue with random (Poisson) arrivals and like servers: closed forms. Both rates are in one unit of time,
/// days by name, and every time that is answered is in that unit.</summary>
/// <param name="ArrivalsPerDay">Mean rate of arrivals, above 0.</param>
/// <param name="ServicesPerDay">What one busy server completes, above 0.</param>
/// <param name="Servers">From 1 to <see cref="ServersMax"/>.</param>
public sealed record WaitingLine(double ArrivalsPerDay, double ServicesPerDay, int Servers)
{
    /// <summary>More servers are refused.</summary>
    public const int ServersMax = 1_000_000;

    /// <summary>The smallest load that the kernel is run with: gaps between arrivals must fit in its days.</summary>
    public const double RunLoadMin = 0.003;

    /// <summary>The largest load that the kernel is run with: gaps between arrivals must be many of its days.</summary>
    public const double RunLoadMax = 10_000;

    /// <summary>Offered load in erlangs: mean number of servers that would be busy if there were no limit.</summary>
    public double Load => ArrivalsPerDay / ServicesPerDay;

    /// <summary>Load for each server.</summary>
    public double Utilisation => ArrivalsPerDay / (Servers * ServicesPerDay);

    /// <summary>False where the line grows without end: arrivals are no fewer than the servers complete.</summary>
    public bool IsStable => SlackPerDay > 0;

    private double SlackPerDay => (Servers * ServicesPerDay) - ArrivalsPerDay;

    /// <summary>M/G/c/c, nobody waits: the share that is turned away, by Erlang's loss formula (A. K. Erlang 1917),
    /// whatever the distribution of service.</summary>
    public double LossProbability() => Erlang.Lost(Load, Servers);

    /// <summary>M/M/c: the share that waits. Erlang's delay formula (A. K. Erlang 1917), C = B / (1 - rho (1 - B)); 1
    /// where the line is not stable.</summary>
    public double WaitProbability()
    {
        double lost = LossProbability();
        double slack = SlackPerDay;
        return slack <= 0 ? 1 : Servers * ServicesPerDay * lost / (slack + (ArrivalsPerDay * lost));
    }

    /// <summary>M/M/c: mean wait before service, Wq = C / (c mu - lambda) (D. Gross and C. Harris, Fundamentals of
    /// Queueing Theory, eq. 2.33); infinite where the line is not stable.</summary>
    public double WaitMeanDays() => IsStable ? WaitProbability() / SlackPerDay : double.PositiveInfinity;

    /// <summary>M/M/c: mean number that wait, Lq = lambda Wq (J. D. C. Little 1961).</summary>
    public double WaitingMean() => ArrivalsPerDay * WaitMeanDays();

    /// <summary>M/G/1: mean wait before service (F. Pollaczek 1930, A. Khinchine 1932), Wq = lambda E[S^2] / (2 (1 -
    /// rho)) = rho (1 + v) / (2 (mu - lambda)); infinite where the line is not stable. One server only.</summary>
    /// <param name="variation">v, the squared coefficient of variation of service: 0 constant (M/D/1), 1 exponential.
    /// </param>
    public double WaitMeanDays(double variation)
    {
        Invariant.That(Servers == 1, "the formula of Pollaczek and Khinchine is of one server");
        return IsStable ? Utilisation * (1 + variation) / (2 * SlackPerDay) : double.PositiveInfinity;
    }

    /// <summary>M/G/1: mean number that wait, Lq = lambda Wq.</summary>
    public double WaitingMean(double variation) => ArrivalsPerDay * WaitMeanDays(variation);

    /// <summary>The supply kernel run as this queue, one customer after another in one long run from the empty queue;
    /// the first of its 51 batches is not counted. The load must lie from <see cref="RunLoadMin"/> to
    /// <see cref="RunLoadMax"/>, and the line be stable unless it turns away.</summary>
    /// <param name="discipline">How long service takes and whether anybody waits.</param>
    /// <param name="customers">Customers to count; rounded down to whole batches.</param>
    /// <param name="chance">Where its luck comes from.</param>
    public WaitingLineRun Run(LineDiscipline discipline, int customers, Chance chance) =>
        new QueueModel(this, discipline).Run(customers, chance);
}

/// <summary>How a waiting line serves.</summary>
/// <param name="IsConstant">Service always takes its mean; else it is exponential.</param>
/// <param name="TurnsAway">Who finds every server busy is lost; else waits, first come, first served.</param>
public readonly record struct LineDiscipline(bool IsConstant, bool TurnsAway);

/// <summary>What the kernel measured, with standard errors.</summary>
/// <param name="BusyProbability">Share of arrivals that found every server busy: they waited, or were lost.</param>
/// <param name="WaitMeanDays">Mean wait of those served, those who did not wait included.</param>
/// <param name="WaitingMean">Number that wait, mean over time.</param>
/// <param name="Customers">Customers counted.</param>
/// <param name="Events">Events that the kernel's agenda handed out, those before counting included.</param>
public sealed record WaitingLineRun(
    Estimated BusyProbability, Estimated WaitMeanDays, Estimated WaitingMean, int Customers, long Events);
