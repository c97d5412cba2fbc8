using Stockade.Kernel;
using Stockade.Scenarios.Fuzz;

namespace Stockade.Fuzz;

/// <summary>Reads mutated quantities and distributions in every dimension, and draws from those that can be
/// read.</summary>
internal static class QuantityMutation
{
    private static readonly string[] Seeds =
    [
        "20 km", "1.5 km/s", "30 / year", "4.1 M USD", "$60.8 bn", "15 %", "300", "13,773", "4 .. 7 km",
        "triangular(2, 3, 5) months", "pert(0.4, 0.6, 0.8)", "lognormal(300 m, 1.5)", "-12 deg", "0.1 m²",
    ];

    public static MutationOutcome Run(ulong seed, int count, int first) =>
        MutationRun.Each(seed, count, first, (dice, diagnostics) =>
        {
            string text = Mutator.Of(dice.Pick(Seeds), dice);
            Dimension dimension = dice.Pick(Enum.GetValues<Dimension>());
            if (!UncertainText.Parse(text, dimension).Is(out Uncertain? value, out TextError? error))
            {
                diagnostics.Error(DiagnosticCodes.BadNumber, null, error.Message, hint: error.Hint);
                return false;
            }

            double drawn = value.Quantile((dice.Below(1_000_000) + 0.5) / 1_000_000);
            Invariant.That(double.IsFinite(drawn), $"'{text}' draws a finite number");
            return true;
        });
}
