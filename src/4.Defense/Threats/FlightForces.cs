namespace Stockade.Defense;

/// <summary>What acts on a body in free flight. As it stands: the turning, flattened Earth without air.</summary>
internal sealed record FlightForces
{
    public double GravitationalParameter { get; init; } = Wgs84.GravitationalParameter;

    /// <summary>Second zonal harmonic; 0: a point mass.</summary>
    public double J2 { get; init; } = Wgs84.J2;

    public double RotationRadiansPerSecond { get; init; } = Wgs84.RotationRadiansPerSecond;

    /// <summary>Radius of a spherical ground; null: the ellipsoid.</summary>
    public double? SphereMetres { get; init; }

    /// <summary>Air that turns with the Earth; null: none.</summary>
    public Atmosphere? Air { get; init; }

    /// <summary>Mass over drag area and coefficient, kilograms a square metre.</summary>
    public double BallisticCoefficient { get; init; } = double.PositiveInfinity;

    /// <summary>True where drag acts from burnout on; false: from apogee on.</summary>
    public bool DragOnAscent { get; init; } = true;

    /// <summary>The sphere of the closed forms: no flattening, no rotation, no air.</summary>
    public static FlightForces Sphere { get; } = new()
    {
        GravitationalParameter = Earth.GravitationalParameter,
        J2 = 0,
        RotationRadiansPerSecond = 0,
        SphereMetres = Earth.RadiusMetres,
    };

    public double HeightMetres(Ecef position) =>
        SphereMetres is { } radius ? position.Length - radius : position.HeightMetres();

    public Ecef Up(Ecef position) =>
        SphereMetres is null ? position.Up() : position * (1 / position.Length);

    /// <summary>How fast the body gains height.</summary>
    public double Climb(FlightState state) => state.Velocity.Dot(Up(state.Position));

    /// <summary>Velocity and acceleration: gravity to J2 (Vallado, "Fundamentals of Astrodynamics and Applications",
    /// 2013, section 8.7.1), the turning frame's Coriolis and centrifugal terms, drag.</summary>
    public FlightState Rate(FlightState state, bool drag)
    {
        Ecef at = state.Position;
        Ecef velocity = state.Velocity;
        double square = at.Dot(at);
        double pull = -GravitationalParameter / (square * Math.Sqrt(square));
        double flat = 1.5 * J2 * Wgs84.EquatorialMetres * Wgs84.EquatorialMetres / square;
        double polar = 5 * at.Z * at.Z / square;
        double across = pull * (1 + (flat * (1 - polar)));
        double along = pull * (1 + (flat * (3 - polar)));
        double turn = RotationRadiansPerSecond;
        var acceleration = new Ecef(
            (at.X * (across + (turn * turn))) + (2 * turn * velocity.Y),
            (at.Y * (across + (turn * turn))) - (2 * turn * velocity.X),
            at.Z * along);
        if (drag && Air is not null)
        {
            double density = Air.Density(HeightMetres(at));
            acceleration -= velocity * (density * velocity.Length / (2 * BallisticCoefficient));
        }

        return new FlightState(velocity, acceleration);
    }

    /// <summary>What free flight without drag keeps in the turning frame: kinetic energy less the centrifugal and
    /// gravitational potentials (Jacobi's integral), joules a kilogram.</summary>
    public double Jacobi(FlightState state)
    {
        Ecef at = state.Position;
        double square = at.Dot(at);
        double flat = J2 * Wgs84.EquatorialMetres * Wgs84.EquatorialMetres / square;
        double sine2 = at.Z * at.Z / square;
        double gravity = GravitationalParameter / Math.Sqrt(square) * (1 - (flat * ((3 * sine2) - 1) / 2));
        double spun = RotationRadiansPerSecond * RotationRadiansPerSecond * ((at.X * at.X) + (at.Y * at.Y));
        return ((state.Velocity.Dot(state.Velocity) - spun) / 2) - gravity;
    }
}
