using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>When more threats come than a number of channels can serve: each engagement holds one channel for a cycle,
/// and a threat that has not been taken up within its window gets through.</summary>
/// <param name="Channels">Engagements at a time, at least 1.</param>
/// <param name="CycleSeconds">Time for which one engagement holds its channel, above 0.</param>
/// <param name="WindowSeconds">Time for which a threat can wait, at least 0.</param>
public sealed record Saturation(int Channels, double CycleSeconds, double WindowSeconds)
{
    /// <summary>More channels are refused.</summary>
    public const int ChannelsMax = 100_000;

    /// <summary>Threats a second that the channels serve without end: c / s.</summary>
    public double ServedPerSecond => Channels / CycleSeconds;

    /// <summary>Evenly spaced threats (the queue D/D/c): the ordinal of the first that gets through, from 1; null where
    /// none ever does. Threat k (from 0) arrives at k / r and is taken up at max(k / r, floor(k / c) s): the wait grows
    /// by s - c / r with every c threats and passes the window w first at k = c (floor(w / (s - c / r)) + 1).</summary>
    /// <param name="perSecond">Threats a second, above 0.</param>
    public long? FirstThrough(double perSecond)
    {
        double growth = CycleSeconds - Channels / perSecond;
        return perSecond <= ServedPerSecond || growth <= 0 || WindowSeconds / growth > 1e12
            ? null
            : Channels * ((long)Math.Floor(WindowSeconds / growth) + 1) + 1;
    }

    /// <summary>Evenly spaced threats (D/D/c): the highest rate a second at which none of a number gets through;
    /// infinite where all may come at once. With m = floor((n - 1) / c) full turns before the last: m c / (m s - w).
    /// </summary>
    public double HighestPerSecond(long threats)
    {
        double turns = Math.Floor((threats - 1) / (double)Channels);
        double late = turns * CycleSeconds - WindowSeconds;
        return late <= 0 ? double.PositiveInfinity : turns * Channels / late;
    }

    /// <summary>Threats at random (Poisson) that cannot wait: the share that gets through, Erlang's loss formula
    /// (Erlang 1917), M/G/c/c. It holds for any distribution of the cycle with this mean.</summary>
    public double ShareThroughWithoutWaiting(double perSecond) => Erlang.Lost(perSecond * CycleSeconds, Channels);

    /// <summary>Threats at random (Poisson) that wait up to the window, with cycles exponential of this mean: the share
    /// that gets through, M/M/c + D (D. Y. Barrer, "Queuing with impatient customers and ordered service", Operations
    /// Research 5 (1957), 650-656). The wait an arrival meets has density r P(c-1) exp(-(c/s - r) x) up to w, and from
    /// there on falls with exp(-c x / s), since nobody joins any more; who meets more than w is lost.</summary>
    public double ShareThroughAtRandom(double perSecond)
    {
        double served = ServedPerSecond;
        double slack = (served - perSecond) * WindowSeconds;
        double blocked = ShareThroughWithoutWaiting(perSecond);

        // In units of P(c): P(c-1) r = P(c) c / s. Below the window the density sums to w c / s (1 - exp(-x)) / x.
        double waits = Math.Abs(slack) < 1e-12
            ? served * WindowSeconds
            : served * WindowSeconds * -PortableMath.Expm1(-slack) / slack;
        double fall = PortableMath.Exp(-slack);
        if (double.IsInfinity(fall))
        {
            return 1 - served / perSecond;
        }

        return blocked * fall / (1 - blocked + blocked * (waits + fall));
    }

    /// <summary>The rate a second at which this share gets through at random.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public double PerSecondForShare(double share)
    {
        double low = 0;
        double high = ServedPerSecond;
        while (ShareThroughAtRandom(high) < share)
        {
            (low, high) = (high, 2 * high);
        }

        for (int step = 0; step < 200 && low < high; step++)
        {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = ShareThroughAtRandom(middle) < share ? (middle, high) : (low, middle);
        }

        return low + (high - low) / 2;
    }
}
