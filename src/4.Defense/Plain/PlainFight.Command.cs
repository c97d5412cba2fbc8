using Stockade.Kernel;

namespace Stockade.Defense.Plain;

/// <summary>Requests, salvos and results of the plain twin.</summary>
internal sealed partial class PlainFight
{
    private void Ask(PlainUnit unit, PlainThreat threat, long now)
    {
        if (threat.Engaged || threat.CalledKill || threat.Salvos >= tables.Doctrine.SalvosMax[threat.Class])
        {
            return;
        }

        long deadline = threat.Arrival + Closing(unit, threat.Class);
        var request = new PlainRequest(threat, threat.Salvos, deadline);
        if (Firing(unit, threat, now) is not null)
        {
            unit.Waiting.Add(request);
        }
        else
        {
            PutOff(unit, request, now);
        }
    }

    private void Serve(PlainUnit unit, long now)
    {
        while (unit.Waiting.Count > 0 && unit.ChannelsBusy < figures.Channels)
        {
            if (unit.LauncherFree > now)
            {
                events.Add(new PlainEvent(
                    unit.LauncherFree, RaidEventKind.Awake, 0, unit.Number, time => Serve(unit, time)));
                return;
            }

            PlainRequest request = unit.Waiting.OrderBy(one => one.Deadline).ThenBy(one => one.Threat.Entity).First();
            unit.Waiting.Remove(request);
            PlainThreat threat = request.Threat;
            if (threat.Engaged || threat.CalledKill || threat.Salvos != request.Salvo)
            {
                continue;
            }

            if (Firing(unit, threat, now) is { } round)
            {
                Shoot(unit, threat, round, now);
            }
            else
            {
                PutOff(unit, request, now);
            }
        }
    }

    /// <summary>Round types of doctrine that could still be launched, in its order.</summary>
    private List<(int Round, long Earliest, long Latest)> StillPossible(PlainUnit unit, PlainThreat threat, long now)
    {
        List<(int Round, long Earliest, long Latest)> possible = [];
        foreach (int round in tables.Doctrine.Order(threat.Class))
        {
            if (flyout.Window(unit.Position, threat.Class, round) is { } window
                && now <= threat.Arrival + window.Latest)
            {
                possible.Add((round, threat.Arrival + window.Earliest, threat.Arrival + window.Latest));
            }
        }

        return possible;
    }

    /// <summary>Rounds of a type that the unit may fire at the threat now.</summary>
    private int Available(PlainUnit unit, PlainThreat threat, int round) =>
        KeptBack(threat, round) ? Math.Min(unit.Ready[round], Spare(unit)) : unit.Ready[round];

    private bool KeptBack(PlainThreat threat, int round) =>
        !tables.Ballistic[threat.Class] && figures.AgainstBallistic[round];

    /// <summary>Rounds at the unit that ballistic threats may meet, beyond those kept back.</summary>
    private int Spare(PlainUnit unit) =>
        Enumerable.Range(0, tables.Rounds).Where(round => figures.AgainstBallistic[round])
            .Sum(round => unit.Ready[round] + unit.Store[round]) - figures.Reserve;

    private int? Firing(PlainUnit unit, PlainThreat threat, long now)
    {
        foreach ((int round, long earliest, _) in StillPossible(unit, threat, now))
        {
            if (earliest <= now && Available(unit, threat, round) > 0)
            {
                return round;
            }
        }

        return null;
    }

    private void PutOff(PlainUnit unit, PlainRequest request, long now)
    {
        PlainThreat threat = request.Threat;
        List<(int Round, long Earliest, long Latest)> possible = StillPossible(unit, threat, now);
        List<long> opening =
            [.. possible.Where(one => Available(unit, threat, one.Round) > 0).Select(one => one.Earliest)];
        if (opening.Count > 0)
        {
            Later(opening.Min(), threat, unit);
            return;
        }

        if (possible.Count == 0)
        {
            return;
        }

        threat.LackedRound = true;
        bool reloads = possible.Exists(one =>
            unit.Reloading[one.Round] > 0 && (!KeptBack(threat, one.Round) || Spare(unit) > 0));
        if (reloads)
        {
            unit.Parked.Add(request);
        }
        else
        {
            threat.Refusal ??= (unit, now);
        }
    }

