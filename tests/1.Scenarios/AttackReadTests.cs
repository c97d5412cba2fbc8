using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What a raid written out, and the figures of defence in depth, become once they are read.</summary>
public sealed class AttackReadTests
{
    private const double Degree = Math.PI / 180;

    private static readonly Scenario Read = Whole();

    private static Attack Dawn => Assert.Single(Read.Attacks);

    private static Scenario Whole(params (string Path, string Value)[] sets)
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", Small.Texts(), sets);
        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        return scenario;
    }

    [Fact]
    public void A_unit_stands_where_it_was_put_with_what_was_given_it()
    {
        PlacedUnit head = Dawn.Units.Single(unit => unit.Id == "head");

        Assert.Equal("guard", head.FireUnit);
        Assert.Equal(new Place(12.1 * Degree, 45.1 * Degree, 40), Rounded(head.Place));
        Assert.Equal(270 * Degree, head.AzimuthRadians, 1e-12);
        Assert.Equal(new LauncherLoad(new ItemId("dart"), 16), Assert.Single(head.Magazine));
        Assert.Empty(head.Hears);
        Assert.Equal(80, head.RadiusMetres.Value.Value.Low);
    }

    [Fact]
    public void What_is_not_written_of_a_unit_is_the_ground_the_north_and_a_hundred_metres()
    {
        PlacedUnit mole = Dawn.Units.Single(unit => unit.Id == "mole");

        Assert.Equal((0, 0), (mole.Place.GroundMetres, mole.AzimuthRadians));
        Assert.Equal(["ridge", "mast"], mole.Hears, StringComparer.Ordinal);
        Assert.Equal("100 m", mole.RadiusMetres.Text);
        Assert.True(mole.RadiusMetres.Value.IsAssumption);
    }

    [Fact]
    public void Radars_warn_or_are_shared_and_see_all_within_range_unless_they_say_how()
    {
        Assert.Equal([RadarRole.Cue, RadarRole.Shared], Dawn.Radars.Select(radar => radar.Role));
        Assert.Null(Dawn.Radars[0].Search);
        RadarSearch mast = Dawn.Radars[1].Search!;
        Assert.Equal((Fluctuation.Swerling4, 1, 1, 1), (mast.Fluctuation, mast.Pulses, mast.Hits, mast.Of));
        Assert.Equal(1e-5, mast.FalseAlarm.Value.Value.Low);
        Assert.Null(mast.SectorRadians);
        Assert.Null(mast.TracksMax);
    }

    [Fact]
    public void Groups_keep_their_order_and_their_way()
    {
        Assert.Equal(
            ["rockets", "low", "high", "ours"], Dawn.Groups.Select(group => group.Id), StringComparer.Ordinal);
        AttackGroup low = Dawn.Groups[1];
        Assert.Equal(("cruise", "mole", false), (low.Threat, low.At, low.Friendly));
        Assert.Equal([new Place(12.4 * Degree, 45.6 * Degree, 0), new Place(12.1 * Degree, 45.3 * Degree, 0)],
            low.Route.Select(Rounded));
        Assert.Equal(0.2, low.DecoyShare.Value.Value.Low);
        Assert.Equal("0 s", low.WindowSeconds.Text);
        Assert.True(Dawn.Groups[3].Friendly);
        Assert.All(Dawn.Groups, group => Assert.True(group.Count.Adversary && group.SpreadRadians.Adversary));
    }

    [Fact]
    public void Command_is_central_and_by_urgency_where_nothing_is_said()
    {
        CommandRule written = Dawn.Command;
        Assert.Equal(
            (AssignmentKind.Sector, PriorityKind.Value, true),
            (written.Assignment, written.Priority, written.LetsMissesGo));

        Dictionary<string, string> texts = Small.Texts();
        texts[Small.Attacks] = string.Join('\n', texts[Small.Attacks].Split('\n')
            .Where(line => !line.StartsWith("    command:", StringComparison.Ordinal)));
        CommandRule silent = Assert.Single(Shipped.Read("small", texts).Scenario!.Attacks).Command;

        Assert.Equal(
            (AssignmentKind.Central, PriorityKind.Urgency, false),
            (silent.Assignment, silent.Priority, silent.LetsMissesGo));
        Assert.Equal("attacks.dawn.command.prediction-error", silent.PredictionErrorMetres.Path);
    }

    [Fact]
    public void Threats_rounds_and_fire_units_hold_what_defence_in_depth_asks()
    {
        ThreatClass rocket = Read.Threats.Single(threat => threat.Id == "rocket");
        Assert.Equal(4000, rocket.BallisticCoefficient!.Value.Value.Low);
        Assert.Equal(Dimension.AreaDensity, rocket.BallisticCoefficient.Dimension);
        Assert.Equal(("300 m", "5 %"), (rocket.CircularErrorMetres!.Text, rocket.LaunchFailure!.Text));
        StandOff released = Read.Threats.Single(threat => threat.Id == "bomber").StandOff!;
        Assert.Equal(("glider", 2, "60 km"), (released.Threat, released.Count, released.DistanceMetres.Text));
        RoundFlyout flyout = Read.Rounds.Single(round => round.Item.Value == "dart").Flyout!;
        Assert.Equal((1200, 5), (flyout.BurnoutMetresPerSecond.Value.Value.Low, flyout.BoostSeconds.Value.Value.Low));
        Assert.Equal("60 s", flyout.FlightSecondsMax!.Text);
        FireUnitType guard = Read.FireUnits.Single(unit => unit.Id == "guard");
        Assert.Equal((4, 2, 3, 50), (guard.Search!.Pulses, guard.Search.Hits, guard.Search.Of, guard.Search.TracksMax));
        Assert.Equal(-Degree, guard.Search.ElevationMinRadians!.Value.Value.Low, 1e-12);
        Assert.Equal(
            ("2", "95 %", "1 %"), (guard.ReloadCrews!.Text, guard.Readiness!.Text, guard.CommonModePerUnit!.Text));
        Assert.Equal(("6 s", "3 s"), (guard.CuedReactionSeconds!.Text, guard.IdentificationSeconds!.Text));
        Assert.Equal(
            ("1 %", "2 %", "30 %"),
            (guard.FoeCalledFriend!.Text, guard.FriendCalledFoe!.Text, guard.DecoyRecognised!.Text));
        KeepOut keepOut = Assert.Single(guard.KeepOuts);
        Assert.Equal(-60 * Degree, keepOut.AzimuthRadians, 1e-12);
        Assert.Equal(20 * Degree, keepOut.WidthRadians, 1e-12);
    }

    [Fact]
    public void A_threat_round_or_battery_that_says_nothing_of_it_has_none_of_it()
    {
        ThreatClass drone = Read.Threats.Single(threat => threat.Id == "drone");
        Assert.True(
            drone is { BallisticCoefficient: null, CircularErrorMetres: null, LaunchFailure: null, StandOff: null });
        Assert.Null(Read.Rounds.Single(round => round.Item.Value == "lance").Flyout);
        FireUnitType battery = Read.FireUnits.Single(unit => unit.Id == "battery");
        Assert.True(battery is { Search: null, ReloadCrews: null, Readiness: null, SectorRadians: null });
        Assert.Empty(battery.KeepOuts);
        Assert.DoesNotContain(Read.Claims, claim => claim.Path == "fire-units.battery.readiness");
    }

    [Fact]
    public void A_terrain_tile_is_kept_byte_by_byte_and_counts_in_the_hash()
    {
        TerrainFile tile = Assert.Single(Read.Terrain);
        Assert.Equal("N12E045.hgt", tile.Name);
        Assert.Equal(Small.Tiles().Values.Single(), tile.Bytes.ToArray());

        Dictionary<string, byte[]> other = Small.Tiles();
        other["hills/N12E045.hgt"][0]++;
        Scenario changed = Shipped.Read("small", Small.Texts(), other).Scenario!;
        Assert.NotEqual(Read.ContentHash, changed.ContentHash);
    }

    [Theory]
    [InlineData("attacks.dawn.groups.low.count", "9")]
    [InlineData("attacks.dawn.units.head.radius", "50 m")]
    [InlineData("fire-units.guard.detection.at-range", "70 %")]
    [InlineData("threats.bomber.stand-off.distance", "40 km")]
    public void Every_claim_of_it_can_be_set_by_its_path(string path, string value)
    {
        Claim claim = Assert.Single(Whole((path, value)).Claims, candidate => candidate.Path == path);

        Assert.Equal(value, claim.Text);
        Assert.True(claim.Override);
    }

    [Fact]
    public void A_scenario_that_is_not_fictional_cannot_be_given_an_attack_by_a_setting()
    {
        Dictionary<string, string> texts = Small.Tiny();
        texts[Small.Main] = texts[Small.Main].Replace("fictional: true", "fictional: false", StringComparison.Ordinal);

        DiagnosticBag diagnostics = Shipped.Read("tiny", texts, ("terrain", "hills/N12E045.hgt")).Diagnostics;

        Diagnostic found = Assert.Single(diagnostics.All);
        Assert.Equal(DiagnosticCodes.ScopePosition, found.Code);
    }

    private static Place Rounded(Place place) => new(
        Math.Round(place.LatitudeRadians / Degree, 9) * Degree, Math.Round(place.LongitudeRadians / Degree, 9) * Degree,
        place.GroundMetres);
}
