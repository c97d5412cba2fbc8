using Stockade.Campaigns;

namespace Stockade.Studies;

/// <summary>Everything of a study that does not change from world to world.</summary>
internal sealed class StudyPlan
{
    public StudyPlan(StudyRequest request)
    {
        Request = request;
        Arms = Arms.Of(request.Scenario, request.Replications);
        Campaign = CampaignStage.Plan(
            request.Scenario, request.Law, [.. Arms.All.Take(Arms.Options).Select(arm => arm.Plan)]);
        Axes = Campaign.Axes;
        Measures = new MeasureValues(request.Scenario, Axes);
        Targets = new TargetValues(request.Scenario, Axes, Measures);
        Series = SeriesPlan.Of(Axes);
    }

    public StudyRequest Request { get; }

    public Arms Arms { get; }

    public CampaignPlan Campaign { get; }

    public CampaignAxes Axes { get; }

    public MeasureValues Measures { get; }

    public TargetValues Targets { get; }

    public IReadOnlyList<SeriesPlan> Series { get; }
}
