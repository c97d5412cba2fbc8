namespace Stockade.Defense;

/// <summary>One path's distribution of the time of a confirmed track: a stretch of the columns of
/// <see cref="TrackTimes"/>.</summary>
/// <param name="Start">First knot.</param>
/// <param name="Count">Knots; 0: there is never a track.</param>
/// <param name="Ever">Probability that a track is ever confirmed.</param>
internal readonly record struct TrackTable(int Start, int Count, double Ever)
{
    /// <summary>True where the track comes surely and at one time: no draw is needed.</summary>
    public bool IsCertain => Count == 1 && Ever == 1;

    public bool IsNever => Count == 0;
}
