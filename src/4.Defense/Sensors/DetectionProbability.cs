using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Probability of detection by one look that adds up pulses without phase behind a square-law detector, exact
/// for steady and fluctuating echoes (Marcum 1947; Swerling 1960). Absolute error below 1e-12 for signal-to-noise
/// ratios of -20 to 40 dB, false-alarm probabilities of 1e-12 to 1e-2 and up to 100 pulses.</summary>
public static class DetectionProbability
{
    /// <summary>The probability of detection.</summary>
    /// <param name="signalToNoise">Mean power of the echo over that of the noise, a pulse; a ratio, not
    /// decibels.</param>
    /// <param name="falseAlarm">Probability of a false alarm a look, above 0 and below 1.</param>
    /// <param name="pulses">Pulses that one look adds up, at least 1.</param>
    public static double Of(Fluctuation fluctuation, double signalToNoise, double falseAlarm, int pulses)
    {
        Invariant.That(signalToNoise >= 0, "a ratio of powers is not negative");
        return new SquareLawDetector(fluctuation, falseAlarm, pulses).Detection(signalToNoise);
    }

    /// <summary>The smallest signal-to-noise ratio a pulse at which a look detects with the probability; 0 where a
    /// false alarm alone does.</summary>
    public static double SignalToNoise(Fluctuation fluctuation, double probability, double falseAlarm, int pulses) =>
        new SquareLawDetector(fluctuation, falseAlarm, pulses).SignalToNoise(probability);

    /// <summary>The threshold on the sum of N squared envelopes, in units of the noise's mean power a pulse: the T with
    /// Q(N, T) equal to the false-alarm probability.</summary>
    public static double Threshold(double falseAlarm, int pulses) =>
        new SquareLawDetector(Fluctuation.Swerling0, falseAlarm, pulses).Threshold;
}
