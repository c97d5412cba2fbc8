using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>The ground of an attack, the same in every world: terrain, and its profile about each radar.</summary>
internal sealed class AttackGround
{
    /// <summary>How far about a radar terrain is looked at.</summary>
    private const double ReachMetres = 200_000;

    private readonly Dictionary<Place, TerrainProfile> profiles = [];

    public AttackGround(Attack attack, Terrain terrain)
    {
        Terrain = terrain;
        IEnumerable<Place> places =
            attack.Units.Select(unit => unit.Place).Concat(attack.Radars.Select(radar => radar.Place));
        foreach (Place place in places.Distinct())
        {
            Place grounded = place with { GroundMetres = PointOf(place).HeightMetres };
            profiles.Add(place, new TerrainProfile(terrain, grounded, ReachMetres));
        }
    }

    public Terrain Terrain { get; }

    public TerrainMask MaskOf(Place place, double antennaHeightMetres) => new(profiles[place], antennaHeightMetres);

    /// <summary>A place with the height of its ground: the terrain's where a tile covers it.</summary>
    public GeoPoint PointOf(Place place) => new(
        place.LatitudeRadians, place.LongitudeRadians,
        Terrain.TryHeight(place.LatitudeRadians, place.LongitudeRadians, out double metres)
            ? metres : place.GroundMetres);

    /// <summary>What low flyers fly over on the way to a target: the terrain, or flat ground at the target's height
    /// where there is no tile.</summary>
    public Ground Under(GeoPoint target) =>
        Terrain.IsEmpty ? new FlatGround(target.HeightMetres) : new TerrainGround(Terrain);
}
