using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void A_settled_verdict_allocates_nothing()
    {
        LegalCase held = PackFiles.Scenarios.Case(
            Facts.JapanToUnitedStates.With("JP.NSC", GrantState.Granted, "2023-12-22"));
        DateOnly day = Facts.Day("2024-01-15");
        Verdict warm = held.Verdict(day);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Verdict verdict = Verdict.NotApplicable;
        for (int turn = 0; turn < 100; turn++)
        {
            verdict = held.Verdict(day);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((Verdict.Conditional, Verdict.Conditional), (warm, verdict));
    }
}
