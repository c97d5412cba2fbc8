using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Attacks of all sorts on fire units that stand somewhere, degenerate ones included: on the equator, at the
/// pole, across the antimeridian, all in one place, straight overhead, without rounds or threats. Made from the seed
/// alone.</summary>
internal sealed class RandomAttack
{
    private readonly Random random;
    private readonly RandomScene figures;
    private double centreLatitude;
    private double centreLongitude;

    public RandomAttack(int seed)
    {
        figures = new RandomScene(seed);
        random = new Random(seed + 1_000_000);
        Scene = figures.Scene;
        foreach (ThreatClass threat in Scene.Threats.ToList())
        {
            Widen(threat);
        }

        if (!OneIn(4))
        {
            // Most attacks come to a shot: what is left to chance is what surrounds it.
            Scene.RadarRangeMetres = 200_000;
            Scene.AntennaHeightMetres = 30;
            Scene.Channels = 1 + random.Next(6);
            Scene.Launchers = 1 + random.Next(5);
            Scene.ReactionSeconds = Pick(0, 5, 20);
            for (int round = 0; round < Scene.Rounds.Count; round++)
            {
                Scene.Rounds[round] = Scene.Rounds[round] with
                {
                    SpeedMetresPerSecond = Claim(1_500),
                    ReachAirMetres = Claim(Pick(40_000, 120_000)),
                    ReachBallisticMetres = Claim(60_000),
                    CeilingMetres = Claim(36_000),
                    Kill =
                    [
                        .. Scene.Threats.Select(threat => new KillClaim(threat.Id, Claim(Pick(0.3, 0.6, 0.9)))),
                    ],
                };
            }
        }

        int types = 1 + random.Next(2);
        for (int type = 0; type < types; type++)
        {
            Scene.Types.Add(Extras());
        }

        Scene.Attacks.Add(Attack(types));
        Chance = new Chance((ulong)seed, 3, 4);
    }

    public Scene Scene { get; }

    public Chance Chance { get; }

    public AttackPlan Plan(IAssignsThreats? assigns = null) =>
        new PlacedLayout(
            Scene.Built, Scene.World, Scene.Attacks[0], new AttackGround(Scene.Attacks[0], Terrain.None))
            .Build(assigns);

    private double Pick(params double[] values) => values[random.Next(values.Length)];

    private Claim Claim(double value) => Scene.Claim(value);

    private bool OneIn(int number) => random.Next(number) == 0;

    /// <summary>Adds what only placed threats have: spread of impacts, failed launches, and now and then weapons of an
    /// aircraft.</summary>
    private void Widen(ThreatClass threat)
    {
        int index = Scene.Threats.IndexOf(threat);
        bool carries = threat.Flight == FlightKind.Aircraft && Scene.Threats.Count > 1;
        ThreatClass weapon = Scene.Threats[(index + 1) % Scene.Threats.Count];
        Scene.Threats[index] = threat with
        {
            CircularErrorMetres = OneIn(2) ? Claim(Pick(0, 100, 2_000)) : null,
            LaunchFailure = OneIn(3) ? Claim(Pick(0.1, 0.9)) : null,
            StandOff = carries && weapon.Flight is FlightKind.Cruise or FlightKind.Drone
                ? new StandOff(weapon.Id, 1 + random.Next(3), Claim(Pick(20_000, 60_000))) : null,
        };
    }

    private Func<FireUnitType, FireUnitType> Extras()
    {
        RadarSearch? search = OneIn(3) ? null : Search();
        Claim? crews = OneIn(2) ? Claim(random.Next(4)) : null;
        Claim? readiness = OneIn(3) ? Claim(Pick(0, 0.6)) : null;
        Claim? perUnit = OneIn(3) ? Claim(Pick(0.2, 1)) : null;
        Claim? cued = OneIn(2) ? Claim(Pick(0, 5)) : null;
        Claim? identification = OneIn(2) ? Claim(Pick(0, 10)) : null;
        Claim? foe = OneIn(3) ? Claim(Pick(0.1, 1)) : null;
        Claim? friend = OneIn(2) ? Claim(Pick(0.3, 1)) : null;
        Claim? recognised = OneIn(2) ? Claim(Pick(0.4, 1)) : null;
        Claim? sector = OneIn(3) ? Claim(Pick(1, 2, 4)) : null;
        KeepOut[] keepOuts = OneIn(4) ? [new KeepOut(Pick(0, 1, 3), Pick(0.2, 1))] : [];
        return unit => unit with
        {
            Search = search,
            ReloadCrews = crews,
            Readiness = readiness,
            CommonModePerUnit = perUnit,
            CuedReactionSeconds = cued,
            IdentificationSeconds = identification,
            FoeCalledFriend = foe,
            FriendCalledFoe = friend,
            DecoyRecognised = recognised,
            SectorRadians = sector,
            KeepOuts = keepOuts,
        };
    }

