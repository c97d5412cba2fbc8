namespace Stockade.Defense;

/// <summary>What will happen in a raid: openings that are known when it begins are sorted once, the rest comes from a
/// heap.</summary>
internal sealed class EventAgenda
{
    private readonly EarliestFirst<RaidEvent> later = new();
    private RaidEvent[] openings = new RaidEvent[64];
    private long[] times = new long[64];
    private int[] order = new int[64];
    private readonly Comparison<int> byRest;
    private int count;
    private int next;

    public EventAgenda() => byRest = (left, right) => openings[left].CompareTo(openings[right]);

    public void Clear()
    {
        later.Clear();
        count = next = 0;
    }

    /// <summary>Adds what is known before the raid begins.</summary>
    public void Open(in RaidEvent opening)
    {
        if (count == openings.Length)
        {
            Array.Resize(ref openings, 2 * count);
            Array.Resize(ref times, 2 * count);
            Array.Resize(ref order, 2 * count);
        }

        openings[count] = opening;
        times[count] = opening.Time;
        order[count] = count++;
    }

    /// <summary>Adds what follows from something that happens.</summary>
    public void Add(in RaidEvent happening) => later.Push(happening);

    /// <summary>Puts the openings in order: by time, which tells nearly all of them apart, then runs of one moment by
    /// the rest.</summary>
    public void Begin()
    {
        times.AsSpan(0, count).Sort(order.AsSpan(0, count));
        for (int first = 0; first < count;)
        {
            int end = first + 1;
            while (end < count && times[end] == times[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                order.AsSpan(first, end - first).Sort(byRest);
            }

            first = end;
        }
    }

    /// <summary>Takes the next thing to happen; false where nothing is left.</summary>
    public bool Next(out RaidEvent happening)
    {
        bool opens = next < count;
        if (later.Count > 0 && !(opens && openings[order[next]] < later.First))
        {
            happening = later.Pop();
            return true;
        }

        happening = opens ? openings[order[next++]] : default;
        return opens;
    }
}
