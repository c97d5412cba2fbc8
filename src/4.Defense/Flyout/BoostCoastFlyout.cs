namespace Stockade.Defense;

/// <summary>Boost and coast, from a table of mean coasting speeds over a line's elevation and the way along it: with
/// both given, nothing else matters. The boost is exact.</summary>
internal sealed class BoostCoastFlyout : Flyout
{
    private readonly FlyoutFigures figures;
    private readonly double stepMetres;
    private readonly double slowestMetres;

    // By line and step: way coasted over time coasted. By line: farthest point.
    private readonly double[] means = new double[FlyoutModel.Rays * (FlyoutModel.Steps + 1)];
    private readonly double[] farthest = new double[FlyoutModel.Rays];

    private BoostCoastFlyout(FlyoutFigures figures, FlyoutModel model, double drag)
    {
        this.figures = figures;
        Drag = drag;
        stepMetres = model.StepMetres;
        double share = figures.SpeedMinMetresPerSecond / figures.BurnoutMetresPerSecond;
        slowestMetres = figures.BoostMetres * share * share;
        Span<double> seconds = stackalloc double[FlyoutModel.Steps + 1];
        for (int ray = 0; ray < FlyoutModel.Rays; ray++)
        {
            farthest[ray] = model.Fly(ray, drag, seconds);
            int row = ray * (FlyoutModel.Steps + 1);
            means[row] = figures.BurnoutMetresPerSecond;
            for (int step = 1; step <= FlyoutModel.Steps; step++)
            {
                means[row + step] = step * stepMetres / (seconds[step] - seconds[0]);
            }
        }
    }

    /// <summary>The fitted drag, k = 1 / (2 beta), square metres a kilogram.</summary>
    public double Drag { get; }

    public override double ReachMetres => figures.ReachMetres;

    public override double CeilingMetres => figures.CeilingMetres;

    public override double MinimumRangeMetres => figures.MinimumRangeMetres;

    public static FlyoutResult Of(FlyoutFigures figures)
    {
        if (!(figures.SpeedMinMetresPerSecond > 0) || !(figures.BoostSeconds > 0)
            || !(figures.BurnoutMetresPerSecond > figures.SpeedMinMetresPerSecond))
        {
            return new FlyoutResult(null, FlyoutFault.NoSpeed);
        }

        var model = new FlyoutModel(figures);
        return model.FitDrag() is { } drag
            ? new FlyoutResult(new BoostCoastFlyout(figures, model, drag), FlyoutFault.None)
            : new FlyoutResult(null, FlyoutFault.ReachTooFar);
    }

    public override double Seconds(double groundMetres, double heightMetres, double slantMetres)
    {
        if (groundMetres > figures.ReachMetres || heightMetres > figures.CeilingMetres
            || slantMetres < Math.Max(figures.MinimumRangeMetres, slowestMetres))
        {
            return double.PositiveInfinity;
        }

        if (slantMetres <= figures.BoostMetres)
        {
            double boost = figures.BoostSeconds * Math.Sqrt(slantMetres / figures.BoostMetres);
            return boost <= figures.SecondsMax ? boost : double.PositiveInfinity;
        }

        double square = (heightMetres * ((2 * Earth.RadiusMetres) + heightMetres)) - (slantMetres * slantMetres);
        (int ray, double share) = FlyoutModel.Find(square / (2 * Earth.RadiusMetres * slantMetres));
        if (slantMetres > farthest[ray] + (share * (farthest[ray + 1] - farthest[ray])))
        {
            return double.PositiveInfinity;
        }

        double coast = slantMetres - figures.BoostMetres;
        double position = coast / stepMetres;
        int step = Math.Min((int)position, FlyoutModel.Steps - 1);
        double low = Mean(ray, step, position - step);
        double mean = low + (share * (Mean(ray + 1, step, position - step) - low));
        return figures.BoostSeconds + (coast / mean);
    }

    private double Mean(int ray, int step, double share)
    {
        int at = (ray * (FlyoutModel.Steps + 1)) + step;
        return means[at] + (share * (means[at + 1] - means[at]));
    }
}
