using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>What to study and how hard.</summary>
/// <param name="Scenario">The question.</param>
/// <param name="Law">The rules it names.</param>
/// <param name="Seed">All chance follows from it.</param>
/// <param name="WorldsMin">Worlds always done (rounded up to whole batches of
/// <see cref="Campaigns.WorldDraw.BatchSize"/>).</param>
/// <param name="WorldsMax">Worlds never passed, likewise rounded up.</param>
/// <param name="Replications">Replications of chance in each world, at least 2.</param>
/// <param name="Precision">Asked half-width of the 95 % interval of every principal paired mean difference, as a
/// share of the baseline's mean of that measure. Tested at batch boundaries only, so that the bytes do not depend on
/// speed.</param>
/// <param name="Threads">Worker threads; the results do not depend on it.</param>
public sealed record StudyRequest(
    Scenario Scenario, LawBook Law, ulong Seed, int WorldsMin, int WorldsMax, int Replications, double Precision,
    int Threads);

/// <summary>How far a study has come: told from any thread, a few times a second at most.</summary>
public readonly record struct StudyProgress(int WorldsDone, int WorldsMin, int WorldsMax);
