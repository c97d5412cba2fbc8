namespace Stockade.Supply;

/// <summary>The next round goes to whom its stock lasts shortest, in months at its recent use. Those who used none come
/// last.</summary>
internal sealed class MaxMinRule : ShareRule
{
    public override double Turn(in Claimant claimant, int given) => claimant.UsePerMonth > 0
        ? ((double)claimant.Stock + given) / claimant.UsePerMonth : double.PositiveInfinity;
}
