using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What of supply really happened in a run that kept a journal, in words.</summary>
internal static class Features
{
    public static IReadOnlyList<string> All { get; } =
    [
        "age", "all-or-none begun", "all-or-none held back", "beneficiary", "bill blocked", "bill expired",
        "bill passed", "built in", "burden of before", "cancelled", "decree exempts", "decree used up",
        "decree puts first", "deployed", "equipment lost", "expansion funded", "expired", "fired", "gate closed",
        "hazard passed", "in overhaul", "in transit", "in work", "lapsed", "licence",
        "minimum standing", "minimum restart", "need DaysOfSupply", "need LevelOfEffort", "need StatedNeed",
        "need TargetOriented", "option taken up", "ordered by two decrees", "pause", "payer", "pooled money",
        "qualifying", "queue over parts", "ramp", "recertified", "refurbished", "reservation expired",
        "reservation posted in part", "reservation voided", "reserved", "ring settled", "rule MaxMinMonthsOfSupply",
        "rule NeedWeighted", "rule Proportional", "rule Queue", "setting up", "several lots", "site without fire",
        "suspended", "swap defaulted", "swap settled", "swap stays owed", "undertaking", "used",
    ];

    public static IEnumerable<string> In(RandomCase random, SupplyRun run)
    {
        SupplyPlan plan = random.Plan;
        return
        [
            .. Postings(plan, run), .. Lots(run), .. Needs(plan, run), .. Lines(plan, run),
            .. Orders(plan, run, random.Draft.World), .. Decrees(plan, run, random.Draft.World), .. Money(plan, run),
            .. Transfers(plan, run), .. Swaps(plan, run), .. Waits(plan, run),
        ];
    }

    private static IEnumerable<string> Postings(SupplyPlan plan, SupplyRun run)
    {
        HashSet<string> silent = [.. plan.Inputs.Sites.Where(site => !site.Fires).Select(site => site.Id)];
        foreach (Posting posting in run.Postings())
        {
            yield return posting.To.State;
            if (silent.Contains(posting.To.Site))
            {
                yield return "site without fire";
            }

            if (posting.From.Lot != posting.To.Lot && posting.Document == "undertaking")
            {
                yield return "undertaking";
            }

            if (posting.To.State == "obligated" && posting.Cause.StartsWith("line ", StringComparison.Ordinal))
            {
                yield return "expansion funded";
            }
        }
    }

    private static IEnumerable<string> Lots(SupplyRun run)
    {
        Lots lots = run.Books.Rounds.Lots;
        int[] opened = [.. Enumerable.Range(0, run.Lots).Where(lot => lots.Row(lot).Source < 0)];
        if (opened.Any(lot => run.Lot(lot).MadeOn is not null))
        {
            yield return "age";
        }

        if (opened.Any(lot => run.Lot(lot).Burdens.Count > 0))
        {
            yield return "burden of before";
        }

        if (opened.GroupBy(lot => lots.Item(lot)).Any(item => item.Count() > 1))
        {
            yield return "several lots";
        }

        for (int lot = 0; lot < run.Lots; lot++)
        {
            yield return run.Lot(lot).Condition;
        }
    }

    private static IEnumerable<string> Needs(SupplyPlan plan, SupplyRun run)
    {
        for (int holding = 0; holding < plan.Holdings.Count; holding++)
        {
            if (plan.Floors[holding] is { } need && run.Record.Floor(plan.Months.Count - 1)[holding] > 0)
            {
                yield return "need " + need.GetType().Name;
            }

            if (run.Record.Total(Flow.Lost, holding) > 0)
            {
                yield return "equipment lost";
            }
        }
    }

    private static IEnumerable<string> Lines(SupplyPlan plan, SupplyRun run)
    {
        for (int place = 0; place < plan.Inputs.Lines.Count; place++)
        {
            Line line = plan.Inputs.Lines[place];
            LineOutcome outcome = run.Line(place);
            if (line.Ramp == RampKind.Linear && line.Capacity.Count > 1 && outcome.Started > 0)
            {
                yield return "ramp";
            }

            if (outcome.LostToLicence > 0)
            {
                yield return "licence";
            }

            if (outcome.LostToQualifying > 0)
            {
                yield return line.Qualifying is null ? "minimum restart" : "qualifying";
            }
        }
    }

    private static IEnumerable<string> Orders(SupplyPlan plan, SupplyRun run, World world)
    {
        for (int place = 0; place < plan.Inputs.Orders.Count; place++)
        {
            Order order = plan.Inputs.Orders[place];
            OrderOutcome outcome = run.Order(place);
            if (outcome.Optional > 0)
            {
                yield return "option taken up";
            }

            if (outcome.Voided > 0 && outcome.SignedOn >= 0)
            {
                yield return "cancelled";
            }

            if (outcome.SignedOn >= 0 && order.FundedBy is not null && order.Payer is { } payer && payer != order.Buyer)
            {
                yield return "payer";
            }

            if (outcome.Delivered > 0)
            {
                yield return "rule " + plan.Inputs.Items.First(item => item.Id == order.Item).Allocation;
                if (order.Beneficiary is { } receiver && receiver != order.Buyer)
                {
                    yield return "beneficiary";
                }

                if (order.Schedule.Count > 1 && world[order.Schedule[0].Due] * outcome.Count < outcome.Delivered)
                {
                    yield return "queue over parts";
                }
            }
        }
    }

