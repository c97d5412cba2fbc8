namespace Stockade.Kernel;

/// <summary>A finding: a central value between a low and a high end, at a stated level.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Centre">Mean, median or share, as the maker says.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Share of cases the interval is made to hold, 0 to 1.</param>
public readonly record struct Interval(double Low, double Centre, double High, double Level)
{
    /// <summary>True where zero lies within the interval, ends included: the sign cannot be told.</summary>
    public bool SpansZero => Low <= 0 && High >= 0;
}
