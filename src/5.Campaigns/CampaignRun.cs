using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>Runs replications for one thread: law decides what may move, supply moves it, raids use it up. Buffers
/// are kept from replication to replication.</summary>
public sealed class CampaignRun
{
    private readonly CampaignPlan plan;
    private readonly RaidMeans means;
    private readonly SupplyWatch watch;
    private readonly Dictionary<OptionPlan, OptionRun> options = [];
    private readonly List<int> raidDays = [];
    private World? entered;
    private RaidCalendar? calendar;
    private ITheatre? theatre;
    private CaseMeasure? cases;
    private (ulong Seed, int World, uint Replication)? drawn;
    private bool drawnToReact;

    internal CampaignRun(CampaignPlan plan, RaidMeans means, SupplyWatch watch) =>
        (this.plan, this.means, this.watch) = (plan, means, watch);

    /// <summary>Enters a world: kinematics are tabulated here, once for all options and replications.</summary>
    public void Enter(World world)
    {
        entered = world;
        drawn = null;
        if (means == RaidMeans.SalvoTable)
        {
            calendar = new RaidCalendar(plan.Scenario, world);
            theatre = new SalvoTheatre(plan.Scenario, plan.Axes, world, calendar);
            return;
        }

        DefenseWorld defense = DefenseStage.Prepare(plan.Scenario, world);
        calendar = defense.Calendar;
        theatre = new Theatre(plan.Scenario, plan.Axes, defense);
        cases = new CaseMeasure(plan.Scenario, defense);
    }

    /// <summary>One replication of one option.</summary>
    /// <param name="option">One of the plan's options.</param>
    /// <param name="world">The world entered, or the same with swept claims set (none that the raid engine
    /// reads).</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="replication">Which replication of chance, from 0.</param>
    /// <param name="outcome">Cleared and filled; raid cases only where raids are fought.</param>
    /// <returns>Supply as the replication left it; the next replication of the option overwrites it.</returns>
    public SupplyRun Replicate(
        OptionPlan option, World world, ulong seed, uint replication, CampaignOutcome outcome)
    {
        (OptionRun run, MonthBook months) = Follow(option, world, seed, replication, outcome, int.MaxValue, null);
        months.CloseRun();
        cases?.Measure(run, world, outcome, new Chance(seed, (uint)world.Index, replication + 1), replication);
        return run.Supply;
    }

    /// <summary>The same replication up to a day, to be looked at.</summary>
    /// <param name="option">One of the plan's options.</param>
    /// <param name="world">The world entered.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="replication">Which replication of chance, from 0.</param>
    /// <param name="outcome">Filled with the months that were closed.</param>
    /// <param name="lastDay">Last day of the horizon that is run.</param>
    /// <param name="closed">Called after every day that is closed.</param>
    public SupplyRun Look(
        OptionPlan option, World world, ulong seed, uint replication, CampaignOutcome outcome, int lastDay,
        Action<SupplyRun>? closed = null) =>
        Follow(option, world, seed, replication, outcome, lastDay, closed).Run.Supply;

    private (OptionRun Run, MonthBook Months) Follow(
        OptionPlan option, World world, ulong seed, uint replication, CampaignOutcome outcome, int lastDay,
        Action<SupplyRun>? closed)
    {
        Invariant.That(entered?.Index == world.Index, "a replication runs in the world that was entered");
        Chance chance = new(seed, (uint)world.Index, replication + 1);
        DrawRaids(chance, (seed, world.Index, replication), world);
        OptionRun run = RunOf(option, world);
        outcome.Clear();
        theatre!.Open(option, world, outcome);
        SupplyRun supply = run.Supply;
        MonthBook months = new(plan.Axes, run, outcome);
        months.Open();
        while (supply.NextDay <= lastDay && supply.Next(out int day))
        {
            theatre.Fight(day, run, chance);
            supply.Close(day);
            closed?.Invoke(supply);
            if (months.CloseIfMonthEnds(day))
            {
                theatre.CloseMonth(day, calendar!, world);
            }
        }

        return (run, months);
    }

    /// <summary>Raids are the same in every option of a replication, except where they react to a lack of
    /// rounds.</summary>
    private void DrawRaids(Chance chance, (ulong Seed, int World, uint Replication) address, World world)
    {
        bool reacts = plan.Scenario.Raids is { } raids && world[raids.Elasticity] > 0;
        if (drawn == address && drawnToReact == reacts)
        {
            return;
        }

        calendar!.Draw(chance);
        raidDays.Clear();
        for (int day = 0; day < calendar.Days; day++)
        {
            if (Raided(calendar, day) || (reacts && !calendar.IsKnown(calendar.MonthOf(day))))
            {
                raidDays.Add(day);
            }
        }

        drawn = address;
        drawnToReact = reacts;
    }

    private static bool Raided(RaidCalendar calendar, int day)
    {
        for (int area = 0; area < calendar.Areas; area++)
        {
            if (calendar.On(day, area).ContainsAnyExcept(0))
            {
                return true;
            }
        }

        return false;
    }

    private OptionRun RunOf(OptionPlan option, World world)
    {
        if (!options.TryGetValue(option, out OptionRun? run))
        {
            OptionStage stage = plan.Stages[option];
            LegalGate gate = new(stage.Law, option);
            gate.Enter(world);
            run = new OptionRun(plan.Axes, stage, gate, SupplyStage.Begin(stage.Supply, world, gate, raidDays, watch));
            options.Add(option, run);
        }
        else
        {
            run.Gate.Enter(world);
            run.Supply.Reset(world, run.Gate, raidDays);
        }

        return run;
    }
}

/// <summary>One option's supply run with its gate, and where each party's rounds stand in its columns.</summary>
internal sealed class OptionRun
{
    public OptionRun(CampaignAxes axes, OptionStage stage, LegalGate gate, SupplyRun supply)
    {
        Plan = stage.Supply;
        Option = stage.Option;
        Gate = gate;
        Supply = supply;
        Holdings = new int[axes.Parties * axes.Items];
        for (int party = 0; party < axes.Parties; party++)
        {
            for (int item = 0; item < axes.Items; item++)
            {
                Holdings[(party * axes.Items) + item] =
                    stage.Supply.Holding(axes.Scenario.Parties[party].Id, axes.Rounds[item].Id);
            }
        }

        Transfers = [.. Option.Transfers.Select(axes.Transfer)];
        WaitPlaces = stage.WaitPlaces;
        Sets = new ReadySets(axes, stage.Supply);
    }

    public SupplyPlan Plan { get; }

    public OptionPlan Option { get; }

    public LegalGate Gate { get; }

    public SupplyRun Supply { get; }

    /// <summary>Row of supply's columns for [party, round item], or -1.</summary>
    public int[] Holdings { get; }

    /// <summary>For each edge of the option's waits-for graph, its place in the axes.</summary>
    public int[] WaitPlaces { get; }

    /// <summary>Complete sets of battery equipment.</summary>
    public ReadySets Sets { get; }

    /// <summary>For each transfer of the option, its place in the scenario.</summary>
    public int[] Transfers { get; }
}
