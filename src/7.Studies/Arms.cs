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

/// <summary>All arms of a study: the options as they are, then the options with the pass-through fixed at 0, 0.5 and 1.
/// All arms of a world share its draws, so that differences are paired.</summary>
internal sealed class Arms
{
    /// <summary>The published grid of the pass-through.</summary>
    public static readonly IReadOnlyList<double> Grid = [0, 0.5, 1];

    private Arms(IReadOnlyList<Arm> all, int options)
    {
        All = all;
        Options = options;
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
            foreach (double value in Grid)
            {
                Sweep sweep = new(levers[0].Path, levers, value);
                arms.AddRange(plans.Select((plan, index) => new Arm(
                    arms.Count + index, plan, sweep, Math.Max(2, replications / 2))).ToArray());
            }
        }

        return new Arms(arms, plans.Length);
    }

    /// <summary>The arm of an option with the lever at a value of the grid, or null where nothing is swept.</summary>
    public Arm? Swept(int option, double value) =>
        All.FirstOrDefault(arm => arm.Sweep?.Value == value && arm.Plan == All[option].Plan);
}
