using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>The real <c>share</c> from the outside.</summary>
public sealed class ShareCommandTests
{
    private const string Island = "scenarios/island-raid";

    [Fact]
    public void Shares_are_told_to_people_and_programs_alike()
    {
        string[] line = ["share", Island, "--worlds", "20", "--replications", "2"];
        Ended ended = Product.Run(line);
        Assert.True(ended.Code == 0, ended.Errors);
        Assert.StartsWith("Who makes the spread: ", ended.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])
            [
                "\nkill probabilities ", "rounds.*.kill\n", "\nother raid physics ", "\neverything else ",
                "Total share  95 % interval", "sum to more than\n100 %",
            ],
            words => Assert.Contains(words, ended.Output, StringComparison.Ordinal));
        Assert.All(ended.Output.Split('\n'), row => Assert.InRange(row.Length, 0, 110));

        using JsonDocument told = JsonDocument.Parse(Product.Run([.. line, "--json", "--threads", "8"]).Output);
        Assert.Equal(20, told.RootElement.GetProperty("worlds").GetInt32());
        Assert.Equal(3, told.RootElement.GetProperty("groups").GetArrayLength());
        Assert.All(told.RootElement.GetProperty("differences").EnumerateArray(), row => Assert.Equal(
            3, row.GetProperty("total-shares").EnumerateObject().Count()));
    }

    [Fact]
    public void Groups_and_options_can_be_named()
    {
        Ended ended = Product.Run(
            "share", Island, "--claims", "rounds.lance", "parties", "--options", "no-amendment", "--worlds", "20",
            "--replications", "2", "--json");
        Assert.True(ended.Code == 0, ended.Errors + ended.Output);
        using JsonDocument told = JsonDocument.Parse(ended.Output);
        Assert.Equal(["rounds.lance", "parties", "everything else"], told.RootElement.GetProperty("groups")
            .EnumerateArray().Select(group => group.GetProperty("name").GetString()!), StringComparer.Ordinal);
        Assert.All(told.RootElement.GetProperty("differences").EnumerateArray(), row => Assert.Equal(
            "no-amendment", row.GetProperty("option").GetString()));
    }

    [Theory]
    [InlineData("CL003", "--worlds: expected 20 to 100,000", "--worlds 19")]
    [InlineData("CL003", "--replications: expected 2 to 1000", "--replications 1")]
    [InlineData("CL006", "did you mean 'rounds.lance'?", "--claims round.lance")]
    [InlineData("CL006", "write the narrower prefix first", "--claims rounds rounds.lance")]
    [InlineData("CL007", "it has ", "--options nothing-of-the-kind")]
    public void What_makes_no_sense_ends_with_2(string code, string words, string options)
    {
        Ended ended = Product.Run(["share", Island, .. options.Split(' ')]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith($"error {code}: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
    }
}
