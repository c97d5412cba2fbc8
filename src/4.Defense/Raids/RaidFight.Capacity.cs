namespace Stockade.Defense;

/// <summary>Radars that hold no more than so many tracks at once. Only raids of more threats than that come here.
/// </summary>
public sealed partial class RaidFight
{
    private readonly List<RadarLoad> loads = [];
    private long[] cuedAt = [];
    private bool[] held = [];
    private bool tracksBind;

    /// <summary>A radar of limited capacity during one raid.</summary>
    private sealed class RadarLoad
    {
        public int Held { get; set; }

        /// <summary>Threats that wait for a track, in the order in which they would have had one.</summary>
        public Queue<int> Waiting { get; } = new();
    }

    /// <summary>True where more threats than a radar can hold arrive within the time for which one may be tracked. They
    /// lie in the order of their arrival.</summary>
    private bool MayRunShortOfTracks()
    {
        int first = 0;
        for (int last = 0; last < flightCount; last++)
        {
            while (flights[last].Arrival - flights[first].Arrival > tables.Tracks.LongestMicroseconds)
            {
                first++;
            }

            if (last - first >= tables.TracksMin)
            {
                return true;
            }
        }

        return false;
    }

    private void OpenLoads()
    {
        while (loads.Count < RadarCount)
        {
            loads.Add(new RadarLoad());
        }

        for (int radar = 0; radar < RadarCount; radar++)
        {
            loads[radar].Held = 0;
            loads[radar].Waiting.Clear();
        }

        int heldCount = flightCount * RadarCount;
        if (held.Length < heldCount)
        {
            held = new bool[2 * heldCount];
        }

        held.AsSpan(0, heldCount).Clear();
        if (cuedAt.Length < ready.Length)
        {
            cuedAt = new long[ready.Length];
        }

        cuedAt.AsSpan().Fill(Never);
    }

    /// <summary>Every radar that may see a threat will ask for a track of its own.</summary>
    private void Announce(int threat)
    {
        ref readonly Flight flight = ref flights[threat];
        for (int radar = 0; radar < RadarCount; radar++)
        {
            bool meets = radar >= unitCount
                || (radar >= flight.FirstUnit && radar < flight.FirstUnit + flight.UnitCount);
            long track = meets ? TrackAt(Column(radar), flight) : Never;
            if (track != Never)
            {
                agenda.Open(new RaidEvent(track, flight.Entity, threat, radar, RaidEventKind.Tracked, false));
            }
        }
    }

    private void Track(int radar, int threat, long now)
    {
        if (flights[threat].Is(FlightMarks.Gone) || !Flies(threat))
        {
            return;
        }

        if (loads[radar].Held < tables.TracksMax[Column(radar)])
        {
            Hold(radar, threat, now);
        }
        else
        {
            loads[radar].Waiting.Enqueue(threat);
        }
    }

    /// <summary>A radar holds a track: units that hear it are warned, or may begin to shoot.</summary>
    private void Hold(int radar, int threat, long now)
    {
        loads[radar].Held++;
        held[threat * RadarCount + radar] = true;
        ref readonly Flight flight = ref flights[threat];
        int column = Column(radar);
        for (int unit = flight.FirstUnit; unit < flight.FirstUnit + flight.UnitCount; unit++)
        {
            bool own = radar == unit;
            bool hears = radar >= unitCount && Array.IndexOf(plan!.Hears[unit], column) >= 0;
            int slot = flight.Slot + unit - flight.FirstUnit;
            if (!own && !hears)
            {
                continue;
            }

            cuedAt[slot] = Math.Min(cuedAt[slot], now);
            if ((own || plan!.IsShared[column]) && ready[slot] == Never)
            {
                UnitFigures figures = units[unit].Figures;
                Begins(unit, threat, Math.Max(
                    now + figures.CuedReactionMicroseconds, cuedAt[slot] + figures.ReactionMicroseconds), false);
            }
        }
    }

    /// <summary>A threat has come to its end, or is seen to be killed: its tracks are free for those that
    /// wait.</summary>
    private void Drop(int threat, long now)
    {
        for (int radar = 0; radar < RadarCount; radar++)
        {
            if (!held[threat * RadarCount + radar])
            {
                continue;
            }

            held[threat * RadarCount + radar] = false;
            RadarLoad load = loads[radar];
            load.Held--;
            while (load.Held < tables.TracksMax[Column(radar)] && load.Waiting.TryDequeue(out int next))
            {
                if (!flights[next].Is(FlightMarks.Gone) && flights[next].Arrival > now)
                {
                    Hold(radar, next, now);
                }
            }
        }
    }
}
