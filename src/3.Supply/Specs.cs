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
}

internal sealed record CapacitySpec(int Day, Claim PerDay, int Document);

internal sealed record InputSpec(int Item, int Count);

/// <param name="Holding">The buyer's holding.</param>
/// <param name="Promised">Day of promised delivery; <see cref="int.MaxValue"/> where none is.</param>
/// <param name="Due">The promised day, or the day on which it should have been signed: waiting counts from
/// here.</param>
/// <param name="Rank">Place among all orders by id.</param>
/// <param name="Account">Money account, or -1.</param>
/// <param name="Price">Dollars a round; not null where there is an account.</param>
internal sealed record OrderSpec(
    int Index, int Item, int Holding, int Class, int Promised, int Signed, int Due, int Rank, int Account, Claim Count,
    Claim? Price, int Document);

/// <param name="From">First day on which it may be obligated; <see cref="int.MaxValue"/>: never.</param>
/// <param name="Until">First day on which it no longer may; <see cref="int.MaxValue"/>: no end.</param>
internal sealed record MoneySpec(int Account, int From, int Until, Claim Amount, int Document);

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
