using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Studies;

/// <summary>Supply by itself: raids use the mean of a salvo table, everything else is as in a study.</summary>
public static class SupplyStudy
{
    /// <summary>Runs every world. The same request gives the same numbers, bit by bit, on any number of threads and
    /// however closely the books are watched.</summary>
    /// <param name="request">What to run; its options exist.</param>
    /// <param name="progress">Told after every world, from worker threads; may be null.</param>
    /// <param name="stop">When it fires, worlds under way are finished and the answer is that of the worlds done in
    /// order.</param>
    /// <returns>The answer, or null where the study was interrupted before a world was done.</returns>
    /// <exception cref="InvariantException">The books are wrong; names the event.</exception>
    public static SupplyAnswer? Run(
        SupplyRequest request, IProgress<StudyProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        SupplyScene scene = new(request);
        IReadOnlyList<SupplyWorld[]> done = new SupplyLoop(scene, progress).Run(stop);
        if (done.Count == 0)
        {
            return null;
        }

        List<SupplyOptionAnswer> answers = [];
        for (int option = 0; option < scene.Options.Count; option++)
        {
            answers.Add(new SupplyFindings(scene, option, [.. done.Select(world => world[option])]).Answer());
        }

        return new SupplyAnswer(
            request.Scenario.Name, request.Scenario.Title, ProductVersion.Number, request.Seed, done.Count,
            request.Worlds, request.Replications, done.Count == request.Worlds, answers);
    }
}

/// <summary>What does not change from world to world.</summary>
internal sealed class SupplyScene
{
    public SupplyScene(SupplyRequest request)
    {
        Request = request;
        Options = [.. request.Scenario.Options
            .Where(option => request.Options.Count == 0 || request.Options.Contains(option.Id, StringComparer.Ordinal))
            .Select(option => OptionPlan.For(request.Scenario, option))];
        Campaign = CampaignStage.Plan(request.Scenario, request.Law, Options);
        Shapes = [.. Options.Select(option => new SupplyShape(request.Scenario, Campaign.SupplyOf(option)))];
    }

    public SupplyRequest Request { get; }

    public IReadOnlyList<OptionPlan> Options { get; }

    public CampaignPlan Campaign { get; }

    public IReadOnlyList<SupplyShape> Shapes { get; }
}

/// <summary>What the records say about an option's holdings.</summary>
internal sealed class SupplyShape
{
    public SupplyShape(Scenario scenario, SupplyPlan plan)
    {
        Plan = plan;
        HasFloor = [.. plan.Holdings.Select(holding => PartyOf(scenario, holding).Floors
            .Any(floor => floor.Item == holding.Item))];
        IsKept = [.. plan.Holdings.Select(holding => Keeps(scenario, holding))];
    }

    public SupplyPlan Plan { get; }

    /// <summary>By holding.</summary>
    public IReadOnlyList<bool> HasFloor { get; }

    /// <summary>By holding: rounds that somebody keeps; not components, and not what passes through a maker.</summary>
    public IReadOnlyList<bool> IsKept { get; }

    private static Party PartyOf(Scenario scenario, Holding holding) =>
        scenario.Parties.First(party => party.Id == holding.Party);

    private static bool Keeps(Scenario scenario, Holding holding)
    {
        Party party = PartyOf(scenario, holding);
        return scenario.Items.First(item => item.Id == holding.Item).Kind == ItemKind.Round
            && (party.State is null || party.Floors.Any(floor => floor.Item == holding.Item)
                || party.Demands.Any(use => use.Item == holding.Item));
    }
}
