using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>What the answer hangs on: rank correlation over worlds of each claim with each principal measure (for the
/// baseline) or with its difference (for other options), and what the answer is in the worlds that drew each rival.
/// Claims of the adversary are set or swept, never ranked, and so do not appear.</summary>
internal static class HangsTables
{
    /// <summary>Drivers kept for each answer.</summary>
    private const int DriversMax = 12;

    /// <summary>Among so many claims some correlate by luck. A claim is shown only where its interval leaves zero at
    /// the level at which, by Bonferroni's inequality, one claim in all is shown wrongly with at most this
    /// probability. The swept lever is always shown.</summary>
    private const double FamilyWiseError = 0.2;

    /// <summary>Fewest worlds from which a rank correlation is told.</summary>
    private const int WorldsMin = 10;

    public static IReadOnlyList<DriverRow> Drivers(StudyFindings findings)
    {
        List<DriverRow> rows = [];
        Claim[] claims = Ranked(findings.Scenario);
        for (int option = 0; option < findings.Options && findings.Worlds.Count >= WorldsMin; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                if (findings.Scenario.Measures[measure].Principal)
                {
                    rows.AddRange(DriversOf(findings, claims, option, measure));
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<SwapRow> Swaps(StudyFindings findings)
    {
        List<SwapRow> rows = [];
        foreach (Claim claim in Ranked(findings.Scenario)
            .Where(claim => claim.Value.Value is Rivals { Values.Count: > 1 }))
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                bool principal = findings.Scenario.Measures[measure].Principal;
                for (int option = 0; option < findings.Options && principal; option++)
                {
                    rows.AddRange(SwapsOf(findings, claim, option, measure));
                }
            }
        }

        return rows;
    }

    /// <summary>The rank correlation of a claim with a principal measure of the baseline, or null.</summary>
    public static double? Correlation(StudyFindings findings, Claim claim)
    {
        int measure = FirstPrincipal(findings.Scenario);
        if (measure < 0 || claim.Adversary || claim.Value.Value.IsExact || findings.Worlds.Count < WorldsMin)
        {
            return null;
        }

        return RankCorrelation.Of(Values(findings, claim), findings.WorldMeans(0, null, measure), 0.8).Centre;
    }

    private static int FirstPrincipal(Scenario scenario)
    {
        for (int measure = 0; measure < scenario.Measures.Count; measure++)
        {
            if (scenario.Measures[measure].Principal)
            {
                return measure;
            }
        }

        return -1;
    }

    private static Claim[] Ranked(Scenario scenario) =>
        [.. scenario.Claims.Where(claim => !claim.Adversary && !claim.Value.Value.IsExact)];

    private static bool IsLever(StudyFindings findings, Claim claim) =>
        findings.Plan.Arms.All.Any(arm => arm.Sweep is { } sweep && sweep.Claims.Contains(claim));

    private static IEnumerable<DriverRow> DriversOf(StudyFindings findings, Claim[] claims, int option, int measure)
    {
        double[] answers = findings.WorldMeans(option, option == 0 ? null : 0, measure);
        if (Array.TrueForAll(answers, answer => answer == answers[0]))
        {
            return [];
        }

        double level = 1 - (FamilyWiseError / claims.Length);
        return claims
            .Select(claim => (Claim: claim, Values: Values(findings, claim)))
            .Where(pair => Array.Exists(pair.Values, value => value != pair.Values[0]))
            .Where(pair => IsLever(findings, pair.Claim) || !RankCorrelation.Of(pair.Values, answers, level).SpansZero)
            .Select(pair => (pair.Claim, pair.Values, Rank: RankCorrelation.Of(pair.Values, answers, 0.8)))
            .OrderByDescending(found => Math.Abs(found.Rank.Centre))
            .ThenBy(found => found.Claim.Path, StringComparer.Ordinal)
            .Take(DriversMax)
            .Select(found => Row(findings, option, measure, found.Claim, found.Values, answers, found.Rank));
    }

    private static DriverRow Row(
        StudyFindings findings, int option, int measure, Claim claim, double[] values, double[] answers, Interval rank)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        double low = Sample.Quantile(sorted, 0.1);
        double high = Sample.Quantile(sorted, 0.9);
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(world => values[world]).ThenBy(world => world)];
        int fifth = Math.Max(1, order.Length / 5);
        return new DriverRow(
            findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, claim.Path,
            ClaimLabels.Of(findings.Scenario, claim), rank.Centre, rank.Low, rank.High,
            ClaimLabels.Value(claim.Dimension, low), ClaimLabels.Value(claim.Dimension, high),
            MeanOf(answers, order.AsSpan(0, fifth)), MeanOf(answers, order.AsSpan(order.Length - fifth)),
            BreakEvenTables.ReversesAt(findings, claim, option, measure));
    }

    private static double MeanOf(double[] answers, ReadOnlySpan<int> worlds)
    {
        double sum = 0;
        foreach (int world in worlds)
        {
            sum += answers[world];
        }

        return sum / worlds.Length;
    }

    private static double[] Values(StudyFindings findings, Claim claim) =>
        [.. findings.Worlds.Select(world => world[claim])];

    private static IEnumerable<SwapRow> SwapsOf(StudyFindings findings, Claim claim, int option, int measure)
    {
        double[] answers = findings.WorldMeans(option, option == 0 ? null : 0, measure);
        Uncertain[] parts = [.. ((Rivals)claim.Value.Value).Values.Select(part => part.Value)];
        for (int rival = 0; rival < claim.Rivals.Count; rival++)
        {
            int mine = rival;
            double[] drawn = [.. Enumerable.Range(0, answers.Length)
                .Where(world => DrawnFrom(parts, findings.Worlds[world][claim]) == mine)
                .Select(world => answers[world])
                .Order()];
            if (drawn.Length > 0)
            {
                Rival of = claim.Rivals[rival];
                yield return new SwapRow(
                    claim.Path, ClaimLabels.Of(findings.Scenario, claim), of.Text, of.Weight, of.Source?.Citation,
                    findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, drawn.Length,
                    Sample.Quantile(drawn, 0.5), Sample.Quantile(drawn, 0.1), Sample.Quantile(drawn, 0.9));
            }
        }
    }

    /// <summary>The first rival whose range holds a drawn value; rivals of one claim seldom overlap.</summary>
    private static int DrawnFrom(Uncertain[] parts, double value)
    {
        for (int rival = 0; rival < parts.Length; rival++)
        {
            if (value >= parts[rival].Low && value <= parts[rival].High)
            {
                return rival;
            }
        }

        return -1;
    }
}
