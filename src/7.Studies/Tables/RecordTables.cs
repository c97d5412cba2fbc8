using System.Globalization;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Checks against the record, the register of claims, the debate, remarks, and the raw figures of each
/// world.</summary>
internal static class RecordTables
{
    public static IReadOnlyList<TargetRow> Targets(StudyFindings findings)
    {
        List<TargetRow> rows = [];
        for (int target = 0; target < findings.Scenario.Targets.Count; target++)
        {
            rows.Add(TargetOf(findings, target));
        }

        return rows;
    }

    public static IReadOnlyList<ClaimRow> Claims(StudyFindings findings) =>
    [
        .. findings.Scenario.Claims
            .OrderBy(claim => claim.Path, StringComparer.Ordinal)
            .Select(claim => new ClaimRow(
                claim.Path, ClaimLabels.Of(findings.Scenario, claim), claim.Text, IsAssumption(claim),
                Cited(claim)?.Grade.ToString(), Cited(claim)?.Citation, Cited(claim)?.Address, Cited(claim)?.Date,
                RivalsText(claim), claim.Adversary, claim.Override, HangsTables.Correlation(findings, claim),
                claim.Place.ToString())),
    ];

    public static IReadOnlyList<DebateRow> Debate(StudyFindings findings) =>
    [
        .. findings.Scenario.Debate.Select(said => new DebateRow(
            said.Id, said.Text,
            said.Status switch
            {
                DebateStatus.Modelled => ResultWords.Debate.Modelled,
                DebateStatus.Contradicted => ResultWords.Debate.Contradicted,
                _ => ResultWords.Debate.Outside,
            },
            said.Explanation, said.Source?.Citation)),
    ];

    public static IReadOnlyList<RemarkRow> Remarks(StudyFindings findings)
    {
        List<RemarkRow> rows = [];
        rows.AddRange(findings.Scenario.NotModelled.Select(
            text => new RemarkRow(ResultWords.Remark.NotModelled, text)));
        rows.AddRange(Limits(findings.Scenario).Select(text => new RemarkRow(ResultWords.Remark.Limit, text)));
        if (Weakest(findings) is { } weakest)
        {
            rows.Add(new RemarkRow(ResultWords.Remark.WeakestSource, weakest));
        }

        rows.AddRange(findings.Scenario.Overrides.Select(path => new RemarkRow(ResultWords.Remark.Override, path)));
        return rows;
    }

    public static IReadOnlyList<WorldMeasureRow> WorldMeasures(StudyFindings findings)
    {
        List<WorldMeasureRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                double[] levels = Paired.Values(findings.Plan, findings.Results, option, null, measure);
                double[] paired = Paired.Values(findings.Plan, findings.Results, option, 0, measure);
                for (int world = 0; world < findings.Worlds.Count; world++)
                {
                    Tally level = Of(levels, world, findings.Replications);
                    Tally difference = Of(paired, world, findings.Replications);
                    rows.Add(new WorldMeasureRow(
                        world, findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, level.Mean,
                        level.Variance, difference.Mean, difference.Variance, findings.Replications));
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<WorldClaimRow> WorldClaims(StudyFindings findings) =>
    [
        .. findings.Worlds.SelectMany(world => findings.Scenario.Claims
            .Where(claim => !claim.Value.Value.IsExact)
            .Select(claim => new WorldClaimRow(world.Index, claim.Path, world[claim]))),
    ];

    private static Tally Of(double[] values, int world, int replications) =>
        Tally.Of(values.AsSpan(world * replications, replications));

    /// <summary>PASS when the observation lies in the 80 % band of replications and the band is no wider than the
    /// limit; UNINFORMATIVE when it lies in a band that is too wide to tell; else FAIL. Inputs are not
    /// checked.</summary>
    private static TargetRow TargetOf(StudyFindings findings, int target)
    {
        Target what = findings.Scenario.Targets[target];
        double[] values = new double[findings.Worlds.Count * findings.Replications];
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            for (int replication = 0; replication < findings.Replications; replication++)
            {
                int at = (replication * findings.Scenario.Targets.Count) + target;
                values[(world * findings.Replications) + replication] = findings.Detail(world, 0).Targets[at];
            }
        }

        Array.Sort(values);
        double low = Sample.Quantile(values, 0.1);
        double high = Sample.Quantile(values, 0.9);
        bool inside = what.Observed >= low && what.Observed <= high;
        double scale = Math.Abs(what.Observed) > 0 ? Math.Abs(what.Observed) : 1;
        bool narrow = high - low <= what.Limit * scale;
        string verdict = what.Kind == TargetKind.Input ? ResultWords.Check.Input
            : !inside ? ResultWords.Check.Fail
            : narrow ? ResultWords.Check.Pass : ResultWords.Check.Uninformative;
        return new TargetRow(
            what.Id, what.Name, Unit(what.Quantity),
            what.Kind == TargetKind.Input ? ResultWords.Target.Input : ResultWords.Target.HeldOut, what.From, what.To,
            what.Observed, Sample.Quantile(values, 0.5), low, high, what.Limit, verdict, what.Source?.Citation,
            what.Source?.Address);
    }

    private static string Unit(TargetQuantity quantity) => quantity switch
    {
        TargetQuantity.StoppedShare => "share",
        TargetQuantity.MonthsToDelivery => "months",
        _ => "rounds",
    };

    private static bool IsAssumption(Claim claim) =>
        claim.Value.IsAssumption && claim.Rivals.All(rival => rival.Source is null);

    private static Source? Cited(Claim claim) =>
        claim.Value.Source ?? claim.Rivals.Select(rival => rival.Source).FirstOrDefault(source => source is not null);

    private static string? RivalsText(Claim claim) => claim.Rivals.Count == 0 ? null : string.Join(
        "; ", claim.Rivals.Select(rival => string.Create(
            CultureInfo.InvariantCulture,
            $"{rival.Text} ({rival.Weight * 100:0} %: {rival.Source?.Citation ?? "assumption"})")));

    /// <summary>Among the claims the answer hangs on most, the one with the weakest ground.</summary>
    private static string? Weakest(StudyFindings findings)
    {
        Claim? weakest = findings.Scenario.Claims
            .Where(claim => Math.Abs(HangsTables.Correlation(findings, claim) ?? 0) > 0.1)
            .OrderByDescending(claim => IsAssumption(claim) ? 4 : (int)Cited(claim)!.Grade)
            .ThenByDescending(claim => Math.Abs(HangsTables.Correlation(findings, claim) ?? 0))
            .ThenBy(claim => claim.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return weakest is null ? null
            : ClaimLabels.Of(findings.Scenario, weakest) + (IsAssumption(weakest) ? " (assumption)" : "");
    }

    private static IEnumerable<string> Limits(Scenario scenario)
    {
        yield return "A model of published figures, for analysis and teaching: not a forecast and not legal advice.";
        yield return scenario.Fictional
            ? "Everything here is invented: places, figures and rules."
            : "Real places are regions with claims of coverage; layouts are notional and no position is modelled.";
        yield return "Launches and kills of the record are one side's reports.";
        yield return "\"Stopped\" counts reported launches that some layer stopped; it is not lives, damage or value.";
        yield return "Rounds are whole; months of supply are rounds on hand over the rounds wanted a month (mean "
            + "of the last three months), not told beyond 24.";
        yield return "Months to delivery count to the end of the horizon where nothing arrives.";
        yield return "Crews, training and wear of batteries are not limiting; fire units are not lost.";
    }
}
