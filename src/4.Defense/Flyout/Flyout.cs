namespace Stockade.Defense;

/// <summary>How long an interceptor takes to a point, as its fire unit sees it.</summary>
internal abstract class Flyout
{
    /// <summary>Farthest intercept along the ground.</summary>
    public abstract double ReachMetres { get; }

    /// <summary>Highest intercept.</summary>
    public abstract double CeilingMetres { get; }

    /// <summary>Nearest intercept, in a straight line.</summary>
    public abstract double MinimumRangeMetres { get; }

    /// <summary>Seconds from launch; infinite where the round cannot get to.</summary>
    /// <param name="groundMetres">Distance along the ground to below the point.</param>
    /// <param name="heightMetres">Height of the point above the fire unit's ground.</param>
    /// <param name="slantMetres">Straight distance.</param>
    public abstract double Seconds(double groundMetres, double heightMetres, double slantMetres);
}
