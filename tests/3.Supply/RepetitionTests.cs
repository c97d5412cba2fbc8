using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>The same bytes, however a run is made, with every feature of supply on.</summary>
public sealed class RepetitionTests
{
    private const int Worlds = 8;

    [Fact]
    public void Auditing_at_every_event_and_keeping_a_journal_change_nothing() => Cases.Each(Cases.Few, random =>
    {
        SupplyRun plain = random.Begin(AuditFrequency.MonthEnds, journal: false);
        SupplyRun audited = random.Begin();
        random.Finish(plain);
        random.Finish(audited);
        Assert.Equal(Marks(plain, random), Marks(audited, random));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Many_runs_of_one_plan_give_the_same_on_any_number_of_threads(int threads)
    {
        for (uint seed = 1; seed < 60; seed++)
        {
            RandomCase random = RandomCase.Of(seed);
            ulong[] fresh = [.. Enumerable.Range(0, Worlds).Select(world => Hash(random, Begin(random), world))];
            ulong[][] hashes = [.. Enumerable.Range(0, threads).Select(_ => new ulong[Worlds])];
            Thread[] workers = [.. hashes.Select((row, worker) => new Thread(() => Fill(row, worker)))];
            Array.ForEach(workers, worker => worker.Start());
            Array.ForEach(workers, worker => worker.Join());
            Assert.All(hashes, row => Assert.Equal(fresh, row));

            // Each thread has its own run and goes through the worlds from another one on.
            void Fill(ulong[] row, int worker)
            {
                SupplyRun run = Begin(random);
                for (int step = 0; step < Worlds; step++)
                {
                    int world = (worker + step) % Worlds;
                    row[world] = Hash(random, run, world);
                }
            }
        }
    }

    private static SupplyRun Begin(RandomCase random) => random.Begin(AuditFrequency.MonthEnds, journal: false);

    private static ulong Hash(RandomCase random, SupplyRun run, int world)
    {
        double[] values = [.. random.Draft.World.Values.Select(value => value * (Worlds - world) / Worlds)];
        run.Reset(new World(world, values), random.Gate, random.RaidDays);
        random.Finish(run);
        return run.Record.Hash();
    }

    private static string[] Marks(SupplyRun run, RandomCase random) =>
    [
        $"{run.Record.Hash()} {run.EventCount} {run.Lots} {run.Consignments.Length}",
        .. run.WaitedRoundDays.ToArray().Select(waited => $"{waited}"),
        .. Enumerable.Range(0, random.Plan.Inputs.Orders.Count).Select(order => $"{run.Order(order)}"),
        .. Enumerable.Range(0, random.Plan.Inputs.Transfers.Count).Select(transfer => $"{run.Transfer(transfer)}"),
        .. Enumerable.Range(0, random.Plan.Inputs.Lines.Count).Select(line => $"{run.Line(line)}"),
        .. run.Balances().Select(account => $"{account}"),
    ];
}
