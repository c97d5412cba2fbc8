using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>Asked before rounds move under a transfer: may this leg move these rounds on this day? Supply knows no law;
/// whoever starts a run brings the answer.</summary>
public interface ITransferGate
{
    /// <summary>The answer for one lot on one day. An open gate for a lot whose burden forbids the receiver means that
    /// the burden is lifted for this movement; the gate's reason is then cited as the ground.</summary>
    /// <param name="leg">The movement: transfer, both parties, item.</param>
    /// <param name="lot">What is law about the lot: item, origin, burdens.</param>
    /// <param name="day">The day of release (or, for a promise, of the promise).</param>
    /// <returns>Open for that day, or for as long as it says; closed (asked again on the first of the next month); or
    /// closed until a later day.</returns>
    Gate On(in Leg leg, in LotView lot, DateOnly day);
}

/// <summary>A lot as the law sees it.</summary>
/// <param name="Class">Number of the lot's class within the plan: equal numbers mean equal origin and burdens, so that
/// an answer may be remembered by transfer and class.</param>
/// <param name="Item">What it is.</param>
/// <param name="Origin">Who made it: a state, or the state of the firm that did.</param>
/// <param name="Burdens">What was promised about it; empty where nothing was.</param>
public readonly record struct LotView(int Class, ItemId Item, PartyId Origin, IReadOnlyList<Burden> Burdens);
