using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between the fields of defence: threats, rounds, fire units, areas and raids.</summary>
internal sealed class DefenseCheck(Report report, NameRegister names, View root)
{
    private readonly HashSet<(string Round, string Threat)> kills =
        [.. root.Entries("rounds").SelectMany(
            round => round.Pairs("kill").Select(kill => (round.Name, kill.Key.Text)))];

    private readonly DetectionCheck detection = new(report);

    private readonly Dictionary<string, View> threats =
        root.Entries("threats").ToDictionary(threat => threat.Name, StringComparer.Ordinal);

    public void Visit(RaidTable? table)
    {
        foreach (View threat in threats.Values)
        {
            Threat(threat);
            StandOff(threat);
        }

        foreach (View round in root.Entries("rounds"))
        {
            Flyout(round);
        }

        foreach (View unit in root.Entries("fire-units"))
        {
            FireUnit(unit);
            detection.Visit(unit);
        }

        foreach (View layer in root.Entries("areas").SelectMany(area => area.Entries("layers")))
        {
            Layer(layer);
        }

        if (root.Block("raids") is { } raids)
        {
            Shares(raids);
            if (table is { HasErrors: false })
            {
                Months(raids, table);
            }
        }
    }

    private void Threat(View threat)
    {
        FlightKind? flight = threat.Word<FlightKind>("flight");
        string[] needs = flight switch
        {
            FlightKind.Ballistic => ["range"],
            FlightKind.Aeroballistic => ["range", "speed"],
            FlightKind.Cruise or FlightKind.Drone or FlightKind.Aircraft => ["speed", "height"],
            _ => [],
        };
        foreach (string field in needs)
        {
            if (!threat.Has(field))
            {
                report.Error(
                    DiagnosticCodes.ThreatUnclear, threat.At,
                    $"'{threat.Path}' flies as {flight?.ToString().ToLowerInvariant()} and needs '{field}'");
            }
        }
    }

    private void StandOff(View threat)
    {
        FlightKind? flight = threat.Word<FlightKind>("flight");
        if (threat.Has("ballistic-coefficient") && flight is FlightKind.Cruise or FlightKind.Drone
            or FlightKind.Aircraft)
        {
            report.Error(
                DiagnosticCodes.ThreatUnclear, threat.Place("ballistic-coefficient"),
                $"'{threat.Path}' flies level and has no use for 'ballistic-coefficient'");
        }

        if (threat.Block("stand-off") is not { } released)
        {
            return;
        }

        if (flight is not FlightKind.Aircraft and not null)
        {
            report.Error(
                DiagnosticCodes.ThreatUnclear, released.At,
                $"'{threat.Path}' flies as {flight.ToString()!.ToLowerInvariant()}; only an aircraft releases weapons",
                "take 'stand-off' out, or write 'flight: aircraft'");
        }

        detection.AboveZero(released, "distance");
        if (released.Text("threat") is not { } name || !threats.TryGetValue(name, out View? weapon))
        {
            return;
        }

        if (weapon.Word<FlightKind>("flight") is FlightKind.Aircraft)
        {
            report.Error(
                DiagnosticCodes.ThreatUnclear, released.Place("threat"),
                $"'{released.Path}' releases '{name}', which is an aircraft itself");
        }

        if (released.Claim("distance") is { } distance)
        {
            Reaches.WithinRange(report, released, "distance", distance, weapon);
        }
    }

    private void Flyout(View round)
    {
        if (round.Block("flyout") is not { } flyout)
        {
            return;
        }

        foreach (string field in (ReadOnlySpan<string>)["burnout-speed", "boost", "speed-min", "flight-max"])
        {
            detection.AboveZero(flyout, field);
        }

        if (flyout.Claim("speed-min") is { } least && flyout.Claim("burnout-speed") is { } burnout
            && Ends.High(least) >= Ends.Low(burnout))
        {
            report.Error(
                DiagnosticCodes.ThreatUnclear, flyout.Place("speed-min"),
                $"'{flyout.Path}': 'speed-min' ({Excerpt.Of(least.Text)}) is not below 'burnout-speed' "
                + $"({Excerpt.Of(burnout.Text)}) in every world");
        }
    }

