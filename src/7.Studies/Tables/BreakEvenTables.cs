using System.Globalization;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>The pass-through fixed at 0, 0.5 and 1 in every world, and from which value on a difference can be told
/// from zero; the raids' reaction fixed at 0 and 1.</summary>
internal static class BreakEvenTables
{
    public static IReadOnlyList<BreakEvenRow> Rows(StudyFindings findings)
    {
        List<BreakEvenRow> rows = [];
        foreach ((int option, int measure) in Answers(findings, principalOnly: true))
        {
            foreach (double value in Arms.Grid)
            {
                RandomEffects effects = At(findings, option, measure, value);
                Interval band = effects.UnknownBand();
                Interval mean = effects.OfMean(0.95);
                Sweep sweep = findings.Plan.Arms.Swept(option, value)!.Sweep!;
                rows.Add(new BreakEvenRow(
                    findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, sweep.Lever,
                    Label(findings, sweep), value, effects.Mean, band.Low, band.High, mean.Low, mean.High));
            }
        }

        return rows;
    }

    public static IReadOnlyList<BreakEvenAnswerRow> Answers(StudyFindings findings)
    {
        List<BreakEvenAnswerRow> rows = [];
        foreach ((int option, int measure) in Answers(findings, principalOnly: true))
        {
            Sweep sweep = findings.Plan.Arms.Swept(option, Arms.Grid[0])!.Sweep!;
            BreakEven.Answer answer = findings.BreakEvenOf(option, measure);
            rows.Add(new BreakEvenAnswerRow(
                findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, sweep.Lever,
                Label(findings, sweep), answer.Value, answer.Value is null ? null : answer.Low,
                answer.Value is null ? null : answer.High, Words(answer.Value)));
        }

        return rows;
    }

    /// <summary>The baseline's principal measures, and what options without a rule of law change in them, where raids
    /// do not react to a lack of rounds and where they react in full.</summary>
    public static IReadOnlyList<ReactionRow> Reactions(StudyFindings findings)
    {
        List<ReactionRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                bool asked = findings.Scenario.Measures[measure].Principal;
                if (asked && findings.Plan.Arms.Reacting(option, Arms.Reactions[0]) is not null)
                {
                    rows.AddRange(Arms.Reactions.Select(value => ReactionOf(findings, option, measure, value)));
                }
            }
        }

        return rows;
    }

    /// <summary>For the swept lever: the value from which on the difference can be told from zero, in words; null for
    /// other claims and where no value does it.</summary>
    public static string? ReversesAt(StudyFindings findings, Claim claim, int option, int measure)
    {
        Arm? arm = option == 0 ? null : findings.Plan.Arms.Swept(option, Arms.Grid[0]);
        if (arm?.Sweep is not { } sweep || !sweep.Claims.Contains(claim))
        {
            return null;
        }

        return findings.BreakEvenOf(option, measure).Value?.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(int Option, int Measure)> Answers(StudyFindings findings, bool principalOnly)
    {
        for (int option = 1; option < findings.Options; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                bool asked = findings.Scenario.Measures[measure].Principal || !principalOnly;
                if (asked && findings.Plan.Arms.Swept(option, Arms.Grid[0]) is not null)
                {
                    yield return (option, measure);
                }
            }
        }
    }

    private static RandomEffects At(StudyFindings findings, int option, int measure, double value)
    {
        int arm = findings.Plan.Arms.Swept(option, value)!.Index;
        int baseline = findings.Plan.Arms.Swept(0, value)!.Index;
        return findings.Difference(arm, baseline, measure);
    }

    private static ReactionRow ReactionOf(StudyFindings findings, int option, int measure, double value)
    {
        Arm arm = findings.Plan.Arms.Reacting(option, value)!;
        RandomEffects effects = option == 0
            ? findings.Level(arm.Index, measure)
            : findings.Difference(arm.Index, findings.Plan.Arms.Reacting(0, value)!.Index, measure);
        Interval band = effects.UnknownBand();
        Interval mean = effects.OfMean(0.95);
        return new ReactionRow(
            findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, arm.Sweep!.Lever, value,
            effects.Mean, band.Low, band.High, mean.Low, mean.High, option > 0 && BreakEven.Clearance(effects) > 0);
    }

    private static string Label(StudyFindings findings, Sweep sweep) =>
        ClaimLabels.Of(findings.Scenario, sweep.Claims[0]);

    private static string Words(double? value) => value switch
    {
        null => "at no pass-through from 0 to 1",
        < 0.005 => "at any pass-through above 0",
        { } at => string.Create(
            CultureInfo.InvariantCulture, $"from a pass-through of {at:0.##} on (rounds released for each received)"),
    };
}
