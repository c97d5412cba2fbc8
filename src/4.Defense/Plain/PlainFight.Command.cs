using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Plain;

/// <summary>Requests, salvos and their results in the plain twin.</summary>
internal sealed partial class PlainFight
{
    /// <summary>Round types that doctrine fires at a threat and that have a window from a unit, in doctrine's order,
    /// whatever the track.</summary>
    private List<(int Round, long Earliest, long Latest)> Windows(PlainUnit unit, PlainThreat threat)
    {
        List<(int Round, long Earliest, long Latest)> windows = [];
        foreach (int round in unit.Figures.Doctrine.Order(threat.Class))
        {
            if (flyout.Window(unit.Place, threat.Path, round) is { } window)
            {
                windows.Add((round, threat.Arrival + window.Earliest, threat.Arrival + window.Latest));
            }
        }

        return windows;
    }

    /// <summary>Of these, the ones that could still be launched now or later.</summary>
    private List<(int Round, long Earliest, long Latest)> StillPossible(
        PlainUnit unit, PlainThreat threat, long now)
    {
        long from = threat.MayShoot[unit];
        return
        [
            .. Windows(unit, threat).Where(one => now <= one.Latest && from <= one.Latest)
                .Select(one => (one.Round, Math.Max(from, one.Earliest), one.Latest)),
        ];
    }

    private PlainEngagement EngagementOf(PlainUnit unit, PlainThreat threat)
    {
        int key = plan?.Assignment == AssignmentKind.Autonomous ? unit.Number : -1;
        if (!threat.Engagements.TryGetValue(key, out PlainEngagement? engagement))
        {
            threat.Engagements[key] = engagement = new PlainEngagement();
        }

        return engagement;
    }

    private void Later(long time, PlainThreat threat, PlainUnit unit) =>
        events.Add(new PlainEvent(time, RaidEventKind.Opens, threat.Entity, unit.Number, now =>
        {
            Ask(unit, threat, now);
            Serve(unit, now);
        }));

    private void Ask(PlainUnit unit, PlainThreat threat, long now)
    {
        if (threat.Gone || !threat.MayShoot.TryGetValue(unit, out long from) || now < from)
        {
            return;
        }

        if (!unit.Stands)
        {
            threat.LackedUnit = true;
            return;
        }

        PlainEngagement engagement = EngagementOf(unit, threat);
        if (engagement.Busy || engagement.CalledKill || !threat.Flies
            || engagement.Salvos >= unit.Figures.Doctrine.SalvosMax[threat.Class])
        {
            return;
        }

        var request = new PlainRequest(threat, engagement.Salvos, Windows(unit, threat).Max(one => one.Latest));
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
        while (unit.Waiting.Count > 0 && unit.ChannelsBusy < unit.Figures.Channels)
        {
            if (unit.LauncherFree > now)
            {
                events.Add(new PlainEvent(
                    unit.LauncherFree, RaidEventKind.Awake, 0, unit.Number, time => Serve(unit, time)));
                return;
            }

            bool byValue = plan?.Priority == PriorityKind.Value;
            PlainRequest request = unit.Waiting
                .OrderByDescending(one => byValue ? one.Threat.Stake : 0).ThenBy(one => one.Deadline)
                .ThenBy(one => one.Threat.Entity).First();
            unit.Waiting.Remove(request);
            PlainThreat threat = request.Threat;
            PlainEngagement engagement = EngagementOf(unit, threat);
            if (engagement.Busy || engagement.CalledKill || threat.Gone || engagement.Salvos != request.Salvo)
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

    /// <summary>Rounds of a type that the unit may fire at the threat now.</summary>
    private int Available(PlainUnit unit, PlainThreat threat, int round) =>
        KeptBack(unit, threat, round) ? Math.Min(unit.Ready[round], Spare(unit)) : unit.Ready[round];

    private bool KeptBack(PlainUnit unit, PlainThreat threat, int round) =>
        !tables.Threats.Ballistic[threat.Class] && unit.Figures.AgainstBallistic[round];

    /// <summary>Rounds at the unit that ballistic threats may meet, beyond those kept back.</summary>
    private int Spare(PlainUnit unit) =>
        Enumerable.Range(0, tables.Rounds).Where(round => unit.Figures.AgainstBallistic[round])
            .Sum(round => unit.Ready[round] + unit.Store[round]) - unit.Figures.Reserve;

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
            unit.Reloading[one.Round] > 0 && (!KeptBack(unit, threat, one.Round) || Spare(unit) > 0));
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
        bool wasKilled = threat.Killed;
        bool called = Resolve(unit, threat, round, threat.Salvos, threat.Shots, shots);
        long last = launches.Take(shots).Max(launch => Meeting(unit, threat, round, launch));
        threat.KilledAt = threat.Killed && !wasKilled ? last : threat.KilledAt;
        threat.Shots += shots;
        threat.Salvos++;
        threat.Refusal = null;
        PlainEngagement engagement = EngagementOf(unit, threat);
        engagement.Salvos++;
        engagement.Busy = true;
        outcome.Fired[round] += shots;
        outcome.FiredAt[threat.Class] += shots;
        outcome.Wanted[round] += launches.Count;
        if (plan is not null)
        {
            outcome.FiredBy[unit.Number * tables.Rounds + round] += shots;
        }

        unit.ChannelsBusy++;
        unit.LauncherFree = now + shots * unit.Figures.SpacingMicroseconds;
        unit.Ready[round] -= shots;
        unit.FiredSinceReload[round] += shots;
        StartReloads(unit, round, now);
        events.Add(new PlainEvent(
            last + unit.Figures.AssessmentMicroseconds, RaidEventKind.Assessed, threat.Entity, unit.Number,
            time => Assess(unit, threat, called, time)));
    }