    private RadarSearch Search() => new(
        (Fluctuation)random.Next(5), Claim(1e-6), 1 + random.Next(3), Claim(Pick(0.5, 0.9)), Claim(Pick(2, 10)),
        1 + random.Next(2), 2 + random.Next(2), OneIn(2) ? Claim(Pick(1, 3)) : null,
        OneIn(3) ? Claim(0.005) : null, OneIn(3) ? Claim(1) : null, null,
        OneIn(3) ? (int)Pick(1, 2, 5, 100) : null);

    private Attack Attack(int types)
    {
        centreLatitude = Pick(0, 0.6, 0.6, -0.9, Math.PI / 2, -Math.PI / 2);
        centreLongitude = Pick(0, 0.7, Math.PI, -Math.PI);
        double scatter = Pick(0, 0, 0.001, 0.004);
        PlacedRadar[] radars = [.. Enumerable.Range(0, random.Next(3)).Select(number => Radar(number, scatter))];
        PlacedUnit[] units = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(number =>
            Unit(number, types, scatter, radars))];
        Asset[] assets = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(number => new Asset(
            "asset-" + number, "asset", Near(scatter), Claim(Pick(50, 1_000)), Claim(1 + number)))];
        string[] aims = [.. assets.Select(asset => asset.Id), .. units.Select(unit => unit.Id)];
        AttackGroup[] groups =
            [.. Enumerable.Range(0, 1 + random.Next(4)).Select(number => Group(number, aims, scatter))];
        CommandRule command = new(
            (AssignmentKind)random.Next(3), (PriorityKind)random.Next(2), Claim(Pick(0, 0, 300)), OneIn(2));
        return new Attack("attack", "attack", units, radars, assets, command, groups);
    }

    private Place Near(double scatter) => new(
        Math.Clamp(centreLatitude + scatter * (2 * random.NextDouble() - 1), -Math.PI / 2, Math.PI / 2),
        centreLongitude + scatter * (2 * random.NextDouble() - 1), Pick(0, 0, 200));

    private PlacedRadar Radar(int number, double scatter) => new(
        "radar-" + number, "radar", Near(scatter), Pick(0, 2), (RadarRole)random.Next(2), Claim(Pick(60_000, 200_000)),
        Claim(1), Claim(Pick(5, 20)), OneIn(2) ? null : Search());

    private PlacedUnit Unit(int number, int types, double scatter, PlacedRadar[] radars) => new(
        "unit-" + number, "battery-" + random.Next(types), Near(scatter), Pick(0, 1.5, 4),
        [.. Scene.Rounds.Select(round => new LauncherLoad(round.Item, (int)Pick(0, 2, 8, 40)))],
        [.. radars.Where(_ => OneIn(2)).Select(radar => radar.Id)], Claim(Pick(100, 3_000)));

    private AttackGroup Group(int number, string[] aims, double scatter)
    {
        ThreatClass threat = Scene.Threats[random.Next(Scene.Threats.Count)];
        bool level = threat.Flight is FlightKind.Cruise or FlightKind.Drone or FlightKind.Aircraft;
        double far = level ? Pick(30_000, 90_000, 150_000) : Scene.World[threat.RangeMetres!] * Pick(0.4, 1);
        bool friendly = threat.StandOff is null && OneIn(6);
        return new AttackGroup(
            "group-" + number, threat.Id, Claim(Pick(0, 1, 4, 9, 16)), aims[random.Next(aims.Length)],
            Claim(Pick(0, 1, 3, 5)), Claim(far), Claim(Pick(0, 0, 0.3, 6)), Claim(Pick(0, 60)),
            Claim(Pick(0, 30, 400)), level && OneIn(4) ? [Near(scatter + 0.006)] : [],
            Claim(friendly ? 0 : Pick(0, 0, 0.4)), friendly);
    }
}
