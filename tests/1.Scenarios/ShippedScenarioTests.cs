namespace Stockade.Scenarios.Tests;

public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Path.Combine(Shipped.Root,
            "scenarios")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_scenario_loads_without_a_diagnostic(string name)
    {
        (Scenario? scenario, Kernel.DiagnosticBag diagnostics) = Shipped.Read(name);

        Assert.True(diagnostics.All.Count == 0, string.Join('\n', diagnostics.All));
        Assert.NotNull(scenario);
    }

    [Fact]
    public void The_scene_that_is_measured_has_48_threats_at_their_distances_against_96_rounds()
    {
        string file = Path.Combine(Shipped.Root, "bench", "scenes", "forty-eight", "scenario.yaml");
        Dictionary<string, string> texts = new(StringComparer.Ordinal) { [Small.Main] = File.ReadAllText(file) };
        (Scenario? scenario, Kernel.DiagnosticBag diagnostics) = Shipped.Read("forty-eight", texts);

        Assert.True(diagnostics.All.Count == 0, string.Join('\n', diagnostics.All));
        Attack attack = Assert.Single(scenario!.Attacks);
        Assert.Equal(96, attack.Units.Sum(unit => unit.Magazine.Sum(load => load.Rounds)));
        Assert.Equal(
            Enumerable.Range(120, 48).Select(kilometres => kilometres * 1000.0),
            attack.Groups.Select(group => group.FromMetres.Value.Value.Low));
        Assert.All(attack.Groups, group => Assert.Equal(
            group.FromMetres.Value.Value.Low / 240, group.StartSeconds.Value.Value.Low, 0.051));
    }
}