    private long Meeting(PlainUnit unit, PlainThreat threat, int round, long launch) =>
        launch + flyout.FlightMicroseconds(unit.Place, threat.Path, round, launch - threat.Arrival);

    /// <summary>Launch times of a whole salvo, as far as they fall within the window.</summary>
    private List<long> Launches(PlainUnit unit, PlainThreat threat, int round, long now)
    {
        long latest = threat.Arrival + flyout.Window(unit.Place, threat.Path, round)!.Value.Latest;
        return [.. Enumerable.Range(0, unit.Figures.Doctrine.Salvo[threat.Class])
            .Select(shot => now + shot * unit.Figures.SpacingMicroseconds).Where(launch => launch <= latest)];
    }

    private void StartReloads(PlainUnit unit, int round, long now)
    {
        int load = unit.Figures.Loads[round];
        while (unit.CrewsFree.Length > 0 && unit.FiredSinceReload[round] >= load
            && unit.Store[round] - unit.Reloading[round] * load > 0)
        {
            unit.FiredSinceReload[round] -= load;
            unit.Reloading[round]++;
            int crew = Array.IndexOf(unit.CrewsFree, unit.CrewsFree.Min());
            unit.CrewsFree[crew] = Math.Max(unit.CrewsFree[crew], now) + unit.Figures.ReloadMicroseconds;
            events.Add(new PlainEvent(
                unit.CrewsFree[crew], RaidEventKind.Reloaded, (ulong)round, unit.Number,
                time => Reload(unit, round, time)));
        }
    }

    private void Reload(PlainUnit unit, int round, long now)
    {
        int load = Math.Min(unit.Figures.Loads[round], unit.Store[round]);
        unit.Reloading[round]--;
        unit.Ready[round] += load;
        unit.Store[round] -= load;
        unit.Waiting.AddRange(unit.Parked);
        unit.Parked.Clear();
        Serve(unit, now);
    }

    private bool Resolve(PlainUnit unit, PlainThreat threat, int round, int salvo, int firstShot, int shots)
    {
        UnitFigures figures = unit.Figures;
        if (!threat.Killed)
        {
            threat.CommonMode = unit.Fails
                || Draw(ChancePurpose.CommonMode, threat.Entity, 0) < figures.CommonModePerTarget;
            double kill = tables.Kill[threat.Class * tables.Rounds + round];
            for (int shot = firstShot; shot < firstShot + shots; shot++)
            {
                threat.Killed |= !threat.CommonMode && Draw(ChancePurpose.Kill, threat.Entity, shot) < kill;
            }
        }

        double drawn = Draw(ChancePurpose.Assess, threat.Entity, salvo);
        return threat.Killed ? drawn >= figures.KillCalledMiss : drawn < figures.MissCalledKill;
    }

    private void Assess(PlainUnit unit, PlainThreat threat, bool called, long now)
    {
        unit.ChannelsBusy--;
        PlainEngagement engagement = EngagementOf(unit, threat);
        engagement.Busy = false;
        engagement.CalledKill |= called;
        threat.CalledKill |= called;
        if (called && threat.Killed && !threat.Gone)
        {
            threat.Gone = true;
            Drop(threat, now);
        }

        List<PlainUnit> askers =
            called || plan?.Assignment == AssignmentKind.Autonomous ? [unit] : [.. threat.Units];
        askers.ForEach(one => Ask(one, threat, now));
        askers.ForEach(one => Serve(one, now));
    }
}
