using Stockade.Kernel;

namespace Stockade.Supply.Tests;

/// <summary>The biography of a lot.</summary>
public sealed class TraceTests
{
    private static readonly DateOnly NewYear = Draft.Date(2024, 1, 1);

    [Fact]
    public void Every_round_of_every_lot_is_somewhere_and_where_the_books_have_it()
    {
        Cases.Each(500, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            var told = new Dictionary<LedgerAccount, long>();
            foreach (string name in SupplyTrace.Lots(run))
            {
                LotBiography lot = SupplyTrace.Of(run, name)!;
                Assert.Equal(lot.Count, lot.Places.Sum(place => place.Count));
                Assert.Equal(lot.Count, lot.Moves.Where(move => move.Parent < 0).Sum(move => move.Count));
                Assert.Equal(lot.Count, lot.Moves.Sum(move => move.Stayed));
                for (int move = 0; move < lot.Moves.Count; move++)
                {
                    long onward = lot.Moves.Where(later => later.Parent == move).Sum(later => later.Count);
                    Assert.Equal(lot.Moves[move].Count, lot.Moves[move].Stayed + onward);
                }

                foreach (LotPlace place in lot.Places)
                {
                    told.Add(place.Account, place.Count);
                }
            }

            Assert.Equal(
                Sorted(run.Balances().Where(account =>
                    account.Key.Ledger == LedgerKind.Rounds && account.Value > 0)), Sorted(told));
        });
    }

    [Fact]
    public void A_biography_up_to_a_day_is_what_the_journal_says_of_that_day()
    {
        Cases.Each(200, random =>
        {
            SupplyRun run = random.Begin();
            random.Finish(run);
            int day = random.Plan.Days / 2;
            var told = SupplyTrace.Lots(run).SelectMany(name => SupplyTrace.Of(run, name, day)!.Places)
                .Select(place => KeyValuePair.Create(place.Account, place.Count));
            Assert.Equal(
                Sorted(run.Journal!.Balances(day).Where(account =>
                    account.Key.Ledger == LedgerKind.Rounds && account.Value > 0)), Sorted(told));
        });
    }

    /// <summary>Ten rounds; four are lent and come back as three fired and one free; two are used at home.</summary>
    [Fact]
    public void A_lot_that_parts_is_told_from_place_to_place()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 3, 31)).Item("mse").Party("lender", "mse", 10)
            .Party("borrower");
        draft.Add(draft.Shipment("loan", "lender", "borrower", 4, NewYear.AddDays(7)) with
        {
            Transit = draft.Value(10 * 86400.0),
        });
        SupplyRun run = draft.Begin(null, new SupplyWatch(true, AuditFrequency.EveryEvent), [40]);
        while (run.Next(out int day))
        {
            if (day == 40)
            {
                run.Post(new Fired(draft.Holding("borrower", "mse"), 3, day, "harbour", "record"));
            }

            run.Close(day);
        }

        LotBiography lot = SupplyTrace.Of(run, "lender/mse")!;
        Assert.Equal(
            ["-1 10 lender free", "0 4 borrower in transit", "1 4 borrower free", "2 3 borrower fired"],
            lot.Moves.Select(move =>
                $"{move.Parent} {move.Count} {move.Posting.To.Holder} {move.Posting.To.State}"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["6 lender free", "1 borrower free", "3 borrower fired"],
            lot.Places.Select(place => $"{place.Count} {place.Account.Holder} {place.Account.State}"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["6 lender free", "4 borrower in transit"],
            SupplyTrace.Of(run, "lender/mse", 10)!.Places
                .Select(place => $"{place.Count} {place.Account.Holder} {place.Account.State}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_line_made_is_called_by_the_line_and_the_month()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2024, 3, 31)).Item("mse").Party("maker").Party("buyer")
            .Line("camden", "maker", "mse", 0.5).Order("first", "buyer", "mse", 20, NewYear);
        SupplyRun run = draft.Run();
        Assert.Equal(["camden/2024-01", "camden/2024-02"], SupplyTrace.Lots(run).Take(2), StringComparer.Ordinal);
        LotBiography lot = SupplyTrace.Of(run, "camden/2024-01")!;
        Assert.Equal(15, lot.Count);
        LotPlace place = Assert.Single(lot.Places);
        Assert.Equal(("buyer", "free", 15L), (place.Account.Holder, place.Account.State, place.Count));
        Assert.Null(SupplyTrace.Of(run, "camden/2023-12"));
    }

    private static (string, long)[] Sorted(IEnumerable<KeyValuePair<LedgerAccount, long>> accounts) =>
        [.. accounts.Select(account => (account.Key.ToString(), account.Value)).OrderBy(pair => pair.Item1,
            StringComparer.Ordinal)];
}
