using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Supply alone: which options, how hard, and how closely the books are watched.</summary>
/// <param name="Scenario">The question.</param>
/// <param name="Law">The rules it names.</param>
/// <param name="Options">Short names of the options; empty: all.</param>
/// <param name="Seed">All chance follows from it.</param>
/// <param name="Worlds">Worlds; drawn in batches of <see cref="Campaigns.WorldDraw.BatchSize"/>.</param>
/// <param name="Replications">Replications of chance in each world.</param>
/// <param name="Threads">Worker threads; the results do not depend on it.</param>
/// <param name="AuditsEveryEvent">Audit the books after every event and not only at month ends.</param>
public sealed record SupplyRequest(
    Scenario Scenario, LawBook Law, IReadOnlyList<string> Options, ulong Seed, int Worlds, int Replications,
    int Threads, bool AuditsEveryEvent);
