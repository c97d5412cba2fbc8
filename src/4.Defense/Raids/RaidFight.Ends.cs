namespace Stockade.Defense;

/// <summary>Ends: of threats, of units, of the raid.</summary>
public sealed partial class RaidFight
{
    /// <summary>False where what carries a threat was killed before the release.</summary>
    private bool Flies(int threat)
    {
        ref Flight flight = ref flights[threat];
        if (flight.Carrier < 0 || !flights[flight.Carrier].Is(FlightMarks.Killed)
            || flights[flight.Carrier].KilledAt >= flight.Release)
        {
            return true;
        }

        flight.Marks |= FlightMarks.NotReleased;
        return false;
    }

    private void Arrive(int threat, long now)
    {
        ref readonly Flight flight = ref flights[threat];
        if (flight.Hits < -1 && !flight.Is(FlightMarks.Killed) && Flies(threat))
        {
            Lose(-2 - flight.Hits, now);
        }

        if (tracksBind)
        {
            Drop(threat, now);
        }
    }

    /// <summary>A unit is hit: it fires no more. What it has fired flies on.</summary>
    private void Lose(int unit, long now)
    {
        if (outcome.UnitsLost[unit] == 1)
        {
            return;
        }

        FireUnit battery = units[unit];
        battery.Stands = false;
        outcome.UnitsLost[unit] = 1;
        record?.Lose(now, unit);
        while (battery.Waiting.Count > 0)
        {
            flights[battery.Waiting.Pop().Threat].Marks |= FlightMarks.LackedUnit;
        }

        foreach (Request request in battery.Parked)
        {
            flights[request.Threat].Marks |= FlightMarks.LackedUnit;
        }

        battery.Parked.Clear();
    }

    private void Count()
    {
        for (int threat = 0; threat < flightCount; threat++)
        {
            if (!Flies(threat))
            {
                continue;
            }

            ref Flight flight = ref flights[threat];
            if (flight.Is(FlightMarks.Refused))
            {
                WantBeyond(flight);
            }

            if (flight.Is(FlightMarks.Decoy | FlightMarks.Friend))
            {
                CountHarmless(flight);
                continue;
            }

            outcome.Launched[flight.Class]++;
            outcome.Detected[flight.Class] += flight.Is(FlightMarks.Tracked) ? 1 : 0;
            outcome.Engaged[flight.Class] += flight.Shots > 0 ? 1 : 0;
            if (flight.Is(FlightMarks.Killed))
            {
                outcome.Killed[flight.Class]++;
                continue;
            }

            outcome.Leak(CauseOf(flight), flight.Class, 1);
            if (flight.Hits >= 0)
            {
                outcome.Hits[flight.Hits]++;
            }
        }
    }

    private void CountHarmless(in Flight flight)
    {
        int engaged = flight.Shots > 0 ? 1 : 0;
        if (flight.Is(FlightMarks.Decoy))
        {
            outcome.Decoys[flight.Class]++;
            outcome.DecoysEngaged[flight.Class] += engaged;
        }
        else
        {
            outcome.Friends[flight.Class]++;
            outcome.FriendsEngaged[flight.Class] += engaged;
            outcome.FriendsKilled[flight.Class] += flight.Is(FlightMarks.Killed) ? 1 : 0;
        }
    }

    private LeakCause CauseOf(in Flight flight)
    {
        if (flight.Shots > 0)
        {
            return flight.Is(FlightMarks.CommonMode) ? LeakCause.CommonMode
                : flight.Is(FlightMarks.CalledKill) ? LeakCause.WronglyAssessed
                : LeakCause.Missed;
        }

        return flight.Is(FlightMarks.LetGo) || !IsFiredAt(flight) ? LeakCause.LetGo
            : flight.Is(FlightMarks.LackedRound) ? LeakCause.NoRound
            : flight.Is(FlightMarks.LackedUnit) ? LeakCause.NoUnit
            : flight.Is(FlightMarks.Windowed) ? LeakCause.NoChannel
            : flight.Is(FlightMarks.CalledFriend) ? LeakCause.CalledFriend
            : flight.Is(FlightMarks.Tracked) ? LeakCause.NoWindow
            : LeakCause.NotDetected;
    }

    /// <summary>True where doctrine of a unit it meets fires something at its class.</summary>
    private bool IsFiredAt(in Flight flight)
    {
        bool fired = false;
        for (int unit = flight.FirstUnit; unit < flight.FirstUnit + flight.UnitCount; unit++)
        {
            fired |= !units[unit].Figures.Doctrine.Order(flight.Class).IsEmpty;
        }

        return fired;
    }

    /// <summary>What doctrine would have fired at a refused threat had rounds been there: salvo by salvo from the
    /// moment of the refusal, on the draws the real shots would have had, with the first round type whose window is not
    /// over.</summary>
    private void WantBeyond(Flight flight)
    {
        long now = flight.RefusedAt;
        int unit = flight.RefusedUnit;
        UnitFigures figures = units[unit].Figures;
        int fired = engagements[StateOf(flight, unit)].Salvos;
        for (int salvo = fired; salvo < figures.Doctrine.SalvosMax[flight.Class]; salvo++)
        {
            int round = Favourite(unit, flight, now);
            if (round < 0)
            {
                return;
            }

            now = Math.Max(now, flight.Arrival + tables.Window(Place(unit), flight.Path, round).Earliest);
            int shots = Fitting(unit, flight, round, now);
            outcome.Wanted[round] += shots;
            if (Resolve(ref flight, unit, round, shots))
            {
                return;
            }

            now = LastIntercept(unit, flight, round, now, shots) + figures.AssessmentMicroseconds;
            flight.Shots += shots;
            flight.Salvos++;
        }
    }

    private int Favourite(int unit, in Flight flight, long now)
    {
        foreach (int round in units[unit].Figures.Doctrine.Order(flight.Class))
        {
            if (now - flight.Arrival <= tables.Window(Place(unit), flight.Path, round).Latest)
            {
                return round;
            }
        }

        return -1;
    }

    /// <summary>How each threat ended, for a record.</summary>
    private RaidTrack[] Ends()
    {
        var tracks = new RaidTrack[flightCount];
        for (int threat = 0; threat < flightCount; threat++)
        {
            ref readonly Flight flight = ref flights[threat];
            bool killed = flight.Is(FlightMarks.Killed);
            bool harmless = flight.Is(FlightMarks.Decoy | FlightMarks.Friend | FlightMarks.NotReleased);
            tracks[threat] = new RaidTrack(
                flight.Class, flight.Path, flight.Arrival - plan!.PathMicroseconds[flight.Path],
                killed ? flight.KilledAt : flight.Arrival, flight.Arrival, killed, flight.Is(FlightMarks.Decoy),
                flight.Is(FlightMarks.Friend), killed || harmless ? null : CauseOf(flight));
        }

        return tracks;
    }
}
