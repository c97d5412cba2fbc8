using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Salvos, their results and the tally.</summary>
public sealed partial class RaidFight
{
    /// <summary>Fires a salvo: as many rounds as doctrine says, as fit into the window, and as there are.</summary>
    private void Shoot(FireUnit battery, int unit, int threat, int round, long now)
    {
        ref Flight flight = ref flights[threat];
        int fitting = Fitting(unit, flight, round, now);
        int shots = Math.Min(fitting, battery.Available(round, tables.Ballistic[flight.Class]));
        if (flight.Shots == 0)
        {
            outcome.Engaged[flight.Class]++;
            DrawCommonMode(ref flight);
        }

        bool called = Resolve(ref flight, round, flight.Salvos, flight.Shots, shots);
        long lastIntercept = LastIntercept(unit, flight, round, now, shots);
        flight.Shots += shots;
        flight.Salvos++;
        flight.Marks = (flight.Marks | FlightMarks.Engaged) & ~FlightMarks.Refused;
        outcome.Fired[round] += shots;
        outcome.FiredAt[flight.Class] += shots;
        outcome.Wanted[round] += fitting;
        battery.ChannelsBusy++;
        battery.LauncherFree = now + shots * figures.SpacingMicroseconds;
        for (int emptied = battery.Fire(round, shots); emptied > 0; emptied--)
        {
            long loaded = battery.StartReload(now);
            events.Push(new RaidEvent(loaded, (ulong)round, -1, unit, RaidEventKind.Reloaded, false));
        }

        long assessed = lastIntercept + figures.AssessmentMicroseconds;
        events.Push(new RaidEvent(assessed, flight.Entity, threat, unit, RaidEventKind.Assessed, called));
    }

    /// <summary>Rounds of a salvo whose launch, at the launchers' spacing, still falls within the window.</summary>
    private int Fitting(int unit, in Flight flight, int round, long now)
    {
        int salvo = tables.Doctrine.Salvo[flight.Class];
        long left = flight.Arrival + tables.Window(Place(unit), flight.Class, round).Latest - now;
        return figures.SpacingMicroseconds == 0
            ? salvo
            : (int)Math.Min(salvo, 1 + left / figures.SpacingMicroseconds);
    }

    private long LastIntercept(int unit, in Flight flight, int round, long now, int shots)
    {
        ref readonly LaunchWindow window = ref tables.Window(Place(unit), flight.Class, round);
        long last = long.MinValue;
        for (int shot = 0; shot < shots; shot++)
        {
            long launch = now + shot * figures.SpacingMicroseconds;
            last = Math.Max(last, launch + window.FlightMicroseconds(tables.Flights, launch - flight.Arrival));
        }

        return last;
    }

    private void DrawCommonMode(ref Flight flight)
    {
        if (wholeRaidFails || Happens(figures.CommonModePerTarget, ChancePurpose.CommonMode, flight.Entity, 0))
        {
            flight.Marks |= FlightMarks.CommonMode;
        }
    }

    /// <summary>Draws a salvo's result and the call that is made of it. A shot's address is the threat and the number
    /// of the shot at it, so that more rounds elsewhere move no shot.</summary>
    /// <returns>True where the salvo is called a kill.</returns>
    private bool Resolve(ref Flight flight, int round, int salvo, int firstShot, int shots)
    {
        double kill = flight.Is(FlightMarks.CommonMode) ? 0 : tables.Kill[flight.Class * tables.Rounds + round];
        bool killed = flight.Is(FlightMarks.Killed);
        for (int shot = firstShot; shot < firstShot + shots && !killed; shot++)
        {
            killed = Happens(kill, ChancePurpose.Kill, flight.Entity, shot);
        }

        if (killed)
        {
            flight.Marks |= FlightMarks.Killed;
            return !Happens(figures.KillCalledMiss, ChancePurpose.Assess, flight.Entity, salvo);
        }

        return Happens(figures.MissCalledKill, ChancePurpose.Assess, flight.Entity, salvo);
    }

    /// <summary>The call is made: the channel is free, and a threat called a miss asks for the next salvo.</summary>
    private void Assess(in RaidEvent happening)
    {
        ref Flight flight = ref flights[happening.Threat];
        units[happening.Unit].ChannelsBusy--;
        flight.Marks &= ~FlightMarks.Engaged;
        if (happening.CalledKill)
        {
            flight.Marks |= FlightMarks.CalledKill;
        }
        else if (flight.Salvos < tables.Doctrine.SalvosMax[flight.Class])
        {
            int first = flight.Home < 0 ? 0 : flight.Home;
            int last = flight.Home < 0 ? unitCount - 1 : flight.Home;
            for (int unit = first; unit <= last; unit++)
            {
                Ask(unit, happening.Threat, happening.Time);
            }

            for (int unit = first; unit <= last; unit++)
            {
                Serve(unit, happening.Time);
            }

            return;
        }

        Serve(happening.Unit, happening.Time);
    }

    private void Count(Span<int> magazine)
    {
        for (int threat = 0; threat < flightCount; threat++)
        {
            ref Flight flight = ref flights[threat];
            if (flight.Is(FlightMarks.Refused))
            {
                WantBeyond(flight);
            }

            if (flight.Is(FlightMarks.Killed))
            {
                outcome.Killed[flight.Class]++;
            }
            else
            {
                outcome.Leak(CauseOf(flight), flight.Class, 1);
            }
        }

        for (int round = 0; round < magazine.Length; round++)
        {
            magazine[round] -= outcome.Fired[round];
        }
    }

    private static LeakCause CauseOf(in Flight flight)
    {
        if (flight.Shots == 0)
        {
            return flight.Is(FlightMarks.LackedRound) ? LeakCause.NoRound : LeakCause.NoChannel;
        }

        if (flight.Is(FlightMarks.CommonMode))
        {
            return LeakCause.CommonMode;
        }

        return flight.Is(FlightMarks.CalledKill) ? LeakCause.WronglyAssessed : LeakCause.Missed;
    }

    /// <summary>What doctrine would have fired at a refused threat had rounds been there: salvo by salvo from the
    /// moment of the refusal, on the draws the real shots would have had, with the first round type whose window is not
    /// over.</summary>
    private void WantBeyond(Flight flight)
    {
        if (flight.Shots == 0)
        {
            DrawCommonMode(ref flight);
        }

        long now = flight.RefusedAt;
        int unit = flight.RefusedUnit;
        for (int salvo = flight.Salvos; salvo < tables.Doctrine.SalvosMax[flight.Class]; salvo++)
        {
            int round = Favourite(unit, flight, now);
            if (round < 0)
            {
                return;
            }

            now = Math.Max(now, flight.Arrival + tables.Window(Place(unit), flight.Class, round).Earliest);
            int shots = Fitting(unit, flight, round, now);
            outcome.Wanted[round] += shots;
            if (Resolve(ref flight, round, salvo, flight.Shots, shots))
            {
                return;
            }

            now = LastIntercept(unit, flight, round, now, shots) + figures.AssessmentMicroseconds;
            flight.Shots += shots;
        }
    }

    private int Favourite(int unit, in Flight flight, long now)
    {
        foreach (int round in tables.Doctrine.Order(flight.Class))
        {
            if (now - flight.Arrival <= tables.Window(Place(unit), flight.Class, round).Latest)
            {
                return round;
            }
        }

        return -1;
    }
}
