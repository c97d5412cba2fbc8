using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Which raid to repeat and how often.</summary>
/// <param name="Scenario">Where it stands, without errors by <see cref="Defense.DefenseStage.Check"/>.</param>
/// <param name="Raid">Short name of one of <see cref="RaidStudy.Choices"/>.</param>
/// <param name="Seed">All chance follows from it.</param>
/// <param name="Worlds">Ways the unknowns may be, at least 1.</param>
/// <param name="Replications">Replications of chance in each world, at least 1.</param>
/// <param name="Threads">Worker threads; the results do not depend on it.</param>
public sealed record RaidRequest(
    Scenario Scenario, string Raid, ulong Seed, int Worlds, int Replications, int Threads)
{
    /// <summary>Gives every threat of an attack to one unit before the first shot, by the best static assignment; null:
    /// the attack's own command decides.</summary>
    public Defense.IAssignmentSolver? Solver { get; init; }
}

/// <summary>A raid that can be repeated.</summary>
/// <param name="Placed">True for an attack of a fictional scenario, false for a raid case on a notional layout.</param>
/// <param name="Words">What comes, in one line.</param>
public sealed record RaidChoice(string Id, string Name, bool Placed, string Words);
