using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>A radar in one world. With statistics of detection, a single look detects with the stated probability at
/// the published range against the reference cross-section, and signal to noise goes with cross-section over the fourth
/// power of range. Without, a look sees all within the range, scaled by the fourth root of the cross-section (Skolnik
/// 2001, equation 1.7).</summary>
internal sealed class SearchRadar
{
    private const double Turn = 2 * Math.PI;

    /// <summary>What a world may draw is kept within these: a false alarm that a double can tell from 0, and no
    /// certainty.</summary>
    private const double FalseAlarmMin = 1e-15;
    private const double FalseAlarmMax = 0.5;
    private const double DetectionMax = 1 - 1e-12;

    private readonly double rangeMetres;
    private readonly double referenceSquareMetres;
    private readonly double azimuthRadians;
    private readonly SquareLawDetector? detector;
    private readonly double signalAtReference;
    private readonly double halfSector = double.PositiveInfinity;
    private readonly double elevationMin = double.NegativeInfinity;
    private readonly double elevationMax = double.PositiveInfinity;

    /// <param name="azimuthRadians">Middle of the sector, clockwise from north.</param>
    /// <param name="search">Statistics of detection; null: it sees all within range.</param>
    public SearchRadar(
        double rangeMetres, double referenceSquareMetres, double antennaHeightMetres, double azimuthRadians,
        RadarSearch? search, World world)
    {
        this.rangeMetres = rangeMetres;
        this.referenceSquareMetres = referenceSquareMetres;
        this.azimuthRadians = azimuthRadians;
        AntennaHeightMetres = antennaHeightMetres;
        if (search is null)
        {
            return;
        }

        double falseAlarm = Math.Clamp(world[search.FalseAlarm], FalseAlarmMin, FalseAlarmMax);
        detector = new SquareLawDetector(search.Fluctuation, falseAlarm, search.Pulses);
        signalAtReference = detector.SignalToNoise(Math.Clamp(world[search.AtRange], 0, DetectionMax));
        LookSeconds = world[search.LookSeconds];
        Hits = search.Hits;
        Of = search.Of;
        TracksMax = search.TracksMax ?? int.MaxValue;
        double tilt = search.TiltRadians is { } tilted ? world[tilted] : 0;
        if (search.SectorRadians is { } sector)
        {
            halfSector = world[sector] / 2;
        }

        if (search.ElevationMinRadians is { } lowest)
        {
            elevationMin = world[lowest] + tilt;
        }

        if (search.ElevationMaxRadians is { } highest)
        {
            elevationMax = world[highest] + tilt;
        }
    }

    /// <summary>Height of the antenna above its ground.</summary>
    public double AntennaHeightMetres { get; }

    /// <summary>From one look to the next; 0 for a radar without statistics, which looks all the time.</summary>
    public double LookSeconds { get; }

    /// <summary>Detections that confirm a track ...</summary>
    public int Hits { get; } = 1;

    /// <summary>... among so many looks in a row.</summary>
    public int Of { get; } = 1;

    /// <summary>Tracks held at once.</summary>
    public int TracksMax { get; } = int.MaxValue;

    /// <summary>True without statistics of detection: a look detects with probability 0 or 1.</summary>
    public bool IsCertain => detector is null;

    /// <summary>The probability that one look detects.</summary>
    /// <param name="slantMetres">Straight distance from the antenna.</param>
    /// <param name="bearingRadians">Azimuth of the target, clockwise from north.</param>
    /// <param name="elevationRadians">Its elevation above the antenna's horizontal.</param>
    /// <param name="isVisible">False where the horizon or the terrain hides it.</param>
    public double SingleLook(
        double slantMetres, double bearingRadians, double elevationRadians, double crossSectionSquareMetres,
        bool isVisible)
    {
        if (!isVisible || !Reaches(bearingRadians, elevationRadians))
        {
            return 0;
        }

        if (detector is null)
        {
            return slantMetres <= RangeAgainst(crossSectionSquareMetres) ? 1 : 0;
        }

        double ratio = rangeMetres / slantMetres;
        double square = ratio * ratio;
        double signal = signalAtReference * crossSectionSquareMetres / referenceSquareMetres;
        return detector.Detection(signal * square * square);
    }

    /// <summary>True where the target is within the sector and the limits of elevation.</summary>
    public bool Reaches(double bearingRadians, double elevationRadians)
    {
        double off = bearingRadians - azimuthRadians;
        off -= Turn * Math.Floor((off / Turn) + 0.5);
        return Math.Abs(off) <= halfSector && elevationRadians >= elevationMin && elevationRadians <= elevationMax;
    }

    /// <summary>The published range, scaled to another cross-section.</summary>
    public double RangeAgainst(double crossSectionSquareMetres) =>
        rangeMetres * Math.Sqrt(Math.Sqrt(crossSectionSquareMetres / referenceSquareMetres));

    /// <summary>The range beyond which a single look detects a cross-section with less than a probability; infinite
    /// where a false alarm alone does as well.</summary>
    public double FarthestMetres(double crossSectionSquareMetres, double singleLook)
    {
        double range = RangeAgainst(crossSectionSquareMetres);
        return detector is null
            ? range
            : range * Math.Sqrt(Math.Sqrt(signalAtReference / detector.SignalToNoise(singleLook)));
    }
}
