using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

// The scenario's records with every name turned into an index and every date into a day of the horizon. Days may lie
// before the horizon (negative) or after it. "Document" is an index into the plan's documents.

/// <param name="Lot">Name of the lot.</param>
/// <param name="Site">Where it lies; 0 where none is named.</param>
/// <param name="Age">Age on the first day, or null where it is not known.</param>
internal sealed record OpeningSpec(
    int Holding, int Class, Claim Rounds, int Document, string Lot, int Site, Claim? Age, LotCondition Condition);

/// <summary>How an item ages, with the documents that say so; null where it does not.</summary>
internal sealed record AgeingSpec(
    Claim? Life, int LifeDocument, Claim? Extends, Claim? Takes, Claim? Passing, int Times, int RecertificationDocument,
    Claim? Refurbishment, int OverhaulDocument);

/// <param name="End">Rounds are used; equipment is lost.</param>
internal sealed record RoutineSpec(int Holding, Claim PerDay, RoundState End, int Document);

/// <param name="Class">Class of the lots it makes.</param>
/// <param name="Level">Lines of a lower level make what lines of a higher level build in.</param>
/// <param name="TiedTo">Holding that takes what the line makes, or -1.</param>
/// <param name="ToStock">True where the line works to capacity and not only to orders.</param>
internal sealed record LineSpec(
    int Index, int Item, int Owner, int Holding, int Class, int Level, int TiedTo, bool ToStock,
    CapacitySpec[] Capacity, InputSpec[] Inputs, Claim Realised, Claim Yield)
{
    /// <summary>Site of the owner at which it hands over; 0 where none is named.</summary>
    public int Site { get; init; }

    public bool IsLinear { get; init; }

    /// <summary>First day on which the licence lets it start rounds.</summary>
    public int LicensedFrom { get; init; } = int.MinValue;

    /// <summary>First day on which it no longer does.</summary>
    public int LicensedUntil { get; init; } = int.MaxValue;

    public Claim? Cycle { get; init; }

    public Claim? Qualifying { get; init; }

    /// <summary>Null for lines that make to stock: they never stand.</summary>
    public Claim? MinimumPerDay { get; init; }

    public Claim? Restart { get; init; }

    public ExpansionSpec[] Expansions { get; init; } = [];

    /// <summary>Place of its first loss among those of all lines; see <see cref="LineLosses"/>.</summary>
    public int FirstLoss { get; init; }

    /// <summary>Edges of the waits-for graph by loss of the line.</summary>
    public int[] LossEdges { get; init; } = [];

    /// <summary>The party whose decrees bind it: the state it belongs to.</summary>
    public int State { get; init; } = -1;
}

/// <param name="Account">Money account, or -1.</param>
internal sealed record ExpansionSpec(Claim PerDay, int From, int Account, Claim? CostUsd, Claim Lag, int Document);

internal sealed record CapacitySpec(int Day, Claim PerDay, int Document);

internal sealed record InputSpec(int Item, int Count);

/// <param name="Holding">The beneficiary's holding: where the rounds go.</param>
/// <param name="Promised">Day of promised delivery; <see cref="int.MaxValue"/> where none is.</param>
/// <param name="Due">The promised day, or the day on which it should have been signed: waiting counts from
/// here.</param>
/// <param name="Rank">Place among all orders by id.</param>
/// <param name="Account">Money account, or -1.</param>
/// <param name="Price">Dollars a round; not null where there is an account.</param>
internal sealed record OrderSpec(
    int Index, int Item, int Holding, int Class, int Promised, int Signed, int Due, int Rank, int Account, Claim Count,
    Claim? Price, int Document)
{
    public int BuyerHolding { get; init; }

    /// <summary>Parts in the order in which they are due: the steps of its schedule, then its options.</summary>
    public PartSpec[] Parts { get; init; } = [];

    /// <summary>Place of its first part among those of all orders.</summary>
    public int FirstPart { get; init; }

    /// <summary>Spans without payment: first day, and first day after.</summary>
    public (int First, int End)[] Suspended { get; init; } = [];

    /// <summary>Day on which what is not delivered is cancelled; <see cref="int.MaxValue"/>: never.</summary>
    public int Cancelled { get; init; } = int.MaxValue;
}

