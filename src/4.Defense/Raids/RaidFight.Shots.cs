using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Salvos and what comes of them.</summary>
public sealed partial class RaidFight
{
    /// <summary>Fires a salvo: as many rounds as doctrine says, as fit into the window, and as there are.</summary>
    private void Shoot(int unit, int threat, int round, long now)
    {
        ref Flight flight = ref flights[threat];
        FireUnit battery = units[unit];
        UnitFigures figures = battery.Figures;
        int fitting = Fitting(unit, flight, round, now);
        int shots = Math.Min(fitting, battery.Available(round, tables.Threats.Ballistic[flight.Class]));
        bool wasKilled = flight.Is(FlightMarks.Killed);
        bool called = Resolve(ref flight, unit, round, shots);
        long lastIntercept = LastIntercept(unit, flight, round, now, shots);
        if (flight.Is(FlightMarks.Killed) && !wasKilled)
        {
            flight.KilledAt = lastIntercept;
        }

        flight.Shots += shots;
        flight.Salvos++;
        flight.Marks &= ~FlightMarks.Refused;
        ref Engagement engagement = ref engagements[StateOf(flight, unit)];
        engagement.Busy = true;
        engagement.Salvos++;
        outcome.Fired[round] += shots;
        outcome.FiredAt[flight.Class] += shots;
        outcome.Wanted[round] += fitting;
        if (plan is not null)
        {
            outcome.FiredBy[unit * tables.Rounds + round] += shots;
        }

        battery.ChannelsBusy++;
        battery.LauncherFree = now + shots * figures.SpacingMicroseconds;
        for (int emptied = battery.Fire(round, shots); emptied > 0; emptied--)
        {
            long loaded = battery.StartReload(now);
            agenda.Add(new RaidEvent(loaded, (ulong)round, -1, unit, RaidEventKind.Reloaded, false));
        }

        long assessed = lastIntercept + figures.AssessmentMicroseconds;
        agenda.Add(new RaidEvent(assessed, flight.Entity, threat, unit, RaidEventKind.Assessed, called));
        record?.Shoot(now, lastIntercept, unit, threat, round, shots, flight.Is(FlightMarks.Killed) && !wasKilled);
    }

    /// <summary>Where the engagement of a threat by a unit is kept: with units on their own each has its own.</summary>
    private int StateOf(in Flight flight, int unit) => alone ? flight.Slot + unit - flight.FirstUnit : flight.Slot;

    /// <summary>Rounds of a salvo whose launch, at the launchers' spacing, still falls within the window.</summary>
    private int Fitting(int unit, in Flight flight, int round, long now)
    {
        UnitFigures figures = units[unit].Figures;
        int salvo = figures.Doctrine.Salvo[flight.Class];
        long left = flight.Arrival + tables.Window(Place(unit), flight.Path, round).Latest - now;
        return figures.SpacingMicroseconds == 0
            ? salvo
            : (int)Math.Min(salvo, 1 + left / figures.SpacingMicroseconds);
    }

    private long LastIntercept(int unit, in Flight flight, int round, long now, int shots)
    {
        long spacing = units[unit].Figures.SpacingMicroseconds;
        ref readonly LaunchWindow window = ref tables.Window(Place(unit), flight.Path, round);
        long last = long.MinValue;
        for (int shot = 0; shot < shots; shot++)
        {
            long launch = now + shot * spacing;
            last = Math.Max(last, launch + window.FlightMicroseconds(tables.Flights, launch - flight.Arrival));
        }

        return last;
    }

    /// <summary>Draws a salvo's result and the call that is made of it. A shot's address is the threat and the number
    /// of the shot at it, so that more rounds elsewhere move no shot.</summary>
    /// <returns>True where the salvo is called a kill.</returns>
    private bool Resolve(ref Flight flight, int unit, int round, int shots)
    {
        FireUnit battery = units[unit];
        UnitFigures figures = battery.Figures;
        bool killed = flight.Is(FlightMarks.Killed);
        if (!killed)
        {
            bool fails = battery.Fails
                || Happens(figures.CommonModePerTarget, ChancePurpose.CommonMode, flight.Entity, 0);
            flight.Marks = fails ? flight.Marks | FlightMarks.CommonMode : flight.Marks & ~FlightMarks.CommonMode;
            double kill = fails ? 0 : tables.Kill[flight.Class * tables.Rounds + round];
            for (int shot = flight.Shots; shot < flight.Shots + shots && !killed; shot++)
            {
                killed = Happens(kill, ChancePurpose.Kill, flight.Entity, shot);
            }
        }

        if (killed)
        {
            flight.Marks |= FlightMarks.Killed;
            return !Happens(figures.KillCalledMiss, ChancePurpose.Assess, flight.Entity, flight.Salvos);
        }

        return Happens(figures.MissCalledKill, ChancePurpose.Assess, flight.Entity, flight.Salvos);
    }

    /// <summary>The call is made: the channel is free, and a threat called a miss asks for the next salvo.</summary>
    private void Assess(in RaidEvent happening)
    {
        ref Flight flight = ref flights[happening.Threat];
        units[happening.Unit].ChannelsBusy--;
        ref Engagement engagement = ref engagements[StateOf(flight, happening.Unit)];
        engagement.Busy = false;
        record?.Assess(happening.Time, happening.Unit, happening.Threat, happening.CalledKill);
        if (happening.CalledKill)
        {
            engagement.CalledKill = true;
            flight.Marks |= FlightMarks.CalledKill;
            if (flight.Is(FlightMarks.Killed) && !flight.Is(FlightMarks.Gone))
            {
                flight.Marks |= FlightMarks.Gone;
                if (tracksBind)
                {
                    Drop(happening.Threat, happening.Time);
                }
            }

            Serve(happening.Unit, happening.Time);
            return;
        }

        int first = alone ? happening.Unit : flight.FirstUnit;
        int last = alone ? happening.Unit : flight.FirstUnit + flight.UnitCount - 1;
        for (int unit = first; unit <= last; unit++)
        {
            Ask(unit, happening.Threat, happening.Time);
        }

        for (int unit = first; unit <= last; unit++)
        {
            Serve(unit, happening.Time);
        }
    }
}
