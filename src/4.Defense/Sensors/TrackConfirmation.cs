using System.Numerics;
using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>When a track is confirmed: as soon as M of the last N looks have detected. An exact Markov chain over the
/// outcomes of the last N - 1 looks, each look detecting independently of the others (Castella, "Sliding window
/// detection probabilities", IEEE Trans. AES-12, 1976).</summary>
internal static class TrackConfirmation
{
    /// <summary>The longest window.</summary>
    public const int WindowMax = 8;

    /// <summary>The probability that the track has been confirmed by each look.</summary>
    /// <param name="singleLook">Probability that each look detects, in order of time.</param>
    /// <param name="hits">Detections that confirm, at least 1.</param>
    /// <param name="of">Looks of the window, from <paramref name="hits"/> to 8.</param>
    /// <param name="confirmed">Filled with the cumulative probability; as long as
    /// <paramref name="singleLook"/>.</param>
    public static void Cumulative(ReadOnlySpan<double> singleLook, int hits, int of, Span<double> confirmed)
    {
        Invariant.That(hits >= 1 && hits <= of && of <= WindowMax, "M of N looks confirm, with 1 <= M <= N <= 8");
        Invariant.That(confirmed.Length == singleLook.Length, "each look has a cumulative probability");
        int states = 1 << (of - 1);
        Span<double> now = stackalloc double[states];
        Span<double> next = stackalloc double[states];
        now.Clear();
        now[0] = 1;
        double done = 0;
        for (int look = 0; look < singleLook.Length; look++)
        {
            next.Clear();
            done = Math.Min(1, done + Step(now, next, singleLook[look], hits));
            confirmed[look] = done;
            next.CopyTo(now);
        }
    }

    /// <summary>One look: bit i of a state says whether the look before last, i further back, detected. Returns the
    /// probability that this look confirms.</summary>
    private static double Step(ReadOnlySpan<double> now, Span<double> next, double detection, int hits)
    {
        int mask = now.Length - 1;
        double confirms = 0;
        for (int state = 0; state < now.Length; state++)
        {
            double share = now[state];
            if (share == 0)
            {
                continue;
            }

            int shifted = state << 1;
            next[shifted & mask] += share * (1 - detection);
            if (BitOperations.PopCount((uint)state) + 1 >= hits)
            {
                confirms += share * detection;
            }
            else
            {
                next[(shifted | 1) & mask] += share * detection;
            }
        }

        return confirms;
    }
}
