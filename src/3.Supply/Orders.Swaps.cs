namespace Stockade.Supply;

/// <summary>Orders that are placed or withdrawn under a swap.</summary>
internal sealed partial class Orders
{
    private readonly bool[] withheld;

    /// <summary>The order is not signed until it is let.</summary>
    public void Withhold(int order) => withheld[order] = true;

    /// <summary>The order may be signed from its day on, once there is money.</summary>
    public void Let(int order) => withheld[order] = false;

    public int Delivered(int order) => delivered[order];

    /// <summary>What is not delivered is not wanted any more: the order leaves the queue, or is never signed.</summary>
    public void Cancel(int order, in Cause cause)
    {
        OrderSpec spec = plan.Orders[order];
        withheld[order] = true;
        int left = Remaining(order);
        if (signedOn[order] < 0 || left == 0)
        {
            return;
        }

        promises.Post(order, (int)PromiseState.Owed, (int)PromiseState.Voided, left, cause);
        open[spec.Item] -= left;
        counts[order] -= left;
        int[] queue = queues[spec.Item];
        int place = Array.IndexOf(queue, order, 0, queued[spec.Item]);
        queued[spec.Item]--;
        Array.Copy(queue, place + 1, queue, place, queued[spec.Item] - place);
    }
}
