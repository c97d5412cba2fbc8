using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The law's answers by lot class and transfer, kept for as long as they stand: an open gate for the day or
/// for as long as it says, a closed one until the first of the next month, one with a date until that date, which gets
/// a look of its own.</summary>
internal sealed class Gates(SupplyPlan plan, Today today, Agenda agenda)
{
    private readonly int transfers = plan.Transfers.Length;
    private readonly int[] lifted = plan.Classes.Lifted;
    private readonly Answer[] answers = new Answer[plan.Classes.Lifted.Length];
    private readonly PartyId[] origins =
        [.. plan.Classes.Origin.Select(party => plan.Inputs.Parties[party].Id)];
    private ITransferGate? gate;

    public void Reset(ITransferGate law)
    {
        gate = law;
        Array.Clear(answers);
    }

    /// <summary>Whether the transfer takes lots of the class at all, whatever the law says.</summary>
    public bool Takes(TransferSpec spec, int lotClass) =>
        lifted[(lotClass * transfers) + spec.Index] >= 0;

    /// <summary>Whether the transfer may move lots of the class today, and the law's reason. Lots that the transfer
    /// does not take (of another origin, burdened, set aside for another) never move.</summary>
    public bool IsOpen(TransferSpec spec, in TransferItem item, int lotClass, out string reason)
    {
        int slot = (lotClass * transfers) + spec.Index;
        if (lifted[slot] < 0)
        {
            reason = "";
            return false;
        }

        if (spec.IsWithin)
        {
            reason = "";
            return true;
        }

        ref Answer answer = ref answers[slot];
        if (answer.StandsUntil <= today.Day)
        {
            Ask(ref answer, item, lotClass);
        }

        reason = answer.Reason;
        return answer.IsOpen;
    }

    private void Ask(ref Answer kept, in TransferItem item, int lotClass)
    {
        var lot = new LotView(
            lotClass, item.Leg.Item, origins[lotClass], plan.Classes.Burdens[lotClass]);
        Gate answer = gate!.On(item.Leg, lot, plan.Date(today.Day));
        kept.IsOpen = answer.State == GateState.Open;
        kept.Reason = answer.Reason;
        kept.StandsUntil = Math.Max(today.Day + 1, plan.Day(answer.HoldsUntil));
        if (answer.State == GateState.Closed)
        {
            kept.StandsUntil = plan.Calendar.MonthEnd(today.Month) + 1;
        }
        else if (answer.State == GateState.Until)
        {
            kept.StandsUntil = plan.Day(answer.OpensOn);
            today.That(kept.StandsUntil > today.Day, "a gate that is closed until a day opens on a later day");
            if (kept.StandsUntil < plan.Days)
            {
                agenda.Add(kept.StandsUntil, Phase.Transfer, new Event(EventKind.Release, 0));
            }
        }
    }

    /// <summary>What the law said, and the first day on which it is asked again.</summary>
    private struct Answer
    {
        public string Reason;
        public int StandsUntil;
        public bool IsOpen;
    }
}
