using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>What share of the spread of a scenario's answer each group of claims makes: the total effect by
/// pick-freeze.</summary>
public static class ShareStudy
{
    /// <summary>Runs every world and, for each group, the same world with the group's claims drawn anew. The same
    /// request gives the same numbers, bit by bit, on any number of threads.</summary>
    /// <param name="request">What to study.</param>
    /// <param name="progress">Told after every world, from worker threads; may be null.</param>
    /// <param name="stop">When it fires, worlds under way are finished and the answer is that of the worlds done in
    /// order.</param>
    /// <returns>The answer, or null where the study was interrupted before two worlds were done.</returns>
    public static ShareAnswer? Run(ShareRequest request, IProgress<StudyProgress>? progress, CancellationToken stop)
    {
        Invariant.That(request.Replications >= 2, "chance is told from the unknowns by two replications or more");
        Invariant.That(request.Worlds >= 2, "a spread needs two worlds or more");
        SharePlan plan = new(request);
        IReadOnlyList<ShareTerm[]> done = new ShareLoop(plan, progress).Run(stop);
        return done.Count < 2 ? null : Gather(plan, done);
    }

    private static ShareAnswer Gather(SharePlan plan, IReadOnlyList<ShareTerm[]> done)
    {
        ShareRequest request = plan.Request;
        List<ShareRow> rows = [];
        for (int measure = 0; measure < plan.Principal.Count; measure++)
        {
            for (int option = 1; option < plan.Options.Count; option++)
            {
                rows.Add(Row(plan, done, option, measure));
            }
        }

        return new ShareAnswer(
            request.Scenario.Name, request.Scenario.Title, ProductVersion.Number, plan.Options[0].Option.Name,
            request.Seed, done.Count, plan.Worlds, request.Replications, done.Count == plan.Worlds, request.Groups,
            rows);
    }

    private static ShareRow Row(SharePlan plan, IReadOnlyList<ShareTerm[]> done, int option, int measure)
    {
        int row = plan.Row(option, measure);
        ShareTerm[] terms = new ShareTerm[done.Count];
        List<ShareOfGroup> groups = [];
        for (int group = 0; group < plan.Request.Groups.Count; group++)
        {
            for (int world = 0; world < terms.Length; world++)
            {
                terms[world] = done[world][(group * plan.Rows) + row];
            }

            groups.Add(ShareEstimate.Of(terms, plan.Request.Groups[group].Name));
        }

        // The worlds as they were drawn are the same in the terms of every group.
        int replications = plan.Request.Replications;
        double within = Tally.Of([.. terms.Select(term => term.FirstChance)]).Mean * replications;
        RandomEffects effects = RandomEffects.OfWorlds(
            [.. terms.Select(term => term.First)], within, replications);
        bool varies = effects.BetweenVariance + effects.WithinVariance > 0;
        Measure which = plan.Request.Scenario.Measures[plan.Principal[measure]];
        Option about = plan.Options[option].Option;
        return new ShareRow(
            about.Id, about.Name, which.Id, which.Name, which.Unit, effects.Mean, Math.Sqrt(effects.BetweenVariance),
            varies ? 1 - effects.UnknownShare : 0, varies, groups);
    }
}

/// <summary>Which shares to tell and how hard to look.</summary>
/// <param name="Scenario">The question.</param>
/// <param name="Law">The rules it names.</param>
/// <param name="Groups">Groups of claims, at least one.</param>
/// <param name="Options">Options compared with the baseline, which is the scenario's first; empty: all.</param>
/// <param name="Seed">All chance follows from it.</param>
/// <param name="Worlds">Pairs of worlds, rounded up to whole batches of <see cref="WorldDraw.BatchSize"/>.</param>
/// <param name="Replications">Replications of chance in each world, at least 2.</param>
/// <param name="Threads">Worker threads; the results do not depend on it.</param>
public sealed record ShareRequest(
    Scenario Scenario, LawBook Law, IReadOnlyList<ClaimGroup> Groups, IReadOnlyList<string> Options, ulong Seed,
    int Worlds, int Replications, int Threads);

/// <summary>The shares of a scenario's groups of claims.</summary>
/// <param name="Baseline">Name of the option that the others are compared with.</param>
/// <param name="Worlds">Pairs of worlds done.</param>
/// <param name="Complete">False where the user interrupted before the end.</param>
/// <param name="Rows">By measure, then by option.</param>
public sealed record ShareAnswer(
    string Scenario, string Title, string ProductVersion, string Baseline, ulong Seed, int Worlds, int WorldsAsked,
    int Replications, bool Complete, IReadOnlyList<ClaimGroup> Groups, IReadOnlyList<ShareRow> Rows);

/// <summary>One principal measure of one option: its paired difference from the baseline, and who makes the
/// spread.</summary>
/// <param name="Mean">Mean difference.</param>
/// <param name="Spread">Standard deviation between worlds, chance taken out.</param>
/// <param name="ChanceShare">Share of one replication's variance that chance makes, 0 to 1.</param>
/// <param name="Varies">False where the difference is the same number in every world and replication.</param>
public sealed record ShareRow(
    string Option, string OptionName, string Measure, string MeasureName, string Unit, double Mean, double Spread,
    double ChanceShare, bool Varies, IReadOnlyList<ShareOfGroup> Groups);

/// <summary>A group's total effect on one difference, as a share of the variance between worlds, with its 95 %
/// interval; null where that variance itself cannot be told from zero. Estimates may lie outside 0 to 1.</summary>
public sealed record ShareOfGroup(string Group, double? Share, double? Low95, double? High95);
