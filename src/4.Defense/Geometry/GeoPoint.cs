namespace Stockade.Defense;

/// <summary>A point by its place on the ellipsoid of <see cref="Wgs84"/>.</summary>
/// <param name="LatitudeRadians">Geodetic, north positive, at most a quarter turn either way.</param>
/// <param name="LongitudeRadians">East positive.</param>
/// <param name="HeightMetres">Above the ellipsoid.</param>
internal readonly record struct GeoPoint(double LatitudeRadians, double LongitudeRadians, double HeightMetres);
