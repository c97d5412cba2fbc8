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
}
