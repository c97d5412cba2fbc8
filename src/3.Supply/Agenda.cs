namespace Stockade.Supply;

/// <summary>The phases of a day, in order.</summary>
internal enum Phase
{
    Money,
    Production,
    Arrivals,
    Allocation,
    Transfer,
    Raids,
    Close,
}

internal enum EventKind
{
    Open,
    Lapse,
    Appropriate,
    Expire,
    Overhauled,

    /// <summary>A priority decree begins or ends.</summary>
    Decree,

    /// <summary>Payment of an order is suspended or taken up again.</summary>
    Suspend,

    /// <summary>An order is cancelled.</summary>
    Cancel,

    Sign,
    HandOver,
    Arrive,
    Allocate,
    Release,
    Fire,
    CloseMonth,

    /// <summary>Equipment that arrived stands ready.</summary>
    Ready,

    /// <summary>The time for which rounds were set aside for a transfer is over.</summary>
    ExpireReservation,

    /// <summary>The last day of grace of a leg of a swap.</summary>
    SwapDue,
}

/// <summary>What happens, and to which money step, consignment, transfer or leg it happens (else 0).</summary>
internal readonly record struct Event(EventKind Kind, int Index);

/// <summary>Events known when the plan is made, in the order in which they happen.</summary>
internal sealed record Timetable(ulong[] Keys, Event[] Events);

/// <summary>What happens next: a priority queue keyed (day, phase, sequence). The sequence is part of the key, so that
/// the order never depends on the heap. Events known beforehand come from the plan's timetable; the heap holds the
/// rest.</summary>
internal sealed class Agenda
{
    /// <summary>More events than this under way at once mean that something breeds.</summary>
    private const int Limit = 1 << 20;

    private readonly ulong[] knownKeys;
    private readonly Event[] knownEvents;
    private Entry[] heap = new Entry[64];
    private int[] raidDays = [];
    private int count;
    private int cursor;
    private uint sequence;
    private int raid;
    private int raids;

    // The keys and the day that come next, or the last number there is: a day with nothing to do costs two comparisons.
    private ulong nextKnown;
    private ulong nextAdded;
    private int nextRaid;

    public Agenda(Timetable timetable)
    {
        knownKeys = timetable.Keys;
        knownEvents = timetable.Events;
        Reset([]);
    }

    public static ulong Key(int day, Phase phase, uint sequence) =>
        ((ulong)day << 36) | ((ulong)phase << 32) | sequence;

    /// <summary>Number of the event taken last; events of the timetable come first.</summary>
    public uint Taken { get; private set; }

    /// <summary>Number that the next event added will have.</summary>
    public uint Next => sequence;

    /// <summary>Starts again with the days on which raids come, ascending.</summary>
    public void Reset(IReadOnlyList<int> days)
    {
        raids = days.Count;
        if (raids > raidDays.Length)
        {
            raidDays = new int[raids];
        }

        for (int place = 0; place < raids; place++)
        {
            raidDays[place] = days[place];
        }

        count = 0;
        cursor = 0;
        raid = 0;
        sequence = (uint)knownKeys.Length;
        nextAdded = ulong.MaxValue;
        nextKnown = knownKeys.Length > 0 ? knownKeys[0] : ulong.MaxValue;
        nextRaid = raids > 0 ? raidDays[0] : int.MaxValue;
    }

    public void Add(int day, Phase phase, Event happening)
    {
        Kernel.Invariant.That(count < Limit, "no more events are under way at once than the limit allows");
        if (count == heap.Length)
        {
            Array.Resize(ref heap, 2 * count);
        }

        Rise(count++, new Entry(Key(day, phase, sequence++), happening));
        nextAdded = heap[0].Key;
    }

    /// <summary>Events taken since the start.</summary>
    public int Happened => cursor + (int)(sequence - (uint)knownKeys.Length) - count;

    /// <summary>The next day on which anything happens or a raid comes; -1 when nothing is left.</summary>
    public int NextDay()
    {
        ulong next = Math.Min(nextKnown, nextAdded);
        int day = Math.Min(next == ulong.MaxValue ? int.MaxValue : (int)(next >> 36), nextRaid);
        return day == int.MaxValue ? -1 : day;
    }

    /// <summary>Takes the next event of the day if its phase is not after <paramref name="last"/>.</summary>
    public bool TryTake(int day, Phase last, out Event happening)
    {
        if (Math.Min(nextKnown, nextAdded) >= Key(day, last + 1, 0))
        {
            happening = default;
            return false;
        }

        happening = TakeNext();
        return true;
    }

    /// <summary>Takes the next event, on whatever day and in whatever phase, raid days apart.</summary>
    /// <returns>Its day; -1 when nothing is left.</returns>
    public int Take(out Event happening)
    {
        ulong next = Math.Min(nextKnown, nextAdded);
        if (next == ulong.MaxValue)
        {
            happening = default;
            return -1;
        }

        happening = TakeNext();
        return (int)(next >> 36);
    }

    /// <summary>The raids of the day, and of any day before, are over.</summary>
    public void RaidsOver(int day)
    {
        while (nextRaid <= day)
        {
            raid++;
            nextRaid = raid < raids ? raidDays[raid] : int.MaxValue;
        }
    }

    private Event TakeNext()
    {
        Event happening;
        if (nextKnown < nextAdded)
        {
            Taken = (uint)cursor;
            happening = knownEvents[cursor++];
            nextKnown = cursor < knownKeys.Length ? knownKeys[cursor] : ulong.MaxValue;
            return happening;
        }

        Taken = (uint)(nextAdded & uint.MaxValue);
        happening = heap[0].Event;
        count--;
        Sink(in heap[count]);
        nextAdded = count > 0 ? heap[0].Key : ulong.MaxValue;
        return happening;
    }

    private void Rise(int at, in Entry entry)
    {
        Entry[] entries = heap;
        while (at > 0 && entries[(at - 1) >> 1].Key > entry.Key)
        {
            entries[at] = entries[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        entries[at] = entry;
    }

    private void Sink(in Entry last)
    {
        Span<Entry> entries = heap.AsSpan(0, Math.Max(1, count));
        int at = 0;
        int child = 1;
        while (child < entries.Length)
        {
            if (child + 1 < entries.Length && entries[child + 1].Key < entries[child].Key)
            {
                child++;
            }

            if (entries[child].Key >= last.Key)
            {
                break;
            }

            entries[at] = entries[child];
            at = child;
            child = (2 * at) + 1;
        }

        entries[at] = last;
    }

    private readonly record struct Entry(ulong Key, Event Event);
}
