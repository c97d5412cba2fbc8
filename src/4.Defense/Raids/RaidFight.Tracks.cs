using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>From tracks to the moments at which units may begin to shoot.</summary>
public sealed partial class RaidFight
{
    private long[] radarTimes = [];

    /// <summary>Radars of this raid: those of the units, then the others.</summary>
    private int RadarCount => unitCount + tables.Radars - tables.Places;

    /// <summary>A radar's column in the tables.</summary>
    private int Column(int radar) => radar < unitCount ? Place(radar) : tables.Places + radar - unitCount;

    private void OpenFlights()
    {
        if (ready.Length < SlotsNeeded())
        {
            Array.Resize(ref ready, 2 * SlotsNeeded());
            Array.Resize(ref engagements, 2 * SlotsNeeded());
        }

        tracksBind = flightCount > tables.TracksMin && MayRunShortOfTracks();
        if (tracksBind)
        {
            OpenLoads();
        }

        for (int threat = 0; threat < flightCount; threat++)
        {
            ref Flight flight = ref flights[threat];
            flight.Slot = slotCount;
            slotCount += flight.UnitCount;
            ready.AsSpan(flight.Slot, flight.UnitCount).Fill(Never);
            engagements.AsSpan(flight.Slot, flight.UnitCount).Clear();
            if (tracksBind)
            {
                Announce(threat);
            }
            else
            {
                Sight(threat);
            }

            if (tracksBind || flight.Hits < -1)
            {
                agenda.Open(
                    new RaidEvent(flight.Arrival, flight.Entity, threat, 0, RaidEventKind.Arrives, false));
            }
        }
    }

    private int SlotsNeeded()
    {
        int slots = 0;
        for (int threat = 0; threat < flightCount; threat++)
        {
            slots += flights[threat].UnitCount;
        }

        return slots;
    }

    /// <summary>All radars see what they see: every unit's first moment follows at once.</summary>
    private void Sight(int threat)
    {
        ref Flight flight = ref flights[threat];
        Span<long> others = Others(flight);
        for (int unit = flight.FirstUnit; unit < flight.FirstUnit + flight.UnitCount; unit++)
        {
            long track = TrackAt(Place(unit), flight);
            long cue = Never;
            foreach (int radar in plan is null ? [] : plan.Hears[unit])
            {
                long other = others[radar - tables.Places];
                track = plan!.IsShared[radar] ? Math.Min(track, other) : track;
                cue = Math.Min(cue, other);
            }

            if (track != Never)
            {
                UnitFigures figures = units[unit].Figures;
                Begins(unit, threat, Math.Max(
                    track + figures.CuedReactionMicroseconds, Math.Min(track, cue) + figures.ReactionMicroseconds),
                    true);
            }
        }
    }

    /// <summary>Times at which the radars that stand apart have a track, microseconds of the raid.</summary>
    private Span<long> Others(in Flight flight)
    {
        int count = tables.Radars - tables.Places;
        if (radarTimes.Length < count)
        {
            radarTimes = new long[count];
        }

        for (int radar = 0; radar < count; radar++)
        {
            radarTimes[radar] = TrackAt(tables.Places + radar, flight);
        }

        return radarTimes.AsSpan(0, count);
    }

    /// <summary>When a radar would have a track, microseconds of the raid.</summary>
    private long TrackAt(int column, in Flight flight)
    {
        double drawn = tables.Tracks.IsCertain(column, flight.Path)
            ? 0 : Drawn(ChancePurpose.Detect, StableHash.Combine(flight.Entity, tables.RadarHash[column]), 0);
        long track = tables.Tracks.At(column, flight.Path, drawn);
        return track == Never ? Never : track + flight.Arrival;
    }

    /// <summary>A unit may shoot at a threat from a moment on: if a window is still open by then and the unit takes the
    /// threat for what should be shot at, it asks for a salvo when the window opens.</summary>
    private void Begins(int unit, int threat, long from, bool known)
    {
        ref Flight flight = ref flights[threat];
        flight.Marks |= FlightMarks.Tracked;
        int at = Place(unit) * tables.Paths + flight.Path;
        if (tables.FirstOpen[at] == long.MaxValue || from > flight.Arrival + tables.LastClose[at]
            || !Concerns(unit, ref flight))
        {
            return;
        }

        if (!units[unit].Stands)
        {
            flight.Marks |= FlightMarks.LackedUnit;
            return;
        }

        flight.Marks |= FlightMarks.Windowed;
        ready[flight.Slot + unit - flight.FirstUnit] = from;
        record?.Begin(from, unit, threat);
        RaidEvent opens = new(
            Math.Max(from, flight.Arrival + tables.FirstOpen[at]), flight.Entity, threat, unit, RaidEventKind.Opens,
            false);
        if (known)
        {
            agenda.Open(opens);
        }
        else
        {
            agenda.Add(opens);
        }
    }

    /// <summary>False where the threat is let pass: predicted to hit nothing, known for a decoy, or taken for a
    /// friend. A friend concerns a unit only where it is taken for a foe.</summary>
    private bool Concerns(int unit, ref Flight flight)
    {
        UnitFigures figures = units[unit].Figures;
        if (flight.Is(FlightMarks.LetGo))
        {
            return false;
        }

        if (flight.Is(FlightMarks.Friend))
        {
            return Happens(figures.FriendCalledFoe, ChancePurpose.Identify, flight.Entity, 0);
        }

        if (flight.Is(FlightMarks.Decoy)
            && Happens(figures.DecoyRecognised, ChancePurpose.Recognise, flight.Entity, 0))
        {
            return false;
        }

        if (!Happens(figures.FoeCalledFriend, ChancePurpose.Identify, flight.Entity, 0))
        {
            return true;
        }

        flight.Marks |= FlightMarks.CalledFriend;
        return false;
    }
}
