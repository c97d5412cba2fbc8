using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Plain;

/// <summary>What comes, and when it is tracked, in the plain twin.</summary>
internal sealed partial class PlainFight
{
    private void Muster(int threat, int count, ulong entityOfClass)
    {
        LeakCause? unfought =
            units.Count == 0 ? LeakCause.NotCovered
            : !units.Exists(unit => !unit.Figures.Doctrine.Order(threat).IsEmpty) ? LeakCause.LetGo
            : null;
        if (unfought is { } cause)
        {
            bool seen = units.Exists(unit => tables.Tracks.IsEver(unit.Place, threat));
            outcome.Launched[threat] = count;
            outcome.Detected[threat] = seen ? count : 0;
            outcome.Leak(cause, threat, count);
            return;
        }

        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            ulong entity = StableHash.Combine(entityOfClass, (ulong)ordinal);
            double arrival = Draw(ChancePurpose.Arrival, entity, 0) * tables.Threats.ArrivalWindow[threat];
            threats.Add(new PlainThreat
            {
                Class = threat, Path = threat, Entity = entity, Arrival = (long)arrival, Units = Crossed(entity),
            });
        }
    }

    private List<PlainUnit> Crossed(ulong entity)
    {
        if (tables.Places > 1)
        {
            return units;
        }

        ulong key = (ulong)(Draw(ChancePurpose.Axis, entity, 0) * 9007199254740992.0);
        return [units[JumpHash.Bucket(key, units.Count)]];
    }

    private void Muster(GroupPlan group, ulong entityOfGroup)
    {
        for (int ordinal = 0; ordinal < group.Count; ordinal++)
        {
            ulong entity = StableHash.Combine(entityOfGroup, (ulong)ordinal);
            if (Draw(ChancePurpose.LaunchFails, entity, 0) < group.LaunchFailure)
            {
                outcome.Failed[group.Class]++;
                continue;
            }

            int bin = (int)(Draw(ChancePurpose.Axis, entity, 0) * group.Bins);
            int path = group.FirstPath + bin;
            long planned = group.Start + (long)(Draw(ChancePurpose.Arrival, entity, 0) * group.Window);
            if (group.Weapon is not { } weapon)
            {
                var striker = new PlainThreat
                {
                    Class = group.Class, Path = path, Entity = entity, Arrival = planned, Units = Meets(path),
                };
                Aim(striker, group, group.CircularErrorMetres);
                threats.Add(striker);
                continue;
            }

            var carrier = new PlainThreat
            {
                Class = group.Class,
                Path = path,
                Entity = entity,
                Arrival = planned + weapon.ReleaseBeforeArrival[bin],
                Units = Meets(path),
                Stake = group.Value,
            };
            Mark(carrier, group);
            threats.Add(carrier);
            for (int number = 0; number < weapon.Count; number++)
            {
                int fall = weapon.FirstPath + bin;
                var released = new PlainThreat
                {
                    Class = weapon.Class,
                    Path = fall,
                    Entity = StableHash.Combine(StableHash.Combine(entity, weapon.Hash), (ulong)number),
                    Arrival = planned + weapon.FlightMicroseconds[bin],
                    Release = planned,
                    Carrier = carrier,
                    Units = Meets(fall),
                };
                Aim(released, group, weapon.CircularErrorMetres);
                threats.Add(released);
            }
        }
    }

    private List<PlainUnit> Meets(int path) =>
        plan!.Assignment == AssignmentKind.Sector ? [units[plan.SectorUnit[path]]] : units;

    private void Mark(PlainThreat threat, GroupPlan group)
    {
        threat.Friend = group.Friendly;
        threat.Decoy = !group.Friendly && Draw(ChancePurpose.Decoy, threat.Entity, 0) < group.DecoyShare;
    }

    private void Aim(PlainThreat threat, GroupPlan group, double circularErrorMetres)
    {
        Mark(threat, group);
        if (threat.Friend)
        {
            return;
        }

        double miss = circularErrorMetres * AttackPlan.MissFactor(Draw(ChancePurpose.Impact, threat.Entity, 0));
        bool hits = miss <= group.TargetRadiusMetres;
        if (hits && !threat.Decoy)
        {
            threat.Asset = group.Target >= 0 ? group.Target : null;
            threat.Victim = group.Target < -1 ? units[-2 - group.Target] : null;
        }

        double error = plan!.PredictionErrorMetres;
        double along = miss + error * Normal.Quantile(Draw(ChancePurpose.Predict, threat.Entity, 0));
        double across = error * Normal.Quantile(Draw(ChancePurpose.Predict, threat.Entity, 1));
        double radius = group.TargetRadiusMetres;
        bool seenToHit = error > 0 ? along * along + across * across <= radius * radius : hits;
        threat.Stake = seenToHit ? group.Value : 0;
        threat.LetGo = plan.LetsMissesGo && !seenToHit;
    }

    private void Announce(PlainThreat threat)
    {
        foreach (PlainRadar radar in radars)
        {
            if (radar.Owner is { } owner && !threat.Units.Contains(owner))
            {
                continue;
            }

            ulong luck = StableHash.Combine(threat.Entity, tables.RadarHash[radar.Column]);
            long track = tables.Tracks.At(radar.Column, threat.Path, Draw(ChancePurpose.Detect, luck, 0));
            if (track != TrackColumn.Never)
            {
                events.Add(new PlainEvent(
                    threat.Arrival + track, RaidEventKind.Tracked, threat.Entity, radar.Number,
                    now => Track(radar, threat, now)));
            }
        }

        events.Add(new PlainEvent(
            threat.Arrival, RaidEventKind.Arrives, threat.Entity, 0, now => Arrive(threat, now)));
    }

    private void Track(PlainRadar radar, PlainThreat threat, long now)
    {
        if (threat.Gone || !threat.Flies)
        {
            return;
        }

        if (radar.Held.Count < radar.TracksMax)
        {
            Hold(radar, threat, now);
        }
        else
        {
            radar.Waiting.Add(threat);
        }
    }

    private void Hold(PlainRadar radar, PlainThreat threat, long now)
    {
        radar.Held.Add(threat);
        foreach (PlainUnit unit in threat.Units)
        {
            bool own = radar.Owner == unit;
            bool hears = radar.Owner is null && plan!.Hears[unit.Number].Contains(radar.Column);
            if (!own && !hears)
            {
                continue;
            }

            long cue = threat.Cued.TryGetValue(unit, out long first) ? Math.Min(first, now) : now;
            threat.Cued[unit] = cue;
            if ((own || plan!.IsShared[radar.Column]) && !threat.MayShoot.ContainsKey(unit))
            {
                Begin(unit, threat, Math.Max(
                    now + unit.Figures.CuedReactionMicroseconds, cue + unit.Figures.ReactionMicroseconds));
            }
        }
    }

    private void Begin(PlainUnit unit, PlainThreat threat, long from)
    {
        threat.Tracked = true;
        List<(long Earliest, long Latest)> windows =
            [.. Windows(unit, threat).Select(one => (one.Earliest, one.Latest))];
        if (windows.Count == 0 || from > windows.Max(one => one.Latest) || !Concerns(unit, threat))
        {
            return;
        }

        if (!unit.Stands)
        {
            threat.LackedUnit = true;
            return;
        }

        threat.Windowed = true;
        threat.MayShoot[unit] = from;
        Later(Math.Max(from, windows.Min(one => one.Earliest)), threat, unit);
    }

    private bool Concerns(PlainUnit unit, PlainThreat threat)
    {
        double identified = Draw(ChancePurpose.Identify, threat.Entity, 0);
        if (threat.Friend)
        {
            return identified < unit.Figures.FriendCalledFoe;
        }

        bool known = threat.Decoy
            && Draw(ChancePurpose.Recognise, threat.Entity, 0) < unit.Figures.DecoyRecognised;
        if (threat.LetGo || known)
        {
            return false;
        }

        bool friend = identified < unit.Figures.FoeCalledFriend;
        threat.CalledFriend |= friend;
        return !friend;
    }

    private void Drop(PlainThreat threat, long now)
    {
        foreach (PlainRadar radar in radars.Where(one => one.Held.Remove(threat)))
        {
            while (radar.Held.Count < radar.TracksMax && radar.Waiting.Count > 0)
            {
                PlainThreat next = radar.Waiting[0];
                radar.Waiting.RemoveAt(0);
                if (!next.Gone && next.Arrival > now)
                {
                    Hold(radar, next, now);
                }
            }
        }
    }

    private void Arrive(PlainThreat threat, long now)
    {
        if (threat.Victim is { } unit && !threat.Killed && threat.Flies)
        {
            outcome.UnitsLost[unit.Number] = 1;
            unit.Stands = false;
            foreach (PlainRequest request in unit.Waiting.Concat(unit.Parked))
            {
                request.Threat.LackedUnit = true;
            }

            unit.Waiting.Clear();
            unit.Parked.Clear();
        }

        Drop(threat, now);
    }
}
