using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What can be wrong with raids written out, and with what defence in depth asks of radars, rounds and
/// threats, one thing at a time.</summary>
internal static class MalformedAttacks
{
    private const string Group = "      ours: {threat: liner, count: 1,";
    private const string Asset =
        "      docks: {name: Docks, latitude: 12 deg, longitude: 45 deg, radius: 400 m, value: 3}\n";

    public static IEnumerable<MalformedCase> Cases() =>
        [.. Names(), .. Shapes(), .. Threats(), .. Rounds(), .. Radars(), .. Groups(), .. Limits(), .. Terrain()];

    private static MalformedCase Attack(string name, string find, string put, string code) =>
        new(name, Small.Attacks, find, put, code);

    private static IEnumerable<MalformedCase> Names() =>
    [
        Attack("a group aimed at nothing that is there", "count: 6, at: mole", "count: 6, at: moll",
            DiagnosticCodes.UnknownName),
        Attack("a group aimed at a radar", "count: 6, at: mole", "count: 6, at: ridge", DiagnosticCodes.UnknownName),
        Attack("a unit that hears no radar of the attack", "hears: [ridge, mast]", "hears: [ridge, mats]",
            DiagnosticCodes.UnknownName),
        Attack("a unit that hears a radar twice", "hears: [ridge, mast]", "hears: [ridge, ridge]",
            DiagnosticCodes.AttackUnclear),
        Attack("a unit of an unknown type", "mole: {fire-unit: guard", "mole: {fire-unit: gard",
            DiagnosticCodes.UnknownName),
        Attack("a group of an unknown class", "{threat: cruise,", "{threat: cruiser,", DiagnosticCodes.UnknownName),
        Attack("a magazine of an unknown round", "magazine: {dart: 24}", "magazine: {darts: 24}",
            DiagnosticCodes.UnknownName),
        Attack("a magazine of a round that no launcher loads", "magazine: {dart: 24}", "magazine: {lance: 24}",
            DiagnosticCodes.AttackUnclear),
        Attack(
            "an asset with the name of a unit", Asset, Asset + Asset.Replace("docks", "mole", StringComparison.Ordinal),
            DiagnosticCodes.AttackUnclear),
        Attack("an attack with no unit", "    units:\n", "    units: {}\n    none:\n", DiagnosticCodes.MissingField),
        Attack("an attack with no group", "    groups:\n", "    groups: {}\n    none:\n", DiagnosticCodes.MissingField),
        Attack("an attack without groups", "    groups:\n", "    group:\n", DiagnosticCodes.MissingField)
            with { At = "dawn:" },
    ];

    private static IEnumerable<MalformedCase> Shapes() =>
    [
        Attack("an unknown role of a radar", "role: cue", "role: warns", DiagnosticCodes.BadWord),
        Attack("an unknown assignment", "assignment: sector", "assignment: sectors", DiagnosticCodes.BadWord),
        Attack("an unknown fluctuation", "swerling4", "swerling5", DiagnosticCodes.BadWord),
        Attack("a latitude beyond the pole", "latitude: 12.1 deg, longitude: 45.1", "latitude: 91 deg, longitude: 45.1",
            DiagnosticCodes.OutOfRange),
        Attack("a longitude twice round", "longitude: 45.6 deg", "longitude: 405.6 deg", DiagnosticCodes.OutOfRange),
        Attack("a latitude that is a range", "latitude: 12.4 deg", "latitude: 12 deg .. 13 deg",
            DiagnosticCodes.BadNumber),
        Attack("a spread more than all round", "spread: 30 deg", "spread: 400 deg", DiagnosticCodes.OutOfRange),
        Attack("a magazine of half rounds", "magazine: {dart: 16}", "magazine: {dart: 16.5}",
            DiagnosticCodes.OutOfRange),
        Attack("a ballistic coefficient without its area", "4 t/m2", "4 t", DiagnosticCodes.BadNumber),
        Attack("a unit without a place", "head: {fire-unit: guard, latitude: 12.1 deg, longitude: 45.1 deg,",
            "head: {fire-unit: guard,", DiagnosticCodes.MissingField),
    ];

