namespace Stockade.Defense;

/// <summary>Who is shot at, by whom, with what: requests, waiting, refusals.</summary>
public sealed partial class RaidFight
{
    private enum AnswerKind
    {
        Fire,
        Sleep,
        Park,
        Refuse,
        TooLate,
    }

    /// <summary>What a unit can do about a threat now.</summary>
    /// <param name="Round">The round type to fire.</param>
    /// <param name="Until">When a later window opens, for <see cref="AnswerKind.Sleep"/>.</param>
    private readonly record struct Answer(AnswerKind Kind, int Round, long Until);

    /// <summary>A threat asks a unit for its next salvo. Without any prospect of a round it is refused at once, whether
    /// a channel is free or not: rounds do not come back within a raid.</summary>
    private void Ask(int unit, int threat, long now)
    {
        ref Flight flight = ref flights[threat];
        if (now < ready[flight.Slot + unit - flight.FirstUnit] || flight.Is(FlightMarks.Gone))
        {
            return;
        }

        FireUnit battery = units[unit];
        if (!battery.Stands)
        {
            flight.Marks |= FlightMarks.LackedUnit;
            return;
        }

        ref readonly Engagement engagement = ref engagements[StateOf(flight, unit)];
        bool spent = engagement.Salvos >= battery.Figures.Doctrine.SalvosMax[flight.Class];
        if (spent || engagement.Busy || engagement.CalledKill || !Flies(threat))
        {
            return;
        }

        Answer answer = Choose(unit, flight, now);
        long deadline = flight.Arrival + tables.LastClose[Place(unit) * tables.Paths + flight.Path];
        var request = new Request(
            byValue ? -flight.Stake : 0, deadline, flight.Entity, threat, engagement.Salvos);
        if (answer.Kind == AnswerKind.Fire)
        {
            battery.Waiting.Push(request);
        }
        else
        {
            PutOff(unit, request, answer, now);
        }
    }

    /// <summary>Fires at the first of the waiting threats as long as a channel and the launchers are free.</summary>
    private void Serve(int unit, long now)
    {
        FireUnit battery = units[unit];
        while (battery.Waiting.Count > 0 && battery.ChannelsBusy < battery.Figures.Channels)
        {
            if (battery.LauncherFree > now)
            {
                WakeLater(battery, unit);
                return;
            }

            if (battery.IsDry)
            {
                TellOfLack(battery, unit, now);
                return;
            }

            Request request = battery.Waiting.Pop();
            ref readonly Flight flight = ref flights[request.Threat];
            ref readonly Engagement engagement = ref engagements[StateOf(flight, unit)];
            if (engagement.Busy || engagement.CalledKill || engagement.Salvos != request.Salvo
                || flight.Is(FlightMarks.Gone))
            {
                continue;
            }

            Answer answer = Choose(unit, flight, now);
            if (answer.Kind == AnswerKind.Fire)
            {
                Shoot(unit, request.Threat, answer.Round, now);
            }
            else
            {
                PutOff(unit, request, answer, now);
            }
        }
    }

    /// <summary>A unit without a round on its launchers parks every request in the end: they may as well wait where
    /// they are. Those that are still in time lack a round.</summary>
    private void TellOfLack(FireUnit battery, int unit, long now)
    {
        if (battery.HasToldOfLack)
        {
            return;
        }

        battery.HasToldOfLack = true;
        foreach (ref readonly Request request in battery.Waiting.Items)
        {
            ref Flight flight = ref flights[request.Threat];
            ref readonly Engagement engagement = ref engagements[StateOf(flight, unit)];
            bool lapsed = engagement.Busy || engagement.CalledKill || engagement.Salvos != request.Salvo
                || flight.Is(FlightMarks.Gone);
            if (!lapsed && now <= request.Deadline)
            {
                flight.Marks |= FlightMarks.LackedRound;
            }
        }
    }

    private void WakeLater(FireUnit battery, int unit)
    {
        if (battery.WakeAt != battery.LauncherFree)
        {
            battery.WakeAt = battery.LauncherFree;
            agenda.Add(new RaidEvent(battery.WakeAt, 0, -1, unit, RaidEventKind.Awake, false));
        }
    }

    private void PutOff(int unit, in Request request, Answer answer, long now)
    {
        ref Flight flight = ref flights[request.Threat];
        switch (answer.Kind)
        {
            case AnswerKind.Sleep:
                agenda.Add(new RaidEvent(
                    answer.Until, flight.Entity, request.Threat, unit, RaidEventKind.Opens, false));
                break;
            case AnswerKind.Park:
                flight.Marks |= FlightMarks.LackedRound;
                units[unit].Parked.Add(request);
                break;
            case AnswerKind.Refuse:
                if (!flight.Is(FlightMarks.Refused))
                {
                    flight.RefusedAt = now;
                    flight.RefusedUnit = unit;
                }

                flight.Marks |= FlightMarks.LackedRound | FlightMarks.Refused;
                break;
            default:
                break;
        }
    }

    /// <summary>Goes through the round types in doctrine's order: the first whose window is open and that has a round
    /// is fired. Otherwise the unit waits for the next window of a type that has rounds, then for a reload; else it
    /// refuses.</summary>
    private Answer Choose(int unit, in Flight flight, long now)
    {
        FireUnit battery = units[unit];
        bool ballistic = tables.Threats.Ballistic[flight.Class];
        long from = ready[flight.Slot + unit - flight.FirstUnit];
        long opens = long.MaxValue;
        bool reloads = false;
        bool lacks = false;
        foreach (int round in battery.Figures.Doctrine.Order(flight.Class))
        {
            ref readonly LaunchWindow window = ref tables.Window(Place(unit), flight.Path, round);
            if (!window.IsOpenEver || now > flight.Arrival + window.Latest || from > flight.Arrival + window.Latest)
            {
                continue;
            }

            if (battery.Available(round, ballistic) > 0)
            {
                long earliest = Math.Max(from, flight.Arrival + window.Earliest);
                if (now >= earliest)
                {
                    return new Answer(AnswerKind.Fire, round, now);
                }

                opens = Math.Min(opens, earliest);
            }
            else
            {
                reloads |= battery.Reloads(round, ballistic);
                lacks = true;
            }
        }

        if (opens != long.MaxValue)
        {
            return new Answer(AnswerKind.Sleep, -1, opens);
        }

        AnswerKind kind = reloads ? AnswerKind.Park : lacks ? AnswerKind.Refuse : AnswerKind.TooLate;
        return new Answer(kind, -1, now);
    }

    /// <summary>Rounds are ready again: those that were waiting for them ask again.</summary>
    private void Reload(in RaidEvent happening)
    {
        FireUnit battery = units[happening.Unit];
        battery.FinishReload((int)happening.Tie);
        foreach (Request request in battery.Parked)
        {
            battery.Waiting.Push(request);
        }

        battery.Parked.Clear();
        if (battery.Stands)
        {
            Serve(happening.Unit, happening.Time);
        }
    }
}
