using System.Globalization;
using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>One raid by itself, fought over and over: worlds x replications. Nothing here chooses what the adversary
/// does.</summary>
public static class RaidStudy
{
    /// <summary>Every raid of a scenario: the attacks written out, then the raid cases. Where both have a name the
    /// attack is meant.</summary>
    public static IReadOnlyList<RaidChoice> Choices(Scenario scenario) =>
    [
        .. scenario.Attacks.Select(attack => new RaidChoice(
            attack.Id, attack.Name, true,
            $"{Count(attack.Groups.Count, "group")}, {Count(attack.Units.Count, "fire unit")}")),
        .. scenario.Cases.Select(one => new RaidChoice(
            one.Id, one.Name, false,
            $"one day on a notional layout, {Count(one.UnitDistancesMetres.Count, "fire unit")}")),
    ];

    /// <summary>Repeats a raid and gathers what came of it. The same request gives the same numbers, bit by bit, on any
    /// number of threads.</summary>
    /// <param name="request">Which raid and how often.</param>
    /// <param name="progress">Told after every world, from worker threads; may be null.</param>
    /// <param name="stop">When it fires, worlds under way are dropped and the answer is that of the worlds done in
    /// order.</param>
    /// <returns>The answer, or null where the study was interrupted before a world was done.</returns>
    public static RaidAnswer? Run(RaidRequest request, IProgress<StudyProgress>? progress, CancellationToken stop)
    {
        Invariant.That(request.Worlds >= 1 && request.Replications >= 1, "a raid is fought once at least");
        RaidGround ground = new(request.Scenario, request.Raid);
        RaidLoop loop = new(request, ground, progress);
        IReadOnlyList<RaidSums> done = loop.Run(stop);
        return done.Count == 0 ? null : new RaidFindings(request, ground, done).Answer();
    }

    /// <summary>Fights one raid of a study again and writes it down.</summary>
    /// <param name="request">The study; its raid is an attack.</param>
    /// <param name="world">Which of its worlds, from 0.</param>
    /// <param name="replication">Which replication in it, from 0.</param>
    public static ReplayRecord Replay(RaidRequest request, int world, int replication)
    {
        RaidGround ground = new(request.Scenario, request.Raid);
        Invariant.That(ground.Attack is not null, "only a raid with positions is replayed");
        World drawn = WorldDraw.Batch(request.Scenario, request.Seed, world / WorldDraw.BatchSize)[
            world % WorldDraw.BatchSize];
        return new RaidScene(request, ground.Stage!, drawn).Record(replication);
    }

    private static string Count(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
