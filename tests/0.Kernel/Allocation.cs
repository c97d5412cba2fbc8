namespace Stockade.Kernel.Tests;

/// <summary>How many bytes a piece of work allocates on this thread once it is warm.</summary>
internal static class Allocation
{
    public static long Of(Func<double> work)
    {
        double before = work();
        long start = GC.GetAllocatedBytesForCurrentThread();
        double after = work();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - start;
        Assert.Equal(before, after);
        return bytes;
    }
}
