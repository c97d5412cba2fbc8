using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class ErlangTests
{
    /// <summary>The recurrence sums what the formula says: B = (A^c / c!) / (sum of A^k / k!), a truncated Poisson
    /// distribution.</summary>
    [Fact]
    public void The_share_lost_is_the_last_of_a_Poisson_distribution_that_is_cut_off() =>
        Gen.Select(Gen.Double[0.01, 60], Gen.Int[0, 80]).Sample((load, servers) =>
        {
            double expected = Poisson.Probability(load, servers) / Poisson.Cumulative(load, servers);
            Assert.Equal(expected, Erlang.Lost(load, servers), 1e-9);
        });

    [Fact]
    public void Without_load_nobody_is_lost_and_without_servers_everybody() =>
        Assert.Equal((0.0, 1.0), (Erlang.Lost(0, 3), Erlang.Lost(3, 0)));
}
