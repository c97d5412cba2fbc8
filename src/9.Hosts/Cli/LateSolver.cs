using System.Runtime.CompilerServices;
using Stockade.Defense;

namespace Stockade.Cli;

/// <summary>The assignment solver, whose assembly and native library are loaded when it is first asked, and never
/// before.</summary>
internal sealed class LateSolver : IAssignmentSolver
{
    /// <summary>Answers, or says that this machine cannot load the library.</summary>
    public AssignmentAnswer Solve(WeaponTargetProblem problem)
    {
        try
        {
            return Load(problem);
        }
        catch (Exception trouble) when (trouble is TypeInitializationException or DllNotFoundException)
        {
            throw new IOException(
                "the solver's native library cannot be loaded on this machine; leave out --optimal", trouble);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AssignmentAnswer Load(WeaponTargetProblem problem) =>
        new Stockade.Solver.AssignmentSolver().Solve(problem);
}
