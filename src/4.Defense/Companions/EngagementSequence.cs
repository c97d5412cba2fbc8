namespace Stockade.Defense;

/// <summary>One engagement of a sequence.</summary>
/// <param name="LaunchSeconds">Launch, seconds after detection.</param>
/// <param name="InterceptSeconds">Intercept, seconds after detection.</param>
/// <param name="RangeMetres">Range of the intercept.</param>
public readonly record struct EngagementStep(double LaunchSeconds, double InterceptSeconds, double RangeMetres);

/// <summary>What one head-on threat allows: launch, look, launch again, until an intercept would fall within minimum
/// range. Closed form for constant speeds: a round launched at t meets the threat after (R - vt t) / (vt +
/// vi).</summary>
public sealed record EngagementSequence
{
    private const int StepsMax = 10_000;

    /// <summary>Range at which the threat is detected, metres.</summary>
    public required double DetectionMetres { get; init; }

    public required double ThreatMetresPerSecond { get; init; }

    public required double InterceptorMetresPerSecond { get; init; }

    /// <summary>From detection to the first launch, seconds.</summary>
    public required double ReactionSeconds { get; init; }

    /// <summary>From an intercept to the next launch, seconds.</summary>
    public required double LookSeconds { get; init; }

    /// <summary>Nearest intercept, metres; at least 0.</summary>
    public required double MinimumMetres { get; init; }

    /// <summary>Farthest intercept, metres.</summary>
    public double ReachMetres { get; init; } = double.PositiveInfinity;

    /// <summary>The engagements in order; none where the first would be too near.</summary>
    public IReadOnlyList<EngagementStep> Steps()
    {
        List<EngagementStep> steps = [];
        double launch = Math.Max(ReactionSeconds, FirstLaunchWithinReach());
        while (steps.Count < StepsMax)
        {
            double distance = DetectionMetres - ThreatMetresPerSecond * launch;
            double flight = distance / (ThreatMetresPerSecond + InterceptorMetresPerSecond);
            double range = InterceptorMetresPerSecond * flight;
            if (range < MinimumMetres || distance <= 0)
            {
                break;
            }

            steps.Add(new EngagementStep(launch, launch + flight, range));
            launch += flight + LookSeconds;
        }

        return steps;
    }

    /// <summary>The launch whose round meets the threat at full reach.</summary>
    private double FirstLaunchWithinReach() => double.IsPositiveInfinity(ReachMetres)
        ? double.NegativeInfinity
        : (DetectionMetres - ReachMetres) / ThreatMetresPerSecond - ReachMetres / InterceptorMetresPerSecond;
}
