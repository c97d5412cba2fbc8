using Stockade.Campaigns;
using Stockade.Cli.Commands;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>One replication of one option in one world, watched with a journal.</summary>
internal sealed class SupplyLook
{
    private const int ListMax = 12;
    private readonly CampaignPlan plan;
    private readonly OptionPlan option;
    private readonly int world;
    private readonly int replication;
    private readonly ulong seed;
    private readonly bool raids;

    /// <exception cref="InputException">The scenario is wrong or has no such option.</exception>
    public SupplyLook(
        string path, IReadOnlyList<(string Path, string Value)> sets, string? option, int world, int replication,
        ulong seed, bool raids)
    {
        (Scenario scenario, LawBook law) = ScenarioInput.Read(path, sets);
        Scenario = scenario;
        this.option = OptionPlan.For(scenario, Find(scenario, option));
        plan = CampaignStage.Plan(scenario, law, [this.option]);
        Supply = plan.SupplyOf(this.option);
        (this.world, this.replication, this.seed, this.raids) = (world, replication, seed, raids);
    }

    public Scenario Scenario { get; }

    public SupplyPlan Supply { get; }

    /// <summary>Last day of the horizon.</summary>
    public int LastDay => Supply.Days - 1;

    public string Option => option.Option.Id;

    public string OptionName => option.Option.Name;

    public int World => world;

    public int Replication => replication;

    public ulong Seed => seed;

    public bool FightsRaids => raids;

    /// <summary>Runs up to a day.</summary>
    public SupplyRun RunTo(int lastDay, Action<SupplyRun>? closed = null)
    {
        World drawn = WorldDraw.Batch(Scenario, seed, world / WorldDraw.BatchSize)[world % WorldDraw.BatchSize];
        CampaignRun run = CampaignStage.Begin(
            plan, raids ? RaidMeans.Fought : RaidMeans.SalvoTable, new SupplyWatch(true, AuditFrequency.MonthEnds));
        run.Enter(drawn);
        return run.Look(
            option, drawn, seed, (uint)replication, new CampaignOutcome(plan.Axes), lastDay, closed);
    }

    /// <summary>A date as a day of the horizon.</summary>
    /// <exception cref="InputException">It is no date, or lies outside the horizon.</exception>
    public int Day(string text)
    {
        DateOnly date = LawOptions.Day("--on", text)!.Value;
        int day = Supply.Day(date);
        return day >= 0 && day < Supply.Days ? day : throw Wrong(
            DiagnosticCodes.DayOutsideHorizon, $"--on: {date:yyyy-MM-dd} lies outside the horizon",
            $"it goes from {Supply.Date(0):yyyy-MM-dd} to {Supply.Date(LastDay):yyyy-MM-dd}");
    }

    /// <exception cref="InputException">There is no such name; says which is near, and which there are.</exception>
    public static string Known(string code, string message, string name, IReadOnlyList<string> known)
    {
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        string more = known.Count <= ListMax ? "" : $" and {known.Count - ListMax} more";
        string list = known.Count == 0 ? "there are none" : "known: " + string.Join(", ", known.Take(ListMax)) + more;
        string? nearest = NearestName.Of(name, known);
        throw Wrong(code, message, nearest is null ? list : $"did you mean '{nearest}'? {list}");
    }

    public static InputException Wrong(string code, string message, string? hint) =>
        new([new Diagnostic(code, Severity.Error, null, message, null, hint)]);

    /// <summary>The scenario's option of a name; the first where none is asked for.</summary>
    private static Option Find(Scenario scenario, string? name)
    {
        if (name is not null)
        {
            Known(
                DiagnosticCodes.UnknownScenarioOption, $"--option: the scenario has no option '{name}'", name,
                [.. scenario.Options.Select(option => option.Id)]);
        }

        return name is null ? scenario.Options[0] : scenario.Options.First(option => option.Id == name);
    }
}
