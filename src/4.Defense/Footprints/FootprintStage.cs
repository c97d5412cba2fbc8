using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>The ground that one battery of a fictional scenario's attack can defend against one threat class, from the
/// figures alone: no chance is drawn, and nothing that the attacker chooses is searched over.</summary>
public sealed class FootprintStage
{
    /// <summary>Grid lines on either side of the battery.</summary>
    public const int StepsMax = 100;

    private const double LimitMin = 1_000;
    private const double LimitMax = 1_000_000;
    private const double RoundMetres = 500;
    private const int StepsUsual = 20;

    private readonly Scenario scenario;
    private readonly AttackGround ground;

    private FootprintStage(Scenario scenario, Attack attack, PlacedUnit unit, ThreatClass threat)
    {
        (this.scenario, Attack, Unit, Threat) = (scenario, attack, unit, threat);
        ground = new AttackGround(
            attack with { Units = [unit], Radars = [] }, Terrain.Read(scenario.Terrain, new DiagnosticBag()));
    }

    public Attack Attack { get; }

    public PlacedUnit Unit { get; }

    public ThreatClass Threat { get; }

    /// <summary>Finds battery and class by name. The ground is looked at here, once for all questions.</summary>
    /// <param name="scenario">A scenario without errors by <see cref="DefenseStage.Check"/>.</param>
    /// <param name="attack">The attack in which the battery stands; null: the only one that has it.</param>
    /// <param name="battery">A unit of an attack.</param>
    /// <param name="threat">A class of the scenario.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <returns>Null where something is.</returns>
    public static FootprintStage? Find(
        Scenario scenario, string? attack, string battery, string threat, DiagnosticBag bag)
    {
        if (!scenario.Fictional)
        {
            bag.Error(
                DiagnosticCodes.ScopePosition, null,
                $"{scenario.Name} is not fictional: what a battery covers is computed only in scenarios that say so",
                hint: "try scenarios/island-raid or scenarios/textbook");
            return null;
        }

        Attack[] among = [.. scenario.Attacks.Where(one => attack is null || one.Id == attack)];
        ThreatClass? kind = scenario.Threats.FirstOrDefault(one => one.Id == threat);
        if (attack is not null && among.Length == 0)
        {
            Unknown(bag, "attack", attack, scenario.Attacks.Select(one => one.Id));
        }

        if (kind is null)
        {
            Unknown(bag, "threat class", threat, scenario.Threats.Select(one => one.Id));
        }

        Attack[] holding = [.. among.Where(one => one.Units.Any(unit => unit.Id == battery))];
        if (holding.Length == 0 && (attack is null || among.Length > 0))
        {
            Unknown(
                bag, "battery", battery,
                among.SelectMany(one => one.Units.Select(unit => unit.Id)).Distinct(StringComparer.Ordinal));
        }
        else if (holding.Length > 1)
        {
            bag.Error(
                DiagnosticCodes.FootprintUnclear, null,
                $"a battery named {battery} stands in several attacks: "
                + string.Join(", ", holding.Select(one => one.Id)),
                hint: "say which with --attack");
        }

        return holding.Length == 1 && kind is not null
            ? new FootprintStage(scenario, holding[0], holding[0].Units.First(unit => unit.Id == battery), kind)
            : null;
    }

    /// <summary>Computes the footprints of one question in one world, one for each rule.</summary>
    /// <param name="world">The values of all claims.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="rules">How the battery fights, at least one.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <returns>Null where something is.</returns>
    public FootprintAnswer? Answer(
        World world, FootprintQuestion question, IReadOnlyList<FootprintRule> rules, DiagnosticBag bag)
    {
        Invariant.That(question.BearingsRadians.Count > 0 && rules.Count > 0, "something is asked");
        var test = new AimTest(scenario, world, ground, Unit, Threat, question.Confidence);
        if (test.Order.IsEmpty)
        {
            bag.Error(
                DiagnosticCodes.FootprintUnclear, null,
                $"the doctrine of {Unit.FireUnit} fires nothing at {Threat.Id} that could stop it",
                hint: "see fire-units and the kill probabilities of its rounds");
            return null;
        }

        double limit = question.LimitMetres ?? UsualLimit(test, world, question.BearingsRadians[0]);
        double step = question.StepMetres ?? UsualStep(limit);
        if (!(step > 0) || !(limit <= LimitMax) || !(limit / step is >= 2 and <= StepsMax))
        {
            bag.Error(
                DiagnosticCodes.OptionOutOfRange, null,
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"a limit of {limit / 1000} km with a step of {step / 1000} km: expected at most "
                    + $"{LimitMax / 1000} km and 2 to {StepsMax} steps"));
            return null;
        }

        var field = new FootprintField(test, question, limit, step);
        GeoPoint[] assets = [.. Attack.Assets.Select(asset =>
            new GeoPoint(asset.Place.LatitudeRadians, asset.Place.LongitudeRadians, 0))];
        const double Microseconds = 1e6;
        return new FootprintAnswer(
            [.. rules.Select(rule => field.Of(rule, assets))], limit, step, field.Points, test.SightMetres,
            test.ReachMetres, test.Salvo, test.SalvosMax, test.Figures.ReactionMicroseconds / Microseconds,
            test.Figures.CuedReactionMicroseconds / Microseconds);
    }

    /// <summary>Reach and as much again for level flight, which can be met wherever it passes; for what falls, reach
    /// and the ground it covers below the ceiling.</summary>
    private double UsualLimit(AimTest test, World world, double bearing)
    {
        double beyond = ThreatPaths.IsBallistic(Threat.Flight) ? test.RunMetres(bearing) : test.ReachMetres;
        double standOff = Threat.StandOff is { } away ? world[away.DistanceMetres] : 0;
        double limit = Math.Clamp(1.1 * (test.ReachMetres + beyond + standOff), LimitMin, LimitMax);
        return Math.Min(LimitMax, Math.Ceiling(limit / RoundMetres) * RoundMetres);
    }

    private static double UsualStep(double limit)
    {
        double step = limit / StepsUsual;
        return step < RoundMetres ? step : Math.Ceiling(step / RoundMetres) * RoundMetres;
    }

    private static void Unknown(DiagnosticBag bag, string what, string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string hint = NearestName.Of(name, names) is { } nearest
            ? $"did you mean {nearest}?"
            : names.Length > 0 ? "there are " + string.Join(", ", names) : "the scenario has no attacks";
        bag.Error(DiagnosticCodes.DefenseNameUnknown, null, $"there is no {what} named {name}", hint: hint);
    }
}
