using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>What a limited magazine does against a number of threats.</summary>
/// <param name="NoLeak">Probability that nothing leaks.</param>
/// <param name="Leaks">Expected leakers.</param>
/// <param name="Used">Expected rounds used.</param>
public readonly record struct MagazineResult(double NoLeak, double Leaks, double Used);

/// <summary>A magazine of M rounds against N threats, each round with kill probability p on its own.</summary>
public static class LimitedMagazine
{
    /// <summary>All rounds at once, spread as evenly as it goes: M mod N threats get one round more.</summary>
    public static MagazineResult Uniform(int rounds, int threats, double kill)
    {
        int more = rounds % threats;
        double missLess = PortableMath.Pow(1 - kill, rounds / threats);
        double missMore = missLess * (1 - kill);
        double noLeak = PortableMath.Pow(1 - missMore, more) * PortableMath.Pow(1 - missLess, threats - more);
        return new MagazineResult(noLeak, more * missMore + (threats - more) * missLess, rounds);
    }

    /// <summary>One round at a time, with a sure look, at each threat until it is killed, until the magazine is empty:
    /// k threats are killed by M rounds with a binomial probability, and rounds are used until the N-th kill.</summary>
    public static MagazineResult Sequential(int rounds, int threats, double kill)
    {
        double leaks = 0;
        for (int killed = 0; killed < threats && killed <= rounds; killed++)
        {
            leaks += (threats - killed) * Binomial.Probability(rounds, kill, killed);
        }

        // A round is used with the probability that those before it have not killed every threat.
        double used = 0;
        for (int before = 0; before < rounds; before++)
        {
            used += Binomial.Cumulative(before, kill, threats - 1);
        }

        return new MagazineResult(1 - Binomial.Cumulative(rounds, kill, threats - 1), leaks, used);
    }
}
