namespace Stockade.Defense.Plain;

/// <summary>Where the plain twin takes launch windows and flight times from: the tables, looked up in the obvious way,
/// or the paths themselves.</summary>
internal abstract class PlainFlyout
{
    /// <summary>Launch times from arrival, microseconds, or null where the round type never reaches the
    /// class.</summary>
    public abstract (long Earliest, long Latest)? Window(int place, int path, int round);

    public abstract long FlightMicroseconds(int place, int path, int round, long launch);
}

/// <summary>Reads the same tables as the raid engine, knot by knot.</summary>
internal sealed class TabledFlyout(RaidTables tables) : PlainFlyout
{
    public override (long Earliest, long Latest)? Window(int place, int path, int round)
    {
        LaunchWindow window = tables.Window(place, path, round);
        return window.IsOpenEver ? (window.Earliest, window.Latest) : null;
    }

    public override long FlightMicroseconds(int place, int path, int round, long launch)
    {
        LaunchWindow window = tables.Window(place, path, round);
        double at = (launch - window.Earliest) * window.StepsPerMicrosecond;
        int knot = 0;
        while (knot + 1 < LaunchWindow.Steps && at >= knot + 1)
        {
            knot++;
        }

        double left = tables.Flights[window.Table + knot];
        double right = tables.Flights[window.Table + knot + 1];
        return (long)(left + (right - left) * (at - knot) + 0.5);
    }
}
