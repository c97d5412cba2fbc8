using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo sequence</c>: how many shots one approaching threat allows.</summary>
internal static class SequenceQuestion
{
    private const string Help = """
        What one head-on threat allows: launch, intercept, look, launch again, until the next intercept would fall
        within minimum range. Constant speeds, a straight line; times count from detection, ranges from the battery.

        Example:
          ./stockade salvo sequence --detect "100 km" --threat "1500 m/s" --round "1.2 km/s" --reaction "8 s" \
            --look "3 s" --minimum "5 km" --reach "35 km"
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> detect = SalvoQuestion.Figure("--detect", "Range at which it is detected", "40 km");
        Option<string?> threat = SalvoQuestion.Figure("--threat", "Speed of the threat", "250 m/s");
        Option<string?> round = SalvoQuestion.Figure("--round", "Mean speed of the round", "0.9 km/s");
        Option<string?> reaction = SalvoQuestion.Figure("--reaction", "From detection to the first launch", "12 s");
        Option<string?> look = SalvoQuestion.Figure("--look", "From an intercept to the next launch", "4 s");
        Option<string?> minimum = SalvoQuestion.Figure("--minimum", "Nearest intercept", "2 km", "0 m");
        Option<string?> reach = SalvoQuestion.Figure("--reach", "Farthest intercept; without it no limit", "20 km");
        return new SalvoQuestion("sequence", Help, [detect, threat, round, reaction, look, minimum, reach], input =>
        {
            double nearest = input.Read(minimum, input.Text(minimum), Kernel.Dimension.Length);
            if (nearest < 0)
            {
                input.Fault(minimum, "expected 0 m or more");
            }

            EngagementSequence sequence = new()
            {
                DetectionMetres = input.Length(detect),
                ThreatMetresPerSecond = input.Speed(threat),
                InterceptorMetresPerSecond = input.Speed(round),
                ReactionSeconds = input.Duration(reaction),
                LookSeconds = input.Duration(look),
                MinimumMetres = nearest,
                ReachMetres = input.Has(reach) ? input.Length(reach) : double.PositiveInfinity,
            };
            if (nearest == 0 && sequence.LookSeconds == 0 && input.Has(look))
            {
                input.Fault(look, "expected more than 0 s where the minimum range is 0 m: there is no last shot");
            }

            input.StopOnFaults();
            return Answer(sequence);
        });
    }

    private static SalvoAnswer Answer(EngagementSequence sequence)
    {
        IReadOnlyList<EngagementStep> steps = sequence.Steps();
        SalvoAnswer answer = new("sequence");
        answer.Say(steps.Count == 0
            ? "No engagement: the first intercept would fall within minimum range, or behind the battery"
            : $"{steps.Count} engagements, one after another");
        JsonArray array = [];
        if (steps.Count > 0)
        {
            answer.Say($"{"shot",6}{"launch, s",14}{"intercept, s",14}{"range, m",14}");
        }

        foreach (EngagementStep step in steps)
        {
            answer.Say($"{array.Count + 1,6}{step.LaunchSeconds,14:0.000}{step.InterceptSeconds,14:0.000}"
                + $"{step.RangeMetres,14:0.0}");
            array.Add(new JsonObject
            {
                ["launchSeconds"] = step.LaunchSeconds,
                ["interceptSeconds"] = step.InterceptSeconds,
                ["rangeMetres"] = step.RangeMetres,
            });
        }

        answer.Document["engagements"] = array;
        return answer;
    }
}
