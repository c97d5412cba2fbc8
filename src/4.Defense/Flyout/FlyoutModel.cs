using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Figures of a round that boosts and coasts.</summary>
/// <param name="BurnoutMetresPerSecond">Speed at burnout.</param>
/// <param name="BoostSeconds">From launch to burnout.</param>
/// <param name="SpeedMinMetresPerSecond">Smallest speed of an intercept.</param>
/// <param name="SecondsMax">Longest flight; may be infinite.</param>
/// <param name="ReachMetres">Farthest intercept along the ground.</param>
/// <param name="CeilingMetres">Highest intercept.</param>
/// <param name="MinimumRangeMetres">Nearest intercept.</param>
internal readonly record struct FlyoutFigures(
    double BurnoutMetresPerSecond, double BoostSeconds, double SpeedMinMetresPerSecond, double SecondsMax,
    double ReachMetres, double CeilingMetres, double MinimumRangeMetres)
{
    public double BoostMetres => BurnoutMetresPerSecond * BoostSeconds / 2;

    /// <summary>Straight distance of the farthest and highest point.</summary>
    public double SlantMax => FlyoutModel.Slant(ReachMetres, CeilingMetres);
}

/// <summary>A point mass along a straight line from the fire unit over a round Earth: constant acceleration to the
/// published burnout speed, then drag and gravity's part along the line; lift bears the part across it, at no cost. Air
/// is the standard atmosphere with the fire unit at sea level; drag is one area with one coefficient. Along a line the
/// square w of the speed obeys the linear equation dw/ds = -2 k rho w - 2 g sin(climb), with k = 1 / (2
/// beta).</summary>
internal sealed class FlyoutModel
{
    /// <summary>Lines by their elevation, and equal steps of the coast along each.</summary>
    public const int Rays = 224;
    public const int Steps = 64;

    /// <summary>Sine of the lowest line: farther down lie only near points. A line that dips below the horizontal stays
    /// in the air of sea level; the fit takes none of these.</summary>
    public const double SineMin = -0.06;

    private static readonly int FirstAbove = Find(0).Ray + 1;

    private const int FitTrialsMax = 60;
    private const double FitMetres = 0.1;
    private const double FirstDrag = 1e-5;
    private const double DragMax = 1;
    private const int PartsOfGap = 64;
    private const int ShareHalvings = 24;

    private readonly FlyoutFigures figures;
    private readonly double stepMetres;

    // By line and half step: density, and gravity's part along the line.
    private readonly double[] density = new double[Rays * ((2 * Steps) + 1)];
    private readonly double[] gravity = new double[Rays * ((2 * Steps) + 1)];

    public FlyoutModel(FlyoutFigures figures)
    {
        this.figures = figures;
        // A metre at least, for a reach that the boost alone covers.
        stepMetres = Math.Max(1, figures.SlantMax - figures.BoostMetres) / Steps;
        for (int ray = 0; ray < Rays; ray++)
        {
            for (int half = 0; half <= 2 * Steps; half++)
            {
                double slant = figures.BoostMetres + (half * stepMetres / 2);
                double radius = Earth.RadiusMetres + Height(Sine(ray), slant);
                int at = (ray * ((2 * Steps) + 1)) + half;
                density[at] = StandardAtmosphere.At(Math.Max(0, radius - Earth.RadiusMetres)).Density;
                double climb = ((Earth.RadiusMetres * Sine(ray)) + slant) / radius;
                gravity[at] = Earth.GravitationalParameter / (radius * radius) * climb;
            }
        }
    }

    public double StepMetres => stepMetres;

    /// <summary>Straight distance of a point over the sphere.</summary>
    public static double Slant(double groundMetres, double heightMetres)
    {
        double half = PortableMath.Sin(groundMetres / Earth.RadiusMetres / 2);
        double chord = 4 * Earth.RadiusMetres * (Earth.RadiusMetres + heightMetres) * half * half;
        return Math.Sqrt((heightMetres * heightMetres) + chord);
    }

