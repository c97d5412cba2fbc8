namespace Stockade.Supply;

/// <content>Rounds from party to party, by calendar year.</content>
public sealed partial class SupplyRecord
{
    private readonly int parties;
    private readonly int[] partyOf;
    private readonly bool[] isRound;
    private readonly int[] yearOf;
    private readonly int[] moved;

    /// <summary>Calendar years that the horizon touches.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Rounds (no components, no equipment) that left one party for another in a year: delivered or released.
    /// Place: giver x number of parties + receiver.</summary>
    public ReadOnlySpan<int> Moved(int year) => moved.AsSpan(year * parties * parties, parties * parties);

    private void Move(int from, int to, int count)
    {
        if (isRound[from] && partyOf[from] != partyOf[to])
        {
            moved[unchecked((((yearOf[closed] * parties) + partyOf[from]) * parties) + partyOf[to])] += count;
        }
    }
}
