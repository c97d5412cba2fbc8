namespace Stockade.Kernel;

/// <summary>Random (Poisson) arrivals at like servers of which none waits.</summary>
public static class Erlang
{
    /// <summary>The share that finds every server busy, M/G/c/c, whatever the distribution of service: Erlang's loss
    /// formula (A. K. Erlang 1917) by its recurrence B(c) = A B(c - 1) / (c + A B(c - 1)), B(0) = 1.</summary>
    /// <param name="load">A: arrivals times mean service, at least 0.</param>
    /// <param name="servers">c, at least 0. The time taken grows with it.</param>
    public static double Lost(double load, int servers)
    {
        double lost = 1;
        for (int server = 1; server <= servers; server++)
        {
            lost = load * lost / (server + load * lost);
        }

        return lost;
    }
}
