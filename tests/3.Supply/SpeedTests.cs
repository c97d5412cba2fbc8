using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>A run that is reset allocates nothing, on a case of the size that matters: ten years, twenty
/// holders.</summary>
public sealed class SpeedTests
{
    private static readonly DateOnly NewYear = Draft.Date(2020, 1, 1);

    [Fact]
    public void A_second_run_allocates_nothing()
    {
        Draft draft = TenYears();
        SupplyRun run = draft.Begin(null, default(SupplyWatch), RaidDays);
        World world = draft.World;
        Fight(run);
        ulong hash = run.Record.Hash();
        run.Reset(world, OpenGate.Instance, RaidDays);
        Fight(run);
        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Reset(world, OpenGate.Instance, RaidDays);
        Fight(run);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, allocated);
        Assert.Equal(hash, run.Record.Hash());
    }

    [Fact]
    public void The_case_has_the_size_that_the_speed_is_asked_for()
    {
        Draft draft = TenYears();
        SupplyRun run = draft.Begin(null, new SupplyWatch(true, AuditFrequency.MonthEnds), RaidDays);
        Fight(run);
        Assert.True(run.Journal!.Count > 4000, $"{run.Journal.Count} postings");
    }

    private static int[] RaidDays { get; } = [.. Enumerable.Range(0, 3650).Where(day => day % 7 == 3)];

    /// <summary>Three round types, twenty holders with stock, training and orders, four lines, eight
    /// programmes.</summary>
    private static Draft TenYears()
    {
        Draft draft = new Draft(NewYear, Draft.Date(2029, 12, 31)).Item("mse", 4_000_000).Item("cri", 3_000_000)
            .Item("gem-t", 4_000_000).Item("seeker", 0, ItemKind.Component);
        string[] rounds = ["mse", "cri", "gem-t"];
        for (int holder = 0; holder < 20; holder++)
        {
            draft.Party($"holder-{holder}");
            draft.Parties[^1] = draft.Parties[^1] with
            {
                Stock = [.. rounds.Select(item => draft.Opening(item, 300, $"holder-{holder}"))],
                Floors = [.. rounds.Select(item => new Floor(new ItemId(item), new StatedNeed(draft.Value(20))))],
                Demands = [.. rounds.Select(item => new RoutineUse(new ItemId(item), draft.Value(20 / 365.25)))],
            };
            string buyer = $"holder-{holder}";
            draft.Order($"order-{holder}-a", buyer, rounds[holder % 3], 200, NewYear.AddDays(100 * holder));
            draft.Order($"order-{holder}-b", buyer, "mse", 100, NewYear.AddDays(150 * holder));
        }

        draft.Party("maker").Party("boeing").Account("authority", "holder-0", (NewYear, null, 9e9));
        draft.Line("line-mse", "maker", "mse", 600 / 365.25, 1, 1, null, ("seeker", 1))
            .Line("line-cri", "maker", "cri", 300 / 365.25, 1, 1, null, ("seeker", 1))
            .Line("line-gem-t", "maker", "gem-t", 300 / 365.25).Line("line-seekers", "boeing", "seeker", 1000 / 365.25);
        for (int donor = 0; donor < 8; donor++)
        {
            draft.Add(draft.Programme(
                $"programme-{donor}", $"holder-{donor}", "holder-19", 5, NewYear.AddDays(90 * donor), rounds[donor % 3])
                with
            {
                Transit = draft.Value(30 * 86400.0),
                DrawsOn = donor == 0 ? "authority" : null,
            });
        }

        return draft;
    }

    private static void Fight(SupplyRun run)
    {
        while (run.Next(out int day))
        {
            for (int holding = 57; holding < 60; holding++)
            {
                if (day % 7 == 3 && run.Magazine(holding) > 2)
                {
                    run.Post(new Fired(holding, 2, day, "raid", "record"));
                }
            }

            run.Close(day);
        }
    }
}
