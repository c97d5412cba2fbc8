using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>A value that a sweep fixes for some claims in every world; published with the result.</summary>
/// <param name="Lever">Path of the claim shown as the lever.</param>
/// <param name="Claims">The claims set to the value.</param>
/// <param name="Value">The value, in the claims' SI unit.</param>
internal sealed record Sweep(string Lever, IReadOnlyList<Claim> Claims, double Value);

/// <summary>One thing that is simulated in every world: an option, with or without a lever fixed.</summary>
/// <param name="Replications">Replications in each world: those of the study, or the first half of them for a sweep,
/// whose answer is a threshold and not a figure of page one.</param>
internal sealed record Arm(int Index, OptionPlan Plan, Sweep? Sweep, int Replications);

/// <summary>All arms of a study: the options as they are, then the options with the pass-through fixed at 0, 0.5 and 1,
/// then, for the baseline and for options without a rule of law, raids that do not react to a lack of rounds (0) and
/// that react in full (1). All arms of a world share its draws, so that differences are paired.</summary>
internal sealed class Arms
{
    /// <summary>The published grid of the pass-through.</summary>
    public static readonly IReadOnlyList<double> Grid = [0, 0.5, 1];

    /// <summary>The published grid of the raids' reaction, an input of the adversary: its ends.</summary>
    public static readonly IReadOnlyList<double> Reactions = [0, 1];

    private readonly Claim? reaction;

    private Arms(IReadOnlyList<Arm> all, int options, Claim? reaction)
    {
        All = all;
        Options = options;
        this.reaction = reaction;
    }

    public IReadOnlyList<Arm> All { get; }

    /// <summary>The first so many arms are the options themselves; the first is the baseline.</summary>
    public int Options { get; }

    public static Arms Of(Scenario scenario, int replications)
    {
        OptionPlan[] plans = [.. scenario.Options.Select(option => OptionPlan.For(scenario, option))];
        List<Arm> arms = [.. plans.Select((plan, index) => new Arm(index, plan, null, replications))];
        Claim[] levers = [.. scenario.Transfers
            .Where(transfer => transfer.Kind == TransferKind.Backfilled && transfer.Credit is not null)
            .Select(transfer => transfer.Credit!)];
        if (levers.Length > 0)
        {
            Add(arms, plans, replications, Grid, levers);
        }

        Claim? reacts = scenario.Raids is { } raids && !raids.Elasticity.Value.Value.IsExact
            ? raids.Elasticity : null;
        if (reacts is not null)
        {
            OptionPlan[] about = [.. plans.Where((plan, index) => index == 0 || plan.WithoutRules.Count > 0)];
            Add(arms, about, replications, Reactions, [reacts]);
        }

        return new Arms(arms, plans.Length, reacts);
    }

    /// <summary>The arm of an option with the pass-through at a value of its grid, or null where none is
    /// swept.</summary>
    public Arm? Swept(int option, double value) =>
        All.FirstOrDefault(arm => arm.Sweep is { } sweep && sweep.Value == value && sweep.Claims[0] != reaction
            && arm.Plan == All[option].Plan);

    /// <summary>The arm of an option with the raids' reaction at a value of its grid, or null where that is not
    /// swept.</summary>
    public Arm? Reacting(int option, double value) =>
        All.FirstOrDefault(arm => arm.Sweep is { } sweep && sweep.Value == value && sweep.Claims[0] == reaction
            && arm.Plan == All[option].Plan);

    private static void Add(
        List<Arm> arms, OptionPlan[] plans, int replications, IReadOnlyList<double> grid, IReadOnlyList<Claim> claims)
    {
        foreach (double value in grid)
        {
            Sweep sweep = new(claims[0].Path, claims, value);
            foreach (OptionPlan plan in plans)
            {
                arms.Add(new Arm(arms.Count, plan, sweep, Math.Max(2, replications / 2)));
            }
        }
    }
}
