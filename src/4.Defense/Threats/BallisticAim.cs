using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>A burnout that brings a body down at a target.</summary>
/// <param name="Flight">The flight; null where none was found.</param>
/// <param name="AzimuthRadians">Direction at burnout, clockwise from north.</param>
/// <param name="MetresPerSecond">Speed at burnout against the turning Earth.</param>
/// <param name="AngleRadians">Angle at burnout above the horizontal.</param>
/// <param name="MissMetres">Distance of the end from the target.</param>
/// <param name="Flights">Flights computed.</param>
internal readonly record struct AimResult(
    BallisticFlight? Flight, double AzimuthRadians, double MetresPerSecond, double AngleRadians, double MissMetres,
    int Flights);

/// <summary>Finds the burnout at a place for free flight to a target: a shooting method. Unknowns are azimuth and
/// speed, and with a wanted apogee the angle too; without one the angle is that of least energy on the sphere. The
/// first guess is the closed form; then Newton's method with differences, kept up to date by Broyden's rank-one update
/// (1965), with halved steps where a full one does not help.</summary>
internal sealed class BallisticAim
{
    /// <summary>What counts as hit, and as the wanted apogee.</summary>
    public const double MissMax = 1;

    private const double Goal = 0.02;
    private const int FlightsMax = 80;
    private const int HalvingsMax = 7;
    private const double AzimuthStep = 1e-4;
    private const double SpeedStepShare = 1e-4;
    private const double AngleStep = 1e-4;

    private readonly FlightForces forces;
    private readonly LocalFrame from;
    private readonly LocalFrame to;
    private readonly double? apogee;
    private readonly int size;
    private Shot best;
    private int flights;

    private BallisticAim(FlightForces forces, GeoPoint from, GeoPoint to, double? apogeeMetres)
    {
        this.forces = forces;
        this.from = new LocalFrame(from);
        this.to = new LocalFrame(to);
        apogee = apogeeMetres;
        size = apogeeMetres is null ? 2 : 3;
    }

    /// <param name="forces">What acts; the ground is the ellipsoid.</param>
    /// <param name="from">Burnout.</param>
    /// <param name="to">The target.</param>
    /// <param name="apogeeMetres">Wanted greatest height above the ellipsoid, or null.</param>
    public static AimResult Find(FlightForces forces, GeoPoint from, GeoPoint to, double? apogeeMetres)
    {
        Invariant.That(forces.SphereMetres is null, "places lie on the ellipsoid");
        GeodesicArc arc = Geodesic.Inverse(from, to);
        BallisticHit? first = apogeeMetres is { } height
            ? BallisticHit.WithApogee(arc.DistanceMetres, height - Math.Max(from.HeightMetres, to.HeightMetres))
            : BallisticHit.MinimumEnergy(arc.DistanceMetres);
        return first is { } guess
            ? new BallisticAim(forces, from, to, apogeeMetres).Solve(arc.FromAzimuthRadians, guess)
            : new AimResult(null, 0, 0, 0, double.PositiveInfinity, 0);
    }

    private AimResult Solve(double azimuth, BallisticHit guess)
    {
        best = Shoot([azimuth, guess.MetresPerSecond, guess.AngleRadians]);
        double[]? slopes = null;
        bool fresh = false;
        while (best.Size > Goal && flights < FlightsMax)
        {
            if (slopes is null)
            {
                slopes = Slopes();
                fresh = true;
            }

            double[]? step = slopes is null ? null : LinearSolve(slopes, best.Miss, size);
            Shot? next = step is null ? null : Improve(step);
            if (next is { } found)
            {
                Update(slopes!, best, found);
                bool slow = found.Size > best.Size / 4;
                best = found;
                slopes = slow ? null : slopes;
                fresh = false;
            }
            else if (fresh || slopes is null)
            {
                break;
            }
            else
            {
                slopes = null;
            }
        }

        return best.Size <= MissMax
            ? new AimResult(best.Flight, best.At[0], best.At[1], best.At[2], best.Size, flights)
            : new AimResult(null, best.At[0], best.At[1], best.At[2], best.Size, flights);
    }