    private static IEnumerable<MalformedCase> Threats() =>
    [
        Attack("weapons released by a missile", "name: Cruise missile, flight: cruise,",
            "name: Cruise missile, stand-off: {threat: glider, count: 1, distance: 60 km}, flight: cruise,",
            DiagnosticCodes.ThreatUnclear),
        Attack("an aircraft released by an aircraft", "stand-off: {threat: glider,", "stand-off: {threat: liner,",
            DiagnosticCodes.ThreatUnclear),
        Attack("weapons released beyond their range", "distance: 60 km", "distance: 90 km",
            DiagnosticCodes.AttackUnclear),
        Attack("weapons released at the target", "distance: 60 km", "distance: 0 km", DiagnosticCodes.OutOfRange),
        Attack(
            "drag on the path of a level flight", "name: Airliner,", "name: Airliner, ballistic-coefficient: 1 t/m2,",
            DiagnosticCodes.ThreatUnclear),
        Attack("launches that always fail and more", "launch-failure: 5 %", "launch-failure: 105 %",
            DiagnosticCodes.BadNumber),
    ];

    private static IEnumerable<MalformedCase> Rounds() =>
    [
        Attack("a round that burns out at rest", "burnout-speed: 1.2 km/s", "burnout-speed: 0 m/s",
            DiagnosticCodes.OutOfRange),
        Attack("a round without a boost", "boost: 5 s", "boost: 0 s", DiagnosticCodes.OutOfRange),
        Attack("a round that must be faster than it is", "speed-min: 400 m/s", "speed-min: 1 km/s .. 1.3 km/s",
            DiagnosticCodes.ThreatUnclear),
        Attack("a round that may intercept at rest", "speed-min: 400 m/s", "speed-min: 0 m/s .. 400 m/s",
            DiagnosticCodes.OutOfRange),
    ];

    private static IEnumerable<MalformedCase> Radars() =>
    [
        Attack("more detections than looks", "hits: 2, of: 3,", "hits: 4, of: 3,", DiagnosticCodes.DetectionUnclear),
        Attack("a track confirmed by nothing", "hits: 2, of: 3,", "hits: 0, of: 3,", DiagnosticCodes.OutOfRange),
        Attack("a track confirmed over nine looks", "hits: 2, of: 3,", "hits: 2, of: 9,", DiagnosticCodes.OutOfRange),
        Attack("a false alarm that is certain not to come", "false-alarm: 1e-6", "false-alarm: 0",
            DiagnosticCodes.DetectionUnclear),
        Attack("a false alarm at every other look", "false-alarm: 1e-6", "false-alarm: 50 %",
            DiagnosticCodes.DetectionUnclear),
        Attack("a radar that detects no better than it errs", "at-range: 80 %", "at-range: 1e-6 .. 80 %",
            DiagnosticCodes.DetectionUnclear),
        Attack("a radar that cannot miss", "at-range: 80 %", "at-range: 100 %", DiagnosticCodes.DetectionUnclear),
        Attack("a radar that looks without end", "look-interval: 2 s", "look-interval: 0 s",
            DiagnosticCodes.OutOfRange),
        Attack("a radar that looks at nothing", "elevation-min: -1 deg, elevation-max: 80 deg",
            "elevation-min: 20 deg, elevation-max: 10 deg", DiagnosticCodes.DetectionUnclear),
        Attack("a radar without range", "range: 200 km", "range: 0 km", DiagnosticCodes.OutOfRange),
        Attack("no crew to reload", "reload-crews: 2", "reload-crews: 0", DiagnosticCodes.OutOfRange),
    ];

