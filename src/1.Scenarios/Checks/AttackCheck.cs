using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between the parts of a raid written out: aims that are there, rounds that the launchers
/// load, ways that the class can fly, and no more of anything than the limits allow.</summary>
internal sealed class AttackCheck(Report report, NameRegister names, View root)
{
    private readonly DetectionCheck detection = new(report);

    private readonly Dictionary<string, View> threats =
        root.Entries("threats").ToDictionary(threat => threat.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> loads = root.Entries("fire-units").ToDictionary(
        unit => unit.Name, unit => unit.Pairs("loads").Select(load => load.Key.Text).ToList(),
        StringComparer.Ordinal);

    public void Visit()
    {
        foreach (View attack in root.Entries("attacks"))
        {
            Visit(attack);
        }
    }

    private void Visit(View attack)
    {
        List<string> units = Names(attack, "units", ScenarioLimits.UnitsMax);
        List<string> radars = Names(attack, "radars", ScenarioLimits.RadarsMax);
        List<string> assets = Names(attack, "assets", ScenarioLimits.AssetsMax);
        AtLeastOne(attack, "units", "fire unit", units);
        AtLeastOne(attack, "groups", "group", Names(attack, "groups", ScenarioLimits.GroupsMax));
        foreach (View unit in attack.Entries("units"))
        {
            Magazine(unit);
            Hears(unit, attack, radars);
        }

        foreach (View radar in attack.Entries("radars"))
        {
            detection.AboveZero(radar, "range");
            detection.AboveZero(radar, "reference-cross-section");
            detection.Visit(radar);
        }

        foreach (View asset in attack.Entries("assets"))
        {
            detection.AboveZero(asset, "value");
            if (units.Contains(asset.Name, StringComparer.Ordinal))
            {
                report.Error(
                    DiagnosticCodes.AttackUnclear, asset.At,
                    $"'{asset.Path}' and a unit of the attack share the name '{asset.Name}': what is aimed at it?",
                    "rename one of them");
            }
        }

        Groups(attack, [.. assets, .. units]);
    }

    private List<string> Names(View attack, string field, int most)
    {
        List<string> all = [.. attack.Pairs(field).Select(entry => entry.Key.Text)];
        if (all.Count > most)
        {
            report.Error(
                DiagnosticCodes.TooMany, attack.Place(field),
                $"'{attack.PathOf(field)}' has {all.Count} entries; at most {most} are read");
        }

        return all;
    }

    private void AtLeastOne(View attack, string field, string noun, List<string> all)
    {
        if (attack.Has(field) && all.Count == 0)
        {
            report.Error(
                DiagnosticCodes.MissingField, attack.Place(field),
                $"the attack '{attack.Name}' has no {noun}; expected at least one");
        }
    }

    private void Magazine(View unit)
    {
        if (unit.Text("fire-unit") is not { } type || !loads.TryGetValue(type, out List<string>? loaded))
        {
            return;
        }

        foreach ((ScalarNode round, _, _) in unit.Pairs("magazine"))
        {
            if (names.Knows(NameKind.Round, round.Text) && !loaded.Contains(round.Text, StringComparer.Ordinal))
            {
                report.ErrorNear(
                    DiagnosticCodes.AttackUnclear, round.Place,
                    $"'{unit.PathOf("magazine")}' holds '{Excerpt.Of(round.Text)}', which no launcher of "
                    + $"'{Excerpt.Of(type)}' is loaded with",
                    round.Text, loaded);
            }
        }
    }

    private void Hears(View unit, View attack, List<string> radars)
    {
        HashSet<string> heard = new(StringComparer.Ordinal);
        foreach (ScalarNode radar in unit.Names("hears"))
        {
            if (!radars.Contains(radar.Text, StringComparer.Ordinal))
            {
                report.ErrorNear(
                    DiagnosticCodes.UnknownName, radar.Place,
                    $"'{unit.PathOf("hears")}': '{Excerpt.Of(radar.Text)}' is not a radar of the attack "
                    + $"'{attack.Name}'",
                    radar.Text, radars);
            }
            else if (!heard.Add(radar.Text))
            {
                report.Error(
                    DiagnosticCodes.AttackUnclear, radar.Place,
                    $"'{unit.PathOf("hears")}' names '{radar.Text}' twice");
            }
        }
    }

    private void Groups(View attack, List<string> aims)
    {
        double sum = 0;
        foreach (View group in attack.Entries("groups"))
        {
            if (group.Text("at") is { } at && !aims.Contains(at, StringComparer.Ordinal))
            {
                report.ErrorNear(
                    DiagnosticCodes.UnknownName, group.Place("at"),
                    $"'{group.PathOf("at")}': '{Excerpt.Of(at)}' is neither an asset nor a unit of the attack "
                    + $"'{attack.Name}'",
                    at, aims);
            }

            detection.AboveZero(group, "from");
            View? threat = group.Text("threat") is { } name ? threats.GetValueOrDefault(name) : null;
            if (threat is not null)
            {
                Way(group, threat);
            }

            Friends(group, threat);
            double released = threat?.Block("stand-off")?.Whole("count") ?? 0;
            sum += group.Claim("count") is { } count ? Ends.High(count) * (1 + released) : 0;
        }

        if (sum > ScenarioLimits.ThreatsMax)
        {
            string most = ScenarioLimits.ThreatsMax.ToString("#,0", CultureInfo.InvariantCulture);
            report.Error(
                DiagnosticCodes.TooMany, attack.Place("groups"),
                $"the attack '{attack.Name}' flies {sum.ToString("#,0", CultureInfo.InvariantCulture)} threats, with "
                + $"what its aircraft release; at most {most} are flown");
        }
    }

    /// <summary>What a class can fly: no further than its range, past its release, and over a route only where it flies
    /// level.</summary>
    private void Way(View group, View threat)
    {
        ClaimReading? from = group.Claim("from");
        if (from is not null)
        {
            Reaches.WithinRange(report, group, "from", from, threat);
        }

        if (from is not null && threat.Block("stand-off")?.Claim("distance") is { } release
            && Ends.High(release) >= Ends.Low(from))
        {
            report.Error(
                DiagnosticCodes.AttackUnclear, group.Place("from"),
                $"'{group.PathOf("from")}' is {Excerpt.Of(from.Text)}, but '{threat.Name}' releases its weapons "
                + $"{Excerpt.Of(release.Text)} from the target",
                "expected farther out than the release");
        }

        if (!group.Has("route"))
        {
            return;
        }

        if (threat.Word<FlightKind>("flight") is FlightKind.Ballistic or FlightKind.Aeroballistic)
        {
            report.Error(
                DiagnosticCodes.AttackUnclear, group.Place("route"),
                $"'{group.Path}' has a route, but '{threat.Name}' flies a ballistic path",
                "routes are for cruise missiles, drones and aircraft");
        }

        int points = group.Elements("route").Count();
        if (points > ScenarioLimits.WaypointsMax)
        {
            report.Error(
                DiagnosticCodes.TooMany, group.Place("route"),
                $"'{group.PathOf("route")}' has {points} points; at most {ScenarioLimits.WaypointsMax} are read");
        }
    }

    private void Friends(View group, View? threat)
    {
        if (!group.YesNo("friendly"))
        {
            return;
        }

        if (group.Has("decoys") && group.Claim("decoys") is { } decoys && Ends.High(decoys) > 0)
        {
            report.Error(
                DiagnosticCodes.AttackUnclear, group.Place("decoys"),
                $"'{group.Path}' is friendly and cannot have decoys",
                "take 'decoys' out, or 'friendly'");
        }

        if (threat is not null && threat.Has("stand-off"))
        {
            report.Error(
                DiagnosticCodes.AttackUnclear, group.Place("threat"),
                $"'{group.Path}' is friendly, but '{threat.Name}' releases weapons at the target",
                "give friends a class of their own without 'stand-off'");
        }
    }
}

/// <summary>Whether a class can fly a distance.</summary>
internal static class Reaches
{
    /// <summary>Reports a distance beyond a class's range: an error where no world allows it, a warning where some do
    /// not.</summary>
    public static void WithinRange(Report report, View block, string field, ClaimReading distance, View threat)
    {
        if (threat.Claim("range") is not { } range)
        {
            return;
        }

        string beyond = $"'{block.PathOf(field)}' is {Excerpt.Of(distance.Text)}, beyond the range of "
            + $"'{threat.Name}' ({Excerpt.Of(range.Text)})";
        if (Ends.Low(distance) > Ends.High(range))
        {
            report.Error(DiagnosticCodes.AttackUnclear, block.Place(field), beyond, "bring it nearer");
        }
        else if (Ends.High(distance) > Ends.Low(range))
        {
            report.Warn(
                DiagnosticCodes.AttackUnclear, block.Place(field), beyond + " in some worlds",
                "what lies beyond the range is flown all the same");
        }
    }
}
