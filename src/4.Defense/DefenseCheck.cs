using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Looks through a scenario's threats, rounds, fire units, areas and cases, and reports all at once.</summary>
internal sealed class DefenseCheck(Scenario scenario, DiagnosticBag bag)
{
    private readonly string[] threats = [.. scenario.Threats.Select(threat => threat.Id)];
    private readonly string[] units = [.. scenario.FireUnits.Select(unit => unit.Id)];
    private readonly string[] rounds = [.. scenario.Rounds.Select(round => round.Item.Value)];

    public void Run()
    {
        foreach (ThreatClass threat in scenario.Threats)
        {
            Threat(threat);
        }

        foreach (RoundType round in scenario.Rounds)
        {
            Positive(round.SpeedMetresPerSecond);
            Positive(round.ReachAirMetres);
            Positive(round.ReachBallisticMetres);
            Positive(round.CeilingMetres);
            foreach (KillClaim kill in round.Kill)
            {
                Known(threats, kill.Threat, "threat class", kill.Probability);
            }
        }

        foreach (FireUnitType unit in scenario.FireUnits)
        {
            FireUnit(unit);
        }

        foreach (DefendedArea area in scenario.Areas)
        {
            Area(area);
        }

        foreach (RaidCase one in scenario.Cases)
        {
            Case(one);
        }

        Raids();
        _ = Terrain.Read(scenario.Terrain, bag);
    }

    private void Threat(ThreatClass threat)
    {
        bool level = threat.Flight is FlightKind.Cruise or FlightKind.Drone or FlightKind.Aircraft;
        if (level)
        {
            Needed(threat, threat.SpeedMetresPerSecond, "speed");
        }
        else
        {
            Needed(threat, threat.RangeMetres, "range");
        }

        if (threat.Flight != FlightKind.Ballistic)
        {
            Needed(threat, threat.HeightMetres, "height");
        }

        Positive(threat.SpeedMetresPerSecond);
        Positive(threat.HeightMetres);
        Positive(threat.RangeMetres);
        Positive(threat.CrossSectionSquareMetres);
    }

    private void FireUnit(FireUnitType unit)
    {
        Positive(unit.RadarRangeMetres);
        Positive(unit.ReferenceCrossSectionSquareMetres);
        foreach (DoctrineRule rule in unit.Doctrine)
        {
            Known(threats, rule.Threat, "threat class", rule.Salvo);
            foreach (ItemId round in rule.Rounds)
            {
                Known(rounds, round.Value, "round type", rule.Salvo);
                if (Doctrine.Loads(unit, round) == 0)
                {
                    bag.Warn(
                        DiagnosticCodes.RoundNotLoaded, rule.Salvo.Place,
                        $"doctrine of {unit.Id} fires {round} at {rule.Threat}, but no launcher of the unit holds it");
                }
            }
        }
    }

    private void Area(DefendedArea area)
    {
        Known(units, area.FireUnit, "fire unit", area.OffsetMetres);
        foreach (UnitsStep step in area.Units)
        {
            AtMost(step.Units, RaidLimits.Units, "fire units");
        }

        foreach (CoverageClaim claim in area.Coverage)
        {
            Known(threats, claim.Threat, "threat class", claim.Share);
        }

        foreach (LayerEffect effect in area.Layers.SelectMany(layer => layer.Effects))
        {
            Known(threats, effect.Threat, "threat class", effect.Engaged);
        }
    }

    private void Case(RaidCase one)
    {
        Known(units, one.FireUnit, "fire unit", one.RoundsAtUnits);
        foreach (CaseThreat threat in one.Threats)
        {
            Known(threats, threat.Threat, "threat class", threat.PerDay);
            AtMost(threat.PerDay, RaidLimits.Threats, "threats a day");
        }
    }

    private void Raids()
    {
        foreach (RaidClass kind in scenario.Raids?.Classes ?? [])
        {
            Known(threats, kind.Threat, "threat class", kind.DaysPerMonth);
            AtMost(kind.LaterPerMonth, RaidLimits.Threats, "threats a month");
        }
    }

    private void Needed(ThreatClass threat, Claim? claim, string figure)
    {
        if (claim is null)
        {
            bag.Error(
                DiagnosticCodes.ThreatFigureMissing, threat.CrossSectionSquareMetres.Place,
                $"threat class {threat.Id} flies as {threat.Flight} and needs a {figure}");
        }
    }

    private void Positive(Claim? claim)
    {
        if (claim is { Value.Value: { } value } && (value.Low < 0 || value.High <= 0))
        {
            bag.Error(
                DiagnosticCodes.FigureNotPositive, claim.Place, $"{claim.Path} is {claim.Text}: must be above zero");
        }
    }

    private void AtMost(Claim claim, int limit, string what)
    {
        if (claim.Value.Value.Low > limit || (claim.Value.Value.IsExact && claim.Value.Value.High > limit))
        {
            bag.Error(
                DiagnosticCodes.RaidTooLarge, claim.Place, $"{claim.Path} is {claim.Text}: at most {limit} {what}");
        }
    }

    private void Known(string[] names, string name, string what, Claim beside)
    {
        if (!names.Contains(name))
        {
            string? nearest = NearestName.Of(name, names);
            bag.Error(
                DiagnosticCodes.DefenseNameUnknown, beside.Place, $"there is no {what} named {name}",
                null, nearest is null ? null : $"did you mean {nearest}?");
        }
    }
}