    private static IEnumerable<string> Decrees(SupplyPlan plan, SupplyRun run, World world)
    {
        PrioritySpec[] decrees = plan.Production.Priorities;
        for (int place = 0; place < decrees.Length; place++)
        {
            PrioritySpec decree = decrees[place];
            long left = run.OrderBook.Priorities.Left(place);
            if (decree.Most is { } most && left < world.Whole(most))
            {
                yield return "decree puts first";
                if (left == 0)
                {
                    yield return "decree used up";
                }

                if (decree.Exempt.Where((isExempt, order) => isExempt && run.Order(order).Delivered > 0).Any())
                {
                    yield return "decree exempts";
                }
            }

            if (place > 0 && decree.From < Math.Min(decrees[0].Until, plan.Days)
                && Enumerable.Range(0, decree.Favoured.Length)
                    .Any(order => decree.Favoured[order] && decrees[0].Favoured[order]))
            {
                yield return "ordered by two decrees";
            }
        }
    }

    private static IEnumerable<string> Money(SupplyPlan plan, SupplyRun run)
    {
        for (int place = 0; place < plan.Inputs.Bills.Count; place++)
        {
            BillOutcome outcome = run.Bill(place);
            Bill bill = plan.Inputs.Bills[place];
            if (bill.Decided is null)
            {
                yield return "bill " + outcome.Result switch
                {
                    BillResult.Passed => "passed", BillResult.Blocked => "blocked", _ => "expired",
                };
                if (outcome.Result == BillResult.Passed && bill.Stages.Any(stage => stage.HazardPerDay is not null))
                {
                    yield return "hazard passed";
                }
            }
        }

        for (int place = 0; place < plan.Inputs.Accounts.Count; place++)
        {
            if (plan.Inputs.Accounts[place].Colour == MoneyColour.Pooled
                && Enumerable.Range(0, plan.Months.Count).Any(month => run.Record.ObligatedUsd(month)[place] > 0))
            {
                yield return "pooled money";
            }
        }
    }

    private static IEnumerable<string> Transfers(SupplyPlan plan, SupplyRun run)
    {
        for (int place = 0; place < plan.Inputs.Transfers.Count; place++)
        {
            TransferOutcome outcome = run.Transfer(place);
            if (outcome.Voided > 0)
            {
                yield return "reservation voided";
            }

            if (outcome.Expired > 0)
            {
                yield return "reservation expired";
            }
        }

        if (run.Postings().Where(posting => posting.From.State == "reserved")
            .GroupBy(posting => posting.Cause, StringComparer.Ordinal).Any(
                transfer => transfer.Any(posting => posting.To.State == "in transit")
                    && transfer.Any(posting => posting.To.State == "free")))
        {
            yield return "reservation posted in part";
        }
    }

    private static IEnumerable<string> Swaps(SupplyPlan plan, SupplyRun run)
    {
        for (int place = 0; place < plan.Inputs.Swaps.Count; place++)
        {
            Swap swap = plan.Inputs.Swaps[place];
            SwapLegOutcome[] legs = [.. Enumerable.Range(0, swap.Legs.Count).Select(leg => run.Swap(place, leg))];
            if (legs.Any(leg => leg.Settled > 0))
            {
                yield return "swap settled";
            }

            if (legs.Any(leg => leg.Defaulted > 0))
            {
                yield return "swap defaulted";
            }

            if (legs.Any(leg => leg.FirstDefault >= 0 && leg.Outstanding > 0))
            {
                yield return "swap stays owed";
            }

            if (swap.AllOrNone)
            {
                yield return legs[0].Given > 0 ? "all-or-none begun" : "all-or-none held back";
            }

            if (swap.Id == "ring" && swap.Legs.Count > 2 && legs[^1].Settled > 0)
            {
                yield return "ring settled";
            }
        }
    }

    private static IEnumerable<string> Waits(SupplyPlan plan, SupplyRun run)
    {
        for (int edge = 0; edge < plan.WaitEdges.Count; edge++)
        {
            string? feature = run.WaitedRoundDays[edge] == 0 ? null : plan.WaitEdges[edge] switch
            {
                { Reason: WaitReason.Payment } => "suspended",
                { Reason: WaitReason.Law } => "gate closed",
                { Reason: WaitReason.Decree } wait
                    when wait.Waiter.StartsWith("transfer ", StringComparison.Ordinal) => "pause",
                { Reason: WaitReason.Orders } wait
                    when wait.Waiter.StartsWith("line ", StringComparison.Ordinal) => "minimum standing",
                _ => null,
            };
            if (feature is not null)
            {
                yield return feature;
            }
        }
    }
}
