using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>What must hold in every scenario, over random small ones. All run with the audit at every event.</summary>
public sealed class InvariantTests
{
    [Fact]
    public void The_books_hold_at_every_event_and_explain_every_closing_stock()
    {
        Cases.Each(Cases.Many, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            SupplyPlan plan = random.Plan;
            for (int month = 0; month < plan.Months.Count; month++)
            {
                for (int holding = 0; holding < plan.Holdings.Count; holding++)
                {
                    Assert.Equal(0, run.Record.Residual(month, holding));
                }
            }
        });
    }

    [Fact]
    public void A_round_is_never_in_two_places_and_never_nowhere()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            foreach (var item in run.Balances().Where(account => account.Key.Ledger == LedgerKind.Rounds)
                .GroupBy(account => account.Key.Subject, StringComparer.Ordinal))
            {
                Assert.Equal(0, item.Sum(account => account.Value));
                Assert.All(item, account => Assert.True(
                    account.Value > 0 || account.Key.State is "opening" or "made", account.Key.ToString()));
            }
        });
    }

    [Fact]
    public void No_round_that_is_too_old_is_free_and_none_is_fired_where_nothing_fires()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds);
            RoundLedger rounds = run.Books.Rounds;
            random.Finish(run, day =>
            {
                for (int account = 0; account < rounds.Accounts; account++)
                {
                    Assert.True(
                        rounds.State(account) != RoundState.Free || rounds.Balance(account) == 0
                        || rounds.Lots.ExpiresOn(rounds.Lot(account)) > day);
                }
            });
            Assert.DoesNotContain(run.Balances().Keys, account => account.Site.Length > 0
                && account.State is "fired" or "used" or "destroyed"
                && !random.Plan.Inputs.Sites.First(site => site.Id == account.Site).Fires);
        });
    }

    [Fact]
    public void Replaying_the_journal_gives_the_end_state_and_the_stock_of_every_month()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            SupplyPlan plan = random.Plan;
            Assert.Equal(
                run.Balances().OrderBy(account => account.Key.ToString(), StringComparer.Ordinal),
                run.Journal!.Balances(plan.Days).Where(account => account.Value != 0)
                    .OrderBy(account => account.Key.ToString(), StringComparer.Ordinal));
            for (int month = 0; month < plan.Months.Count; month++)
            {
                int[] stock = new int[plan.Holdings.Count];
                foreach ((LedgerAccount account, long balance) in run.Journal.Balances(plan.Calendar.MonthEnd(month)))
                {
                    if (account.Ledger == LedgerKind.Rounds && account.State is "free" or "deployed")
                    {
                        stock[plan.Holding(new PartyId(account.Holder), new ItemId(account.Subject))] += (int)balance;
                    }
                }

                Assert.Equal(stock, run.Record.Closing(month).ToArray());
            }
        });
    }

    [Fact]
    public void Every_posting_has_a_cause_a_document_and_legs_of_one_item()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            foreach (Posting posting in run.Postings())
            {
                Assert.False(string.IsNullOrEmpty(posting.Cause) || string.IsNullOrEmpty(posting.Document));
                Assert.Equal(posting.From.Subject, posting.To.Subject);
                Assert.True(posting.Amount > 0);
                Assert.True(
                    posting.From.Lot == posting.To.Lot
                    || posting.Document is "undertaking" or "permitted" or "recertification",
                    "a reclassification cites its ground");
            }
        });
    }

    [Fact]
    public void Money_and_promises_are_kept()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            SupplyPlan plan = random.Plan;
            for (int order = 0; order < plan.Inputs.Orders.Count; order++)
            {
                OrderOutcome outcome = run.Order(order);
                Assert.InRange(outcome.Delivered, 0, outcome.SignedOn < 0 ? 0 : outcome.Count);
            }

            for (int account = 0; account < plan.Inputs.Accounts.Count; account++)
            {
                double most = plan.Inputs.Accounts[account].Steps.Sum(step => random.Draft.World[step.AmountUsd]);
                long obligated = Enumerable.Range(0, plan.Months.Count)
                    .Sum(month => run.Record.ObligatedUsd(month)[account]);
                Assert.True(obligated + run.AvailableUsd(account) <= most);
            }

            for (int transfer = 0; transfer < plan.Inputs.Transfers.Count; transfer++)
            {
                TransferOutcome outcome = run.Transfer(transfer);
                Assert.InRange(outcome.Arrived, 0, outcome.Released);
                Assert.InRange(outcome.Released, 0, outcome.Wanted);
            }
        });
    }

    [Fact]
    public void What_is_owed_under_swaps_is_promised_less_settled_less_defaulted()
    {
        int defaults = 0;
        int reserved = 0;
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            for (int transfer = 0; transfer < random.Plan.Inputs.Transfers.Count; transfer++)
            {
                TransferOutcome sent = run.Transfer(transfer);
                Assert.True(sent.Reserved >= 0 && sent.SettingUp >= 0 && sent.SettingUp <= sent.Arrived);
                Interlocked.Add(ref reserved, sent.Expired + sent.Voided);
            }

            for (int swap = 0; swap < random.Plan.Inputs.Swaps.Count; swap++)
            {
                for (int leg = 0; leg < random.Plan.Inputs.Swaps[swap].Legs.Count; leg++)
                {
                    SwapLegOutcome outcome = run.Swap(swap, leg);
                    Assert.True(outcome.Settled <= outcome.Given && outcome.Outstanding >= 0);
                    Assert.True(leg > 0 || outcome.Owed == 0);
                    Assert.True(outcome.Defaulted == 0 || outcome.FirstDefault >= outcome.DueOn);
                    Interlocked.Add(ref defaults, outcome.Defaulted);
                }
            }
        });
        Assert.True(defaults > 0 && reserved > 0, "the cases hold defaults and reservations that came to nothing");
    }

    [Fact]
    public void A_run_that_is_reset_gives_the_same_bytes_whatever_it_ran_before()
    {
        Cases.Each(Cases.Few, random =>
        {
            int other = 2 + (random.Draws % 8);
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
            random.Finish(run);
            ulong hash = run.Record.Hash();
            double[] values = [.. random.Draft.World.Values.Select(value => value * other / 10)];
            run.Reset(new World(1, values), OpenGate.Instance, []);
            run.Finish();
            run.Reset(random.Draft.World, random.Gate, random.RaidDays);
            random.Finish(run);
            Assert.Equal(hash, run.Record.Hash());
        });
    }

    [Fact]
    public void A_raid_day_on_which_nothing_is_fired_changes_nothing()
    {
        Cases.Each(Cases.Few, random =>
        {
            SupplyRun without = random.Begin(AuditFrequency.MonthEnds, journal: false);
            without.Reset(random.Draft.World, random.Gate, []);
            without.Finish();
            SupplyRun with = random.Begin(AuditFrequency.MonthEnds, journal: false);
            with.Finish();
            Assert.Equal(without.Record.Hash(), with.Record.Hash());
        });
    }
}
