using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>The real <c>supply</c> from the outside.</summary>
public sealed class SupplyCommandTests
{
    private const string Island = "scenarios/island-raid";

    [Fact]
    public void Supply_alone_gives_the_same_bytes_on_any_number_of_threads_and_with_the_audit()
    {
        string[] line =
            ["supply", "run", Island, "--option", "no-amendment", "--worlds", "8", "--replications", "2", "--json"];
        Ended one = Product.Run([.. line, "--threads", "1"]);
        Assert.True(one.Code == 0, one.Errors);
        using JsonDocument told = JsonDocument.Parse(one.Output);
        Assert.Equal(8, told.RootElement.GetProperty("worlds").GetInt32());
        Assert.Equal(one.Output, Product.Run([.. line, "--threads", "2"]).Output);
        Assert.Equal(one.Output, Product.Run([.. line, "--threads", "8", "--audit"]).Output);
    }

    [Fact]
    public void Tables_are_written_whole_and_not_over_others()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        string[] line = ["supply", "run", Island, "--worlds", "2", "--replications", "1", "--out", folder];
        try
        {
            Ended first = Product.Run(line);
            Assert.True(first.Code == 0, first.Errors);
            Assert.EndsWith($"Tables: {folder}\n", first.Output, StringComparison.Ordinal);
            Assert.Equal(9, Directory.GetFiles(folder, "*.csv").Length);
            Assert.Equal(3, Product.Run(line).Code);
            Assert.Equal(0, Product.Run([.. line, "--force"]).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("CL003", "20,000 runs in all", "run --worlds 0")]
    [InlineData("CL007", "did you mean 'no-amendment'?", "run --option no-amendmen")]
    [InlineData("CL010", "did you mean 'osmere/lance'?", "trace --lot osmere/lanc")]
    [InlineData("CL012", "it goes from 2030-01-01 to 2031-03-31", "trace --lot osmere/lance --on 2029-12-31")]
    [InlineData("CL001", "expected a day such as", "trace --lot osmere/lance --on yesterday")]
    [InlineData("CL011", "did you mean 'kessand'?", "why --party kesand --item lance --on 2030-12-31")]
    [InlineData("CL011", "did you mean 'lance'?", "why --party kessand --item lanse --on 2030-12-31")]
    [InlineData("CL011", "can hold", "why --party kessand --item seeker --on 2030-12-31")]
    [InlineData("CL012", "lies outside the horizon", "why --party kessand --item lance --on 2032-01-01")]
    [InlineData("CL001", "'--lot' is required", "trace")]
    public void What_makes_no_sense_ends_with_2(string code, string words, string options)
    {
        string[] parts = options.Split(' ');
        Ended ended = Product.Run(["supply", parts[0], Island, .. parts[1..]]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith($"error {code}: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--audit")]
    [InlineData("trace", "--lot osmere/lance")]
    [InlineData("why", "--party kessand")]
    public void Each_command_shows_its_own_examples(string command, string words)
    {
        Ended ended = Product.Run("supply", command, "--help");
        Assert.Equal(0, ended.Code);
        Assert.Contains($"Examples:\n  ./stockade supply {command} ", ended.Output, StringComparison.Ordinal);
        Assert.Contains(words, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replication_can_be_looked_at_with_its_raids_fought()
    {
        string[] line =
            ["supply", "why", Island, "--party", "kessand", "--item", "lance", "--on", "2030-06-30", "--json"];
        using JsonDocument table = JsonDocument.Parse(Product.Run(line).Output);
        using JsonDocument fought = JsonDocument.Parse(Product.Run([.. line, "--raids"]).Output);
        Assert.Equal("salvo table", table.RootElement.GetProperty("raids").GetString());
        Assert.Equal("fought", fought.RootElement.GetProperty("raids").GetString());
    }
}
