using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Law.Tests;

public sealed class ReaderTests
{
    private const string Head = """
        source act "An act" 2020-01-01 grade A
        actor AA.minister "the minister"
        fact armed : yes-no "Is it armed?" determined-by AA.minister
        fact kind : one-of {round, part} "What is it?"
        fact value : amount USD "What is it worth?"
        pack p "A pack"
          force law
          encodes AA "Aland"
          decides AA.minister
          silence prohibits
          scope exporter = AA
          cite act

        """;

    [Fact]
    public void Every_fault_of_a_pack_is_told_at_once_with_its_place_and_what_was_expected()
    {
        string text = Head + """
            rule first from 2020-02-30
              permit
            rule second from 2021-01-01
              when aremd and kind = rond
              permit
              cite act "1"
            rule second from 2022-01-01
              prohibit
              cite act "2"
            rule third except scond
              prohibitt
              cite atc
            rule loop except pool
              lift
              cite act
            rule pool except loop
              lift
              cite act
            rule silent
              when value >= 10 EUR or armed and kind in {part}
              permit
            rule empty until 2020-01-01
              cite act "9"
            test "t" on 2020-01-01
              armed = maybe
              expect q permitted
            ruel late
            rule ends from 2021-01-01 until 2021-01-01
              permit
            rule quoted
              cite act "open
              permit
            """;
        Snapshot.Matches(string.Join("\n\n", Diagnostics(text)));
    }

    [Theory]
    [InlineData("LX003", "  rule indented\n")]
    [InlineData("LX003", "rule before any pack\n")]
    [InlineData("LX002", "source a \"b\" 2020-01-01 grade A $\n")]
    [InlineData("LX006", "source a \"b\" 2020-13-01 grade A\n")]
    [InlineData("LX007", "source a \"b\" 2020-01-01 grade A\nsource a \"c\" 2020-01-01 grade A\n")]
    [InlineData("LX007", "fact leg : yes-no \"?\"\n")]
    [InlineData("LX009", "source a \"b\" 2020-01-01 grade A\ngroup g \"g\"\n  France\n  cite a\n")]
    [InlineData("LX013", "group g \"g\"\n  FR\n")]
    [InlineData("LX010", "source a \"b\" 2020-01-01 grade A\namount m = 1 USD\n  cite a\namount m = 2 USD\n  cite a\n")]
    [InlineData("LX014", "source a \"b\" 2020-01-01 grade A\npack p \"p\"\n  cite a\n")]
    [InlineData("LX014", "test \"expects nothing\" on 2020-01-01\n  leg = export\n")]
    public void A_fault_has_its_code(string code, string text) =>
        Assert.Contains(Diagnostics(text), diagnostic => diagnostic.Code == code);

    [Theory]
    [InlineData("LX016", "amount m = 1 M USD from 2021-01-01\n  cite act\n", "value < m")]
    [InlineData("LX009", "", "value = 3 USD")]
    [InlineData("LX009", "", "kind > 3 USD")]
    [InlineData("LX009", "", "kind")]
    [InlineData("LX009", "", "exporter = aland")]
    [InlineData("LX008", "", "value < limit")]
    [InlineData("LX003", "", "armed and armed or armed")]
    [InlineData("LX003", "", "armed armed")]
    [InlineData("LX003", "", "(armed")]
    public void A_condition_that_means_nothing_is_refused(string code, string before, string condition)
    {
        string text = Head.Insert(Head.IndexOf("pack p", StringComparison.Ordinal), before)
            + $"rule r\n  when {condition}\n  permit\n  cite act\n";
        Assert.Contains(Diagnostics(text), diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void Too_long_too_wide_and_too_deep_are_refused()
    {
        Assert.Equal("LX001", Assert.Single(Diagnostics(new string('#', LexReader.CharactersMax + 1))).Code);
        Assert.Equal("LX001", Assert.Single(Diagnostics(new string('\n', LexReader.LinesMax + 5))).Code);
        Assert.Equal("LX001", Assert.Single(Diagnostics(new string('#', LexReader.LineLengthMax + 1))).Code);
        string deep = string.Concat(Enumerable.Repeat("not ", TermReader.DepthMax + 2));
        Assert.Equal("LX005", Diagnostics(Head + $"rule r\n  when {deep}armed\n  permit\n  cite act\n")[0].Code);
        IEnumerable<int> numbers = Enumerable.Range(0, Pack.RulesMax + 1);
        string many = string.Concat(numbers.Select(static number => $"rule r{number}\n  permit\n  cite act\n"));
        Assert.Equal("LX001", Assert.Single(Diagnostics(Head + many)).Code);
    }

    [Fact]
    public void Packs_that_declare_a_fact_differently_are_refused_together()
    {
        DiagnosticBag bag = new();
        LawStage.Read(
            [new LawText("a.lex", "fact x : yes-no \"?\"\n"), new LawText("b.lex", "fact x : state \"?\"\n")], bag);
        Diagnostic only = Assert.Single(bag.All);
        Assert.Equal(DiagnosticCodes.LawFactsDisagree, only.Code);
        Assert.Equal("b.lex", only.Place?.File);
    }

    [Fact]
    public void A_pack_with_a_fault_gives_an_empty_book_never_half_of_one()
    {
        DiagnosticBag bag = new();
        LawBook book = LawStage.Read([new LawText("a.lex", Head + "rule r\n  permit\n")], bag);
        Assert.True(bag.HasErrors);
        Assert.Empty(book.Sources);
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(string text)
    {
        DiagnosticBag bag = new();
        LawStage.Read([new LawText("test.lex", text)], bag);
        return bag.All;
    }
}