    /// <summary>Sine of a line's elevation; closer together near the ground, where the air is.</summary>
    public static double Sine(int ray)
    {
        double part = (double)ray / (Rays - 1);
        return SineMin + ((1 - SineMin) * part * part);
    }

    /// <summary>The line, and the share of the way to the next, on which a sine lies.</summary>
    public static (int Ray, double Share) Find(double sine)
    {
        double part = Math.Clamp((sine - SineMin) / (1 - SineMin), 0, 1);
        int ray = Math.Min((int)(Math.Sqrt(part) * (Rays - 1)), Rays - 2);
        double low = Sine(ray);
        return (ray, Math.Clamp((sine - low) / (Sine(ray + 1) - low), 0, 1));
    }

    /// <summary>Height above the sphere of a point of a line.</summary>
    public static double Height(double sine, double slantMetres)
    {
        double square = (slantMetres * slantMetres) + (2 * Earth.RadiusMetres * slantMetres * sine);
        double radius = Math.Sqrt((Earth.RadiusMetres * Earth.RadiusMetres) + square);
        return square / (radius + Earth.RadiusMetres);
    }

    /// <summary>Drag (k, square metres a kilogram) with which the largest range along the ground, over all lines, is
    /// the published reach; null where even without drag it is less. By false position, halving the weight of an end
    /// that stays (the Illinois rule: Dowell and Jarratt, BIT 11 (1971) 168).</summary>
    public double? FitDrag()
    {
        (double Drag, double Over) low = (0, Range(0) - figures.ReachMetres);
        if (low.Over < 0)
        {
            return null;
        }

        (double Drag, double Over) high = (FirstDrag, Range(FirstDrag) - figures.ReachMetres);
        while (high.Over > 0 && high.Drag < DragMax)
        {
            low = high;
            high = (2 * low.Drag, Range(2 * low.Drag) - figures.ReachMetres);
        }

        for (int trial = 0; trial < FitTrialsMax && high.Over < 0; trial++)
        {
            double drag = low.Drag + ((high.Drag - low.Drag) * low.Over / (low.Over - high.Over));
            double over = Range(drag) - figures.ReachMetres;
            if (Math.Abs(over) <= FitMetres)
            {
                return drag;
            }

            (low, high) = over > 0
                ? ((drag, over), (high.Drag, high.Over / 2))
                : ((low.Drag, low.Over / 2), (drag, over));
        }

        return low.Drag;
    }

    /// <summary>Flies one line: time to each step's end is written to <paramref name="seconds"/>; returned is the
    /// farthest point with speed and time enough.</summary>
    public double Fly(int ray, double drag, Span<double> seconds)
    {
        // Slower than this it intercepts nothing, but the table stays smooth.
        double floor = figures.SpeedMinMetresPerSecond * figures.SpeedMinMetresPerSecond / 4;
        double enough = figures.SpeedMinMetresPerSecond * figures.SpeedMinMetresPerSecond;
        double w = figures.BurnoutMetresPerSecond * figures.BurnoutMetresPerSecond;
        double time = figures.BoostSeconds;
        double last = double.NaN;
        seconds[0] = time;
        for (int step = 0; step < Steps; step++)
        {
            int at = (ray * ((2 * Steps) + 1)) + (2 * step);
            (double next, double middle) = Step(at, drag, w);
            next = Math.Max(next, floor);
            middle = Math.Max(middle, floor);

            double spent = Spent(stepMetres, w, middle, next);
            if (double.IsNaN(last) && (next < enough || time + spent > figures.SecondsMax))
            {
                double share = LastShare(w, middle, next, figures.SecondsMax - time);
                last = figures.BoostMetres + ((step + share) * stepMetres);
            }

            w = next;
            time += spent;
            seconds[step + 1] = time;
        }

        return double.IsNaN(last) ? figures.SlantMax : last;
    }

