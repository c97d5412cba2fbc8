namespace Stockade.EndToEnd.Tests;

/// <summary>The answer that is kept beside the scenario is the one that the program gives today.</summary>
public sealed class ExpectedAnswerTests(IslandAnswer answer)
{
    [Fact]
    public void The_islands_answer_is_the_one_kept_beside_the_scenario()
    {
        string[] lines = answer.Ended.Output.TrimEnd('\n').Split('\n');
        string[] kept = [.. lines.Where(line => !line.StartsWith("  \"report\": ", StringComparison.Ordinal))];
        Assert.Equal(lines.Length - 1, kept.Length);
        string actual = string.Join('\n', kept) + "\n";
        string file = Path.Combine(Shell.Root, "scenarios", "island-raid", "expected.json");
        if (string.Equals(Environment.GetEnvironmentVariable("STOCKADE_APPROVE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
