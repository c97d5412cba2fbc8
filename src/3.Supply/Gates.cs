using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The law's answers by lot class and transfer, kept for as long as they stand: an open gate for the day, a
/// closed one until the first of the next month, one with a date until that date, which gets a look of its
/// own.</summary>
internal sealed class Gates(SupplyPlan plan, Today today, Agenda agenda)
{
    private readonly int[] standsUntil = new int[plan.Classes.Lifted.Length];
    private readonly bool[] open = new bool[plan.Classes.Lifted.Length];
    private readonly string[] reasons = new string[plan.Classes.Lifted.Length];
    private ITransferGate? gate;

    public void Reset(ITransferGate answers)
    {
        gate = answers;
        Array.Clear(standsUntil);
        Array.Clear(reasons);
    }

    /// <summary>Whether the transfer takes lots of the class at all, whatever the law says.</summary>
    public bool Takes(TransferSpec spec, int lotClass) =>
        plan.Classes.Lifted[(lotClass * plan.Transfers.Length) + spec.Index] >= 0;

    /// <summary>Whether the transfer may move lots of the class today, and the law's reason. Lots that the transfer
    /// does not take (of another origin, burdened, set aside for another) never move.</summary>
    public bool IsOpen(TransferSpec spec, in TransferItem item, int lotClass, out string reason)
    {
        int slot = (lotClass * plan.Transfers.Length) + spec.Index;
        if (plan.Classes.Lifted[slot] < 0)
        {
            reason = "";
            return false;
        }

        if (spec.IsWithin)
        {
            reason = "";
            return true;
        }

        if (standsUntil[slot] <= today.Day)
        {
            Ask(slot, item, lotClass);
        }

        reason = reasons[slot];
        return open[slot];
    }

    private void Ask(int slot, in TransferItem item, int lotClass)
    {
        LotClassColumns classes = plan.Classes;
        var lot = new LotView(
            lotClass, item.Leg.Item, plan.Inputs.Parties[classes.Origin[lotClass]].Id, classes.Burdens[lotClass]);
        Gate answer = gate!.On(item.Leg, lot, plan.Date(today.Day));
        open[slot] = answer.State == GateState.Open;
        reasons[slot] = answer.Reason;
        standsUntil[slot] = today.Day + 1;
        if (answer.State == GateState.Closed)
        {
            standsUntil[slot] = plan.Calendar.MonthEnd(today.Month) + 1;
        }
        else if (answer.State == GateState.Until)
        {
            standsUntil[slot] = plan.Day(answer.OpensOn);
            today.That(standsUntil[slot] > today.Day, "a gate that is closed until a day opens on a later day");
            if (standsUntil[slot] < plan.Days)
            {
                agenda.Add(standsUntil[slot], Phase.Transfer, new Event(EventKind.Release, 0));
            }
        }
    }
}
