namespace Stockade.Defense;

/// <summary>When each radar has a confirmed track of each path: certain, or a cumulative distribution that one uniform
/// number inverts.</summary>
internal sealed class TrackColumn
{
    /// <summary>Later than every time: no track.</summary>
    public const long Never = long.MaxValue;

    /// <summary>A uniform number that stands for the luckiest look.</summary>
    private const double Soonest = 1e-300;

    private readonly int paths;
    private readonly TrackTimes times = new();
    private readonly TrackTable[] tables;

    public TrackColumn(int radars, int paths)
    {
        this.paths = paths;
        tables = new TrackTable[radars * paths];
    }

    /// <summary>False where the radar never sees the path.</summary>
    public bool IsEver(int radar, int path) => !tables[radar * paths + path].IsNever;

    /// <summary>True where no draw is needed.</summary>
    public bool IsCertain(int radar, int path) => tables[radar * paths + path].IsCertain;

    /// <summary>The time of the track, microseconds from arrival, or <see cref="Never"/>.</summary>
    /// <param name="uniform">Not looked at where the track is certain.</param>
    public long At(int radar, int path, double uniform) =>
        times.MicrosecondsFromArrival(tables[radar * paths + path], uniform);

    /// <param name="radar">The radar.</param>
    /// <param name="path">The path.</param>
    /// <param name="search">Its statistics.</param>
    /// <param name="secondsToGo">Times of the looks, as seconds still to go: descending.</param>
    /// <param name="singleLook">Probability of detection by each.</param>
    public void Set(
        int radar, int path, SearchRadar search, ReadOnlySpan<double> secondsToGo, ReadOnlySpan<double> singleLook)
    {
        tables[radar * paths + path] = times.Add(search, secondsToGo, singleLook);
        if (IsEver(radar, path))
        {
            LongestMicroseconds = Math.Max(LongestMicroseconds, -At(radar, path, Soonest));
        }
    }

    /// <summary>No track of any radar is held longer than this before arrival.</summary>
    public long LongestMicroseconds { get; private set; }
}
