namespace Stockade.Defense;

/// <summary>What a solver found.</summary>
/// <param name="Best">The best assignment found.</param>
/// <param name="Bound">No assignment leaves less value than this.</param>
/// <param name="Proven">True where nothing better exists, to one part in 1e9.</param>
/// <param name="WhyNot">Why it was not proven, in words; null where it was.</param>
public sealed record AssignmentAnswer(Assignment Best, double Bound, bool Proven, string? WhyNot)
{
    /// <summary>What may be missing from the best: (surviving - bound) / surviving; 0 where nothing survives.</summary>
    public double Gap => Best.Surviving > Bound ? (Best.Surviving - Bound) / Best.Surviving : 0;
}

/// <summary>Solves a weapon-target problem to proven optimality. A seam: the engine has no solver of its own, a host
/// brings one.</summary>
public interface IAssignmentSolver
{
    /// <summary>The best assignment, with the bound that proves it. The same problem gives the same answer on every
    /// machine: what limits the search is counted in steps, never in seconds.</summary>
    /// <param name="problem">A problem without fault.</param>
    AssignmentAnswer Solve(WeaponTargetProblem problem);
}