    /// <summary>The step, or its half, quarter and so on, as soon as it leaves a smaller miss.</summary>
    private Shot? Improve(double[] step)
    {
        double share = Math.Min(1, 0.3 * best.At[1] / Math.Max(Math.Abs(step[1]), 1e-9));
        for (int halving = 0; halving <= HalvingsMax && flights < FlightsMax; halving++)
        {
            double[] at = [.. best.At];
            for (int i = 0; i < size; i++)
            {
                at[i] -= share * step[i];
            }

            Shot shot = Shoot(at);
            if (shot.Size < best.Size)
            {
                return shot;
            }

            share /= 2;
        }

        return null;
    }

    /// <summary>How the miss changes with each unknown, row by row; null where a difference cannot be taken.</summary>
    private double[]? Slopes()
    {
        double[] slopes = new double[size * size];
        ReadOnlySpan<double> steps = [AzimuthStep, SpeedStepShare * best.At[1], AngleStep];
        for (int column = 0; column < size; column++)
        {
            double[] at = [.. best.At];
            at[column] += steps[column];
            Shot shot = Shoot(at);
            if (double.IsPositiveInfinity(shot.Size))
            {
                return null;
            }

            for (int row = 0; row < size; row++)
            {
                slopes[(row * size) + column] = (shot.Miss[row] - best.Miss[row]) / steps[column];
            }
        }

        return slopes;
    }

    private void Update(double[] slopes, Shot before, Shot after)
    {
        double[] moved = [.. after.At.Zip(before.At, (a, b) => a - b).Take(size)];
        // Unknowns of one size: an azimuth of 1 rad counts as a speed's whole.
        double[] weight = [1, 1 / (before.At[1] * before.At[1]), 1];
        double norm = 0;
        for (int i = 0; i < size; i++)
        {
            norm += moved[i] * moved[i] * weight[i];
        }

        for (int row = 0; row < size; row++)
        {
            double rest = after.Miss[row] - before.Miss[row];
            for (int i = 0; i < size; i++)
            {
                rest -= slopes[(row * size) + i] * moved[i];
            }

            for (int i = 0; i < size; i++)
            {
                slopes[(row * size) + i] += rest * moved[i] * weight[i] / norm;
            }
        }
    }

    private Shot Shoot(double[] at)
    {
        flights++;
        double[] miss = new double[3];
        if (!(at[1] > 0) || !(at[2] > 0) || at[2] > Math.PI / 2)
        {
            return new Shot(at, miss, double.PositiveInfinity, null);
        }

        var burnout = new FlightState(from.Origin, from.Direction(at[0], at[2]) * at[1]);
        BallisticFlight flight = BallisticFlight.Fly(forces, burnout, to.Place.HeightMetres);
        if (flight.Outcome != FlightOutcome.Hit)
        {
            return new Shot(at, miss, double.PositiveInfinity, null);
        }

        Ecef off = flight.End.Position - to.Origin;
        miss[0] = off.Dot(to.East);
        miss[1] = off.Dot(to.North);
        miss[2] = apogee is { } height ? flight.ApogeeMetres - height : 0;
        double length = Math.Sqrt(off.Dot(off) + (miss[2] * miss[2]));
        return new Shot(at, miss, length, flight);
    }

    /// <summary>Solves slopes x = miss by elimination with the largest pivot; null where there is none.</summary>
    private static double[]? LinearSolve(double[] slopes, double[] miss, int size)
    {
        double[] a = [.. slopes];
        double[] x = [.. miss];
        for (int column = 0; column < size; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < size; row++)
            {
                pivot = Math.Abs(a[(row * size) + column]) > Math.Abs(a[(pivot * size) + column]) ? row : pivot;
            }

            if (!(Math.Abs(a[(pivot * size) + column]) > 0))
            {
                return null;
            }

            for (int i = 0; i < size; i++)
            {
                (a[(pivot * size) + i], a[(column * size) + i]) = (a[(column * size) + i], a[(pivot * size) + i]);
            }

            (x[pivot], x[column]) = (x[column], x[pivot]);
            for (int row = 0; row < size; row++)
            {
                double factor = row == column ? 0 : a[(row * size) + column] / a[(column * size) + column];
                for (int i = column; i < size; i++)
                {
                    a[(row * size) + i] -= factor * a[(column * size) + i];
                }

                x[row] -= factor * x[column];
            }
        }

        for (int i = 0; i < size; i++)
        {
            x[i] /= a[(i * size) + i];
        }

        return x;
    }

    /// <summary>A trial: azimuth, speed and angle; miss to the east, to the north and in apogee.</summary>
    private readonly record struct Shot(double[] At, double[] Miss, double Size, BallisticFlight? Flight);
}
