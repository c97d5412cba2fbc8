using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Where a unit can meet a threat with one round type, and how long the round then flies.</summary>
internal sealed class Envelope
{
    private const double Turn = 2 * Math.PI;

    private readonly Flyout flyout;
    private readonly double groundMetres;
    private readonly double azimuth;
    private readonly double halfSector;
    private readonly (double Middle, double Half)[] keepOuts;

    /// <param name="flyout">The round's flight.</param>
    /// <param name="groundMetres">Height of the unit's ground, to which the round's own heights refer.</param>
    /// <param name="azimuthRadians">Middle of the launchers' sector.</param>
    /// <param name="sectorRadians">Its full width.</param>
    /// <param name="keepOuts">Sectors into which nothing is fired, relative to the azimuth.</param>
    public Envelope(
        Flyout flyout, double groundMetres, double azimuthRadians, double sectorRadians,
        IReadOnlyList<KeepOut> keepOuts)
    {
        this.flyout = flyout;
        this.groundMetres = groundMetres;
        azimuth = azimuthRadians;
        halfSector = sectorRadians / 2;
        this.keepOuts = [.. keepOuts.Select(one => (azimuthRadians + one.AzimuthRadians, one.WidthRadians / 2))];
    }

    /// <summary>For a notional layout, where no azimuth enters.</summary>
    public static Envelope AllRound(Flyout flyout) => new(flyout, 0, 0, Turn, []);

    /// <summary>True where an intercept at this point lies within reach, under the ceiling, beyond minimum range, and
    /// in a direction into which the unit fires.</summary>
    public bool Reaches(Sight sight) =>
        sight.GroundMetres <= flyout.ReachMetres
        && sight.HeightMetres - groundMetres <= flyout.CeilingMetres
        && sight.SlantMetres >= flyout.MinimumRangeMetres
        && Fires(sight.AzimuthRadians)
        && !double.IsPositiveInfinity(FlightSeconds(sight));

    /// <summary>What keeps a round from an intercept at this point.</summary>
    public EnvelopeMiss Miss(Sight sight)
    {
        EnvelopeMiss miss = sight.GroundMetres <= flyout.ReachMetres ? EnvelopeMiss.None : EnvelopeMiss.Reach;
        miss |= sight.HeightMetres - groundMetres <= flyout.CeilingMetres ? EnvelopeMiss.None : EnvelopeMiss.Ceiling;
        miss |= sight.SlantMetres >= flyout.MinimumRangeMetres ? EnvelopeMiss.None : EnvelopeMiss.MinimumRange;
        miss |= Fires(sight.AzimuthRadians) ? EnvelopeMiss.None : EnvelopeMiss.Sector;
        return miss == EnvelopeMiss.None && !Reaches(sight) ? EnvelopeMiss.Flight : miss;
    }

    public double FlightSeconds(Sight sight) =>
        flyout.Seconds(sight.GroundMetres, sight.HeightMetres - groundMetres, sight.SlantMetres);

    /// <summary>Launch time, seconds from the threat's arrival (negative: before), and flight time of a round that
    /// meets it when it has covered a share of its path.</summary>
    public (double Launch, double Flight) Meet(Approach approach, double share)
    {
        double flight = FlightSeconds(approach.At(share));
        return (-approach.SecondsToGo(share) - flight, flight);
    }

    private bool Fires(double bearing)
    {
        bool fires = halfSector >= Turn / 2 || Off(bearing, azimuth) <= halfSector;
        foreach ((double middle, double half) in keepOuts)
        {
            fires &= Off(bearing, middle) > half;
        }

        return fires;
    }

    /// <summary>Angle between two directions, 0 to half a turn.</summary>
    private static double Off(double left, double right)
    {
        double off = Math.Abs(left - right);
        off -= Turn * Math.Floor(off / Turn);
        return Math.Min(off, Turn - off);
    }
}

/// <summary>What may keep a round from an intercept at a point.</summary>
[Flags]
internal enum EnvelopeMiss
{
    None = 0,

    /// <summary>Too far along the ground.</summary>
    Reach = 1,

    /// <summary>Too high.</summary>
    Ceiling = 2,

    /// <summary>Too near.</summary>
    MinimumRange = 4,

    /// <summary>Nothing is fired in that direction.</summary>
    Sector = 8,

    /// <summary>The round does not get there, or too slow, or too late.</summary>
    Flight = 16,

    All = Reach | Ceiling | MinimumRange | Sector | Flight,
}
