namespace Stockade.Supply;

/// <summary>In proportion to what each lacks of its floor, by Webster's divisors as in
/// <see cref="ProportionalRule"/>. Those who lack none come last.</summary>
internal sealed class NeedWeightedRule : ShareRule
{
    public override double Turn(in Claimant claimant, int given) => claimant.Lack > 0
        ? ((2.0 * given) + 1) / claimant.Lack : double.PositiveInfinity;
}
