using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Powers and binomial probabilities for the analytical companions.</summary>
internal static class BinomialTable
{
    /// <summary>P(X = k) for k from 0 to <paramref name="trials"/>, by the recurrence in k from the likelier
    /// end.</summary>
    public static double[] Probabilities(int trials, double probability)
    {
        double[] table = new double[trials + 1];
        if (probability > 0.5)
        {
            double[] mirrored = Probabilities(trials, 1 - probability);
            Array.Reverse(mirrored);
            return mirrored;
        }

        double odds = probability / (1 - probability);
        table[0] = Power(1 - probability, trials);
        Invariant.That(table[0] > 0, "a companion's binomial stays within the range of a double");
        for (int count = 0; count < trials; count++)
        {
            table[count + 1] = table[count] * odds * (trials - count) / (count + 1);
        }

        return table;
    }

    /// <summary>A whole power, by repeated squaring.</summary>
    public static double Power(double value, int exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) == 1 ? value : 1;
            value *= value;
        }

        return power;
    }
}
