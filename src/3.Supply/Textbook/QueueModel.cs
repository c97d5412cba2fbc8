using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The kernel's agenda as a queue: customers arrive, servers hand over. A day of the kernel is a 10,000th of
/// the mean service, or less where many servers share the load, so that whole days cost nothing that could be
/// seen.</summary>
internal sealed class QueueModel
{
    private const int DaysPerServiceLeast = 10_000;
    private const int LoadScaledMax = 300;

    /// <summary>Keys hold days below 2^28: half way, what is under way moves back to day 0.</summary>
    private const int DaysMax = 1 << 27;

    /// <summary>At the smallest uniform number an exponential time is 36 means: within the permitted loads none is cut
    /// off here.</summary>
    private const double GapMax = 1.3e8;

    private readonly Agenda agenda = new(new Timetable([], []));
    private readonly LineDiscipline discipline;
    private readonly List<(int Day, Event Event)> ahead = [];
    private readonly int serviceDays;
    private readonly double gapDays;
    private readonly int servers;
    private readonly double realDays;
    private Chance chance;
    private long[] arrivedOn = new long[64];
    private int[] serviceOf = new int[64];
    private int front;
    private int waiting;
    private int busy;
    private uint arrived;
    private long began;
    private long changedOn;
    private int foundBusy;
    private int served;
    private long waitedDays;
    private long waitingDays;
    private long startedOn;

    public QueueModel(WaitingLine line, LineDiscipline discipline)
    {
        this.discipline = discipline;
        Invariant.That(
            line.Load is >= WaitingLine.RunLoadMin and <= WaitingLine.RunLoadMax, "the load fits in the kernel's days");
        serviceDays = DaysPerServiceLeast * (int)Math.Min(LoadScaledMax, Math.Ceiling(line.Load));
        gapDays = serviceDays / line.Load;
        servers = line.Servers;
        realDays = 1 / (line.ServicesPerDay * serviceDays);
    }

    /// <summary>Empty again, with other luck, and the first customer at the door.</summary>
    public void Reset(Chance luck)
    {
        chance = luck;
        agenda.Reset([]);
        (front, waiting, busy, arrived, began, changedOn) = (0, 0, 0, 0, 0, 0);
        Forget();
        Arrive(0);
    }

    public WaitingLineRun Run(int customers, Chance luck)
    {
        BatchMeans busyShares = new();
        BatchMeans waits = new();
        BatchMeans lengths = new();
        int size = Math.Max(1, customers / BatchMeans.Batches);
        long events = 0;
        Reset(luck);
        for (int batch = 0; batch <= BatchMeans.Batches; batch++)
        {
            events += Batch(size);
            if (batch > 0)
            {
                busyShares.Add((double)foundBusy / size);
                waits.Add(waitedDays * realDays / Math.Max(1, served));
                lengths.Add((double)waitingDays / Math.Max(1, changedOn - startedOn));
            }

            Forget();
        }

        return new WaitingLineRun(
            busyShares.Estimate(), waits.Estimate(), lengths.Estimate(), size * BatchMeans.Batches, events);
    }

    /// <summary>What was measured since the last batch, for comparing runs.</summary>
    public ulong Hash() => StableHash.Combine(StableHash.Combine((ulong)waitedDays, (ulong)foundBusy), (ulong)served);

    /// <summary>Runs until so many more have arrived.</summary>
    /// <returns>Events.</returns>
    public long Batch(int customers)
    {
        uint last = arrived + (uint)customers;
        long events = 0;
        while (arrived < last)
        {
            int day = agenda.Take(out Event happening);
            events++;
            if (happening.Kind == EventKind.Arrive)
            {
                Arrive(day);
            }
            else
            {
                HandOver(day);
            }

            if (day >= DaysMax)
            {
                MoveBack(day);
            }
        }

        return events;
    }

    private void Forget() =>
        (foundBusy, served, waitedDays, waitingDays, startedOn) = (0, 0, 0, 0, changedOn);

    /// <summary>Draws when the next comes and what this one's service takes: exponential times, each the inverse of its
    /// cumulative function at one uniform number, in whole days.</summary>
    private void Arrive(int day)
    {
        (double first, double second) = chance.Pair(ChanceStream.Supply, ChancePurpose.Arrival, arrived++, 0);
        int gap = Days(-PortableMath.Log(first) * gapDays);
        int takes = discipline.IsConstant ? serviceDays : Days(-PortableMath.Log(second) * serviceDays);
        agenda.Add(day + gap, Phase.Arrivals, new Event(EventKind.Arrive, 0));
        if (busy < servers)
        {
            busy++;
            Serve(day, takes);
            return;
        }

        foundBusy++;
        if (!discipline.TurnsAway)
        {
            Tell(day);
            Join(began + day, takes);
        }
    }

    private void HandOver(int day)
    {
        if (waiting == 0)
        {
            busy--;
            return;
        }

        Tell(day);
        waitedDays += began + day - arrivedOn[front];
        Serve(day, serviceOf[front]);
        front = (front + 1) & (arrivedOn.Length - 1);
        waiting--;
    }

    private void Serve(int day, int takes)
    {
        served++;
        agenda.Add(day + takes, Phase.Production, new Event(EventKind.HandOver, 0));
    }

    private static int Days(double days) => (int)Math.Min(GapMax, days + 0.5);

    /// <summary>The number that wait is about to change.</summary>
    private void Tell(int day)
    {
        waitingDays += waiting * (began + day - changedOn);
        changedOn = began + day;
    }

    private void Join(long day, int takes)
    {
        if (waiting == arrivedOn.Length)
        {
            Lengthen();
        }

        int place = (front + waiting++) & (arrivedOn.Length - 1);
        arrivedOn[place] = day;
        serviceOf[place] = takes;
    }

    private void Lengthen()
    {
        long[] days = new long[2 * waiting];
        int[] takes = new int[2 * waiting];
        for (int place = 0; place < waiting; place++)
        {
            int old = (front + place) & (waiting - 1);
            (days[place], takes[place]) = (arrivedOn[old], serviceOf[old]);
        }

        (arrivedOn, serviceOf, front) = (days, takes, 0);
    }

    /// <summary>Makes this day the first of the kernel's days, with what is under way in the same order.</summary>
    private void MoveBack(int origin)
    {
        ahead.Clear();
        int day;
        while ((day = agenda.Take(out Event happening)) >= 0)
        {
            ahead.Add((day - origin, happening));
        }

        agenda.Reset([]);
        foreach ((int later, Event happening) in ahead)
        {
            Phase phase = happening.Kind == EventKind.Arrive ? Phase.Arrivals : Phase.Production;
            agenda.Add(later, phase, happening);
        }

        began += origin;
    }
}
