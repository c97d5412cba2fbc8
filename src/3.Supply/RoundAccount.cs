namespace Stockade.Supply;

/// <summary>One account of the rounds ledger: whose, where, which lot, in which state; and its place in the lists it
/// stands in. -1 is no account.</summary>
internal struct RoundAccount
{
    public int Balance;
    public int Holding;
    public int Lot;
    public RoundState State;

    /// <summary>Site of the holder; 0 where none is named.</summary>
    public int Site;

    public int NextOfLot;
    public int NextFree;
    public int PreviousFree;

    /// <summary>The account that rounds of this one were last spent to.</summary>
    public int LastEnd;

    /// <summary>Whether the burdens let the holder hold the lot.</summary>
    public bool MayHold;

    /// <summary>Not earmarked for another.</summary>
    public bool MayUse;

    /// <summary>The holder may use it, at a site that fires.</summary>
    public bool IsReady;

    /// <summary>Posted to since the last audit.</summary>
    public bool IsTouched;
}
