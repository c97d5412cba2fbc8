namespace Stockade.Supply;

/// <summary>First come, first served: everything to the first in the queue until it has what it is owed.</summary>
internal sealed class QueueRule : ShareRule
{
    public override bool IsQueue => true;

    public override double Turn(in Claimant claimant, int given) => 0;
}
