namespace Stockade.Kernel;

/// <summary>The parts of Loader's saddle-point form of the binomial and Poisson probabilities, which keeps its digits
/// where differences of log-gammas lose them (C. Loader, "Fast and accurate computation of binomial probabilities",
/// 2000).</summary>
internal static class Deviance
{
    private const double TwoPi = 6.2831853071795865;

    /// <summary>ln Gamma(x) less Stirling's (x - 1/2) ln x - x + ln(2 pi)/2, x positive: Stirling's series from 10 on
    /// (DLMF 5.11.1), below by S(x) = S(x + 1) + (x + 1/2) ln(1 + 1/x) - 1.</summary>
    public static double StirlingRest(double x)
    {
        double steps = 0;
        while (x < 10)
        {
            steps += ((x + 0.5) * PortableMath.Log1p(1 / x)) - 1;
            x++;
        }

        double v = 1 / x;
        double w = v * v;
        double series = (1.0 / 12) + (w * ((-1.0 / 360) + (w * ((1.0 / 1260) + (w * ((-1.0 / 1680)
            + (w * ((1.0 / 1188) + (w * ((-691.0 / 360360) + (w * (1.0 / 156))))))))))));
        return steps + (v * series);
    }

    /// <summary>x ln(x / m) + m - x, without cancellation where x is near m; both positive.</summary>
    public static double Of(double x, double m)
    {
        double difference = x - m;
        if (!(Math.Abs(difference) < 0.1 * (x + m)))
        {
            return (x * PortableMath.Log(x / m)) - difference;
        }

        double v = difference / (x + m);
        double sum = difference * v;
        double term = 2 * x * v;
        double square = v * v;
        for (int odd = 3; ; odd += 2)
        {
            term *= square;
            double next = sum + (term / odd);
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    /// <summary>x^a y^b Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) with y = 1 - x: the chance of a successes and b
    /// failures, for any positive a and b.</summary>
    public static double Binomial(double a, double b, double x, double y)
    {
        double n = a + b;
        double rest = StirlingRest(n) - StirlingRest(a) - StirlingRest(b);
        return PortableMath.Exp(rest - Of(a, n * x) - Of(b, n * y)) * Math.Sqrt(n / (TwoPi * a * b));
    }

    /// <summary>x^a e^-x / Gamma(a + 1), for any positive a and x.</summary>
    public static double Poisson(double a, double x) =>
        PortableMath.Exp(-StirlingRest(a) - Of(a, x)) / Math.Sqrt(TwoPi * a);
}
