using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>What does not change from world to world: the attack with its ground, or the raid case.</summary>
internal sealed class RaidGround
{
    public RaidGround(Scenario scenario, string raid)
    {
        Scenario = scenario;
        Attack = scenario.Attacks.FirstOrDefault(attack => attack.Id == raid);
        Case = Attack is null ? scenario.Cases.FirstOrDefault(one => one.Id == raid) : null;
        Invariant.That(Attack is not null || Case is not null, "the raid is one of the scenario's choices");
        Stage = Attack is null ? null : new AttackStage(scenario, Attack);
        Columns = new RaidColumns(
            scenario.Threats.Count, scenario.Rounds.Count, Attack?.Units.Count ?? 1, Attack?.Assets.Count ?? 0);
    }

    public Scenario Scenario { get; }

    public Attack? Attack { get; }

    public RaidCase? Case { get; }

    public AttackStage? Stage { get; }

    public RaidColumns Columns { get; }

    /// <summary>Tabulates a world, for one thread.</summary>
    /// <param name="solver">Of the request, or null.</param>
    public IRaidWorld Enter(World world, IAssignmentSolver? solver) =>
        Stage is null ? new CaseWorld(Scenario, world, Case!) : new AttackWorld(Stage, world, solver);
}

/// <summary>A raid in one world, ready to be fought over and over by one thread.</summary>
internal interface IRaidWorld
{
    /// <summary>Rounds when a raid begins, by (unit, round type).</summary>
    IReadOnlyList<int> Magazines { get; }

    /// <summary>Groups that cannot fly, each with the reason.</summary>
    IReadOnlyList<string> Grounded { get; }

    /// <summary>Fights once; the outcome is overwritten by the next fight.</summary>
    RaidOutcome Fight(Chance chance);

    /// <summary>Rounds fired by (unit, round type).</summary>
    ReadOnlySpan<int> Fired(RaidOutcome outcome);

    /// <summary>Worth of each asset.</summary>
    double Value(int asset);
}

internal sealed class AttackWorld(AttackStage stage, World world, IAssignmentSolver? solver) : IRaidWorld
{
    private readonly AttackFight fight = stage.Enter(world, solver);

    public IReadOnlyList<int> Magazines => fight.Magazines;

    public IReadOnlyList<string> Grounded => fight.Grounded;

    public RaidOutcome Fight(Chance chance) => fight.Fight(chance);

    public ReadOnlySpan<int> Fired(RaidOutcome outcome) => outcome.FiredBy;

    public double Value(int asset) => world[stage.Attack.Assets[asset].Value];
}

/// <summary>The first day of a raid case, with the part of its party's opening stock that stands at the units. The
/// units share their rounds, so that they count as one.</summary>
internal sealed class CaseWorld : IRaidWorld
{
    private readonly CaseFight fight;
    private readonly int[] start;
    private readonly int[] left;

    public CaseWorld(Scenario scenario, World world, RaidCase source)
    {
        fight = DefenseStage.Prepare(scenario, world).Cases.First(one => one.Id == source.Id);
        int[] stock = [.. scenario.Rounds.Select(round => scenario.Parties
            .Where(party => party.Id == source.Party)
            .SelectMany(party => party.Stock)
            .Where(held => held.Item == round.Item)
            .Sum(held => world.Whole(held.Rounds)))];
        start = new int[stock.Length];
        left = new int[stock.Length];
        fight.RoundsAtUnits(stock, start);
    }

    public IReadOnlyList<int> Magazines => start;

    public IReadOnlyList<string> Grounded => [];

    public RaidOutcome Fight(Chance chance)
    {
        start.CopyTo(left, 0);
        return fight.Fight(0, left, chance);
    }

    public ReadOnlySpan<int> Fired(RaidOutcome outcome) => outcome.Fired;

    public double Value(int asset) => 0;
}
