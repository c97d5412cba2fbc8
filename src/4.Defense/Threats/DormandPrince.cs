namespace Stockade.Defense;

/// <summary>One step of the Runge-Kutta pair of orders 5 and 4 by Dormand and Prince (1980), and its continuous
/// extension of order 4: Hairer, Norsett and Wanner, "Solving Ordinary Differential Equations I" (1993), tables II.5.2
/// and eq. (II.6.12).</summary>
/// <param name="Seconds">When the step begins.</param>
/// <param name="Length">Its length, seconds.</param>
/// <param name="End">State at its end.</param>
/// <param name="EndRate">Rate there, with which the next step begins.</param>
/// <param name="Error">Estimated error over what is allowed; at most 1 for a good step.</param>
internal readonly record struct DormandPrince(
    double Seconds, double Length, FlightState Start, FlightState End, FlightState EndRate, double Error,
    FlightState Third, FlightState Fourth, FlightState Fifth)
{
    /// <summary>The units of error: a tolerance of 1 allows the Earth's radius and a circular orbit's speed.</summary>
    private const double MetresUnit = 6.4e6;
    private const double SpeedUnit = 7_900;

    public double EndSeconds => Seconds + Length;

    public static DormandPrince Take(
        FlightForces forces, bool drag, double seconds, FlightState y, FlightState k1, double h, double tolerance)
    {
        FlightState k2 = forces.Rate(y + (h / 5 * k1), drag);
        FlightState k3 = forces.Rate(y + (h * ((3.0 / 40 * k1) + (9.0 / 40 * k2))), drag);
        FlightState k4 = forces.Rate(y + (h * ((44.0 / 45 * k1) + (-56.0 / 15 * k2) + (32.0 / 9 * k3))), drag);
        FlightState k5 = forces.Rate(
            y + (h * ((19372.0 / 6561 * k1) + (-25360.0 / 2187 * k2) + (64448.0 / 6561 * k3)
                + (-212.0 / 729 * k4))),
            drag);
        FlightState k6 = forces.Rate(
            y + (h * ((9017.0 / 3168 * k1) + (-355.0 / 33 * k2) + (46732.0 / 5247 * k3) + (49.0 / 176 * k4)
                + (-5103.0 / 18656 * k5))),
            drag);
        FlightState end = y + (h * ((35.0 / 384 * k1) + (500.0 / 1113 * k3) + (125.0 / 192 * k4)
            + (-2187.0 / 6784 * k5) + (11.0 / 84 * k6)));
        FlightState k7 = forces.Rate(end, drag);
        FlightState error = h * ((71.0 / 57600 * k1) + (-71.0 / 16695 * k3) + (71.0 / 1920 * k4)
            + (-17253.0 / 339200 * k5) + (22.0 / 525 * k6) + (-1.0 / 40 * k7));

        FlightState difference = end - y;
        FlightState third = (h * k1) - difference;
        FlightState fourth = difference - (h * k7) - third;
        FlightState fifth = h * ((-12715105075.0 / 11282082432 * k1) + (87487479700.0 / 32700410799 * k3)
            + (-10690763975.0 / 1880347072 * k4) + (701980252875.0 / 199316789632 * k5)
            + (-1453857185.0 / 822651844 * k6) + (69997945.0 / 29380423 * k7));
        double size = Math.Max(error.Position.Length / MetresUnit, error.Velocity.Length / SpeedUnit) / tolerance;
        return new DormandPrince(seconds, h, y, end, k7, size, third, fourth, fifth);
    }

    /// <summary>The state a share of the step after its beginning, 0 to 1.</summary>
    public FlightState At(double share)
    {
        double rest = 1 - share;
        return Start + (share * (End - Start + (rest * (Third + (share * (Fourth + (rest * Fifth)))))));
    }
}
