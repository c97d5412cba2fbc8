using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>How a flight ended.</summary>
internal enum FlightOutcome
{
    /// <summary>It came down to the wanted height.</summary>
    Hit,

    /// <summary>It left the neighbourhood of the Earth.</summary>
    Escaped,

    /// <summary>It was still flying when the limit of time or of steps was reached.</summary>
    LimitReached,
}

/// <summary>Free flight from burnout until it comes down to a height, with adaptive steps and a continuous
/// record.</summary>
internal sealed class BallisticFlight
{
    public const double DefaultTolerance = 1e-10;
    public const double SecondsMax = 100_000;
    public const int StepsMax = 20_000;

    private const double FarMetres = 1e8;
    private const double FirstStepSeconds = 1;
    private const int Halvings = 60;

    private readonly List<DormandPrince> steps = [];
    private readonly FlightForces forces;
    private readonly double endHeight;
    private readonly double tolerance;

    private BallisticFlight(FlightForces forces, double endHeight, double tolerance)
    {
        this.forces = forces;
        this.endHeight = endHeight;
        this.tolerance = tolerance;
    }

    public FlightOutcome Outcome { get; private set; }

    /// <summary>From burnout to the end.</summary>
    public double Seconds { get; private set; }

    /// <summary>State at the end.</summary>
    public FlightState End { get; private set; }

    /// <summary>Greatest height; where the body never climbs, that of burnout.</summary>
    public double ApogeeMetres { get; private set; }

    public double ApogeeSeconds { get; private set; }

    /// <summary>Steps taken.</summary>
    public int Steps => steps.Count;

    /// <param name="forces">What acts.</param>
    /// <param name="burnout">Where it starts.</param>
    /// <param name="endHeightMetres">Height above the ground's figure at which it ends, coming down.</param>
    /// <param name="tolerance">Error allowed a step, as a share of the Earth's radius and of orbital speed.</param>
    public static BallisticFlight Fly(
        FlightForces forces, FlightState burnout, double endHeightMetres, double tolerance = DefaultTolerance)
    {
        var flight = new BallisticFlight(forces, endHeightMetres, tolerance);
        flight.Run(burnout);
        return flight;
    }

    /// <summary>State some time after burnout, 0 to <see cref="Seconds"/>.</summary>
    public FlightState At(double seconds)
    {
        int low = 0;
        int high = steps.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = steps[middle].EndSeconds < seconds ? (middle + 1, high) : (low, middle);
        }

        DormandPrince step = steps[low];
        return step.At(Math.Clamp((seconds - step.Seconds) / step.Length, 0, 1));
    }

    private void Run(FlightState burnout)
    {
        Invariant.That(tolerance > 0, "a tolerance is above zero");
        bool climbing = forces.Climb(burnout) > 0;
        bool drag = forces.DragOnAscent || !climbing;
        FlightState state = burnout;
        FlightState rate = forces.Rate(state, drag);
        double length = FirstStepSeconds;
        ApogeeMetres = forces.HeightMetres(burnout.Position);
        Outcome = FlightOutcome.LimitReached;
        for (int trial = 0; trial < StepsMax && Seconds < SecondsMax; trial++)
        {
            DormandPrince step = DormandPrince.Take(forces, drag, Seconds, state, rate, length, tolerance);
            length *= Math.Clamp(0.9 * PortableMath.Pow(Math.Max(step.Error, 1e-10), -0.2), 0.2, 5);
            if (!(step.Error <= 1))
            {
                continue;
            }

            if (climbing && forces.Climb(step.End) <= 0)
            {
                // The step ends at apogee, so that drag may set in there.
                climbing = false;
                double top = step.Length * Root(step, climb: true);
                step = DormandPrince.Take(forces, drag, Seconds, state, rate, top, tolerance);
                ApogeeMetres = forces.HeightMetres(step.End.Position);
                ApogeeSeconds = step.EndSeconds;
                drag = true;
                step = step with { EndRate = forces.Rate(step.End, drag) };
            }

            steps.Add(step);
            (state, rate, Seconds, End) = (step.End, step.EndRate, step.EndSeconds, step.End);
            if (Ended(step, climbing))
            {
                return;
            }
        }
    }

    private bool Ended(DormandPrince step, bool climbing)
    {
        if (forces.HeightMetres(step.End.Position) > FarMetres)
        {
            Outcome = FlightOutcome.Escaped;
            return true;
        }

        if (climbing || forces.HeightMetres(step.End.Position) > endHeight)
        {
            return false;
        }

        double share = Root(step, climb: false);
        Outcome = FlightOutcome.Hit;
        End = step.At(share);
        Seconds = step.Seconds + (share * step.Length);
        return true;
    }

    /// <summary>Where in a step the climb ends (<paramref name="climb"/>), or the body comes through the end
    /// height.</summary>
    private double Root(DormandPrince step, bool climb)
    {
        double before = 0;
        double after = 1;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (before + after) / 2;
            FlightState at = step.At(middle);
            bool yet = climb ? forces.Climb(at) > 0 : forces.HeightMetres(at.Position) > endHeight;
            (before, after) = yet ? (middle, after) : (before, middle);
        }

        return after;
    }
}
