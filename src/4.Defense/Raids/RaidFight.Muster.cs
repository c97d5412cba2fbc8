using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>What comes: each threat gets its arrival and the units it meets.</summary>
public sealed partial class RaidFight
{
    /// <summary>Raids up to this size fit into the nearest cache in any order.</summary>
    private const int SortedFrom = 128;

    private Flight[] spare = [];
    private long[] arrivals = [];
    private int[] places = [];
    private int[] moved = [];

    /// <summary>Threats of one class on a notional layout; where none can be shot at they are counted at
    /// once.</summary>
    private void Muster(int threat, int count, ReadOnlySpan<int> magazine)
    {
        Invariant.That(count is >= 0 and <= RaidLimits.Threats, "a raid is no larger than the limit");
        if (count == 0 || LeaksUnfought(threat, count))
        {
            return;
        }

        ulong entityOfClass = StableHash.Combine(raidEntity, tables.Threats.Hash[threat]);
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            ulong entity = StableHash.Combine(entityOfClass, (ulong)ordinal);
            double part = chance.Uniform(stream, ChancePurpose.Arrival, entity, 0);
            ref Flight flight = ref Enter(threat, entity, (long)(part * tables.Threats.ArrivalWindow[threat]));
            flight.FirstUnit = oneForAll ? HomeOf(entity) : 0;
            flight.UnitCount = oneForAll ? 1 : unitCount;
            for (int unit = flight.FirstUnit; unit < flight.FirstUnit + flight.UnitCount; unit++)
            {
                Raise(unit, magazine);
            }
        }
    }

    private bool LeaksUnfought(int path, int count)
    {
        bool seen = false;
        bool sure = true;
        bool opens = false;
        for (int place = 0; place < tables.Places; place++)
        {
            seen |= tables.Tracks.IsEver(place, path);
            sure &= tables.Tracks.IsCertain(place, path);
            opens |= Opens(place, path);
        }

        LeakCause cause;
        if (unitCount == 0)
        {
            cause = LeakCause.NotCovered;
        }
        else if (!tables.IsFiredAt(path))
        {
            cause = LeakCause.LetGo;
        }
        else if (!seen)
        {
            cause = LeakCause.NotDetected;
        }
        else if (sure && !opens)
        {
            cause = LeakCause.NoWindow;
        }
        else
        {
            return false;
        }

        outcome.Launched[path] += count;
        outcome.Detected[path] += seen && unitCount > 0 ? count : 0;
        outcome.Leak(cause, path, count);
        return true;
    }

    /// <summary>True where a certain track leaves a window after the reaction.</summary>
    private bool Opens(int place, int path)
    {
        int at = place * tables.Paths + path;
        return tables.Tracks.IsEver(place, path)
            && tables.Tracks.IsCertain(place, path)
            && tables.FirstOpen[at] != long.MaxValue
            && tables.Tracks.At(place, path, 0) + tables.Figures[place].ReactionMicroseconds <= tables.LastClose[at];
    }

    /// <summary>Adds a threat that as yet meets no unit.</summary>
    private ref Flight Enter(int path, ulong entity, long arrival)
    {
        if (flightCount == flights.Length)
        {
            Array.Resize(ref flights, 2 * flightCount);
        }

        ref Flight flight = ref flights[flightCount++];
        flight = new Flight
        {
            Arrival = arrival,
            Entity = entity,
            Path = path,
            Class = tables.PathClass[path],
            Carrier = -1,
            Hits = -1,
        };
        return ref flight;
    }

    /// <summary>The unit a threat meets. One unit more moves only the threats that it takes over (jump consistent hash:
    /// Lamping and Veach 2014), so that options with other numbers of units stay comparable.</summary>
    private int HomeOf(ulong entity)
    {
        if (unitCount == 1)
        {
            return 0;
        }

        ulong key = (ulong)(chance.Uniform(stream, ChancePurpose.Axis, entity, 0) * 9007199254740992.0);
        return JumpHash.Bucket(key, unitCount);
    }

    /// <summary>The threats of one group of an attack, with the weapons they release.</summary>
    private void Muster(GroupPlan group)
    {
        ulong entityOfGroup = StableHash.Combine(raidEntity, group.Hash);
        for (int ordinal = 0; ordinal < group.Count; ordinal++)
        {
            ulong entity = StableHash.Combine(entityOfGroup, (ulong)ordinal);
            if (Happens(group.LaunchFailure, ChancePurpose.LaunchFails, entity, 0))
            {
                outcome.Failed[group.Class]++;
                continue;
            }

            int bin = group.Bins == 1 ? 0
                : (int)(chance.Uniform(stream, ChancePurpose.Axis, entity, 0) * group.Bins);
            double part = group.Window == 0 ? 0 : chance.Uniform(stream, ChancePurpose.Arrival, entity, 0);
            long arrival = group.Start + (long)(part * group.Window)
                + (group.Weapon?.ReleaseBeforeArrival[bin] ?? 0);
            int carrier = flightCount;
            ref Flight flight = ref Enter(group.FirstPath + bin, entity, arrival);
            Aim(ref flight, group, group.Weapon is null);
            for (int weapon = 0; group.Weapon is { } kind && weapon < kind.Count; weapon++)
            {
                long release = arrival - kind.ReleaseBeforeArrival[bin];
                long landing = release + kind.FlightMicroseconds[bin];
                ulong ofWeapon = StableHash.Combine(StableHash.Combine(entity, kind.Hash), (ulong)weapon);
                ref Flight released = ref Enter(kind.FirstPath + bin, ofWeapon, landing);
                released.Carrier = carrier;
                released.Release = release;
                Aim(ref released, group, true);
            }
        }
    }

    /// <summary>Where a threat comes down, and what command makes of it.</summary>
    private void Aim(ref Flight flight, GroupPlan group, bool strikes)
    {
        AttackPlan attack = plan!;
        flight.FirstUnit = attack.Assignment == Scenarios.AssignmentKind.Sector ? attack.SectorUnit[flight.Path] : 0;
        flight.UnitCount = attack.Assignment == Scenarios.AssignmentKind.Sector ? 1 : unitCount;
        for (int unit = flight.FirstUnit; unit < flight.FirstUnit + flight.UnitCount; unit++)
        {
            Raise(unit, attack.MagazineOf(unit));
        }

        if (group.Friendly)
        {
            flight.Marks |= FlightMarks.Friend;
            return;
        }

        if (Happens(group.DecoyShare, ChancePurpose.Decoy, flight.Entity, 0))
        {
            flight.Marks |= FlightMarks.Decoy;
        }

        if (!strikes)
        {
            flight.Stake = group.Value;
            return;
        }

        double spread = flight.Class == group.Class ? group.CircularErrorMetres : group.Weapon!.CircularErrorMetres;
        double miss = spread == 0 ? 0 : spread * AttackPlan.MissFactor(Drawn(ChancePurpose.Impact, flight.Entity, 0));
        bool hits = miss <= group.TargetRadiusMetres;
        flight.Hits = hits && !flight.Is(FlightMarks.Decoy) ? group.Target : -1;
        bool seenToHit = hits;
        if (attack.PredictionErrorMetres > 0)
        {
            double along = miss + attack.PredictionErrorMetres
                * Normal.Quantile(Drawn(ChancePurpose.Predict, flight.Entity, 0));
            double across = attack.PredictionErrorMetres
                * Normal.Quantile(Drawn(ChancePurpose.Predict, flight.Entity, 1));
            seenToHit = along * along + across * across <= group.TargetRadiusMetres * group.TargetRadiusMetres;
        }

        flight.Stake = seenToHit ? group.Value : 0;
        if (attack.LetsMissesGo && !seenToHit)
        {
            flight.Marks |= FlightMarks.LetGo;
        }
    }

    private double Drawn(ChancePurpose purpose, ulong entity, uint ordinal) =>
        chance.Uniform(stream, purpose, entity, ordinal);

    /// <summary>Threats that somebody gives to one unit meet that unit only.</summary>
    private void Assign()
    {
        if (plan!.Assigns is not { } assigns)
        {
            return;
        }

        int[] unit = new int[flightCount];
        assigns.Assign(plan, flights.AsSpan(0, flightCount), unit);
        for (int threat = 0; threat < flightCount; threat++)
        {
            if (unit[threat] >= 0)
            {
                flights[threat].FirstUnit = unit[threat];
                flights[threat].UnitCount = 1;
            }
        }
    }

    /// <summary>Large raids lie in memory as they come, so that what is near in time is near in the caches. Nothing but
    /// time depends on the order.</summary>
    private void SortByArrival()
    {
        if (flightCount <= Math.Min(SortedFrom, tables.TracksMin))
        {
            return;
        }

        if (spare.Length < flights.Length)
        {
            spare = new Flight[flights.Length];
            arrivals = new long[flights.Length];
            places = new int[flights.Length];
            moved = new int[flights.Length];
        }

        for (int threat = 0; threat < flightCount; threat++)
        {
            arrivals[threat] = flights[threat].Arrival;
            places[threat] = threat;
        }

        arrivals.AsSpan(0, flightCount).Sort(places.AsSpan(0, flightCount));
        for (int threat = 0; threat < flightCount; threat++)
        {
            spare[threat] = flights[places[threat]];
            moved[places[threat]] = threat;
        }

        for (int threat = 0; threat < flightCount; threat++)
        {
            spare[threat].Carrier = spare[threat].Carrier < 0 ? -1 : moved[spare[threat].Carrier];
        }

        (flights, spare) = (spare, flights);
    }
}
