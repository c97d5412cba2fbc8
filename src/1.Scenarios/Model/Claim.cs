using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>One number of the scenario that a world may draw: its distribution, unit and source. Floors keep the
/// claim and ask the world for its value; they never see another claim's index.</summary>
/// <param name="Index">Position in <see cref="Scenario.Claims"/>.</param>
/// <param name="Path">Dotted path in the merged scenario, for example <c>parties.japan.stock.pac-3-mse</c>.</param>
/// <param name="Dimension">What it measures; values are in that dimension's SI unit.</param>
/// <param name="Value">The distribution, with its source or none (then it is an assumption).</param>
/// <param name="Text">The value as written, for the register.</param>
/// <param name="Rivals">Where sources disagree: each rival with its weight; empty otherwise.</param>
/// <param name="Adversary">True for inputs that belong to the attacker: set or swept, never optimised or
/// ranked.</param>
/// <param name="Override">True where the scenario overrides a field of a pack.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Claim(
    int Index, string Path, Dimension Dimension, Sourced<Uncertain> Value, string Text,
    IReadOnlyList<Rival> Rivals, bool Adversary, bool Override, TextPlace Place);

/// <summary>One of several published values for the same claim.</summary>
/// <param name="Weight">Relative weight; weights of one claim are normalised to sum to 1.</param>
public sealed record Rival(string Text, double Weight, Source? Source);

/// <summary>One drawn set of values for all claims: one way the world may be.</summary>
/// <param name="Index">Which world of the study, from 0.</param>
/// <param name="Values">Value of each claim by its index, in SI units.</param>
public sealed record World(int Index, double[] Values)
{
    public double this[Claim claim] => Values[claim.Index];

    /// <summary>The world in which every claim has its median: one way among many, for looking at a mechanism.</summary>
    public static World OfMedians(IReadOnlyList<Claim> claims) =>
        new(0, [.. claims.Select(claim => claim.Value.Value.Quantile(0.5))]);

    /// <summary>The value rounded to the nearest whole number, halves up; for counts.</summary>
    public int Whole(Claim claim) => checked((int)Math.Floor(Values[claim.Index] + 0.5));
}
