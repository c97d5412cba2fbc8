namespace Stockade.Defense;

/// <summary>The binomial distribution by the inverse of its cumulative distribution: one uniform number, one count, so
/// that the count grows with the probability on the same draw. Uses + - x / only.</summary>
internal static class Binomial
{
    /// <summary>Means below this are summed from zero, which takes about as many terms as the mean; from the mode it takes
    /// nine standard deviations either way. (1 - p)^n is then far from underflow.</summary>
    private const double SmallMean = 100;

    /// <summary>Terms below this share of the largest are left out of the sum.</summary>
    private const double Negligible = 1e-18;

    /// <summary>The smallest k with P(X at most k) at least <paramref name="u"/>, for X of <paramref name="trials"/>
    /// trials.</summary>
    public static int Quantile(int trials, double probability, double u)
    {
        if (trials <= 0 || probability <= 0)
        {
            return 0;
        }

        if (probability >= 1)
        {
            return trials;
        }

        if (probability > 0.5)
        {
            return trials - Quantile(trials, 1 - probability, 1 - u);
        }

        return trials * probability < SmallMean
            ? FromZero(trials, probability, u)
            : FromMode(trials, probability, u);
    }

    private static int FromZero(int trials, double probability, double u)
    {
        double odds = probability / (1 - probability);
        double weight = BinomialTable.Power(1 - probability, trials);
        double cumulative = weight;
        int count = 0;
        while (u > cumulative && count < trials && weight > 0)
        {
            weight *= odds * (trials - count) / (count + 1);
            count++;
            cumulative += weight;
        }

        return count;
    }

    /// <summary>Weights relative to the mode's, summed both ways until they no longer count; their total normalises
    /// them, so that no factorial is needed.</summary>
    private static int FromMode(int trials, double probability, double u)
    {
        double odds = probability / (1 - probability);
        int mode = (int)((trials + 1.0) * probability);
        double below = 0;
        double weight = 1;
        for (int count = mode; count > 0 && weight > Negligible; count--)
        {
            weight *= count / (odds * (trials - count + 1));
            below += weight;
        }

        double above = 0;
        weight = 1;
        for (int count = mode; count < trials && weight > Negligible; count++)
        {
            weight *= odds * (trials - count) / (count + 1);
            above += weight;
        }

        double target = u * (below + 1 + above);
        return target > below
            ? WalkUp(trials, odds, mode, target - below)
            : WalkDown(trials, odds, mode, below - target);
    }

    private static int WalkUp(int trials, double odds, int mode, double rest)
    {
        double weight = 1;
        int count = mode;
        while (rest > weight && count < trials && weight > Negligible)
        {
            rest -= weight;
            weight *= odds * (trials - count) / (count + 1);
            count++;
        }

        return count;
    }

    /// <param name="rest">Weight of the counts below the mode that lies above the target.</param>
    private static int WalkDown(int trials, double odds, int mode, double rest)
    {
        double weight = mode / (odds * (trials - mode + 1));
        int count = mode - 1;
        while (rest >= weight && count > 0 && weight > Negligible)
        {
            rest -= weight;
            weight *= count / (odds * (trials - count + 1));
            count--;
        }

        return count;
    }
}
