using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>An aeroballistic path: over the geodesic from launch to target a parabola of the published apogee (above
/// the line between both), at the published speed up to apogee; from there on slowed by drag where a ballistic
/// coefficient is given. It stands for a path held up by lift: lift itself, manoeuvre and gravity's pull along the path
/// are not modelled.</summary>
internal sealed class PlacedDepressed : PlacedPath
{
    private const int Nodes = 512;

    private readonly GeodesicLine line;
    private readonly double rangeMetres;
    private readonly double startMetres;
    private readonly double endMetres;
    private readonly double apogeeMetres;

    // Time since launch, speed and ground covered a second, at equal steps of ground.
    private readonly double[] seconds = new double[Nodes + 1];
    private readonly double[] speeds = new double[Nodes + 1];
    private readonly double[] grounds = new double[Nodes + 1];

    /// <param name="from">Launch, with its height.</param>
    /// <param name="target">Its end, with its height.</param>
    /// <param name="apogeeMetres">Height of the parabola above the line between both, at least 0.</param>
    /// <param name="metresPerSecond">Published speed, above 0.</param>
    /// <param name="ballisticCoefficient">Kilograms a square metre, or null: no air.</param>
    public PlacedDepressed(
        GeoPoint from, GeoPoint target, double apogeeMetres, double metresPerSecond, double? ballisticCoefficient)
    {
        GeodesicArc arc = Geodesic.Inverse(from, target);
        line = new GeodesicLine(from, arc.FromAzimuthRadians);
        rangeMetres = arc.DistanceMetres;
        startMetres = from.HeightMetres;
        endMetres = target.HeightMetres;
        this.apogeeMetres = apogeeMetres;
        speeds[0] = metresPerSecond;
        Ecef before = At(0);
        for (int node = 1; node <= Nodes; node++)
        {
            double share = (double)node / Nodes;
            Ecef after = At(share);
            double length = (after - before).Length;
            double middle = HeightAt((node - 0.5) / Nodes);
            double slowing = node > Nodes / 2 && ballisticCoefficient is { } coefficient
                ? PortableMath.Exp(-StandardAtmosphere.At(middle).Density * length / (2 * coefficient))
                : 1;
            speeds[node] = speeds[node - 1] * slowing;

            // Speed falls as an exponential of the way: the time is the way over the logarithmic mean.
            double mean = slowing < 0.999
                ? speeds[node - 1] * (slowing - 1) / PortableMath.Log(slowing)
                : speeds[node - 1] * (1 + slowing) / 2;
            seconds[node] = seconds[node - 1] + (length / mean);
            before = after;
        }

        Slopes();
    }

    public override double FlightSeconds => seconds[Nodes];

    public override Ecef PositionAt(double secondsToGo)
    {
        (int node, double share, double step) = Find(secondsToGo);
        double groundStep = rangeMetres / Nodes;
        double first = grounds[node] * step / groundStep;
        double last = grounds[node + 1] * step / groundStep;

        // Cubic Hermite interpolation of the ground covered.
        double rest = 1 - share;
        double part = (share * share * (3 - (2 * share))) + (first * share * rest * rest)
            - (last * share * share * rest);
        return At((node + part) / Nodes);
    }

    public override double SpeedAt(double secondsToGo)
    {
        (int node, double share, _) = Find(secondsToGo);
        return speeds[node] + (share * (speeds[node + 1] - speeds[node]));
    }

    private void Slopes()
    {
        for (int node = 0; node <= Nodes; node++)
        {
            double share = (double)node / Nodes;
            double nudge = node == 0 ? 1e-4 : node == Nodes ? -1e-4 : 0;
            double before = share + (nudge == 0 ? -1e-4 : 0);
            double after = share + (nudge == 0 ? 1e-4 : nudge);
            double length = (At(after) - At(before)).Length;
            grounds[node] = speeds[node] * rangeMetres * Math.Abs(after - before) / length;
        }
    }

    private double HeightAt(double share) =>
        startMetres + ((endMetres - startMetres) * share) + (4 * apogeeMetres * share * (1 - share));

    private Ecef At(double share) =>
        Ecef.Of(line.At(rangeMetres * share).Point with { HeightMetres = HeightAt(share) });

    private (int Node, double Share, double Seconds) Find(double secondsToGo)
    {
        double since = Math.Clamp(FlightSeconds - secondsToGo, 0, FlightSeconds);
        int low = 0;
        int high = Nodes - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = seconds[middle + 1] < since ? (middle + 1, high) : (low, middle);
        }

        double step = seconds[low + 1] - seconds[low];
        return (low, (since - seconds[low]) / step, step);
    }
}
