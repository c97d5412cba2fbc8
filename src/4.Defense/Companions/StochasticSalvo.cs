using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>One side of a salvo of which every shot has its luck.</summary>
/// <param name="Units">Units able to fight.</param>
/// <param name="Shots">Shots that each unit fires.</param>
/// <param name="ShotGood">Probability that a shot is good, 0 to 1.</param>
/// <param name="Stops">Incoming good shots that each unit tries to stop.</param>
/// <param name="StopGood">Probability that such a try succeeds, 0 to 1.</param>
/// <param name="StayingPower">Hits that put one unit out of action, above 0.</param>
public sealed record StochasticForce(
    int Units, int Shots, double ShotGood, int Stops, double StopGood, double StayingPower);

/// <summary>The salvo model with chance, after M. J. Armstrong, "A stochastic salvo model for naval surface combat",
/// Operations Research 53 (2005), 830-841: good shots and successful stops are sums of independent chances over the
/// units, hits are what is left of the shots (never below 0), and losses are hits over staying power, at most every
/// unit. The sums are binomial here, and a hit's damage is fixed at 1 / staying power; the distribution of hits is the
/// convolution of the two, exactly.</summary>
public sealed class StochasticSalvo
{
    /// <summary>Most shots, and most tries to stop, of one side.</summary>
    public const int CountMax = 2000;

    private readonly double[] hits;
    private readonly double units;
    private readonly double stayingPower;

    private StochasticSalvo(double[] hits, StochasticForce side) =>
        (this.hits, units, stayingPower) = (hits, side.Units, side.StayingPower);

    /// <summary>What the other side's salvo does to this side.</summary>
    public static StochasticSalvo At(StochasticForce side, StochasticForce other)
    {
        int shots = other.Units * other.Shots;
        int stops = side.Units * side.Stops;
        Invariant.That(shots <= CountMax && stops <= CountMax, "a stochastic salvo is of a size that can be summed");
        double[] stopped = new double[stops + 1];
        for (int count = 0; count <= stops; count++)
        {
            stopped[count] = Binomial.Probability(stops, side.StopGood, count);
        }

        double[] through = new double[shots + 1];
        for (int good = 0; good <= shots; good++)
        {
            double chance = Binomial.Probability(shots, other.ShotGood, good);
            for (int count = 0; count <= stops; count++)
            {
                through[Math.Max(0, good - count)] += chance * stopped[count];
            }
        }

        return new StochasticSalvo(through, side);
    }

    /// <summary>Most hits there can be.</summary>
    public int HitsMax => hits.Length - 1;

    /// <summary>Probability of exactly this many hits.</summary>
    public double Hits(int count) => count < 0 || count > HitsMax ? 0 : hits[count];

    /// <summary>Units lost to a number of hits: hits / staying power, at most all.</summary>
    public double Lost(int count) => Math.Min(units, count / stayingPower);

    /// <summary>Probability that at least this many units are lost.</summary>
    public double LostAtLeast(double least)
    {
        double sum = 0;
        for (int count = HitsMax; count >= 0 && Lost(count) >= least; count--)
        {
            sum += hits[count];
        }

        return Math.Min(1, sum);
    }

    /// <summary>Expected units lost.</summary>
    public double Mean
    {
        get
        {
            double sum = 0;
            for (int count = 0; count <= HitsMax; count++)
            {
                sum += hits[count] * Lost(count);
            }

            return sum;
        }
    }

    /// <summary>Standard deviation of the units lost.</summary>
    public double StandardDeviation
    {
        get
        {
            double mean = Mean;
            double sum = 0;
            for (int count = 0; count <= HitsMax; count++)
            {
                sum += hits[count] * (Lost(count) - mean) * (Lost(count) - mean);
            }

            return Math.Sqrt(sum);
        }
    }
}
