using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>From a path as a radar sees it to the time of its track.</summary>
internal static class Sighting
{
    /// <summary>Looks at a path that are followed at most; what would be seen by earlier ones is left out.</summary>
    private const int LooksMax = 20_000;

    private const double LookSecondsMin = 0.01;

    /// <summary>Looks that detect with less are not begun with.</summary>
    public const double WorthALook = 0.005;

    /// <summary>True where the line of sight to a point is free.</summary>
    public delegate bool Visibility(in Sight sight);

    /// <summary>Writes the track of one path by one radar into the column.</summary>
    public static void Fill(
        TrackColumn tracks, int radar, int path, SearchRadar search, Approach approach, double crossSection,
        Visibility visible)
    {
        if (search.IsCertain)
        {
            double share = FirstSight(search, approach, crossSection, visible);
            if (!double.IsNaN(share))
            {
                tracks.Set(radar, path, search, [approach.SecondsToGo(share)], [1]);
            }

            return;
        }

        double lookSeconds = Math.Max(search.LookSeconds, LookSecondsMin);
        double farthest = search.FarthestMetres(crossSection, WorthALook);
        int step = 0;
        while (step < Approach.Steps && approach[step].SlantMetres > farthest)
        {
            step++;
        }

        double from = approach.SecondsToGo((double)Math.Max(0, step - 1) / Approach.Steps);
        int looks = (int)Math.Min(LooksMax, Math.Floor(from / lookSeconds) + 1);
        double[] secondsToGo = new double[looks];
        double[] singleLook = new double[looks];
        double any = 0;
        for (int look = 0; look < looks; look++)
        {
            secondsToGo[look] = (looks - 1 - look) * lookSeconds;
            Sight sight = approach.At(approach.ShareAt(secondsToGo[look]));
            singleLook[look] = search.SingleLook(
                sight.SlantMetres, sight.AzimuthRadians, sight.ElevationRadians, crossSection, visible(sight));
            any = Math.Max(any, singleLook[look]);
        }

        if (any > 0)
        {
            tracks.Set(radar, path, search, secondsToGo, singleLook);
        }
    }

    /// <summary>The share of the path covered when a radar that sees all within range first sees the threat, or NaN
    /// where it never does.</summary>
    private static double FirstSight(
        SearchRadar search, Approach approach, double crossSection, Visibility visible)
    {
        bool Sees(Sight sight) => search.SingleLook(
            sight.SlantMetres, sight.AzimuthRadians, sight.ElevationRadians, crossSection, visible(sight)) > 0;

        for (int step = 0; step <= Approach.Steps; step++)
        {
            if (!Sees(approach[step]))
            {
                continue;
            }

            double hidden = (step - 1.0) / Approach.Steps;
            double seen = (double)step / Approach.Steps;
            for (int halving = 0; step > 0 && halving < 40; halving++)
            {
                double middle = (hidden + seen) / 2;
                (hidden, seen) = Sees(approach.At(middle)) ? (hidden, middle) : (middle, seen);
            }

            return seen;
        }

        return double.NaN;
    }
}
