using System.Text;
using System.Text.Json;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

/// <summary>The words of <c>salvo</c>, and that its page shows what it prints.</summary>
public sealed class SalvoTests
{
    private static readonly string[][] Questions =
    [
        ["barrage", "--threats", "20", "--track", "0.99", "--kill", "70 %", "--goal", "0.8"],
        ["barrage", "--threats", "20", "--track", "0.98", "--kill", "70 %", "--goal", "0.8"],
        ["barrage", "--threats", "9000", "--kill", "1e-5", "--goal", "0.8"],
        ["leaks", "--threats", "4", "--track", "0.95", "--kill", "0.5", "--rounds", "4"],
        ["look", "--kill", "0.7", "--shots", "3"],
        ["look", "--kill", "0.7", "--threats", "4", "--rounds", "10"],
        ["magazine", "--rounds", "400", "--threats", "20 / day", "--shots", "2", "--by", "9 days"],
        [
            "sequence", "--detect", "100 km", "--threat", "1500 m/s", "--round", "1.2 km/s", "--reaction", "8 s",
            "--look", "3 s", "--minimum", "5 km", "--reach", "35 km",
        ],
        [
            "sequence", "--detect", "6 km", "--threat", "1500 m/s", "--round", "1.2 km/s", "--reaction", "8 s",
            "--look", "3 s",
        ],
        [
            "saturation", "--channels", "6", "--cycle", "30 s", "--window", "45 s", "--rate", "15 / min", "--threats",
            "60",
        ],
        [
            "saturation", "--channels", "6", "--cycle", "30 s", "--window", "45 s", "--rate", "11 / min", "--threats",
            "12",
        ],
        ["hughes", "--units", "2,5", "--strike", "4,8", "--defence", "4,0", "--staying", "1,2", "--readiness", "1,0.5"],
        ["hughes", "--units", "4,4", "--strike", "3,2", "--defence", "1,1", "--staying", "2,2", "--exchanges", "9"],
        [
            "stochastic", "--units", "2,3", "--shots", "4,3", "--good", "0.7,0.7", "--stops", "3,2", "--stop-good",
            "0.6,0.5",
        ],
        ["assign", "--values", "50,30", "--kill", "0.7,0.6;0.5,0.8", "--rounds", "2,1"],
        ["assign", "--values", "10,9", "--kill", "0.9,0.8;0.8,0.3", "--optimal"],
    ];

    [Fact]
    public void Every_question_is_answered_in_these_words() => Snapshot.Matches(
        Answers(static answer => answer.Text, static _ => true));

    [Fact]
    public void Every_question_is_answered_to_programs()
    {
        Snapshot.Matches(Answers(
            static answer => answer.Json, static words => !words.Contains("--optimal", StringComparer.Ordinal)));

        // The bound's last digits are the solver's, and another processor may give others.
        using JsonDocument solved = JsonDocument.Parse(Ask(Questions[^1]).Json);
        Assert.True(solved.RootElement.GetProperty("proven").GetBoolean());
        Assert.Equal(3.8, solved.RootElement.GetProperty("bound").GetDouble(), 1e-8);
        Assert.Equal(3.8, solved.RootElement.GetProperty("optimal").GetProperty("surviving").GetDouble(), 1e-12);
    }

    [Fact]
    public void Every_question_is_asked_above() => Assert.Equal(
        SalvoQuestion.All().Select(static question => question.Name),
        Questions.Select(static words => words[0]).Distinct(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void An_option_that_makes_no_sense_is_named_with_what_was_expected()
    {
        string[][] wrong =
        [
            ["barrage"],
            ["barrage", "--threats", "2.5", "--kill", "1", "--goal", "120 %"],
            ["leaks", "--threats", "0", "--kill", "x", "--rounds", "-1"],
            ["look", "--kill", "0"],
            ["look", "--kill", "0.5", "--rounds", "4"],
            ["magazine", "--rounds", "400", "--threats", "20"],
            ["magazine", "--rounds", "400", "--threats", "0 / day", "--by", "9 km"],
            ["sequence", "--detect", "0 km", "--threat", "fast", "--round", "1 km/s", "--reaction", "1 s"],
            [
                "sequence", "--detect", "9 km", "--threat", "1 km/s", "--round", "1 km/s", "--reaction", "1 s",
                "--look", "0 s",
            ],
            ["saturation", "--channels", "0", "--cycle", "0 s", "--share", "1"],
            ["hughes", "--units", "2", "--strike", "1,2,3", "--staying", "0,1"],
            ["stochastic", "--units", "100,1", "--shots", "1000,1"],
            ["assign"],
            ["assign", "--values", "1,2", "--kill", "0.5", "--rounds", "1.5"],
            ["assign", "--values", "1,2", "--kill", "0.5,0.6;0.7", "--rounds", "1,1"],
            ["assign", "--values", "1,2", "--kill", "0.5,1.6"],
        ];
        StringBuilder told = new();
        foreach (string[] words in wrong)
        {
            InputException faults = Assert.Throws<InputException>(() => Ask(words));
            told.Append("salvo ").AppendJoin(' ', words).Append('\n').AppendJoin('\n', faults.Diagnostics)
                .Append("\n\n");
        }

        Snapshot.Matches(told.ToString());
    }

    [Fact]
    public void A_table_names_its_weapons_and_targets()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                "weapon,rounds,north,south\n# values\nvalue,,50,30\nbattery-1, 2, 70 %, 0.6\nbattery-2,1,0.5,0.8\n");
            string text = Ask(["assign", "--file", path, "--optimal"]).Text;
            Assert.Contains("battery-1        at  2 x north", text, StringComparison.Ordinal);
            Assert.Contains("value that survives           10.5\n", text, StringComparison.Ordinal);
            File.WriteAllText(path, "weapon,rounds,north,south\nvalue,,50,30\nbattery-1,2,0.7\n");
            InputException ragged = Assert.Throws<InputException>(() => Ask(["assign", "--file", path]));
            Assert.Contains("row 3 has 3 fields, the first has 4", ragged.Message, StringComparison.Ordinal);
            File.WriteAllText(path, "north,south\n");
            Assert.Throws<InputException>(() => Ask(["assign", "--file", path]));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => Ask(["assign", "--file", path]));
    }

    [Fact]
    public void The_page_shows_what_the_program_prints()
    {
        (string[] Words, string Printed)[] examples = AskedPage.Examples("salvo.md", ["./stockade", "salvo"]);
        Assert.True(examples.Length >= SalvoQuestion.All().Count);
        Assert.All(examples, static example => Assert.Equal(example.Printed, Ask(example.Words).Text));
    }

    private static string Answers(Func<SalvoAnswer, string> form, Func<string[], bool> isAsked)
    {
        StringBuilder told = new();
        foreach (string[] words in Questions.Where(isAsked))
        {
            told.Append("salvo ").AppendJoin(' ', words).Append('\n').Append(form(Ask(words))).Append('\n');
        }

        return told.ToString();
    }

    private static SalvoAnswer Ask(string[] words) => AskedPage.Ask(SalvoQuestion.All(), words);
}