    private static IEnumerable<MalformedCase> Groups() =>
    [
        Attack("a ballistic group from beyond its range", "from: 110 km", "from: 130 km",
            DiagnosticCodes.AttackUnclear),
        Attack("a ballistic group that may come from beyond its range", "from: 110 km", "from: 110 km .. 130 km",
            DiagnosticCodes.AttackUnclear),
        Attack("a route of a ballistic group", "start: 60 s,",
            "start: 60 s, route: [{latitude: 12 deg, longitude: 45 deg}],",
            DiagnosticCodes.AttackUnclear),
        Attack("an aircraft that comes from within its release", "from: 250 km", "from: 50 km",
            DiagnosticCodes.AttackUnclear),
        Attack("a group that comes from its target", "from: 150 km", "from: 0 km", DiagnosticCodes.OutOfRange),
        Attack("friends with decoys", Group, Group + " decoys: 10 %,", DiagnosticCodes.AttackUnclear),
        Attack("friends that release weapons", Group, "      ours: {threat: bomber, count: 1,",
            DiagnosticCodes.AttackUnclear) with { At = "ours:" },
        Attack("an asset worth nothing", "value: 3", "value: 0", DiagnosticCodes.OutOfRange),
        Attack("a request to search in a group", "count: 6, at: mole", "count: 6, search: widest, at: mole",
            DiagnosticCodes.ScopeOptimise),
    ];

    private static IEnumerable<MalformedCase> Limits() =>
    [
        Attack("more threats than are flown", "{threat: cruise, count: 6,", "{threat: cruise, count: 999999,",
            DiagnosticCodes.TooMany) with { At = "      rockets:" },
        Attack("more groups than are read", Group, Many(ScenarioLimits.GroupsMax,
            "      more-{0}: {{threat: liner, count: 1, at: docks, from-azimuth: 0 deg, from: 9 km}}\n") + Group,
            DiagnosticCodes.TooMany) with { At = "      rockets:" },
        Attack("more units than are read", "      head:", Many(ScenarioLimits.UnitsMax,
            "      more-{0}: {{fire-unit: guard, latitude: 12 deg, longitude: 45 deg, magazine: {{}}}}\n")
            + "      head:",
            DiagnosticCodes.TooMany) with { At = "      mole:" },
        Attack("more radars than are read", "      mast:", Many(ScenarioLimits.RadarsMax,
            "      more-{0}: {{name: More, latitude: 12 deg, longitude: 45 deg, role: cue, range: 9 km, "
            + "reference-cross-section: 1 m2, antenna-height: 9 m}}\n") + "      mast:",
            DiagnosticCodes.TooMany) with { At = "      ridge:" },
        Attack("more assets than are read", "      docks:", Many(ScenarioLimits.AssetsMax,
            "      more-{0}: {{name: More, latitude: 12 deg, longitude: 45 deg, radius: 9 m}}\n") + "      docks:",
            DiagnosticCodes.TooMany) with { At = "      more-0:" },
        Attack("more points than a route has", "route: [", "route: ["
            + Many(ScenarioLimits.WaypointsMax, "{{latitude: 12 deg, longitude: 45.{0} deg}}, "),
            DiagnosticCodes.TooMany),
    ];

    private static IEnumerable<MalformedCase> Terrain() =>
    [
        Attack("a tile that is not there", "hills/N12E045.hgt", "hills/N12E046.hgt", DiagnosticCodes.FileMissing),
        Attack("a tile outside the folder", "hills/N12E045.hgt", "../N12E045.hgt", DiagnosticCodes.FileOutside),
        Attack("a tile named twice", "hills/N12E045.hgt", "[hills/N12E045.hgt, hills/N12E045.hgt]",
            DiagnosticCodes.FileTwice),
        Attack("more tiles than are read", "hills/N12E045.hgt", "[hills/N12E045.hgt, " + string.Join(
            ", ", Enumerable.Range(0, ScenarioLimits.TerrainTilesMax).Select(tile => $"none-{tile}.hgt")) + "]",
            DiagnosticCodes.TooMany),
        new MalformedCase("attacks in a pack", Small.Weapons, "items:\n", "attacks: {}\nitems:\n",
            DiagnosticCodes.NotInPack),
    ];

    private static string Many(int count, string line) =>
        string.Concat(Enumerable.Range(0, count).Select(number =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number)));
}
