using Stockade.Kernel;

namespace Stockade.Supply.Tests;

/// <summary>Every event has a cause, every posting an event.</summary>
public sealed class CauseTests
{
    private static readonly DateOnly NewYear = Draft.Date(2024, 1, 1);

    [Fact]
    public void Every_event_has_a_cause_that_is_no_later_and_every_posting_its_event()
    {
        Cases.Each(1000, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            IReadOnlyList<JournalEvent> events = run.Journal!.Events;
            Assert.Equal((0, -1, 0), (events[0].Id, events[0].Day, events[0].Cause));
            for (int id = 1; id < events.Count; id++)
            {
                Assert.Equal(id, events[id].Id);
                Assert.InRange(events[id].Cause, 0, id - 1);
                Assert.True(events[events[id].Cause].Day <= events[id].Day, events[id].ToString());
                Assert.True(events[id - 1].Day <= events[id].Day, events[id].ToString());
            }

            int last = 0;
            foreach (Posting posting in run.Postings())
            {
                Assert.Equal(events[posting.Event].Day, posting.Day);
                Assert.True(posting.Event >= last, posting.ToString());
                last = posting.Event;
            }
        });
    }

    [Fact]
    public void A_second_run_numbers_its_events_anew()
    {
        Cases.Each(100, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            JournalEvent[] first = [.. run.Journal!.Events];
            run.Reset(random.Draft.World, random.Gate, random.RaidDays);
            random.Finish(run);
            Assert.Equal(first, run.Journal.Events);
        });
    }

    [Fact]
    public void An_arrival_is_caused_by_the_release_on_the_day_of_release()
    {
        Draft draft = Lender();
        draft.Add(draft.Shipment("loan", "lender", "borrower", 4, NewYear.AddDays(7)) with
        {
            Transit = draft.Value(30 * 86400.0),
        });
        SupplyRun run = draft.Run();
        JournalEvent arrival = Assert.Single(run.Journal!.Events, happened => happened.Kind == "Arrive");
        JournalEvent release = run.Journal.Events[arrival.Cause];
        Assert.Equal(("Release", 7), (release.Kind, release.Day));
        Assert.Equal(37, arrival.Day);
        Posting entered = Assert.Single(run.Postings(), posting => posting.From.State == "in transit");
        Assert.Equal(arrival.Id, entered.Event);
        Assert.Equal(0, release.Cause);
    }

    [Fact]
    public void A_look_at_the_day_on_which_the_law_opens_is_caused_by_the_look_that_found_it_closed()
    {
        Draft draft = Lender();
        draft.Add(draft.Shipment("loan", "lender", "borrower", 4, NewYear.AddDays(7)));
        DateOnly opens = NewYear.AddDays(50);
        SupplyRun run = draft.Run(new GateOf((_, _, day) =>
            day < opens ? Gate.Until(opens, "consent of 20 February") : Gate.Open("consented")));
        JournalEvent[] looks = [.. run.Journal!.Events.Where(happened => happened.Kind == "Release")];
        JournalEvent opened = Assert.Single(looks, look => look.Day == 50);
        Assert.Contains(looks, look => look.Id == opened.Cause && look.Day == 7);
    }

    [Fact]
    public void Raids_are_the_scenarios_own_and_name_where_they_were()
    {
        Draft draft = Lender();
        SupplyRun run = draft.Begin(null, new SupplyWatch(true, AuditFrequency.EveryEvent), [3]);
        while (run.Next(out int day))
        {
            if (day == 3)
            {
                run.Post(new Fired(draft.Holding("lender", "mse"), 2, day, "harbour", "record"));
            }

            run.Close(day);
        }

        JournalEvent raid = Assert.Single(run.Journal!.Events, happened => happened.Kind == "Fire");
        Assert.Equal((3, 0), (raid.Day, raid.Cause));
        Assert.Contains("harbour", raid.Subject, StringComparison.Ordinal);
        Assert.Equal(raid.Id, Assert.Single(run.Postings(), posting => posting.To.State == "fired").Event);
    }

    [Fact]
    public void The_journal_changes_no_result()
    {
        Cases.Each(100, random =>
        {
            SupplyRun kept = random.Begin();
            random.Finish(kept);
            SupplyRun plain = random.Begin(journal: false);
            random.Finish(plain);
            Assert.Null(plain.Journal);
            Assert.Equal(kept.Record.Hash(), plain.Record.Hash());
        });
    }

    private static Draft Lender() =>
        new Draft(NewYear, Draft.Date(2024, 12, 31)).Item("mse").Party("lender", "mse", 10).Party("borrower");
}
