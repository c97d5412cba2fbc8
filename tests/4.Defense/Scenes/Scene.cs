using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

/// <summary>Builds small scenarios whose claims all have one value, for tests: figures are set, then
/// <see cref="Built"/> and <see cref="World"/> go to the floor's door.</summary>
internal sealed class Scene
{
    private readonly List<Claim> claims = [];
    private readonly List<double> values = [];

    public List<ThreatClass> Threats { get; } = [];

    public List<RoundType> Rounds { get; } = [];

    public List<DoctrineRule> Doctrine { get; } = [];

    public List<LauncherLoad> Loads { get; } = [];

    public List<DefendedArea> Areas { get; } = [];

    public List<RaidCase> Cases { get; } = [];

    public List<Attack> Attacks { get; } = [];

    /// <summary>What is changed in the fire-unit type as the figures above make it; more than one makes more
    /// types.</summary>
    public List<Func<FireUnitType, FireUnitType>> Types { get; } = [];

    public RaidRecord? Raids { get; set; }

    public DateSpan Horizon { get; set; } = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    public DateOnly KnownUntil { get; set; } = new(2024, 7, 1);

    public double RadarRangeMetres { get; set; } = 400_000;

    public double AntennaHeightMetres { get; set; } = 30;

    public double Channels { get; set; } = 1000;

    public double Launchers { get; set; } = 1;

    public double ReactionSeconds { get; set; }

    public double SpacingSeconds { get; set; }

    public double AssessmentSeconds { get; set; }

    public double ReloadSeconds { get; set; } = 600;

    public double KillCalledMiss { get; set; }

    public double MissCalledKill { get; set; }

    public double CommonModePerTarget { get; set; }

    public double CommonModePerRaid { get; set; }

    public double Reserve { get; set; }

    public World World => new(0, [.. values]);

    public FireUnitType Unit => Built.FireUnits[0];

    /// <summary>The scenario with everything that has been set so far.</summary>
    public Scenario Built => built ??= Build();

    private Scenario? built;

    public Claim Claim(double value)
    {
        var constant = new Sourced<Uncertain>(new Constant(value), null, null);
        var claim = new Claim(
            claims.Count, "test", Dimension.Factor, constant, "test", [], false, false, new TextPlace("test", 1, 1));
        claims.Add(claim);
        values.Add(value);
        return claim;
    }

    public Scene Level(
        string id, double speed, double height, double crossSection = 1, double windowSeconds = 0,
        FlightKind flight = FlightKind.Drone)
    {
        Threats.Add(new ThreatClass(id, id, flight, Claim(speed), Claim(height), null, Claim(crossSection))
        {
            ArrivalWindowSeconds = Claim(windowSeconds),
        });
        return this;
    }

    public Scene Ballistic(string id, double range, double crossSection = 1, double windowSeconds = 0)
    {
        Threats.Add(new ThreatClass(id, id, FlightKind.Ballistic, null, null, Claim(range), Claim(crossSection))
        {
            ArrivalWindowSeconds = Claim(windowSeconds),
        });
        return this;
    }

    public Scene Depressed(
        string id, double range, double apogee, double speed, double crossSection = 1, double windowSeconds = 0)
    {
        Threats.Add(new ThreatClass(
            id, id, FlightKind.Aeroballistic, Claim(speed), Claim(apogee), Claim(range), Claim(crossSection))
        {
            ArrivalWindowSeconds = Claim(windowSeconds),
        });
        return this;
    }

    public Scene Round(
        string id, double speed, double reachBallistic, double reachAir, double ceiling, double minimum, int load,
        params (string Threat, double Kill)[] kill)
    {
        Rounds.Add(new RoundType(
            new ItemId(id), Claim(speed), Claim(reachBallistic), Claim(reachAir), Claim(ceiling), Claim(minimum),
            [.. kill.Select(one => new KillClaim(one.Threat, Claim(one.Kill)))]));
        Loads.Add(new LauncherLoad(new ItemId(id), load));
        return this;
    }

    public Scene Fire(string threat, double salvo, int salvosMax, double? killMin, params string[] rounds)
    {
        Doctrine.Add(new DoctrineRule(
            threat, [.. rounds.Select(round => new ItemId(round))], Claim(salvo), salvosMax,
            killMin is { } min ? Claim(min) : null));
        return this;
    }

    /// <summary>An area named for the party, with one coverage for all classes.</summary>
    public Scene Area(string id, double units, double coverage, double offset, params OtherLayer[] layers)
    {
        Areas.Add(new DefendedArea(
            id, id, new PartyId("party"), "battery", [new UnitsStep(Horizon.First, Claim(units))],
            [.. Threats.Select(threat => new CoverageClaim(threat.Id, Claim(coverage)))], (int)Math.Max(1, units),
            Claim(offset), layers));
        return this;
    }

    public OtherLayer Layer(
        string id, double? stock, double? perDay, double? roundsEach,
        params (string Threat, double Engaged, double Killed)[] effects) => new(
            id, id, stock is { } s ? Claim(s) : null, perDay is { } r ? Claim(r) : null,
            roundsEach is { } e ? Claim(e) : null,
            [.. effects.Select(one => new LayerEffect(one.Threat, Claim(one.Engaged), Claim(one.Killed)))]);

    public RaidTables Tables(params double[] offsetsMetres) =>
        NotionalLayout.Tables(Built, World, Unit, offsetsMetres);

    /// <summary>Slow threats in full view, rounds that reach them at once from far off: nothing but the kill
    /// probability, common mode and the doctrine decides.</summary>
    public static Scene PerfectWindows(double kill, double salvo, int salvosMax)
    {
        return new Scene()
            .Level("threat", 50, 1000)
            .Round("round", 5000, 100_000, 100_000, 20_000, 0, 1_000_000, ("threat", kill))
            .Fire("threat", salvo, salvosMax, null, "round");
    }

    private Scenario Build()
    {
        var unit = new FireUnitType(
            "battery", "battery", Claim(RadarRangeMetres), Claim(1), Claim(AntennaHeightMetres), Claim(Channels),
            Claim(Launchers), [.. Loads], Claim(ReactionSeconds), Claim(SpacingSeconds), Claim(AssessmentSeconds),
            Claim(KillCalledMiss), Claim(MissCalledKill), Claim(ReloadSeconds), Claim(CommonModePerTarget),
            Claim(CommonModePerRaid), Claim(Reserve), [.. Doctrine]);
        return new Scenario
        {
            Name = "test",
            Title = "test",
            Version = "1",
            Question = "test?",
            Horizon = Horizon,
            KnownUntil = KnownUntil,
            Fictional = true,
            Sources = [],
            Claims = claims,
            Parties = [],
            Items = [],
            Lines = [],
            Orders = [],
            Accounts = [],
            Policies = [],
            Transfers = [],
            Threats = [.. Threats],
            Rounds = [.. Rounds],
            FireUnits = Types.Count == 0
                ? [unit]
                : [.. Types.Select((type, number) => type(unit) with { Id = "battery-" + number })],
            Areas = [.. Areas],
            Raids = Raids,
            Cases = [.. Cases],
            Attacks = [.. Attacks],
            Choices = [],
            Options = [],
            Measures = [],
            Targets = [],
            Debate = [],
            NotModelled = [],
            LawTexts = [],
            Overrides = [],
            ContentHash = 0,
        };
    }
}
