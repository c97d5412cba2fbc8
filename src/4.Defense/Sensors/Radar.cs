namespace Stockade.Defense;

/// <summary>A radar by its published range. It sees what is within range of a class's cross-section and above the
/// horizon. Statistics of detection, sectors and terrain are not modelled.</summary>
internal readonly record struct Radar(
    double RangeMetres, double ReferenceSquareMetres, double AntennaHeightMetres)
{
    /// <summary>Range against another cross-section: the signal falls with the fourth power of the distance, so that
    /// range goes with the fourth root of the cross-section (Skolnik 2001, equation 1.7).</summary>
    public double RangeAgainst(double crossSectionSquareMetres) =>
        RangeMetres * Math.Sqrt(Math.Sqrt(crossSectionSquareMetres / ReferenceSquareMetres));

    /// <summary>The share of the path covered when the radar first sees the threat, or NaN where it never
    /// does.</summary>
    public double FirstSight(Approach approach, double rangeMetres)
    {
        for (int step = 0; step <= Approach.Steps; step++)
        {
            if (Sees(approach[step], rangeMetres))
            {
                return step == 0 ? 0 : Edge(approach, rangeMetres, step);
            }
        }

        return double.NaN;
    }

    private double Edge(Approach approach, double rangeMetres, int step)
    {
        double hidden = (step - 1.0) / Approach.Steps;
        double seen = (double)step / Approach.Steps;
        for (int halving = 0; halving < 40; halving++)
        {
            double middle = (hidden + seen) / 2;
            bool sees = Sees(approach.At(middle), rangeMetres);
            (hidden, seen) = sees ? (hidden, middle) : (middle, seen);
        }

        return seen;
    }

    public bool Sees(Sight sight, double rangeMetres) =>
        sight.SlantMetres <= rangeMetres
        && sight.GroundMetres <= RadarHorizon.RangeMetres(AntennaHeightMetres, sight.HeightMetres);
}
