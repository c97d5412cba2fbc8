using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>The real <c>raid</c> from the outside.</summary>
public sealed class RaidCommandTests
{
    private const string Textbook = "scenarios/textbook";

    [Fact]
    public void A_raid_is_told_and_one_of_its_replications_written_down()
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-raid-");
        try
        {
            string file = Path.Combine(place.FullName, "new", "night.json");
            string[] line =
            [
                "raid", "scenarios/island-raid", "--raid", "night-raid", "--replications", "12", "--worlds", "3",
                "--replay", file, "--world", "2", "--replication", "3",
            ];
            Ended ended = Product.Run(line);
            Assert.True(ended.Code == 0, ended.Errors);
            Assert.StartsWith("A night raid on the harbour (night-raid)\n", ended.Output, StringComparison.Ordinal);
            Assert.Equal($"Replay: {file}", ended.LastLine);
            byte[] written = File.ReadAllBytes(file);
            using (JsonDocument replay = JsonDocument.Parse(written))
            {
                Assert.Equal(2, replay.RootElement.GetProperty("world").GetInt32());
                Assert.NotEqual(0, replay.RootElement.GetProperty("launches").GetArrayLength());
            }

            Ended refused = Product.Run(line);
            Assert.Equal((3, ""), (refused.Code, refused.Output));
            Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
            Ended forced = Product.Run([.. line, "--force", "--threads", "8", "--json"]);
            Assert.Equal(0, forced.Code);
            Assert.Equal(written, File.ReadAllBytes(file));
            using JsonDocument answer = JsonDocument.Parse(forced.Output);
            Assert.Equal(12, answer.RootElement.GetProperty("raids").GetInt32());
            Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("CL004", "did you mean 'barrage-20'?", "--raid barrage-2")]
    [InlineData("CL003", "--replications: expected 1 to 1,000,000", "--raid barrage-20 --replications 0")]
    [InlineData("CL003", "--replications: expected 1 to 1,000,000", "--raid barrage-20 --replications 1000001")]
    [InlineData("CL003", "--worlds: expected 1 to 1,000", "--raid barrage-20 --worlds 0")]
    [InlineData("CL003", "--worlds: expected", "--raid barrage-20 --worlds 9 --replications 8")]
    [InlineData("CL003", "--world: expected 0 to 19", "--raid barrage-20 --replay x.json --world 20")]
    [InlineData("CL003", "--replication: expected 0 to 49", "--raid barrage-20 --replay x.json --replication 50")]
    [InlineData("CL005", "notional", "--raid barrage-a-day --replay x.json")]
    [InlineData("CL001", "--replications", "--raid barrage-20 --replications many")]
    public void What_makes_no_sense_ends_with_2(string code, string words, string options)
    {
        Ended ended = Product.Run(["raid", Textbook, .. options.Split(' ')]);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith($"error {code}: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains(words, ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Shell.Root, "x.json")));
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("README.md/x.json")]
    public void A_replay_that_cannot_be_written_ends_with_3(string file)
    {
        Ended ended = Product.Run("raid", Textbook, "--raid", "one-magazine", "--replay", file, "--force");
        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.StartsWith("error IO0", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_it_tells_the_worlds_that_are_done()
    {
        Assert.SkipWhen(Shell.Find("env") is null || OperatingSystem.IsWindows(), "there are no signals here");
        Ended ended = Shell.RunAndInterrupt(
            "env",
            [
                "--default-signal=INT", "dotnet", Product.Path, "raid", Textbook, "--raid", "barrage-20", "--worlds",
                "1000", "--replications", "1000000", "--threads", "1",
            ],
            Shell.Root, line => line.StartsWith("world ", StringComparison.Ordinal), TimeSpan.FromMinutes(5));
        Assert.Equal(130, ended.Code);
        Assert.Matches("Interrupted: [0-9]+ of 1000 worlds were done\\.", ended.Output);
    }

    [Fact]
    public void Without_a_name_the_raids_are_listed()
    {
        Ended ended = Product.Run("raid", "scenarios/patriot-backfill-2023");
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.StartsWith("japan-need  raid case  ", ended.Output, StringComparison.Ordinal);
        using JsonDocument list = JsonDocument.Parse(Product.Run("raid", Textbook, "--json").Output);
        Assert.Equal(6, list.RootElement.GetProperty("raids").GetArrayLength());
    }
}
