using CsCheck;
using Stockade.Kernel;

namespace Stockade.Supply.Tests;

/// <summary>What is done in a quick way gives what the plain way gives.</summary>
public sealed class FastPathTests
{
    private static readonly Gen<int[]> Column = Gen.Int[-1000, 1000].Array[0, 70];

    [Fact]
    public void A_column_is_summed_as_its_rows_are()
    {
        Column.Sample(column => Columns.Sum(column) == column.Sum(row => (long)row));
        Assert.Equal(64L * int.MaxValue, Columns.Sum([.. Enumerable.Repeat(int.MaxValue, 64)]));
    }

    [Fact]
    public void Three_padded_columns_are_summed_row_by_row()
    {
        Column.Sample(column =>
        {
            int[] first = new int[Columns.Padded(column.Length)];
            column.CopyTo(first, 0);
            int[] second = [.. first.Select(row => 3 * row)];
            int[] third = [.. Enumerable.Range(0, first.Length)];
            int[] sums = new int[first.Length];
            Columns.Sum(first, second, third, sums);
            return sums.Select((sum, row) => sum == (4 * first[row]) + row).All(holds => holds);
        });
    }

    [Fact]
    public void Two_columns_are_within_a_third_when_each_row_is()
    {
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[5, 40]).Array[0, 40].Sample(rows =>
            Columns.AreWithin(
                [.. rows.Select(row => row.Item1)], [.. rows.Select(row => row.Item2)],
                [.. rows.Select(row => row.Item3)])
            == rows.All(row => row.Item1 + row.Item2 <= row.Item3));
    }

    [Fact]
    public void Flows_explain_a_month_when_they_explain_each_row_of_it()
    {
        Cases.Each(200, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
            random.Finish(run);
            for (int month = 0; month < random.Plan.Months.Count; month++)
            {
                Assert.True(run.Record.Explains(month));
                Assert.True(run.Record.ExplainsEach(month));
            }

            int last = random.Plan.Holdings.Count - 1;
            run.Record.Tamper(Flow.Used, 0, last);
            Assert.False(run.Record.Explains(0));
            Assert.False(run.Record.ExplainsEach(0));
        });
    }

    [Fact]
    public void The_account_that_rounds_go_on_to_is_the_one_that_is_found()
    {
        Cases.Each(200, random =>
        {
            SupplyRun run = random.Begin(AuditFrequency.MonthEnds, journal: false);
            random.Finish(run);
            RoundLedger rounds = run.Books.Rounds;
            int accounts = rounds.Accounts;
            for (int from = 0; from < accounts; from++)
            {
                for (int to = rounds.FirstOfLot(rounds.Lot(from)); to >= 0; to = rounds.NextOfLot(to))
                {
                    // Asked twice: as it was left by the run, and as it was left by the question before.
                    Assert.Equal(to, rounds.Onward(from, rounds.Holding(to), rounds.Site(to), rounds.State(to)));
                    Assert.Equal(to, rounds.Onward(from, rounds.Holding(to), rounds.Site(to), rounds.State(to)));
                }
            }

            Assert.Equal(accounts, rounds.Accounts);
        });
    }

    [Fact]
    public void An_answer_that_is_kept_for_as_long_as_it_holds_is_the_one_that_each_day_would_give()
    {
        int released = 0;
        Cases.Each(400, random =>
        {
            SupplyRun daily = random.Begin(random.Gate, AuditFrequency.MonthEnds, journal: true);
            SupplyRun lasting = random.Begin(random.LastingGate, AuditFrequency.MonthEnds, journal: true);
            random.Finish(daily);
            random.Finish(lasting);
            Assert.Equal(daily.Record.Hash(), lasting.Record.Hash());
            Assert.Equal(daily.Journal!.Count, lasting.Journal!.Count);
            Interlocked.Add(ref released, daily.Consignments.Length);
        });
        Assert.True(released > 0);
    }

    /// <summary>Spending asks less of each posting than a posting asked for by itself.</summary>
    [Fact]
    public void Rounds_are_spent_as_one_posting_after_another_would_take_them()
    {
        int spent = 0;
        Cases.Each(200, random =>
        {
            SupplyRun quick = Midway(random);
            SupplyRun plain = Midway(random);
            if (quick.Day == random.Plan.Days - 1)
            {
                // The books are closed.
                return;
            }

            for (int holding = 0; holding < random.Plan.Holdings.Count; holding++)
            {
                int count = quick.Magazine(holding) * 2 / 3;
                if (count > 0)
                {
                    var cause = new Cause(CauseKind.RoutineUse, holding, 0);
                    quick.Books.Rounds.Spend(holding, count, RoundState.Used, cause);
                    SpendPlainly(plain.Books.Rounds, holding, count, cause);
                    Interlocked.Add(ref spent, count);
                }
            }

            Assert.Equal(plain.Balances(), quick.Balances());
            Assert.Equal(plain.Books.Rounds.Totals.Cells, quick.Books.Rounds.Totals.Cells);
            random.Finish(quick);
            random.Finish(plain);
            Assert.Equal(plain.Record.Hash(), quick.Record.Hash());
        });
        Assert.True(spent > 0);
    }

    private static SupplyRun Midway(RandomCase random)
    {
        SupplyRun run = random.Begin(AuditFrequency.EveryEvent, journal: false);
        while (run.Day < random.Plan.Days / 2 && run.Next(out int day))
        {
            run.Close(day);
        }

        return run;
    }

    private static void SpendPlainly(RoundLedger rounds, int holding, int count, in Cause cause)
    {
        int left = count;
        for (int account = rounds.FirstFree(holding); account >= 0 && left > 0;)
        {
            int next = rounds.NextFree(account);
            if (rounds.Row(account).Is(AccountMarks.Ready))
            {
                int part = Math.Min(left, rounds.Balance(account));
                rounds.Post(
                    account,
                    rounds.Account(holding, rounds.Site(account), rounds.Lot(account), RoundState.Used), part, cause);
                left -= part;
            }

            account = next;
        }
    }

    [Fact]
    public void The_integral_of_capacity_is_the_same_in_whatever_order_days_are_asked_for()
    {
        int paid = 0;
        for (uint seed = 0; seed < 200; seed++)
        {
            RandomCase random = RandomCase.Of(seed);
            LineCapacity asked = Capacity(random);
            for (int line = 0; line < random.Plan.Lines.Length; line++)
            {
                bool isPaid = false;
                for (uint question = 0; question < 40; question++)
                {
                    if (question == 20 && random.Plan.Lines[line].Expansions.Length > 0)
                    {
                        asked.Pay(line, 0, 3);
                        isPaid = true;
                        paid++;
                    }

                    LineCapacity fresh = Capacity(random);
                    if (isPaid)
                    {
                        fresh.Pay(line, 0, 3);
                    }

                    int day = (int)(StableHash.Of(seed, question, 2) % 30);
                    Assert.Equal(fresh.Until(line, day), asked.Until(line, day));
                }
            }
        }

        Assert.True(paid > 0);
    }

    private static LineCapacity Capacity(RandomCase random)
    {
        var capacity = new LineCapacity(random.Plan);
        capacity.Reset(random.Draft.World);
        return capacity;
    }
}
