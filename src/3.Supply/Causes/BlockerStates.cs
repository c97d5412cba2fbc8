using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>How that which is waited for stood on a day.</summary>
internal sealed class BlockerStates(SupplyRun run, int day)
{
    private readonly SupplyPlan plan = run.Plan;

    public BlockerState Of(string blocker, ItemId item)
    {
        int space = blocker.IndexOf(' ', StringComparison.Ordinal);
        string name = blocker[(space + 1)..];
        switch (blocker[..space])
        {
            case "money":
                return Money(name);
            case "bill":
                return plan.Inputs.Bills.FirstOrDefault(bill => bill.Id == name) is { } bill
                    ? BillProgress.On(bill, run.World, plan, day) : Steps(name);
            case "decree":
                return plan.Inputs.Decrees.FirstOrDefault(decree => decree.Id == name)?.From is { } from
                    ? Dated(plan.Day(from), BlockerStateKind.HoldsSince) : default;
            case "item":
                return Rounds(plan.Holdings.Where(holding => holding.Item.Value == name));
            case "stock" or "floor":
                var party = new PartyId(name["of ".Length..]);
                return Rounds(plan.Holdings.Where(holding => holding.Party == party && holding.Item == item));
            default:
                return default;
        }
    }

    /// <summary>True for a step of money that has not come by the day.</summary>
    public bool IsPending(MoneyStep step)
    {
        if (plan.Inputs.Bills.FirstOrDefault(bill => bill.Id == step.Bill) is { } bill)
        {
            BlockerState state = BillProgress.On(bill, run.World, plan, day);
            return state.Kind != BlockerStateKind.Passed;
        }

        return step.From is not { } from || plan.Day(from) > day;
    }

    private BlockerState Money(string name)
    {
        int account = plan.Inputs.Accounts.ToList().FindIndex(candidate => candidate.Id == name);
        if (account < 0)
        {
            return default;
        }

        long available = run.AvailableUsd(account);
        return available > 0
            ? new BlockerState(BlockerStateKind.HasMoney, day, "", available)
            : new BlockerState(BlockerStateKind.EmptySince, EmptySince(name));
    }

    /// <summary>The day on which the last dollar of an account was used or lapsed; -1 where it never had any.</summary>
    private int EmptySince(string account)
    {
        int since = -1;
        Journal journal = run.Journal!;
        for (int place = 0; place < journal.Count; place++)
        {
            Posting posting = journal[place];
            if (posting.From.Ledger == LedgerKind.Money && posting.From.Holder == account
                && posting.From.State == "available")
            {
                since = posting.Day;
            }
        }

        return since;
    }

    /// <summary>A bill that the scenario only names, on steps of money.</summary>
    private BlockerState Steps(string bill)
    {
        DateOnly? from = plan.Inputs.Accounts.SelectMany(account => account.Steps)
            .FirstOrDefault(step => step.Bill == bill)?.From;
        return from is { } date
            ? Dated(plan.Day(date), BlockerStateKind.Passed) : new BlockerState(BlockerStateKind.Failed);
    }

    private BlockerState Dated(int from, BlockerStateKind otherwise) =>
        new(from > day ? BlockerStateKind.ComesOn : otherwise, from);

    private BlockerState Rounds(IEnumerable<Holding> holdings)
    {
        long free = holdings.Sum(holding => run.Magazine(plan.Holding(holding.Party, holding.Item)));
        return new BlockerState(BlockerStateKind.HasRounds, day, "", free);
    }
}

/// <summary>How far a bill is on a day, by its stages.</summary>
internal static class BillProgress
{
    public static BlockerState On(Bill bill, World world, SupplyPlan plan, int day)
    {
        if (bill.Decided is { } decided)
        {
            return decided.On is not { } on ? new BlockerState(BlockerStateKind.Failed)
                : new BlockerState(
                    plan.Day(on) <= day ? BlockerStateKind.Passed : BlockerStateKind.ComesOn, plan.Day(on));
        }

        double begun = plan.Day(bill.Introduced);
        int expires = bill.Expires is { } last ? plan.Day(last) : int.MaxValue;
        foreach (BillStage stage in bill.Stages)
        {
            double end = Bills.Ends(stage, begun, plan.Calendar, world);
            if (end >= expires && expires <= day)
            {
                return new BlockerState(BlockerStateKind.Failed, expires, stage.Name);
            }

            if (end > day)
            {
                return new BlockerState(BlockerStateKind.InStage, (int)begun, stage.Name);
            }

            begun = end;
            if (world[stage.Passes] < 0.5)
            {
                return new BlockerState(BlockerStateKind.Failed, (int)begun, stage.Name);
            }
        }

        return new BlockerState(BlockerStateKind.Passed, (int)begun);
    }
}
