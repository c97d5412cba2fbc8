namespace Stockade.EndToEnd.Tests;

/// <summary>The answer that is kept beside a scenario is the one that the program gives today.</summary>
public sealed class ExpectedAnswerTests(IslandAnswer answer)
{
    [Fact]
    public void The_islands_answer_is_the_one_kept_beside_the_scenario() => IsKept("island-raid", answer.Ended);

    [Theory]
    [InlineData("patriot-backfill-2023")]
    [InlineData("german-swap-2025")]
    [InlineData("gulf-shock-2026")]
    public void A_first_look_is_the_one_kept_beside_the_scenario(string scenario)
    {
        Ended ended = Product.Run(
            "run", "scenarios/" + scenario, "--quick", "--seed", "7", "--json", "--out", answer.Beside());
        Assert.Equal(0, ended.Code);
        IsKept(scenario, ended);
    }

    /// <summary>Compares all but the line that says where the report is.</summary>
    private static void IsKept(string scenario, Ended ended)
    {
        string[] lines = ended.Output.TrimEnd('\n').Split('\n');
        string[] kept = [.. lines.Where(line => !line.StartsWith("  \"report\": ", StringComparison.Ordinal))];
        Assert.Equal(lines.Length - 1, kept.Length);
        string actual = string.Join('\n', kept) + "\n";
        string file = Path.Combine(Shell.Root, "scenarios", scenario, "expected.json");
        if (string.Equals(Environment.GetEnvironmentVariable("STOCKADE_APPROVE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
