namespace Stockade.Defense;

/// <summary>Where a threat stands as a fire unit sees it, at one point of its path.</summary>
/// <param name="GroundMetres">Distance along the ground from the unit to the point below the threat.</param>
/// <param name="SlantMetres">Straight distance from the unit to the threat.</param>
/// <param name="HeightMetres">Height of the threat above the sphere, or above the ellipsoid where it is
/// placed.</param>
/// <param name="AzimuthRadians">Clockwise from north; 0 in a notional layout.</param>
/// <param name="ElevationRadians">Above the unit's horizontal.</param>
internal readonly record struct Sight(
    double GroundMetres, double SlantMetres, double HeightMetres, double AzimuthRadians, double ElevationRadians);
