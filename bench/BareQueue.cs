using Stockade.Kernel;

namespace Stockade.Bench;

/// <summary>Exponential numbers with mean 1.</summary>
internal interface IExponentials
{
    double Next();
}

/// <summary>M/M/1 as one would write it without a kernel: a loop on .NET's priority queue. The key is the time in
/// whole 10,000ths of a mean service with a sequence number below, so that the order is certain.</summary>
internal static class BareQueue
{
    private const double TicksPerService = 10_000;
    private const int SequenceBits = 24;

    public static Work Run<T>(int customers, T exponentials, double load)
        where T : IExponentials
    {
        PriorityQueue<bool, ulong> ahead = new();
        Queue<long> line = new();
        uint sequence = 0;
        long now = 0;
        long waited = 0;
        int arrived = 0;
        int events = 0;
        bool isBusy = false;
        Add(isArrival: true, 0);
        while (arrived < customers)
        {
            ahead.TryDequeue(out bool isArrival, out ulong key);
            now = (long)(key >> SequenceBits);
            events++;
            if (isArrival)
            {
                arrived++;
                Add(isArrival: true, exponentials.Next() / load);
                if (isBusy)
                {
                    line.Enqueue(now);
                }
                else
                {
                    isBusy = true;
                    Add(isArrival: false, exponentials.Next());
                }
            }
            else if (line.TryDequeue(out long since))
            {
                waited += now - since;
                Add(isArrival: false, exponentials.Next());
            }
            else
            {
                isBusy = false;
            }
        }

        return new Work(events, StableHash.Of((ulong)waited, (ulong)now, 0));

        void Add(bool isArrival, double gap)
        {
            ulong at = (ulong)(now + (long)((gap * TicksPerService) + 0.5));
            ahead.Enqueue(isArrival, (at << SequenceBits) | (sequence++ & ((1u << SequenceBits) - 1)));
        }
    }
}

/// <summary>The platform's generator and logarithm.</summary>
internal readonly struct DrawnInTurn(Random random) : IExponentials
{
    public double Next() => -Math.Log(1 - random.NextDouble());
}

/// <summary>The same numbers that the kernel's queue draws from: addressed, with our own logarithm.</summary>
internal sealed class Addressed(Chance chance) : IExponentials
{
    private ulong ordinal;

    public double Next() => -PortableMath.Log(
        chance.Uniform(ChanceStream.Supply, ChancePurpose.Delay, ordinal++, 0));
}
