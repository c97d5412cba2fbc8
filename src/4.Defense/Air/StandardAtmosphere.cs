using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>U.S. Standard Atmosphere, 1976 (NOAA, NASA and USAF, NOAA-S/T 76-1562), by geometric height from 0 to 86
/// km. Below, the lowest layer goes on; above, density and pressure fall off exponentially with the scale height they
/// have at 86 km, at one temperature: a continuation for smooth drag, not the standard's upper part.</summary>
internal sealed class StandardAtmosphere : Atmosphere
{
    public const double SeaLevelDensity = SeaLevelPascals * MolarMass / (GasConstant * SeaLevelKelvin);
    public const double TopMetres = 86_000;

    private const double SeaLevelKelvin = 288.15;
    private const double SeaLevelPascals = 101_325;

    /// <summary>Newtons a kelvin mole, as the standard fixes it (table 2); kilograms a mole.</summary>
    private const double GasConstant = 8.31432;
    private const double MolarMass = 0.0289644;
    private const double HeatRatio = 1.4;
    private const double Gravity = 9.80665;

    /// <summary>The radius with which the standard turns geometric into geopotential height, eq. (18).</summary>
    private const double RadiusMetres = 6_356_766;

    /// <summary>Kelvins of one geopotential metre of hydrostatic balance, g M / R.</summary>
    private const double Hydrostatic = Gravity * MolarMass / GasConstant;

    private static readonly Layer[] Layers = Stack();
    private static readonly AirState Top = Below(TopMetres);
    private static readonly double TopScaleMetres = Top.Kelvin / Hydrostatic
        * ((RadiusMetres + TopMetres) / RadiusMetres) * ((RadiusMetres + TopMetres) / RadiusMetres);

    private StandardAtmosphere()
    {
    }

    public static StandardAtmosphere Instance { get; } = new();

    public static AirState At(double heightMetres)
    {
        if (heightMetres <= TopMetres)
        {
            return Below(heightMetres);
        }

        double part = PortableMath.Exp((TopMetres - heightMetres) / TopScaleMetres);
        return Top with { Pascals = Top.Pascals * part, Density = Top.Density * part };
    }

    public override double Density(double heightMetres) => At(heightMetres).Density;

    /// <summary>Temperature, eq. (23), pressure, eq. (33a) and (33b), density, eq. (42), speed of sound, eq.
    /// (50).</summary>
    private static AirState Below(double heightMetres)
    {
        double geopotential = RadiusMetres * heightMetres / (RadiusMetres + heightMetres);
        int at = Layers.Length - 1;
        while (at > 0 && geopotential < Layers[at].Metres)
        {
            at--;
        }

        return Inside(Layers[at], geopotential);
    }

    private static AirState Inside(Layer layer, double geopotential)
    {
        double above = geopotential - layer.Metres;
        double kelvin = layer.Kelvin + (layer.Lapse * above);
        double share = layer.Lapse == 0
            ? PortableMath.Exp(-Hydrostatic * above / layer.Kelvin)
            : PortableMath.Pow(layer.Kelvin / kelvin, Hydrostatic / layer.Lapse);
        double pascals = layer.Pascals * share;
        return new AirState(
            kelvin, pascals, pascals * MolarMass / (GasConstant * kelvin),
            Math.Sqrt(HeatRatio * GasConstant * kelvin / MolarMass));
    }

    /// <summary>The seven layers of table 4: base in geopotential metres, and kelvins a metre.</summary>
    private static Layer[] Stack()
    {
        ReadOnlySpan<double> bases = [0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000];
        ReadOnlySpan<double> lapses = [-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002];
        var layers = new Layer[bases.Length];
        layers[0] = new Layer(0, lapses[0], SeaLevelKelvin, SeaLevelPascals);
        for (int layer = 1; layer < layers.Length; layer++)
        {
            AirState top = Inside(layers[layer - 1], bases[layer]);
            layers[layer] = new Layer(bases[layer], lapses[layer], top.Kelvin, top.Pascals);
        }

        return layers;
    }

    /// <param name="Metres">Base, geopotential.</param>
    /// <param name="Lapse">Kelvins a geopotential metre.</param>
    private readonly record struct Layer(double Metres, double Lapse, double Kelvin, double Pascals);
}
