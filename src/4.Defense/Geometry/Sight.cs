namespace Stockade.Defense;

/// <summary>Where a threat stands as a fire unit sees it, at one point of its path.</summary>
/// <param name="GroundMetres">Distance along the ground from the unit to the point below the threat.</param>
/// <param name="SlantMetres">Straight distance from the unit to the threat.</param>
/// <param name="HeightMetres">Height of the threat above the sphere.</param>
internal readonly record struct Sight(double GroundMetres, double SlantMetres, double HeightMetres);
