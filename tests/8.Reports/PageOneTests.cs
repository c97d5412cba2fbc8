using Stockade.Reports.Words;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

public sealed class PageOneTests
{
    private static readonly PageOne Page = PageOne.Of(new StudyView(Invented.Study()));

    [Fact]
    public void The_answer_says_what_is_permitted_what_is_barred_and_who_can_change_it()
    {
        Assert.Equal(
            "Permitted: Norland → Westmark, finished rounds (since 28 Jul 2024; Norland’s Security Council decided).",
            Text(0));
        Assert.Equal(
            "Barred: Westmark → Estmark, these rounds: barred by the undertaking on the lot (since 20 Nov 2025; "
            + "Norland’s government can change it).", Text(1));
        Assert.EndsWith(
            "Norland’s Security Council can change it; from 21 Apr 2026: waits for Norland: special circumstances).",
            Text(2), StringComparison.Ordinal);
    }

    [Fact]
    public void A_permission_that_held_all_along_is_no_news() => Assert.Equal(
        "1 needs nothing more than is on record", Page.Notes.Single(note => note.Label == "Other transfers").Text);

    [Fact]
    public void The_answer_says_what_the_transfer_changes_how_sure_that_is_and_where_it_could_be_told()
    {
        Assert.Equal(
            "It changes “Estmark, months of supply” by +0.04 months (80 % band 0 to 0.10; the unknowns explain 64 % "
            + "of it): this cannot be told from zero; it can from a pass-through of 0.8 on (rounds released for each "
            + "received) (80 % interval 0.6 to 1).",
            Text(4));
        Assert.Equal(
            "It changes “Ballistic missiles stopped” by +1.0 missiles (80 % band 0 to 3.0; the unknowns explain 64 % "
            + "of it): this cannot be told from zero at any pass-through from 0 to 1.",
            Text(5));
        Assert.Equal("It does not change “Others wait”.", Text(6));
    }

    [Fact]
    public void What_the_answer_hangs_on_is_what_the_transfers_effect_hangs_on() => Assert.Equal(
        "Pass-through, Westmark to Estmark 0.83 (size of the rank correlation with the change in “Estmark, months of "
        + "supply”)", Page.Notes.Single(note => note.Label == "Hangs on").Text);

    [Fact]
    public void Cannot_be_told_from_zero_is_said_exactly_where_it_is_so()
    {
        StudyView study = new(Invented.Study());
        foreach (AnswerRow row in Page.Rows.Skip(1))
        {
            for (int measure = 0; measure < study.Principal.Count; measure++)
            {
                DifferenceRow difference = study.Difference(row.Option.Id, study.Principal[measure].Id)!;
                bool said = row.Cells[3 + measure].Small!.Contains(Phrases.NotTold, StringComparison.Ordinal);
                Assert.Equal(!difference.ToldFromZero && difference.Low80 != difference.High80, said);
            }
        }
    }

    [Fact]
    public void A_zero_in_every_world_is_called_exact() =>
        Assert.Equal(new AnswerCell("0", "exact"), Page.Rows[1].Cells[6]);

    [Fact]
    public void Failed_checks_stand_on_page_one()
    {
        AnswerNote checks = Page.Notes.Single(note => note.Label == "Checks");
        Assert.True(checks.Alarm);
        Assert.Equal(
            "2 of 4 held-out passed; failed: Stopped share, second quarter of 2024; uninformative: Rule to delivery",
            checks.Text);
    }

    [Fact]
    public void What_is_left_out_stands_on_page_one() =>
        Assert.Equal("deterrence; politics; casualties", Page.Notes.Single(note => note.Label == "Not modelled").Text);

    [Fact]
    public void Counterfactual_and_reported_options_are_marked()
    {
        Assert.Equal("baseline", Page.Rows[0].Cells[0].Small);
        Assert.Equal("reported, not in the record", Page.Rows[3].Cells[0].Small);
        Assert.Equal("counterfactual", Page.Rows[5].Cells[0].Small);
        Assert.EndsWith("moves a transfer against the law’s answer.", Page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_weakens_the_answer_comes_before_it()
    {
        StudyResults study = Invented.Study();
        study = study with
        {
            Header = study.Header with { Complete = false, Worlds = 37, PrecisionReached = 0.14, Fictional = false },
        };
        IReadOnlyList<Warning> warnings = PageOne.Of(new StudyView(study)).Warnings;
        string[] texts = [.. warnings.Select(warning => warning.Text)];
        Assert.Equal(
            [
                "Interrupted: 37 of 100 worlds are done; everything here rests on those alone.",
                "A first look: 37 worlds × 8 replications. Bands are rough below 100 × 4.",
                "The asked precision was not reached: ±0.14 months instead of ±0.1 months after 37 worlds.",
            ],
            texts);
        Assert.All(warnings, warning => Assert.True(warning.Alarm));
        Assert.StartsWith("Fictional: ", Assert.Single(Page.Warnings).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_names_the_options_that_can_be_told_from_zero() => Assert.Equal(
        "Of the 5 other options, these make a change that can be told from zero: on “Estmark, months of supply” only "
        + "“Aid on time”; on “Ballistic missiles stopped” only “Send two batteries”.", Text(7));

    [Fact]
    public void A_transfer_that_can_be_told_from_zero_is_said_so()
    {
        StudyResults study = Invented.Study();
        study = study with
        {
            Differences = [new("no-amendment", "ballistic-stopped", -12, -20, -5, -13, -11, true, 0.4)],
        };
        Sentence sentence = PageOne.Of(new StudyView(study)).Answer[3];
        Assert.Equal(
            "Under these assumptions, the transfer (against “No amendment”) changes “Ballistic missiles stopped” by "
                + "+12 "
            + "missiles (80 % band 5 to 20; the unknowns explain 40 % of it).", sentence.ToString());
        Assert.Contains(sentence.Pieces, piece => piece.Strong);
    }

    [Fact]
    public void The_words_of_a_scenario_cannot_stress_themselves()
    {
        string name = "**loud**";
        Sentence sentence = Sentence.Of($"plain {name} and **strong {name}**.");
        Assert.Equal(
            [new Piece("plain **loud** and ", false), new Piece("strong **loud**", true), new Piece(".", false)],
            sentence.Pieces);
    }

    private static string Text(int sentence) => Page.Answer[sentence].ToString();
}
