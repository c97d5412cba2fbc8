namespace Stockade.Defense;

/// <summary>The ground over which low flyers fly.</summary>
internal abstract class Ground
{
    /// <summary>Height above the ellipsoid, metres.</summary>
    public abstract double HeightMetres(double latitudeRadians, double longitudeRadians);
}

/// <summary>Ground at one height everywhere.</summary>
internal sealed class FlatGround(double heightMetres) : Ground
{
    public override double HeightMetres(double latitudeRadians, double longitudeRadians) => heightMetres;
}
