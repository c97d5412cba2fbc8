using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>The real program without a study: what it says of scenarios, law and its own options.</summary>
public sealed class InputTests
{
    private const string Island = "scenarios/island-raid";

    /// <summary>Every command with all it takes, as promised to those who script it.</summary>
    public static TheoryData<string, string> Promised { get; } = new()
    {
        {
            "run",
            "<scenario> --out --seed --threads --quick --worlds --replications --precision --set --json --force"
        },
        {
            "raid",
            "<scenario> --raid --replications --worlds --seed --threads --set --json --replay --world --replication "
                + "--force"
        },
        { "share", "<scenario> --claims --options --worlds --replications --seed --threads --set --json" },
        { "check", "<scenario> --set --json" },
        { "schema", "" },
        { "law show", "<scenario> --set --json" },
        { "report", "<folder>" },
        { "compare", "<before> <after>" },
        { "import raids", "<csv>" },
        { "supply", "textbook" },
        { "supply textbook", "queue stock-policy newsvendor magazine" },
        {
            "supply textbook queue",
            "--arrivals --service --servers --loss --deterministic --simulate --seed --json"
        },
        {
            "supply textbook stock-policy",
            "--demand --order-cost --holding --penalty --lead-time --s --S --simulate --seed --json"
        },
        { "supply textbook newsvendor", "--mean --sd --holding --penalty --order --json" },
        { "supply textbook magazine", "--threats-per-day --shots --rounds --by --simulate --seed --json" },
        { "salvo", "barrage leaks look magazine sequence saturation hughes stochastic assign" },
        { "salvo barrage", "--threats --track --kill --goal --json" },
        { "salvo sequence", "--detect --threat --round --reaction --look --minimum --reach --json" },
        { "salvo assign", "--values --kill --rounds --file --optimal --json" },
    };

    [Theory]
    [MemberData(nameof(Promised))]
    public void Help_names_everything_that_a_command_takes(string command, string words)
    {
        Ended ended = Product.Run([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.All(
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            word => Assert.Contains(word, ended.Output, StringComparison.Ordinal));
        Assert.Contains($"  ./stockade {command} ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_of_the_whole_names_every_command_and_the_exit_codes()
    {
        Ended ended = Product.Run("--help");
        Assert.Equal(0, ended.Code);
        Assert.All(Promised, row => Assert.Contains(
            row.Data.Item1.Split(' ')[0] + " ", ended.Output, StringComparison.Ordinal));
        Assert.Contains("130 interrupted", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ended.Output);
    }

    [Fact]
    public void A_good_scenario_passes_the_check()
    {
        Ended ended = Product.Run("check", Island);
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.StartsWith("island-raid is well formed", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    public void A_wrong_unit_is_told_with_its_place_and_a_hint_and_nothing_is_written(string command)
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-input-");
        try
        {
            string scenario = Broken(place.FullName, "transit: 10 days .. 30 days", "transit: 10 km .. 30 km");
            string results = Path.Combine(place.FullName, "results");
            string[] output = command == "run" ? ["--out", results] : [];
            Ended ended = Product.Run([command, scenario, .. output]);
            Assert.Equal((2, ""), (ended.Code, ended.Output));
            int line = 1 + Array.FindIndex(
                File.ReadAllLines(Path.Combine(scenario, "scenario.yaml")),
                text => text.Contains("10 km .. 30 km", StringComparison.Ordinal));
            Assert.Matches($@"scenario\.yaml:{line}:\d+: ", ended.Errors);
            Assert.Contains("hint: ", ended.Errors, StringComparison.Ordinal);
            Assert.False(Directory.Exists(results));

            using JsonDocument told = JsonDocument.Parse(Product.Run([command, scenario, .. output, "--json"]).Output);
            Assert.Equal(line, told.RootElement.GetProperty("diagnostics")[0].GetProperty("line").GetInt32());
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_told_with_the_nearest_name()
    {
        Ended ended = Product.Run("run", "scenarios/island-rade");
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("there is no scenario 'scenarios/island-rade'", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("did you mean 'scenarios/island-raid'?", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("run scenarios/island-raid --wurlds 20")]
    [InlineData("run")]
    [InlineData("check scenarios/island-raid --set nothing")]
    [InlineData("run scenarios/island-raid --worlds 1")]
    [InlineData("run scenarios/island-raid --precision fine")]
    public void A_command_line_that_makes_no_sense_ends_with_2(string line)
    {
        Ended ended = Product.Run(line.Split(' '));
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.StartsWith("error CL", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_where_no_folder_can_be_made_is_told_before_the_run()
    {
        string file = Path.Combine(Shell.Root, "README.md");
        Ended ended = Product.Run("run", Island, "--out", Path.Combine(file, "results"));
        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.StartsWith("error IO002", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("world 1 ", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("compare")]
    public void A_folder_without_results_is_told(string command)
    {
        string[] folders = command == "compare" ? ["docs", "docs"] : ["docs"];
        Ended ended = Product.Run([command, .. folders]);
        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Contains("docs holds no results", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_law_of_the_island_is_shown_with_its_citations()
    {
        Ended ended = Product.Run("law", "show", Island);
        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.All(
            (string[])
            [
                "2030-01-01 to 2030-01-31  barred by Osmere's policy", "2030-02-01 to 2031-03-31  permitted",
                "[Osmere, Council Guidelines on the Five Principles, as amended (fictional), 2(2)",
                "Can change it: Council of Osmere", "ot legal advice",
            ],
            words => Assert.Contains(words, ended.Output, StringComparison.Ordinal));
        using JsonDocument read = JsonDocument.Parse(Product.Run("law", "show", Island, "--json").Output);
        Assert.Equal(JsonValueKind.Object, read.RootElement.ValueKind);
    }

    [Fact]
    public void The_schema_is_the_one_in_the_documentation()
    {
        Ended ended = Product.Run("schema");
        Assert.Equal(0, ended.Code);
        using JsonDocument schema = JsonDocument.Parse(ended.Output);
        Assert.True(schema.RootElement.TryGetProperty("properties", out JsonElement properties));
        Assert.True(properties.TryGetProperty("transfers", out _));
        string documented = File.ReadAllText(Path.Combine(Shell.Root, "docs", "scenario.schema.json"));
        Assert.Equal(documented.TrimEnd(), ended.Output.TrimEnd());
    }

    /// <summary>A copy of the island with one text replaced, below a copy of the packs.</summary>
    private static string Broken(string place, string text, string with)
    {
        foreach (string part in (string[])["packs", Island])
        {
            string from = Path.Combine(Shell.Root, part);
            foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(place, part, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        string main = Path.Combine(place, Island, "scenario.yaml");
        string good = File.ReadAllText(main);
        Assert.Contains(text, good, StringComparison.Ordinal);
        File.WriteAllText(main, good.Replace(text, with, StringComparison.Ordinal));
        return Path.Combine(place, Island);
    }
}