    private void FireUnit(View unit)
    {
        HashSet<string> loaded = unit.Pairs("loads").Select(load => load.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (View doctrine in unit.Entries("doctrine"))
        {
            foreach (ScalarNode round in doctrine.Names("rounds"))
            {
                if (!loaded.Contains(round.Text))
                {
                    report.Error(
                        DiagnosticCodes.ThreatUnclear, round.Place,
                        $"'{doctrine.Path}' fires '{round.Text}', which no launcher of '{unit.Name}' is loaded with",
                        $"add it to '{unit.Path}.loads'");
                }

                if (!kills.Contains((round.Text, doctrine.Name)) && names.Knows(NameKind.Threat, doctrine.Name))
                {
                    report.Error(
                        DiagnosticCodes.ThreatUnclear, round.Place,
                        $"'{doctrine.Path}' fires '{round.Text}', which has no kill probability against "
                        + $"'{doctrine.Name}'",
                        $"add it to 'rounds.{round.Text}.kill'");
                }
            }
        }
    }

    private void Layer(View layer)
    {
        bool stock = layer.Has("stock");
        if (stock != layer.Has("rounds-per-engagement"))
        {
            string missing = stock ? "rounds-per-engagement" : "stock";
            report.Error(
                DiagnosticCodes.LayerUnclear, layer.At,
                $"'{layer.Path}' has {(stock ? "a stock" : "rounds an engagement")} but no '{missing}'; "
                + "expected both or neither");
        }

        if (layer.Has("resupply") && !stock)
        {
            report.Error(
                DiagnosticCodes.LayerUnclear, layer.Place("resupply"),
                $"'{layer.Path}' is resupplied but has no 'stock'");
        }
    }

    /// <summary>Launches at all areas are no more than the launches: where their shares add up to more even at their
    /// lowest, something may be amiss.</summary>
    private void Shares(View raids)
    {
        Dictionary<string, double> sums = new(StringComparer.Ordinal);
        HashSet<string> classes = new(raids.Entries("classes").Select(entry => entry.Name), StringComparer.Ordinal);
        foreach ((_, Node area, _) in raids.Pairs("shares"))
        {
            foreach (Entry share in area is MapNode map ? map.Entries : [])
            {
                if (names.Knows(NameKind.Threat, share.Key.Text) && !classes.Contains(share.Key.Text))
                {
                    report.ErrorNear(
                        DiagnosticCodes.UnknownName, share.Key.Place,
                        $"'raids.shares' gives a share of '{share.Key.Text}', which 'raids.classes' does not hold",
                        share.Key.Text, classes);
                }

                if (raids.ClaimOf(share.Value) is { } claim)
                {
                    double sum = sums.GetValueOrDefault(share.Key.Text) + claim.Value.Low;
                    sums[share.Key.Text] = sum;
                    if (sum > 1 + 1e-9)
                    {
                        report.Warn(
                            DiagnosticCodes.SharesExceedOne, share.Value.Place,
                            $"'raids.shares': the shares of '{Excerpt.Of(share.Key.Text)}' add up to more than 1 "
                            + "even at their lowest",
                            "they then count as weights and are brought to a sum of 1");
                    }
                }
            }
        }
    }

    /// <summary>Every class that flies has one row for each month of the table.</summary>
    private void Months(View raids, RaidTable table)
    {
        foreach ((string threat, TextPlace place) in table.Threats)
        {
            if (!names.Knows(NameKind.Threat, threat))
            {
                string? nearest = NearestName.Of(threat, names.All(NameKind.Threat));
                report.Warn(
                    DiagnosticCodes.UnknownName, place,
                    $"the table's '{Excerpt.Of(threat)}' is not the name of a threat; its rows are not used",
                    nearest is null ? null : $"did you mean '{nearest}'?");
            }
        }

        if (root.Span("horizon") is { Days: > 0 } horizon && !table.Meets(horizon))
        {
            report.Error(
                DiagnosticCodes.OutsideHorizon, raids.Place("monthly"),
                $"no month of the table lies within the horizon ({Dates.Text(horizon.First)} .. "
                + $"{Dates.Text(horizon.Last)})",
                $"its first row is at {Dates.Text(table.Rows[0].Month)[..7]}; "
                + $"'horizon' stands at {root.Place("horizon")}");
        }

        foreach (View entry in raids.Entries("classes"))
        {
            List<string> missing = table.MonthsWithout(entry.Name);
            if (missing.Count > 0)
            {
                string more = missing.Count > 6 ? $", and {missing.Count - 6} more" : "";
                report.Error(
                    DiagnosticCodes.MonthsIncomplete, raids.Place("monthly"),
                    $"the table has no row of '{entry.Name}' for {string.Join(", ", missing.Take(6))}{more}",
                    "every class of 'raids.classes' needs one row for each month; write 0 where nothing was launched");
            }
        }
    }
}
