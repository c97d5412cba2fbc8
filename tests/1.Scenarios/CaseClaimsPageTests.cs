namespace Stockade.Scenarios.Tests;

public sealed class CaseClaimsPageTests
{
    private const string Case = "patriot-backfill-2023";

    private static string Page => Path.Combine(Shipped.Root, "docs", "case-claims.md");

    /// <summary>Rewrite the page with <c>STOCKADE_APPROVE=1</c> after the debate block has changed.</summary>
    [Fact]
    public void The_page_of_case_claims_is_what_the_scenario_says()
    {
        (Scenario? scenario, _) = Shipped.Read(Case);
        string page = CaseClaimsPage.Render(scenario!);
        if (string.Equals(Environment.GetEnvironmentVariable("STOCKADE_APPROVE"), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(Page, page);
            return;
        }

        Assert.Equal(File.ReadAllText(Page), page);
    }

    [Fact]
    public void None_of_the_sixteen_claims_of_the_case_disappears()
    {
        (Scenario? scenario, _) = Shipped.Read(Case);

        Assert.Equal(
            Enumerable.Range(1, 16).Select(number => $"claim-{number:00}"),
            scenario!.Debate.Select(claim => claim.Id),
            StringComparer.Ordinal);
        Assert.All(scenario.Debate, claim => Assert.True(claim.Explanation.Length > 40, claim.Id));
    }

    [Fact]
    public void A_claim_that_is_contradicted_names_what_contradicts_it()
    {
        (Scenario? scenario, _) = Shipped.Read(Case);

        Assert.All(
            scenario!.Debate.Where(claim => claim.Status == DebateStatus.Contradicted),
            claim => Assert.NotNull(claim.Source));
    }

    [Fact]
    public void A_bar_in_a_sentence_does_not_break_the_table()
    {
        (Scenario? scenario, _) = Shipped.Read(Case);
        Scenario barred = scenario! with
        {
            Debate = [new DebateClaim("one", "Either | or.", DebateStatus.Outside, "Not here.", null)],
        };

        string page = CaseClaimsPage.Render(barred);

        Assert.Contains("| 1 | Either \\| or. | outside the model |\n", page, StringComparison.Ordinal);
        Assert.Contains("1 claims: 1 outside the model.", page, StringComparison.Ordinal);
    }
}
