using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Everything of a study of shares that does not change from world to world.</summary>
internal sealed class SharePlan
{
    public SharePlan(ShareRequest request)
    {
        Request = request;
        Options = [.. request.Scenario.Options
            .Where((option, index) => index == 0 || request.Options.Count == 0
                || request.Options.Contains(option.Id, StringComparer.Ordinal))
            .Select(option => OptionPlan.For(request.Scenario, option))];
        Campaign = CampaignStage.Plan(request.Scenario, request.Law, Options);
        Measures = new MeasureValues(request.Scenario, Campaign.Axes);
        Principal = [.. Enumerable.Range(0, Measures.Count).Where(index => request.Scenario.Measures[index].Principal)];
        Batches = (request.Worlds + WorldDraw.BatchSize - 1) / WorldDraw.BatchSize;
    }

    public ShareRequest Request { get; }

    /// <summary>The baseline, then the options compared with it.</summary>
    public IReadOnlyList<OptionPlan> Options { get; }

    public CampaignPlan Campaign { get; }

    public MeasureValues Measures { get; }

    /// <summary>Places of the principal measures in the scenario.</summary>
    public IReadOnlyList<int> Principal { get; }

    public int Batches { get; }

    public int Worlds => Batches * WorldDraw.BatchSize;

    /// <summary>Differences told: each option but the baseline by each principal measure.</summary>
    public int Rows => (Options.Count - 1) * Principal.Count;

    public int Row(int option, int measure) => ((option - 1) * Principal.Count) + measure;
}
