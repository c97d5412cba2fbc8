namespace Stockade.Supply;

/// <summary>Something that happened in a run.</summary>
/// <param name="Id">Its number, from 0, in the order in which things happened.</param>
/// <param name="Day">Days from the first day of the horizon; -1 for the opening of the books.</param>
/// <param name="Kind">For example <c>Arrive</c>.</param>
/// <param name="Subject">What it happened to, in words; empty where the kind says it all.</param>
/// <param name="Cause">Number of the event during which it was scheduled; 0, the scenario's own record, for what the
/// scenario dates and for raids. The record is its own cause.</param>
public readonly record struct JournalEvent(int Id, int Day, string Kind, string Subject, int Cause);

/// <summary>Numbers events as they happen and finds what caused each: whatever the agenda numbered while an event
/// happened was caused by it. Kept only where a journal is.</summary>
internal sealed class EventLog
{
    private readonly List<JournalEvent> events = [];

    // Numbers of the agenda from which on an event was the one that scheduled; ascending, one for each event that
    // scheduled anything.
    private readonly List<(uint First, int Event)> schedulers = [];
    private uint numbered;

    public EventLog() => Clear();

    public IReadOnlyList<JournalEvent> All => events;

    /// <summary>The event under way.</summary>
    public int Current => events.Count - 1;

    public void Clear()
    {
        events.Clear();
        schedulers.Clear();
        numbered = 0;
        events.Add(new JournalEvent(0, -1, "Record", "the scenario's own record", 0));
    }

    /// <summary>An event begins.</summary>
    /// <param name="taken">Its number in the agenda, or 0 for one that is not of the agenda.</param>
    /// <param name="next">Number that the next event added to the agenda will have.</param>
    public void Begin(int day, string kind, string subject, uint taken, uint next)
    {
        if (next != numbered)
        {
            schedulers.Add((numbered, Current));
            numbered = next;
        }

        events.Add(new JournalEvent(events.Count, day, kind, subject.Trim(), Cause(taken)));
    }

    private int Cause(uint taken)
    {
        int low = 0;
        int high = schedulers.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (schedulers[middle].First <= taken)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? 0 : schedulers[low - 1].Event;
    }
}
