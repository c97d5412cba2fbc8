using System.CommandLine;
using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Cli.Commands;

/// <summary>What the commands that look at one run share: which option, world and replication.</summary>
internal sealed class SupplyOptions
{
    private const int NumberMax = 1_000_000;

    private readonly Argument<string> scenario = CommonOptions.Scenario();

    private readonly Option<string?> option = new("--option")
    {
        Description = "Short name of the option; default: the scenario's first", HelpName = "name",
    };

    private readonly Option<int> world = new("--world") { Description = "The world, from 0" };

    private readonly Option<int> replication = new("--replication") { Description = "The replication in it, from 0" };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "The study's seed; the same as in run gives the same world and raids",
        DefaultValueFactory = _ => 7,
    };

    private readonly Option<bool> raids = new("--raids")
    {
        Description = "Fight the raids shot by shot, as run does, instead of using the mean of a salvo table",
    };

    private readonly Option<string[]> set = CommonOptions.Set();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Arguments.Add(scenario);
        command.Options.Add(option);
        command.Options.Add(world);
        command.Options.Add(replication);
        command.Options.Add(seed);
        command.Options.Add(raids);
        command.Options.Add(set);
        command.Options.Add(Json);
    }

    /// <exception cref="InputException">Something is wrong with the options or the scenario.</exception>
    public SupplyLook Look(ParseResult parsed)
    {
        DiagnosticBag diagnostics = new();
        string range = string.Create(CultureInfo.InvariantCulture, $"0 to {NumberMax:N0}");
        CommonOptions.Range(parsed.GetValue(world) is >= 0 and <= NumberMax, "--world", range, diagnostics);
        CommonOptions.Range(parsed.GetValue(replication) is >= 0 and <= NumberMax, "--replication", range, diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(parsed.GetValue(set)!, diagnostics);
        Guard.StopOnErrors(diagnostics);
        return new SupplyLook(
            parsed.GetValue(scenario)!, sets, parsed.GetValue(option), parsed.GetValue(world),
            parsed.GetValue(replication), parsed.GetValue(seed), parsed.GetValue(raids));
    }
}
