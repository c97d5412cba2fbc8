namespace Stockade.Defense;

/// <summary>One side of an exchange of salvos: units that are alike.</summary>
public sealed record SalvoForce
{
    /// <summary>Units able to fight, at least 0.</summary>
    public required double Units { get; init; }

    /// <summary>Good shots that one unit fires in a salvo.</summary>
    public required double Strike { get; init; }

    /// <summary>Incoming good shots that one unit stops.</summary>
    public required double Defence { get; init; }

    /// <summary>Hits that put one unit out of action, above 0.</summary>
    public required double StayingPower { get; init; }

    /// <summary>Share of the strike that is scouted for and fired, 0 to 1 (Hughes: scouting effectiveness).</summary>
    public double StrikeReadiness { get; init; } = 1;

    /// <summary>Share of the defence that is alert, 0 to 1 (Hughes: defender alertness).</summary>
    public double DefenceReadiness { get; init; } = 1;

    internal double Shots => StrikeReadiness * Strike * Units;

    internal double Stops => DefenceReadiness * Defence * Units;
}

/// <summary>What one side loses in one exchange.</summary>
/// <param name="Uncapped">(shots - stops) / staying power: below 0 where the defence has some to spare, above the units
/// where the salvo is larger than needed.</param>
/// <param name="Units">The same, cut to between 0 and the units there are.</param>
/// <param name="Left">Units left.</param>
public readonly record struct SalvoLoss(double Uncapped, double Units, double Left);

/// <summary>One exchange: both sides fire at once.</summary>
public readonly record struct SalvoResult(SalvoLoss First, SalvoLoss Second);

/// <summary>The salvo equations of W. P. Hughes, "A salvo model of warships in missile combat used to evaluate their
/// staying power", Naval Research Logistics 42 (1995), 267-289: dA = (s_B b B - t_A a3 A) / a1, and dB likewise. Both
/// sides fire at the same time, shots are spread evenly, and everything is a mean: no chance in it.</summary>
public static class SalvoExchange
{
    /// <summary>More exchanges are refused.</summary>
    public const int ExchangesMax = 1000;

    /// <summary>One exchange.</summary>
    public static SalvoResult Once(SalvoForce first, SalvoForce second) =>
        new(Loss(first, second), Loss(second, first));

    /// <summary>Exchange after exchange with what is left, until one side is gone, nothing is lost any more, or the
    /// number is reached.</summary>
    public static IReadOnlyList<SalvoResult> Many(SalvoForce first, SalvoForce second, int exchanges)
    {
        List<SalvoResult> results = [];
        while (results.Count < Math.Min(exchanges, ExchangesMax) && first.Units > 0 && second.Units > 0)
        {
            SalvoResult result = Once(first, second);
            results.Add(result);
            if (result.First.Units == 0 && result.Second.Units == 0)
            {
                break;
            }

            first = first with { Units = result.First.Left };
            second = second with { Units = result.Second.Left };
        }

        return results;
    }

    private static SalvoLoss Loss(SalvoForce side, SalvoForce other)
    {
        double uncapped = (other.Shots - side.Stops) / side.StayingPower;
        double capped = Math.Clamp(uncapped, 0, side.Units);
        return new SalvoLoss(uncapped, capped, side.Units - capped);
    }
}