/// <param name="Promised">Day by which the queue goes; <see cref="int.MaxValue"/> where none is.</param>
/// <param name="Due">Waiting of its rounds counts from here.</param>
/// <param name="Share">Share of the order due up to and with this part; null: all of it.</param>
/// <param name="Option">Not null: rounds of an option.</param>
internal sealed record PartSpec(int Promised, int Due, Claim? Share, OptionSpec? Option);

internal sealed record OptionSpec(Claim Count, int On, Claim Exercised);

/// <summary>An order, or an option of one, that is signed once its day has come and its money is there.</summary>
/// <param name="Part">Place of the option's part in its order, or -1 for the order itself.</param>
internal readonly record struct SignatureSpec(int Order, int Part, int Day);

/// <summary>A priority decree.</summary>
/// <param name="Index">Place in the inputs' decrees.</param>
/// <param name="Party">Whose decree it is.</param>
/// <param name="Until">First day on which it no longer holds; <see cref="int.MaxValue"/>: no end.</param>
/// <param name="Favoured">By order: whether it goes first.</param>
/// <param name="Exempt">By order: whether it keeps its place.</param>
internal sealed record PrioritySpec(
    int Index, int Party, int From, int Until, bool[] Items, bool[] Favoured, bool[] Exempt, Claim? Most);

/// <param name="From">First day on which it may be obligated; <see cref="int.MaxValue"/>: never.</param>
/// <param name="Until">First day on which it no longer may; <see cref="int.MaxValue"/>: no end.</param>
/// <param name="Bill">Index of the bill that must pass before, or -1.</param>
internal sealed record MoneySpec(int Account, int From, int Until, Claim Amount, int Document, int Bill = -1);

/// <param name="Promised">Day of signature, or of decision.</param>
/// <param name="Last">Last day of release; <see cref="int.MaxValue"/>: no end.</param>
/// <param name="Backs">Index of the shipment it rests on, or -1.</param>
/// <param name="RefillPolicy">Index of the policy that asks for refill money, or -1.</param>
internal sealed record TransferSpec(
    int Index, TransferKind Kind, TransferItem[] Items, Claim? ItemChoice, Claim? Count, int First, int Promised,
    int Last, Claim Transit, Claim? Lead, Claim? Carry, int Backs, Claim? Credit, int DrawsOn, int RefillFrom,
    int RefillPolicy, int Document)
{
    /// <summary>Time from the promise on for which rounds are set aside, or null.</summary>
    public Claim? Reserve { get; init; }

    /// <summary>From arrival until equipment stands ready, or null.</summary>
    public Claim? Setup { get; init; }

    /// <summary>Training of the receiver's crews for equipment, or null.</summary>
    public Claim? Training { get; init; }

    /// <summary>Leg of a swap that it is, or -1.</summary>
    public int Leg { get; init; } = -1;

    /// <summary>When decrees let it release nothing.</summary>
    public PauseSpec[] Pauses { get; init; } = [];

    public TransferEdges Edges { get; init; } = TransferEdges.None;

    /// <summary>Site from which alone it takes, or -1: any.</summary>
    public int FromSite { get; init; } = -1;

    /// <summary>Site at which it arrives; 0 where none is named.</summary>
    public int ToSite { get; init; }

    /// <summary>Between sites of one party: no law is asked, and the party's floor does not bind.</summary>
    public bool IsWithin { get; } = Items.Length > 0 && Items[0].From == Items[0].To;
}

/// <param name="From">The donor's holding.</param>
/// <param name="To">The receiver's holding.</param>
/// <param name="IsEquipment">Whether it must be set up, and needs crews, before it is of use.</param>
internal sealed record TransferItem(int From, int To, Claim? Price, Leg Leg, bool IsEquipment = false);
