using System.Text.RegularExpressions;
using Stockade.Reports.Words;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

public sealed partial class TerminalReportTests
{
    [Fact]
    public void At_120_columns_the_options_stand_in_a_table() =>
        Snapshot.Matches(TerminalReport.Render(Invented.Study(), 120, colour: false));

    [Fact]
    public void At_70_columns_the_options_stand_one_under_another() =>
        Snapshot.Matches(TerminalReport.Render(Invented.Study(), 70, colour: false));

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        string text = TerminalReport.Render(Invented.Study(), width, colour: false);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Math.Max(40, width), line));
    }

    [Fact]
    public void Colour_changes_no_word()
    {
        string plain = TerminalReport.Render(Invented.Study(), 100, colour: false);
        string coloured = TerminalReport.Render(Invented.Study(), 100, colour: true);
        Assert.Contains("\u001b[1m", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, Codes().Replace(coloured, ""));
    }

    [Fact]
    public void It_says_what_page_one_says()
    {
        PageOne page = PageOne.Of(new StudyView(Invented.Study()));
        string text = Regex.Replace(
            TerminalReport.Render(Invented.Study(), 120, colour: false), "\\s+", " ", RegexOptions.None,
            TimeSpan.FromSeconds(1));
        Assert.All(page.Answer, sentence => Assert.Contains(sentence.ToString(), text, StringComparison.Ordinal));
        Assert.All(page.Notes, note => Assert.Contains(note.Text, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_without_tables_still_has_a_page() =>
        Assert.Contains(
            "a model, not a forecast", TerminalReport.Render(new StudyResults { Header = Invented.Header }, 80, false),
            StringComparison.Ordinal);

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Codes();
}
