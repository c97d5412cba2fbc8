namespace Stockade.Supply;

/// <summary>What holds of an account for as long as it is there, and whether it changed.</summary>
[Flags]
internal enum AccountMarks : byte
{
    None = 0,

    /// <summary>The burdens let the holder hold the lot; or the rounds are gone, and nobody holds them.</summary>
    MayHold = 1,

    /// <summary>Free, and not earmarked for another.</summary>
    MayUse = 2,

    /// <summary>Free, the holder may use it, at a site that fires.</summary>
    Ready = 4,

    /// <summary>Posted to since the last audit.</summary>
    Touched = 8,
}

/// <summary>One account of the rounds ledger: whose, where, which lot, in which state; and its place in the lists it
/// stands in (-1: none). Two fit in a line of the cache, which is what a posting costs.</summary>
internal struct RoundAccount
{
    /// <summary>Holdings, sites and items are numbered in two bytes.</summary>
    public const int NumbersLimit = ushort.MaxValue;

    public int Balance;

    /// <summary>The balance at the last audit.</summary>
    public int Audited;

    public int Lot;
    public int NextOfLot;
    public int NextFree;
    public int PreviousFree;

    /// <summary>The cell of the totals that it counts towards.</summary>
    public int Cell;

    /// <summary>The account in which rounds of this one last came to an end; itself where none did.</summary>
    public int Gone;

    public ushort Holding;
    public ushort Item;

    /// <summary>Site of the holder; 0 where none is named.</summary>
    public ushort Site;

    public RoundState State;
    public AccountMarks Marks;

    public readonly bool Is(AccountMarks mark) => (Marks & mark) != AccountMarks.None;
}
