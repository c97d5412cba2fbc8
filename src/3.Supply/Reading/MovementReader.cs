using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads what else binds a transfer: reservations, decrees that pause it, time to set equipment up; and what
/// it can wait for.</summary>
internal static class MovementReader
{
    public static void Check(Transfer transfer, Words words, string user)
    {
        words.Within(transfer.Reserve, 0, double.PositiveInfinity);
        words.Within(transfer.Setup, 0, double.PositiveInfinity);
        words.Within(transfer.Training, 0, double.PositiveInfinity);
        if (transfer.Reserve is { } reserve && transfer.Kind != TransferKind.Shipment)
        {
            words.Warn(
                DiagnosticCodes.SupplyStatedForNothing,
                $"{user} is not a shipment: nothing is promised of which rounds could be set aside", reserve.Place);
        }
    }

    /// <summary>The spans of all decrees that pause the transfer.</summary>
    public static IEnumerable<PauseSpec> Pauses(Transfer transfer, SupplyInputs inputs, Words words, string user)
    {
        foreach (Decree decree in inputs.Decrees)
        {
            if (decree.Kind == DecreeKind.Pause && decree.From is { } from
                && decree.Transfers.Contains(transfer.Id, StringComparer.Ordinal))
            {
                yield return new PauseSpec(
                    words.Calendar.Day(from), words.Day(decree.Until, int.MaxValue),
                    words.Waits.Place(user, WaitReason.Decree, $"decree {decree.Id}"));
            }
        }
    }

    /// <summary>Days on which a transfer gets a look of its own: it begins, is promised, a decree that paused it ends,
    /// its window is over while rounds stand aside for it.</summary>
    public static IEnumerable<int> LooksOf(TransferSpec transfer)
    {
        yield return transfer.First;
        yield return transfer.Promised;
        foreach (PauseSpec pause in transfer.Pauses)
        {
            yield return pause.Until;
        }

        if (transfer.Reserve is not null && transfer.Last < int.MaxValue)
        {
            yield return transfer.Last + 1;
        }
    }

    public static TransferEdges Edges(Transfer transfer, SupplyInputs inputs, Words words, string user)
    {
        int leg = SwapReader.LegOf(transfer, inputs);
        Swap? swap = leg < 0 ? null
            : inputs.Swaps.First(candidate => candidate.Legs.Any(one => one.Transfer == transfer.Id));
        return new TransferEdges(
            words.Waits.Place(user, WaitReason.Law, $"law {transfer.Id}"),
            swap is null ? -1 : words.Waits.Place(user, WaitReason.Swap, $"swap {swap.Id}"),
            words.Waits.Place(user, WaitReason.Stock, $"stock of {transfer.From}"),
            words.Waits.Place(user, WaitReason.Floor, $"floor of {transfer.From}"),
            transfer.DrawsOn is { } draws ? words.Waits.Place(user, WaitReason.Authority, $"money {draws}") : -1,
            transfer.RefillFrom is { } refill
                ? words.Waits.Place(user, WaitReason.RefillMoney, $"money {refill}") : -1,
            words.Waits.Place(user, WaitReason.Work, user));
    }
}
