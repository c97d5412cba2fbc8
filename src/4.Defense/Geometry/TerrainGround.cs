namespace Stockade.Defense;

/// <summary>The ground where terrain tiles say how high it is, and sea level elsewhere.</summary>
internal sealed class TerrainGround(Terrain terrain) : Ground
{
    public override double HeightMetres(double latitudeRadians, double longitudeRadians) =>
        terrain.HeightMetres(latitudeRadians, longitudeRadians);
}
