namespace Stockade.Kernel;

/// <summary>A distribution over the counts 0, 1, ... Max.</summary>
internal interface ICounts
{
    public int Max { get; }

    /// <summary>The probability of count over that of count - 1.</summary>
    public double Ratio(int count);
}

/// <summary>Finds the smallest count whose cumulative probability reaches u, by stepping from count to count.</summary>
internal static class CountSearch
{
    /// <summary>Up from zero.</summary>
    /// <param name="none">The probability of zero; not so small that it has vanished.</param>
    /// <param name="passing">True where the cumulative probability must exceed u, not merely reach it.</param>
    public static int FromZero<TCounts>(TCounts counts, double none, double u, bool passing)
        where TCounts : struct, ICounts => Up(counts, 0, none, none, u, passing);

    /// <summary>Up or down from a guess.</summary>
    /// <param name="below">The cumulative probability of the guess.</param>
    /// <param name="probability">The probability of the guess.</param>
    public static int FromGuess<TCounts>(
        TCounts counts, int guess, double below, double probability, double u, bool passing)
        where TCounts : struct, ICounts
    {
        if (!Reaches(below, u, passing))
        {
            return Up(counts, guess, below, probability, u, passing);
        }

        int count = guess;
        while (count > 0 && Reaches(below - probability, u, passing))
        {
            below -= probability;
            probability /= counts.Ratio(count);
            count--;
        }

        return count;
    }

    private static int Up<TCounts>(
        TCounts counts, int count, double below, double probability, double u, bool passing)
        where TCounts : struct, ICounts
    {
        int max = counts.Max;
        while (count < max && !Reaches(below, u, passing))
        {
            double ratio = counts.Ratio(count + 1);
            probability *= ratio;
            double next = below + probability;
            if (next == below && ratio < 1)
            {
                // Past the mode and nothing is added any more: what is missing to 1 is rounding.
                break;
            }

            below = next;
            count++;
        }

        return count;
    }

    private static bool Reaches(double below, double u, bool passing) => passing ? below > u : below >= u;
}