    private void Shoot(PlainUnit unit, PlainThreat threat, int round, long now)
    {
        List<long> launches = Launches(unit, threat, round, now);
        int shots = Math.Min(launches.Count, Available(unit, threat, round));
        if (threat.Shots == 0)
        {
            outcome.Engaged[threat.Class]++;
        }

        bool called = Resolve(threat, round, threat.Salvos, threat.Shots, shots);
        long last = launches.Take(shots).Max(launch => Meeting(unit, threat, round, launch));
        threat.Shots += shots;
        threat.Salvos++;
        threat.Engaged = true;
        threat.Refusal = null;
        outcome.Fired[round] += shots;
        outcome.FiredAt[threat.Class] += shots;
        outcome.Wanted[round] += launches.Count;
        unit.ChannelsBusy++;
        unit.LauncherFree = now + shots * figures.SpacingMicroseconds;
        unit.Ready[round] -= shots;
        unit.FiredSinceReload[round] += shots;
        StartReloads(unit, round, now);
        events.Add(new PlainEvent(
            last + figures.AssessmentMicroseconds, RaidEventKind.Assessed, threat.Entity, unit.Number,
            time => Assess(unit, threat, called, time)));
    }

    private long Meeting(PlainUnit unit, PlainThreat threat, int round, long launch) =>
        launch + flyout.FlightMicroseconds(unit.Position, threat.Class, round, launch - threat.Arrival);

    /// <summary>Launch times of a whole salvo, as far as they fall within the window.</summary>
    private List<long> Launches(PlainUnit unit, PlainThreat threat, int round, long now)
    {
        long latest = threat.Arrival + flyout.Window(unit.Position, threat.Class, round)!.Value.Latest;
        return [.. Enumerable.Range(0, tables.Doctrine.Salvo[threat.Class])
            .Select(shot => now + shot * figures.SpacingMicroseconds).Where(launch => launch <= latest)];
    }

    private void StartReloads(PlainUnit unit, int round, long now)
    {
        int load = figures.Loads[round];
        while (unit.FiredSinceReload[round] >= load && unit.Store[round] - unit.Reloading[round] * load > 0)
        {
            unit.FiredSinceReload[round] -= load;
            unit.Reloading[round]++;
            unit.CrewFree = Math.Max(unit.CrewFree, now) + figures.ReloadMicroseconds;
            events.Add(new PlainEvent(
                unit.CrewFree, RaidEventKind.Reloaded, (ulong)round, unit.Number, time => Reload(unit, round, time)));
        }
    }

    private void Reload(PlainUnit unit, int round, long now)
    {
        int load = Math.Min(figures.Loads[round], unit.Store[round]);
        unit.Reloading[round]--;
        unit.Ready[round] += load;
        unit.Store[round] -= load;
        unit.Waiting.AddRange(unit.Parked);
        unit.Parked.Clear();
        Serve(unit, now);
    }

    private bool Resolve(PlainThreat threat, int round, int salvo, int firstShot, int shots)
    {
        threat.CommonMode =
            wholeRaidFails || Draw(ChancePurpose.CommonMode, threat.Entity, 0) < figures.CommonModePerTarget;
        double kill = tables.Kill[threat.Class * tables.Rounds + round];
        for (int shot = firstShot; shot < firstShot + shots; shot++)
        {
            threat.Killed |= !threat.CommonMode && Draw(ChancePurpose.Kill, threat.Entity, shot) < kill;
        }

        double drawn = Draw(ChancePurpose.Assess, threat.Entity, salvo);
        return threat.Killed ? drawn >= figures.KillCalledMiss : drawn < figures.MissCalledKill;
    }

    private void Assess(PlainUnit unit, PlainThreat threat, bool called, long now)
    {
        unit.ChannelsBusy--;
        threat.Engaged = false;
        threat.CalledKill = called;
        List<PlainUnit> askers = [];
        if (!called && threat.Salvos < tables.Doctrine.SalvosMax[threat.Class])
        {
            askers.AddRange(threat.Units);
        }

        askers.ForEach(one => Ask(one, threat, now));
        (askers.Count > 0 ? askers : [unit]).ForEach(one => Serve(one, now));
    }

    private void WantBeyond(PlainThreat threat, PlainUnit unit, long time)
    {
        int shot = threat.Shots;
        for (int salvo = threat.Salvos; salvo < tables.Doctrine.SalvosMax[threat.Class]; salvo++)
        {
            List<(int Round, long Earliest, long Latest)> possible = StillPossible(unit, threat, time);
            if (possible.Count == 0)
            {
                return;
            }

            (int round, long earliest, _) = possible[0];
            List<long> launches = Launches(unit, threat, round, Math.Max(time, earliest));
            outcome.Wanted[round] += launches.Count;
            if (Resolve(threat, round, salvo, shot, launches.Count))
            {
                return;
            }

            shot += launches.Count;
            time = launches.Max(launch => Meeting(unit, threat, round, launch)) + figures.AssessmentMicroseconds;
        }
    }
}
