namespace Stockade.Supply;

/// <summary>In proportion to what is owed, by Webster's divisors 1, 3, 5, ... (Balinski and Young, Fair Representation,
/// 2nd ed. 2001, ch. 4): the next round goes where owed / (2 given + 1) is greatest.</summary>
internal sealed class ProportionalRule : ShareRule
{
    public override double Turn(in Claimant claimant, int given) => ((2.0 * given) + 1) / claimant.Owed;
}
