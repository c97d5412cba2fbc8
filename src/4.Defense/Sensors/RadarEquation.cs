namespace Stockade.Defense;

/// <summary>The radar equation of a monostatic pulse radar with a matched filter: SNR = P tau G^2 lambda^2 sigma /
/// ((4 pi)^3 k T L R^4) (Skolnik, "Introduction to Radar Systems", 2001, ch. 2). Gain and loss are ratios, not
/// decibels.</summary>
/// <param name="PeakWatts">Peak power sent.</param>
/// <param name="Gain">Gain of the antenna, sending and receiving.</param>
/// <param name="PulseSeconds">Width of the pulse.</param>
/// <param name="SystemKelvin">System noise temperature.</param>
/// <param name="Loss">Losses of the system, at least 1.</param>
public sealed record RadarEquation(
    double PeakWatts, double Gain, double FrequencyHertz, double PulseSeconds, double SystemKelvin, double Loss)
{
    /// <summary>Speed of light and Boltzmann's constant, exact in the SI of 2019.</summary>
    private const double LightMetresPerSecond = 299_792_458;
    private const double BoltzmannJoulesPerKelvin = 1.380649e-23;

    /// <summary>Range at which the echo of a cross-section has the signal-to-noise ratio.</summary>
    public double RangeMetres(double crossSectionSquareMetres, double signalToNoise) =>
        Math.Sqrt(Math.Sqrt(AtOneMetre(crossSectionSquareMetres) / signalToNoise));

    /// <summary>Signal-to-noise ratio of the echo of a cross-section at a range.</summary>
    public double SignalToNoise(double crossSectionSquareMetres, double rangeMetres)
    {
        double square = rangeMetres * rangeMetres;
        return AtOneMetre(crossSectionSquareMetres) / (square * square);
    }

    private double AtOneMetre(double crossSectionSquareMetres)
    {
        const double FourPi = 4 * Math.PI;
        double wavelengthMetres = LightMetresPerSecond / FrequencyHertz;
        double sent = PeakWatts * PulseSeconds * Gain * Gain * wavelengthMetres * wavelengthMetres;
        double lost = FourPi * FourPi * FourPi * BoltzmannJoulesPerKelvin * SystemKelvin * Loss;
        return sent * crossSectionSquareMetres / lost;
    }
}
