using System.Text.Json;
using System.Xml.Linq;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli.Tests;

/// <summary>One transfer put to the law, as the commands print it.</summary>
public sealed class LawAnswerTests
{
    private const string Onward = """
        exporter: US
        recipient: UA
        origin: JP
        leg: retransfer
        facts:
          {kind: ammunition, heading: licence, licensor: US, treaty-breach: no, unsc-measures: no,
          combat: {always: no, 2022-02-24: yes}}
        grants:
          - {actor: JP.government, state: granted, from: 2023-12-22, provided: combat}
        burdens:
          - {kind: end-user, holder: US, document: contract}
        """;

    private static readonly DateOnly Day = new(2024, 1, 15);

    [Fact]
    public void Every_answer_says_that_it_is_no_advice_and_names_its_sources_and_their_date()
    {
        LawQuestion question = Question(Onward);
        LawChart chart = new(question, null, null);
        foreach (string printed in new[]
        {
            Printed(output => LawDecide.Print(question, output)), Printed(output => LawWhatIf.Print(question, output)),
            Printed(output => LawShow.PrintWhy(question, output)),
        })
        {
            Assert.Contains(LawShow.Notice, printed, StringComparison.Ordinal);
            Assert.Contains("jp-guidelines-2023", printed, StringComparison.Ordinal);
            Assert.Contains("The newest of them is dated 20", printed, StringComparison.Ordinal);
        }

        Assert.Contains("Not legal advice", chart.Svg(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_is_a_picture_that_can_be_read_and_holds_its_text()
    {
        XDocument svg = XDocument.Parse(new LawChart(Question(Onward), null, null).Svg());
        Assert.Contains(
            "barred by Japan's policy", svg.Descendants().Single(static one => one.Name.LocalName == "desc").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_are_told_the_same()
    {
        LawQuestion question = Question(Onward);
        using JsonDocument decided = JsonDocument.Parse(LawJson.Decide(question));
        Assert.Equal("not permitted", decided.RootElement.GetProperty("verdict").GetString());
        using JsonDocument changed = JsonDocument.Parse(LawJson.WhatIf(question));
        JsonElement[] sets = [.. changed.RootElement.GetProperty("changes").EnumerateArray()];
        Assert.All(sets, static set => Assert.InRange(set.GetArrayLength(), 1, 3));
        Assert.NotEmpty(sets);
    }

    [Fact]
    public void Only_facts_that_matter_are_asked_for_one_at_a_time_and_a_wrong_answer_once_more()
    {
        LawBook book = LawPacks.Read(AppContext.BaseDirectory).Only(["jp-transfer"], new DiagnosticBag());
        TransferFacts nothing =
            TransferFacts.From(new StatedTransfer("the transfer", null, null, null, null, [], [], [], null));
        using StringWriter output = new();
        using StringReader input = new("US\nUA\nJP\nretransfer\nrocket\nammunition\nUS\nyes\nlicence\n");
        LawQuestion answered =
            new LawAsk(input, output).Complete(new LawQuestion(book, nothing, Day, "A transfer", null));
        string asked = output.ToString();
        Assert.Contains("found 'rocket'", asked, StringComparison.Ordinal);
        Assert.Contains("It is for National Security Council of Japan to say", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("special-circumstances", asked, StringComparison.Ordinal);
        Assert.Equal(Verdict.Prohibited, book.Decide(answered.Facts, Day).Overall);
        Assert.Contains("exporter US, recipient UA, origin JP", answered.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_file_of_facts_are_told_with_their_places()
    {
        DiagnosticBag bag = new();
        Assert.Null(ScenarioStage.ReadTransfer("f.yaml", "exprter: US\nleg: sideways\n", bag));
        Assert.Equal("f.yaml:1:1 f.yaml:2:6", string.Join(' ', bag.All.Select(static fault => fault.Place)));
        Assert.Contains("exporter", bag.All[0].Hint, StringComparison.Ordinal);
    }

    private static LawQuestion Question(string text)
    {
        DiagnosticBag bag = new();
        TransferFacts facts = TransferFacts.From(ScenarioStage.ReadTransfer("f.yaml", text, bag)!);
        LawBook book = LawPacks.Read(AppContext.BaseDirectory).Only(["japan"], bag);
        book.Check(facts, bag);
        Assert.Equal("", string.Join('\n', bag.All));
        return new LawQuestion(book, facts, Day, LawQuestion.TitleOf(facts), null);
    }

    private static string Printed(Action<TextWriter> print)
    {
        using StringWriter output = new();
        print(output);
        return output.ToString();
    }
}
