using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Everything about a set of fire units in one world that does not change from raid to raid: their figures and
/// doctrine, and for each place of a unit, each path and each round type the launch windows and flight times; for each
/// radar and path when it has a track. Built once a world by a layout; read only.</summary>
/// <remarks>A path is one way in which threats of a class come. In a notional layout there is one path for each class.
/// Columns are indexed by the position of classes and round types in the scenario.</remarks>
public sealed class RaidTables
{
    private readonly LaunchWindow[] windows;

    /// <param name="pathClasses">The threat class of each path.</param>
    /// <param name="classes">Figures of each threat class.</param>
    /// <param name="rounds">Round types of the scenario.</param>
    /// <param name="kill">Single-shot kill probability by (class, round type).</param>
    /// <param name="places">The type of the unit at each place.</param>
    /// <param name="radarHash">Stable hash of each radar: first those of the places, then the others.</param>
    /// <param name="tracksMax">Tracks each of them holds at once.</param>
    internal RaidTables(
        int[] pathClasses, ThreatFigures classes, int rounds, double[] kill, UnitFigures[] places, ulong[] radarHash,
        int[] tracksMax)
    {
        PathClass = pathClasses;
        Threats = classes;
        Rounds = rounds;
        Kill = kill;
        Figures = places;
        RadarHash = radarHash;
        TracksMax = tracksMax;
        TracksMin = tracksMax.Min();
        windows = new LaunchWindow[Places * Paths * rounds];
        windows.AsSpan().Fill(LaunchWindow.None);
        FirstOpen = new long[Places * Paths];
        LastClose = new long[Places * Paths];
        FirstOpen.AsSpan().Fill(long.MaxValue);
        LastClose.AsSpan().Fill(long.MinValue);
        Flights = new double[windows.Length * (LaunchWindow.Steps + 1)];
        Tracks = new TrackColumn(Radars, Paths);
    }

    /// <summary>Threat classes of the scenario.</summary>
    public int Classes => Threats.Count;

    /// <summary>Round types of the scenario.</summary>
    public int Rounds { get; }

    /// <summary>Places of units with tables of their own. With one, all units share it and each threat crosses one
    /// unit; with more, there is one unit at each.</summary>
    public int Places => Figures.Length;

    internal int Paths => PathClass.Length;

    internal int Radars => RadarHash.Length;

    internal int[] PathClass { get; }

    internal ThreatFigures Threats { get; }

    /// <summary>The figures of the unit at each place.</summary>
    internal UnitFigures[] Figures { get; }

    /// <summary>Single-shot kill probability by (class, round type).</summary>
    internal double[] Kill { get; }

    /// <summary>Flight times of every window, microseconds.</summary>
    internal double[] Flights { get; }

    /// <summary>Earliest launch of any round type by (place, path), microseconds from arrival, however early the track;
    /// the largest number where no launch is possible.</summary>
    internal long[] FirstOpen { get; }

    /// <summary>Latest launch of any round type by (place, path), microseconds from arrival.</summary>
    internal long[] LastClose { get; }

    internal TrackColumn Tracks { get; }

    /// <summary>Stable hash of each radar: the address of its luck.</summary>
    internal ulong[] RadarHash { get; }

    /// <summary>Tracks each radar holds at once.</summary>
    internal int[] TracksMax { get; }

    /// <summary>The smallest of these: with no more threats than that no radar is short of tracks.</summary>
    internal int TracksMin { get; }

    internal ref readonly LaunchWindow Window(int place, int path, int round) =>
        ref windows[(place * Paths + path) * Rounds + round];

    /// <summary>Searches the windows of every round type that doctrine fires at a path from one place.</summary>
    internal void Fill(int place, int path, Approach approach, Envelope[] envelopes)
    {
        int at = place * Paths + path;
        foreach (int round in Figures[place].Doctrine.Order(PathClass[path]))
        {
            int table = (at * Rounds + round) * (LaunchWindow.Steps + 1);
            LaunchWindow window = WindowSearch.Find(
                approach, envelopes[round], Flights.AsSpan(table, LaunchWindow.Steps + 1), table);
            windows[at * Rounds + round] = window;
            FirstOpen[at] = Math.Min(FirstOpen[at], window.Earliest);
            LastClose[at] = Math.Max(LastClose[at], window.Latest);
        }
    }

    /// <summary>Doctrine fires something at the path's class from some place.</summary>
    internal bool IsFiredAt(int path)
    {
        bool fired = false;
        foreach (UnitFigures unit in Figures)
        {
            fired |= !unit.Doctrine.Order(PathClass[path]).IsEmpty;
        }

        return fired;
    }
}
