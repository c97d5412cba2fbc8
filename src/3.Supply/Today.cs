using System.Diagnostics.CodeAnalysis;
using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>Where the run stands. What must always hold is stated here, so that a breach names the day and the
/// event.</summary>
internal sealed class Today(SupplyPlan plan)
{
    private readonly Calendar calendar = plan.Calendar;
    private int monthEnd = -1;

    public int Day { get; private set; } = -1;

    public int Month { get; private set; }

    public Event Event { get; set; }

    public void MoveTo(int day)
    {
        if (day < 0)
        {
            Month = 0;
            monthEnd = -1;
        }
        else if (day > monthEnd)
        {
            Month = calendar.Month(day);
            monthEnd = calendar.MonthEnd(Month);
        }

        Day = day;
        Event = default;
    }

    [DoesNotReturn]
    public void Broken(string statement) => Invariant.Broken($"{statement} (at {Describe()})");

    /// <summary>What the event happens to, in words; empty where its kind says it all.</summary>
    public string Subject()
    {
        string subject = Event.Kind switch
        {
            EventKind.Appropriate or EventKind.Lapse =>
                " of " + plan.Inputs.Accounts[plan.Money[Event.Index].Account].Id,
            EventKind.Decree => " " + plan.Inputs.Decrees[plan.Production.Priorities[Event.Index].Index].Id,
            EventKind.Suspend or EventKind.Cancel => " of order " + plan.Inputs.Orders[Event.Index].Id,
            EventKind.Arrive or EventKind.Ready => $" of consignment {Event.Index}",
            EventKind.ExpireReservation => " for " + plan.Inputs.Transfers[Event.Index].Id,
            EventKind.SwapDue => " of " + plan.Inputs.Swaps[plan.Legs[Event.Index].Swap].Id,
            EventKind.Fire => " from " + plan.Holdings[Event.Index],
            _ => "",
        };
        return subject;
    }

    private string Describe() =>
        Day < 0 ? "the opening of the books" : $"{Event.Kind}{Subject()} on {plan.Date(Day):yyyy-MM-dd}";
}

/// <summary>How what must always hold is stated. Not a method of <see cref="Today"/>: the condition would be worked out
/// to a value and kept while it is asked whether there is a today, for every statement of every posting.</summary>
internal static class Statements
{
    /// <summary>Stops, with the day and the event, unless the condition holds.</summary>
    public static void That(this Today today, [DoesNotReturnIf(false)] bool condition, string statement)
    {
        if (!condition)
        {
            today.Broken(statement);
        }
    }
}
