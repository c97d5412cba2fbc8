using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Plain;

/// <summary>Windows and flight times straight from the paths, without tables: positions as vectors, every equation
/// solved where it is asked. Slow and obvious; the tables are held against it.</summary>
internal sealed class DirectFlyout(Scenario scenario, World world, FireUnitType unit, double[] offsetsMetres)
    : PlainFlyout
{
    private const int ScanSteps = 4000;
    private const double Microseconds = 1e6;

    private readonly FlightPath?[] paths = new FlightPath?[scenario.Threats.Count];

    public override (long Earliest, long Latest)? Window(int position, int threat, int round)
    {
        double far = -Path(threat).SecondsToGo(Path(threat).FarAngle);
        double detected = FirstTime(far, time => Seen(position, threat, time));
        if (double.IsNaN(detected))
        {
            return null;
        }

        double last = LastTime(far, time => Within(position, threat, round, time));
        if (double.IsNaN(last))
        {
            return null;
        }

        double first = RunBegins(far, last, time => Within(position, threat, round, time));
        long earliest = (long)Math.Ceiling(Launch(position, threat, round, first) * Microseconds);
        long latest = (long)Math.Floor(Launch(position, threat, round, last) * Microseconds);
        return earliest <= latest ? (earliest, latest) : null;
    }

    /// <summary>Solves flight time = meeting time - launch time for the meeting time.</summary>
    public override long FlightMicroseconds(int position, int threat, int round, long launch)
    {
        double start = launch / Microseconds;
        double low = start;
        double high = 0;
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            bool late = Launch(position, threat, round, middle) > start;
            (low, high) = late ? (low, middle) : (middle, high);
        }

        return (long)(((low + high) / 2 - start) * Microseconds + 0.5);
    }

    private double Launch(int position, int threat, int round, double meeting)
    {
        (_, double slant, _) = Place(position, threat, meeting);
        return meeting - slant / world[scenario.Rounds[round].SpeedMetresPerSecond];
    }

    private bool Seen(int position, int threat, double time)
    {
        (double ground, double slant, double height) = Place(position, threat, time);
        double stretched = 2 * Earth.RadiusMetres * 4 / 3;
        double horizon = Math.Sqrt(stretched * world[unit.AntennaHeightMetres]) + Math.Sqrt(stretched * height);
        return slant <= Range(threat) && ground <= horizon;
    }

    private bool Within(int position, int threat, int round, double time)
    {
        (double ground, double slant, double height) = Place(position, threat, time);
        RoundType type = scenario.Rounds[round];
        bool ballistic = ThreatPaths.IsBallistic(scenario.Threats[threat].Flight);
        double reach = world[ballistic ? type.ReachBallisticMetres : type.ReachAirMetres];
        return ground <= reach && height <= world[type.CeilingMetres] && slant >= world[type.MinimumRangeMetres];
    }

    private double Range(int threat)
    {
        double ratio = world[scenario.Threats[threat].CrossSectionSquareMetres]
            / world[unit.ReferenceCrossSectionSquareMetres];
        return world[unit.RadarRangeMetres] * Math.Sqrt(Math.Sqrt(ratio));
    }

    private FlightPath Path(int threat) =>
        paths[threat] ??= ThreatPaths.Of(scenario.Threats[threat], world, 1.01 * Range(threat));

    /// <summary>Threat and unit as vectors from the Earth's centre; the aim point is on the first axis, the threat
    /// comes along the second, the unit stands towards the third.</summary>
    private (double Ground, double Slant, double Height) Place(int position, int threat, double time)
    {
        FlightPath path = Path(threat);
        double low = 0;
        double high = path.FarAngle;
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = path.SecondsToGo(middle) < -time ? (middle, high) : (low, middle);
        }

        double angle = (low + high) / 2;
        double height = path.HeightMetres(angle);
        double radius = Earth.RadiusMetres + height;
        double offset = offsetsMetres[position] / Earth.RadiusMetres;
        double x = radius * PortableMath.Cos(angle) - Earth.RadiusMetres * PortableMath.Cos(offset);
        double y = radius * PortableMath.Sin(angle);
        double z = Earth.RadiusMetres * PortableMath.Sin(offset);
        double chord = Math.Sqrt(
            Square(PortableMath.Cos(angle) - PortableMath.Cos(offset)) + Square(PortableMath.Sin(angle))
            + Square(PortableMath.Sin(offset)));
        return (2 * Earth.RadiusMetres * PortableMath.Asin(chord / 2), Math.Sqrt(x * x + y * y + z * z), height);
    }

    private static double Square(double value) => value * value;

    private static double FirstTime(double far, Func<double, bool> holds)
    {
        for (int step = 0; step <= ScanSteps; step++)
        {
            if (holds(Time(far, step)))
            {
                return step == 0 ? far : Edge(Time(far, step), Time(far, step - 1), holds);
            }
        }

        return double.NaN;
    }

    private static double LastTime(double far, Func<double, bool> holds)
    {
        for (int step = ScanSteps; step >= 0; step--)
        {
            if (holds(Time(far, step)))
            {
                return step == ScanSteps ? 0 : Edge(Time(far, step), Time(far, step + 1), holds);
            }
        }

        return double.NaN;
    }

    private static double RunBegins(double far, double last, Func<double, bool> holds)
    {
        int step = (int)Math.Floor((1 - last / far) * ScanSteps);
        while (step >= 0 && holds(Time(far, step)))
        {
            step--;
        }

        double inside = Math.Min(Time(far, step + 1), last);
        return step < 0 ? far : Edge(inside, Time(far, step), holds);
    }

    private static double Time(double far, int step) => far * (ScanSteps - step) / ScanSteps;

    private static double Edge(double inside, double outside, Func<double, bool> holds)
    {
        for (int halving = 0; halving < 50; halving++)
        {
            double middle = (inside + outside) / 2;
            (inside, outside) = holds(middle) ? (middle, outside) : (inside, middle);
        }

        return inside;
    }
}
