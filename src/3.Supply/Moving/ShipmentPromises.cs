using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>When shipments were promised, and what is to come under them. The later leg of a swap is owed by the swap,
/// not promised by itself.</summary>
internal sealed class ShipmentPromises(SupplyPlan plan, Today today, Books books, TransferTerms terms, Swaps swaps)
{
    private readonly int[] promisedOn = new int[plan.Transfers.Length];

    public void Reset() => Array.Fill(promisedOn, -1);

    /// <summary>Day on which a shipment was promised, or -1.</summary>
    public int On(int transfer) => promisedOn[transfer];

    /// <summary>The promise that training counts from: of a programme, its first day.</summary>
    public int OnOrBegun(TransferSpec spec) =>
        promisedOn[spec.Index] >= 0 ? promisedOn[spec.Index] : Math.Max(0, spec.First);

    /// <summary>Last day on which rounds stand aside for a shipment.</summary>
    public int LastReserved(int transfer) => promisedOn[transfer] + terms.ReserveDays[transfer];

    public bool IsOwed(TransferSpec spec) => spec.Leg >= 0 && plan.Legs[spec.Leg].Before >= 0;

    /// <summary>Rounds of a shipment to come in all: its count, or what a leg of a swap owes.</summary>
    public int Expected(TransferSpec spec) => IsOwed(spec)
        ? Math.Min(terms.Counts[spec.Index], swaps.Due(spec.Leg)) : terms.Counts[spec.Index];

    /// <summary>A shipment is promised today.</summary>
    public void Make(TransferSpec spec)
    {
        promisedOn[spec.Index] = today.Day;
        int count = terms.Counts[spec.Index];
        if (count > 0 && !IsOwed(spec))
        {
            books.Promises.Post(
                plan.PromiseOf(spec), (int)PromiseState.Promised, (int)PromiseState.Owed, count,
                Transfers.CauseOf(spec));
        }
    }

    /// <summary>Rounds under a transfer arrived: they settle what was promised, or what a swap owes.</summary>
    public void Settle(TransferSpec spec, int count, in Cause cause)
    {
        if (IsOwed(spec))
        {
            swaps.Settle(spec.Leg, books.Consignments.Arrived(spec.Index));
        }
        else if (spec.Kind == TransferKind.Shipment)
        {
            books.Promises.Post(
                plan.PromiseOf(spec), (int)PromiseState.Owed, (int)PromiseState.Settled, count, cause);
        }
    }
}
