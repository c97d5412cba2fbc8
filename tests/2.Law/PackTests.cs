namespace Stockade.Law.Tests;

public sealed class PackTests
{
    [Fact]
    public void Every_test_inside_the_packs_passes()
    {
        IReadOnlyList<PackTestResult> results = PackFiles.Book().RunTests();

        Assert.NotEmpty(results);
        Assert.Equal(
            "", string.Join('\n', results.Where(result => !result.IsPassed)
                .Select(result => $"{result.Place} {result.Name}: {string.Join("; ", result.Faults)}")));
    }

    /// <summary>A rule dropped, turned around, or a day off. The fictional packs teach and are not held to
    /// it.</summary>
    [Fact]
    public void No_fault_in_a_rule_of_a_real_pack_goes_unnoticed()
    {
        LawBook book = PackFiles.Book();
        Assert.Equal(
            "", string.Join('\n', book.Mutations()
                .Where(mutation => mutation.Place.File != "island.lex" && !book.IsNoticed(mutation))
                .Select(mutation => $"{mutation.Place} {mutation.Rule} {mutation.Change}")));
    }

    [Fact]
    public void A_verdict_that_rests_on_the_press_says_so_and_an_earlier_one_by_silence_does_not()
    {
        TransferFacts facts = Facts.Of(
            "JP", "PH", "JP", Kernel.LegKind.Export,
            "kind=weapon", "heading=other", "licensor=none", "treaty-breach=no", "unsc-measures=no", "combat=no");
        LegalCase held = PackFiles.Scenarios.Case(facts);
        Assert.NotEmpty(Japan(held, "2026-04-21").Unverified);
        Assert.Empty(Japan(held, "2026-04-20").Unverified);
    }

    private static Ruling Japan(LegalCase held, string day) =>
        held.Decide(Facts.Day(day)).Rulings.Single(static ruling => ruling.Pack == "jp-transfer");

    [Fact]
    public void Every_rule_has_a_test_in_which_it_speaks_and_one_in_which_it_stays_silent()
    {
        Kernel.DiagnosticBag bag = new();
        PackFiles.Book().ReviewTests(bag);
        Assert.Equal("", string.Join('\n', bag.All));
    }

    [Fact]
    public void The_packs_read_together_without_a_word_of_warning() =>
        Assert.NotEmpty(PackFiles.Book().Sources);
}
