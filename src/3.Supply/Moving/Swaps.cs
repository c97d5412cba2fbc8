using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>What is owed under swaps. A leg given freely makes the next one owed, and so on: owed is floor(ratio x
/// given in the leg before). It is settled by arrivals (a shipment) or deliveries (an order). The one due day of a leg
/// runs from the first release of the leg before; where something is still owed at the end of the last day of grace,
/// the promise lapses (all but what is under way) or stays owed, by the leg's rule.</summary>
internal sealed class Swaps
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly Books books;
    private readonly Orders orders;
    private readonly Agenda agenda;
    private readonly double[] ratios;
    private readonly int[] dueDays;
    private readonly int[] graceDays;
    private readonly int[] given;
    private readonly int[] owed;
    private readonly int[] settled;
    private readonly int[] defaulted;
    private readonly int[] dueOn;
    private readonly int[] firstDefault;
    private readonly bool[] isOpen;

    public Swaps(SupplyPlan plan, Today today, Books books, Orders orders, Agenda agenda)
    {
        this.plan = plan;
        this.today = today;
        this.books = books;
        this.orders = orders;
        this.agenda = agenda;
        int legs = plan.Legs.Length;
        ratios = new double[legs];
        dueDays = new int[legs];
        graceDays = new int[legs];
        given = new int[legs];
        owed = new int[legs];
        settled = new int[legs];
        defaulted = new int[legs];
        dueOn = new int[legs];
        firstDefault = new int[legs];
        isOpen = new bool[plan.Swaps.Length];
    }

    /// <summary>Starts again; comes after the orders are reset.</summary>
    public void Reset(World world)
    {
        foreach (SwapLegSpec leg in plan.Legs)
        {
            ratios[leg.Index] = world[leg.Ratio];
            dueDays[leg.Index] = leg.Due is { } due ? Rounding.Days(world[due]) : -1;
            graceDays[leg.Index] = leg.Grace is { } grace ? Rounding.Days(world[grace]) : 0;
            if (leg.Order >= 0 && (leg.Before >= 0 || plan.Swaps[leg.Swap].AllOrNone))
            {
                orders.Withhold(leg.Order);
            }
        }

        Array.Clear(given);
        Array.Clear(owed);
        Array.Clear(settled);
        Array.Clear(defaulted);
        Array.Fill(dueOn, -1);
        Array.Fill(firstDefault, -1);
        for (int swap = 0; swap < isOpen.Length; swap++)
        {
            isOpen[swap] = !plan.Swaps[swap].AllOrNone;
        }
    }

    /// <summary>False until every shipment of an all-or-none swap was lawful on one day.</summary>
    public bool IsOpen(int leg) => isOpen[plan.Legs[leg].Swap];

    public bool IsSwapOpen(int swap) => isOpen[swap];

    /// <summary>An all-or-none swap may begin: a freely given order is signed.</summary>
    public void Open(int swap)
    {
        isOpen[swap] = true;
        SwapLegSpec leg = plan.Legs[plan.Swaps[swap].FirstLeg];
        if (leg.Order >= 0)
        {
            Let(leg.Order);
        }
    }

    /// <summary>What a later leg came to owe, less what lapsed: how much its shipment may send in all.</summary>
    public int Due(int leg) => owed[leg] - defaulted[leg];

    /// <summary>A leg on which something lapsed gives nothing more.</summary>
    public bool HasLapsed(int leg) => defaulted[leg] > 0;

    /// <summary>More was released (a shipment) or delivered (an order) under a leg.</summary>
    public void Given(int leg, int number)
    {
        given[leg] += number;
        int after = plan.Legs[leg].After;
        if (after >= 0)
        {
            Owe(plan.Legs[after], given[leg]);
        }
    }

    /// <summary>Rounds of a later leg arrived, so many in all.</summary>
    public void Settle(int leg, int arrived)
    {
        int more = Math.Min(Due(leg), arrived) - settled[leg];
        if (plan.Legs[leg].Before >= 0 && more > 0)
        {
            settled[leg] += more;
            Post(plan.Legs[leg], PromiseState.Owed, PromiseState.Settled, more);
        }
    }

    /// <summary>Takes in what was delivered under orders that are legs.</summary>
    public void SettleOrders()
    {
        foreach (SwapLegSpec leg in plan.Legs)
        {
            if (leg.Order >= 0)
            {
                int delivered = orders.Delivered(leg.Order);
                if (delivered > given[leg.Index])
                {
                    Given(leg.Index, delivered - given[leg.Index]);
                }

                Settle(leg.Index, delivered);
            }
        }
    }

    /// <summary>The last day of grace of a leg is over.</summary>
    public void EndGrace(int leg)
    {
        SwapLegSpec spec = plan.Legs[leg];
        int outstanding = Due(leg) - settled[leg];
        if (outstanding > 0)
        {
            firstDefault[leg] = today.Day;
            if (spec.Lapses)
            {
                Lapse(spec, outstanding);
            }
        }
    }

    public SwapLegOutcome Outcome(int swap, int place)
    {
        int leg = plan.Swaps[swap].FirstLeg + place;
        return new SwapLegOutcome(
            given[leg], owed[leg], settled[leg], defaulted[leg], dueOn[leg], firstDefault[leg]);
    }

    /// <summary>Owed is promised less settled less defaulted, per leg, and no more than was given warrants.</summary>
    public void Audit()
    {
        foreach (SwapLegSpec leg in plan.Legs)
        {
            int index = leg.Index;
            int subject = plan.PromiseOf(leg);
            today.That(
                books.Promises.Balance(subject, (int)PromiseState.Owed) == Due(index) - settled[index],
                BookRules.SwapsOweWhatIsLeft);
            today.That(
                books.Promises.Balance(subject, (int)PromiseState.Promised) == -owed[index],
                BookRules.SwapsOweWhatIsLeft);
            today.That(
                leg.Before < 0 ? owed[index] == 0
                    : owed[index] <= Rounding.Reached(ratios[index] * given[leg.Before]),
                BookRules.SwapsOweByRatio);
        }
    }

    /// <summary>Breaks a kept total on purpose, for the tests of the audit.</summary>
    internal void Tamper(int leg, int number) => owed[leg] += number;

    private void Owe(SwapLegSpec leg, int before)
    {
        int index = leg.Index;
        if (dueOn[index] < 0)
        {
            Begin(leg);
        }

        int more = (int)Rounding.Reached(ratios[index] * before) - owed[index];
        if (more > 0 && !HasLapsed(index))
        {
            owed[index] += more;
            Post(leg, PromiseState.Promised, PromiseState.Owed, more);
            if (leg.Transfer >= 0 && today.Day + 1 < plan.Days)
            {
                agenda.Add(today.Day + 1, Phase.Transfer, new Event(EventKind.Release, 0));
            }
        }
    }

    /// <summary>The leg before was released for the first time: from here its time runs.</summary>
    private void Begin(SwapLegSpec leg)
    {
        int index = leg.Index;
        dueOn[index] = dueDays[index] < 0 ? int.MaxValue : today.Day + dueDays[index];
        long ends = (long)dueOn[index] + graceDays[index];
        if (ends < plan.Days)
        {
            agenda.Add((int)ends, Phase.Close, new Event(EventKind.SwapDue, index));
        }

        if (leg.Order >= 0)
        {
            Let(leg.Order);
        }
    }

    private void Let(int order)
    {
        orders.Let(order);
        if (today.Day + 1 < plan.Days)
        {
            agenda.Add(today.Day + 1, Phase.Money, new Event(EventKind.Sign, 0));
        }
    }

    /// <summary>What is under way comes late and settles; the rest is not owed any more.</summary>
    private void Lapse(SwapLegSpec leg, int outstanding)
    {
        int index = leg.Index;
        int underWay = leg.Transfer >= 0 ? given[index] - books.Consignments.Arrived(leg.Transfer) : 0;
        int lapsed = outstanding - underWay;
        if (lapsed > 0)
        {
            defaulted[index] += lapsed;
            Post(leg, PromiseState.Owed, PromiseState.Defaulted, lapsed);
        }

        if (leg.Order >= 0)
        {
            orders.Cancel(leg.Order, CauseOf(leg));
        }
    }

    private void Post(SwapLegSpec leg, PromiseState from, PromiseState to, int number) =>
        books.Promises.Post(plan.PromiseOf(leg), (int)from, (int)to, number, CauseOf(leg));

    private static Cause CauseOf(SwapLegSpec leg) => new(CauseKind.Swap, leg.Index, leg.Document);
}
