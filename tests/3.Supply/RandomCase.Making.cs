using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>The production side: ramps, cycles, licences, stages of bills, schedules, decrees, rules.</summary>
internal sealed partial class RandomCase
{
    partial void AddMaking()
    {
        for (int item = 0; item < 2; item++)
        {
            Draft.Items[item] = Draft.Items[item] with { Allocation = (AllocationRule)Take(4) };
        }

        for (int line = 0; line < Draft.Lines.Count; line++)
        {
            Draft.Lines[line] = Deepened(Draft.Lines[line]);
        }

        for (int order = 0; order < Draft.Orders.Count; order++)
        {
            Draft.Orders[order] = Deepened(Draft.Orders[order]);
        }

        for (int account = 0; account < Draft.Accounts.Count; account++)
        {
            if (Take(3) == 0)
            {
                MoneyAccount money = Draft.Accounts[account];
                Draft.Accounts[account] = money with
                {
                    Steps = [.. money.Steps.Select(step => step with { Bill = $"bill-{Take(2)}", From = null })],
                };
            }
        }

        for (int account = 0; account < Draft.Accounts.Count; account++)
        {
            MoneyAccount money = Draft.Accounts[account];
            Draft.Accounts[account] = money with
            {
                Colour = (MoneyColour)Take(5),
                Steps = [.. money.Steps.Select(step => step with { By = new PartyId(Party()) })],
            };
        }

        AddQueue();
        Repeat(2, AddBill);
        Repeat(2, AddDecree);
    }

    private DateSpan Span()
    {
        DateOnly from = Date();
        return new DateSpan(from, from.AddDays(Take(200)));
    }

    private Claim? Maybe(double value) => Take(3) == 0 ? Draft.Value(value) : null;

    private Claim Days(int most) => Draft.Value(Take(most) * 86400.0);

    private Line Deepened(Line line)
    {
        CapacityStep[] more = Take(2) == 0
            ? [] : [new CapacityStep(first.AddDays(30 + Take(200)), Draft.Value(Take(40) / 16.0))];
        string? account = Take(2) == 0 ? Account($"{line.Id}-money") : null;
        return line with
        {
            Capacity = [.. line.Capacity, .. more],
            Ramp = (RampKind)Take(2),
            Cycle = Maybe(Take(120) * 86400.0),
            Qualifying = Maybe(Take(120) * 86400.0),
            Licensed = Take(4) == 0 ? Span() : null,
            MinimumPerDay = Maybe(Take(16) / 16.0),
            Restart = Maybe(Take(90) * 86400.0),
            Expansions = Take(3) != 0 ? []
                :
                [
                    new Expansion(
                        Draft.Value(Take(16) / 16.0), Date(), account, account is null ? null : Draft.Value(Take(150)),
                        Days(100)),
                ],
        };
    }

    private Order Deepened(Order order) => order with
    {
        Beneficiary = Take(3) == 0 ? new PartyId(Party()) : null,
        Payer = Take(3) == 0 ? new PartyId(Party()) : null,
        Schedule = [.. Enumerable.Range(0, Take(4)).Select(_ => Take(250) * 3 - 60).Distinct().Order()
            .Select((day, place) => new ScheduledDelivery(first.AddDays(day), Draft.Value((place + 1) / 4.0)))],
        Options = [.. Enumerable.Range(0, Take(3)).Select(_ =>
            new OrderOption(Draft.Value(Take(30)), Date(), Draft.Value(Take(4) / 3.0)))],
        Suspended = [.. Enumerable.Range(0, Take(2)).Select(_ => Span())],
        Cancelled = Take(5) == 0 ? Date() : null,
    };

    private void AddBill(int index) => Draft.Bills.Add(new Bill(
        $"bill-{index}", "bill", Date(), Take(3) == 0 ? Date() : null,
        [.. Enumerable.Range(0, Take(3)).Select(stage => Stage(Take(3)))])
    {
        Decided = Take(4) == 0 ? new BillDecision(Take(2) == 0 ? null : Date()) : null,
    });

    private BillStage Stage(int kind) => new(
        "stage", kind == 0 ? Date() : null, kind == 1 ? Days(100) : null,
        kind == 2 ? Draft.Value(Take(5) / 100.0) : null, kind == 2 ? Draft.Value(Take(21) / 20.0) : null,
        Draft.Value(Take(5) == 0 ? 0 : 1));

    /// <summary>Names mostly buyers who really wait, so that somebody is put first.</summary>
    private void AddDecree(int index)
    {
        DateOnly begins = Take(2) == 0 ? first : Date();
        Draft.Decrees.Add(new Decree(
            $"decree-{index}", "decree", DecreeKind.Priority, new PartyId(Party()), begins,
            Take(2) == 0 ? Date() : null)
        {
            Items = Take(3) == 0 ? [new ItemId("mse"), new ItemId("gem-t")] : [new ItemId(Pick(RoundNames))],
            Favours = [new PartyId(Buyer())],
            Orders = Draft.Orders.Count > 0 && Take(3) == 0 ? [Pick(Draft.Orders).Id] : [],
            Exempt = Take(4) > 0 ? [new PartyId(Buyer())] : [],
            Most = Maybe(Take(40)),
        });
    }

    private string Buyer() => Draft.Orders.Count > 0 && Take(4) > 0 ? Pick(Draft.Orders).Buyer.Value : Party();

    /// <summary>A line that works for orders which keep it busy, so that queues, minimum rates and restarts
    /// matter.</summary>
    private void AddQueue()
    {
        if (Take(2) == 0)
        {
            return;
        }

        string item = Pick(RoundNames);
        Draft.Line("queue-line", "maker", item, 0.25 + (Take(24) / 16.0));
        Draft.Party("maker");
        for (int order = 0; order < 3; order++)
        {
            DateOnly signed = Take(2) == 0 ? first : first.AddDays(Take(250));
            Draft.Order($"waits-{order}", Party(), item, 1 + Take(90), signed, first.AddDays(Take(250) * 2), Take(2));
        }

        Draft.Lines[^1] = Deepened(Draft.Lines[^1]) with
        {
            Capacity = Draft.Lines[^1].Capacity,
            Qualifying = null,
            Licensed = null,
        };
    }
}
