namespace Stockade.Supply;

/// <summary>What became of an order. Days are offsets from the first day of the horizon; -1: not yet.</summary>
/// <param name="Count">Rounds ordered, with options taken up.</param>
/// <param name="SignedOn">The day on which it was signed and funded (0 where it was signed before the horizon).</param>
/// <param name="Delivered">Rounds delivered so far.</param>
/// <param name="LastDelivery">Day of the last delivery.</param>
/// <param name="RoundDaysWaited">Sum over its rounds of the days between the promised day (or, without a promise, the
/// day on which it should have been signed) and delivery, or today.</param>
public readonly record struct OrderOutcome(
    int Count, int SignedOn, int Delivered, int LastDelivery, long RoundDaysWaited)
{
    private const double DaysPerMonth = 30.4375;

    /// <summary>Rounds cancelled.</summary>
    public int Voided { get; init; }

    /// <summary>Rounds of options taken up, which <see cref="Count"/> includes.</summary>
    public int Optional { get; init; }

    public int Remaining => Count - Delivered - Voided;

    /// <summary>Rounds x months waited, a month being 30.4375 days.</summary>
    public double RoundMonthsWaited => RoundDaysWaited / DaysPerMonth;
}

/// <summary>What a line made, and the capacity that made nothing, in rounds: announced capacity x realised share x
/// yield is what was started and lost, and less than two rounds more. What was lost to money lies outside of it: rounds
/// that expansions would have added, had there been money on their first day.</summary>
/// <param name="Started">Rounds started that pass inspection.</param>
/// <param name="HandedOver">Rounds finished.</param>
/// <param name="InWork">Rounds under way.</param>
/// <param name="LostToOrders">Too few orders, or fewer than its minimum rate asks for.</param>
/// <param name="LostToLicence">Outside the span of its licence.</param>
/// <param name="LostToQualifying">First articles, qualification, restart.</param>
/// <param name="LostToComponents">Components ran short.</param>
/// <param name="LostToMoney">Expansions waited for money.</param>
public readonly record struct LineOutcome(
    long Started, long HandedOver, long InWork, double LostToOrders, double LostToLicence, double LostToQualifying,
    double LostToComponents, double LostToMoney);

/// <summary>What became of a transfer. Days are offsets from the first day of the horizon; -1: not yet.</summary>
/// <param name="Item">Place in the transfer's items of the one this world sends.</param>
/// <param name="Wanted">Rounds that should have been released by today, were nothing in the way.</param>
/// <param name="Released">Rounds released.</param>
/// <param name="Arrived">Rounds arrived.</param>
/// <param name="PromisedOn">Day on which a shipment was promised: signed, with the law's gate open.</param>
/// <param name="FirstArrival">Day of the first arrival.</param>
/// <param name="LastArrival">Day of the last arrival so far.</param>
public readonly record struct TransferOutcome(
    int Item, int Wanted, int Released, int Arrived, int PromisedOn, int FirstArrival, int LastArrival)
{
    /// <summary>Rounds set aside for it and not yet released.</summary>
    public int Reserved { get; init; }

    /// <summary>Rounds whose reservation was voided: the law closed, the window ended, the lot expired.</summary>
    public int Voided { get; init; }

    /// <summary>Rounds whose reservation ran out.</summary>
    public int Expired { get; init; }

    /// <summary>Equipment that arrived and does not stand ready.</summary>
    public int SettingUp { get; init; }
}

/// <summary>What became of a leg of a swap. Days are offsets from the first day of the horizon; -1: not yet.</summary>
/// <param name="Given">Released (a shipment) or delivered (an order) under it.</param>
/// <param name="Owed">Came to be owed under it in all; 0 for the first leg, which is given freely.</param>
/// <param name="Settled">Of that, arrived or delivered.</param>
/// <param name="Defaulted">Of that, lapsed.</param>
/// <param name="DueOn">Day on which it is due; <see cref="int.MaxValue"/> where no day was named.</param>
/// <param name="FirstDefault">Last day of grace at whose end something was still owed.</param>
public readonly record struct SwapLegOutcome(
    int Given, int Owed, int Settled, int Defaulted, int DueOn, int FirstDefault)
{
    /// <summary>Owed still: promised less settled less defaulted.</summary>
    public int Outstanding => Owed - Settled - Defaulted;
}

/// <summary>Rounds of one lot released together under a transfer.</summary>
/// <param name="Transfer">Place in the plan's transfers.</param>
/// <param name="ReleasedOn">Day of release.</param>
/// <param name="ArrivesOn">Day of arrival; after the horizon for what is still on its way when it ends.</param>
public readonly record struct Consignment(int Transfer, int Count, int ReleasedOn, int ArrivesOn);