    /// <summary>Time for a way from w at its beginning, middle and end: Simpson's rule for ds / v.</summary>
    private static double Spent(double metres, double w, double middle, double end) =>
        metres / 6 * ((1 / Math.Sqrt(w)) + (4 / Math.Sqrt(middle)) + (1 / Math.Sqrt(end)));

    /// <summary>The share of a step up to which there is speed and time enough, with w as a parabola.</summary>
    private double LastShare(double w, double middle, double end, double secondsLeft)
    {
        double enough = figures.SpeedMinMetresPerSecond * figures.SpeedMinMetresPerSecond;
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < ShareHalvings; halving++)
        {
            double share = (low + high) / 2;
            bool isEnough = Square(share) >= enough
                && Spent(share * stepMetres, w, Square(share / 2), Square(share)) <= secondsLeft;
            (low, high) = isEnough ? (share, high) : (low, share);
        }

        return low;

        double Square(double share) =>
            w + (share * ((4 * middle) - (3 * w) - end)) + (2 * share * share * (w + end - (2 * middle)));
    }

    /// <summary>One Runge-Kutta step of the classical kind for w, and w at its middle by Hermite's cubic.</summary>
    private (double Next, double Middle) Step(int at, double drag, double w)
    {
        double k1 = Slope(at, w);
        double k2 = Slope(at + 1, w + (stepMetres / 2 * k1));
        double k3 = Slope(at + 1, w + (stepMetres / 2 * k2));
        double k4 = Slope(at + 2, w + (stepMetres * k3));
        double next = w + (stepMetres / 6 * (k1 + (2 * k2) + (2 * k3) + k4));
        double middle = ((w + next) / 2) + (stepMetres / 8 * (k1 - Slope(at + 2, next)));
        return (next, middle);

        double Slope(int point, double square) => -2 * ((drag * density[point] * square) + gravity[point]);
    }

    private double Range(double drag)
    {
        Span<double> seconds = stackalloc double[Steps + 1];
        Span<double> farthest = stackalloc double[Rays];
        double range = 0;
        int best = FirstAbove;
        for (int ray = FirstAbove; ray < Rays; ray++)
        {
            farthest[ray] = Fly(ray, drag, seconds);
            double ground = GroundAt(Sine(ray), Math.Min(farthest[ray], ToCeiling(Sine(ray))));
            (range, best) = ground > range ? (ground, ray) : (range, best);
        }

        // The largest lies between lines where one is too slow and the next meets the ceiling.
        for (int part = 1; part < 2 * PartsOfGap; part++)
        {
            int ray = Math.Clamp(best - 1 + (part / PartsOfGap), FirstAbove, Rays - 2);
            double share = part % PartsOfGap / (double)PartsOfGap;
            double sine = Sine(ray) + (share * (Sine(ray + 1) - Sine(ray)));
            double slant = farthest[ray] + (share * (farthest[ray + 1] - farthest[ray]));
            range = Math.Max(range, GroundAt(sine, Math.Min(slant, ToCeiling(sine))));
        }

        return range;
    }

    /// <summary>How far along a line the ceiling is: s^2 + 2 R s sin = h (2 R + h).</summary>
    private double ToCeiling(double sine)
    {
        double h = figures.CeilingMetres;
        double up = Earth.RadiusMetres * sine;
        double square = h * ((2 * Earth.RadiusMetres) + h);
        double root = Math.Sqrt((up * up) + square);
        return up > 0 ? square / (root + up) : root - up;
    }

    private static double GroundAt(double sine, double slantMetres)
    {
        double cosine = Math.Sqrt((1 - sine) * (1 + sine));
        return Earth.RadiusMetres
            * PortableMath.Atan2(slantMetres * cosine, Earth.RadiusMetres + (slantMetres * sine));
    }
}
