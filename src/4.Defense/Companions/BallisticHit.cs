using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Free flight from a burnout speed and angle back to the same height above a sphere of 6,371 km with mu =
/// 3.986004418e14, without air or rotation: Bate, Mueller and White, "Fundamentals of Astrodynamics" (1971), section
/// 6.2.
/// </summary>
/// <param name="MetresPerSecond">Speed at burnout.</param>
/// <param name="AngleRadians">Flight-path angle at burnout, above the horizontal.</param>
/// <param name="RangeMetres">Over the ground.</param>
/// <param name="ApogeeMetres">Greatest height above the sphere.</param>
/// <param name="Seconds">Time of flight.</param>
public readonly record struct BallisticHit(
    double MetresPerSecond, double AngleRadians, double RangeMetres, double ApogeeMetres, double Seconds)
{
    /// <summary>Range and time from speed and angle; none where the speed is at or above escape or the path does not
    /// leave the ground (no speed, or an angle not between 0 and a quarter turn).</summary>
    public static BallisticHit? FromBurnout(double metresPerSecond, double angleRadians)
    {
        // Q, the square of the speed over that of a circular orbit at the surface.
        double q = metresPerSecond * metresPerSecond * Earth.RadiusMetres / Earth.GravitationalParameter;
        if (!(q > 0) || q >= 2 || !(angleRadians > 0) || angleRadians > Math.PI / 2)
        {
            return null;
        }

        (double sin, double cos) = PortableMath.SinCos(angleRadians);

        // The conic r = p / (1 + e cos nu), where e cos nu = Q cos^2 - 1 and e sin nu = Q sin cos at burnout; half the
        // range angle is what nu lacks of half a turn: the free-flight range equation, cos = (1 - Q cos^2) / e.
        double eccentricTowards = 1 - (q * cos * cos);
        double eccentricAcross = q * sin * cos;
        double eccentricity = Math.Sqrt(
            (eccentricTowards * eccentricTowards) + (eccentricAcross * eccentricAcross));
        double halfAngle = PortableMath.Atan2(eccentricAcross, eccentricTowards);
        double semiMajor = Earth.RadiusMetres / (2 - q);

        // Kepler's equation, by e cos E = 1 - r/a and e sin E = r.v / sqrt(mu a); the anomaly is counted from apogee.
        double towards = 1 - q;
        double across = sin * Math.Sqrt(q * (2 - q));
        double anomaly = PortableMath.Atan2(across, towards);
        double seconds = 2 * semiMajor * Math.Sqrt(semiMajor / Earth.GravitationalParameter) * (anomaly + across);
        return new BallisticHit(
            metresPerSecond, angleRadians, 2 * halfAngle * Earth.RadiusMetres,
            (semiMajor * (1 + eccentricity)) - Earth.RadiusMetres, seconds);
    }

    /// <summary>The smallest burnout speed for a range: Q = 2 sin(angle/2) / (1 + sin(angle/2)) at the flight-path
    /// angle (pi - angle) / 4. None unless the range is above 0 and below half the sphere's circumference.</summary>
    public static BallisticHit? MinimumEnergy(double rangeMetres)
    {
        double angle = rangeMetres / Earth.RadiusMetres;
        if (!(angle > 0) || angle >= Math.PI)
        {
            return null;
        }

        double sine = PortableMath.Sin(angle / 2);
        double q = 2 * sine / (1 + sine);
        return FromBurnout(
            Math.Sqrt(q * Earth.GravitationalParameter / Earth.RadiusMetres), (Math.PI - angle) / 4);
    }

    /// <summary>The burnout for a range and an apogee: the ellipse that has both, e = (ra - R) / (ra - R cos(angle /
    /// 2)), from r = p / (1 + e cos nu). None as for <see cref="MinimumEnergy"/>, or without height.</summary>
    public static BallisticHit? WithApogee(double rangeMetres, double apogeeMetres)
    {
        double angle = rangeMetres / Earth.RadiusMetres;
        if (!(angle > 0) || angle >= Math.PI || !(apogeeMetres > 0) || double.IsInfinity(apogeeMetres))
        {
            return null;
        }

        double half = PortableMath.Sin(angle / 4);
        (double sin, double cos) = PortableMath.SinCos(angle / 2);
        double eccentricity = apogeeMetres / (apogeeMetres + (2 * Earth.RadiusMetres * half * half));
        double parameter = Earth.RadiusMetres * (1 - (eccentricity * cos));
        double unit = Math.Sqrt(Earth.GravitationalParameter / parameter);
        double up = unit * eccentricity * sin;
        double along = Math.Sqrt(Earth.GravitationalParameter * parameter) / Earth.RadiusMetres;
        return FromBurnout(Math.Sqrt((up * up) + (along * along)), PortableMath.Atan2(up, along));
    }
}
