using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Stockade.Studies;

/// <summary>Pieces of work side by side on threads of their own.</summary>
internal static class Workers
{
    /// <summary>Runs until no piece is left, the user interrupts, or one fails. A failure on a worker is carried to the
    /// caller's thread, whole, and the others stop after the piece they are at.</summary>
    /// <param name="count">Threads, at least 1.</param>
    /// <param name="begin">Makes a worker, on its own thread: given its number, what does one piece and says whether
    /// there was one.</param>
    /// <param name="stop">Asked between pieces.</param>
    public static void Run(int count, Func<int, Func<bool>> begin, CancellationToken stop)
    {
        ConcurrentQueue<Exception> failures = new();
        Thread[] threads = [.. Enumerable.Range(0, count)
            .Select(worker => new Thread(() => Work(worker)) { IsBackground = true })];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        if (failures.TryDequeue(out Exception? failure))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        void Work(int worker)
        {
            try
            {
                Func<bool> step = begin(worker);
                bool more = true;
                while (more && !stop.IsCancellationRequested && failures.IsEmpty)
                {
                    more = step();
                }
            }
            catch (Exception thrown)
            {
                failures.Enqueue(thrown);
            }
        }
    }
}
