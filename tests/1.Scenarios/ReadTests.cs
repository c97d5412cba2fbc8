using Stockade.Kernel;

namespace Stockade.Scenarios.Tests;

/// <summary>What a scenario holds once it is read.</summary>
public sealed class ReadTests
{
    private static Scenario Read(params (string Path, string Value)[] sets) => Read(Small.Texts(), sets);

    private static Scenario Read(Dictionary<string, string> texts, params (string Path, string Value)[] sets)
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", texts, sets);
        Assert.True(scenario is not null, string.Join('\n', diagnostics.All));
        return scenario;
    }

    private static Claim Claim(Scenario scenario, string path) =>
        Assert.Single(scenario.Claims, claim => claim.Path == path);

    [Fact]
    public void A_claim_is_kept_in_SI_with_its_path_and_place()
    {
        Claim range = Claim(Read(), "rounds.lance.reach-ballistic");

        Assert.Equal(Dimension.Length, range.Dimension);
        Assert.Equal((25_000, 35_000), (range.Value.Value.Low, range.Value.Value.High));
        Assert.Equal("25 km .. 35 km", range.Text);
        Assert.True(range.Value.IsAssumption);
        Assert.Equal(new TextPlace(Small.Weapons, 10, 22), range.Place);
    }

    [Fact]
    public void Claims_are_numbered_by_their_position()
    {
        Scenario scenario = Read();

        Assert.Equal(Enumerable.Range(0, scenario.Claims.Count), scenario.Claims.Select(claim => claim.Index));
    }

    [Fact]
    public void No_two_claims_have_one_path()
    {
        Assert.Equal(
            Read().Claims.Count,
            Read().Claims.Select(claim => claim.Path).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Rivals_become_shares_of_one_and_name_their_sources()
    {
        Claim stock = Claim(Read(), "parties.osmere.stock.lance");

        Assert.Equal([2.0 / 3, 1.0 / 3], stock.Rivals.Select(rival => rival.Weight));
        Assert.Equal([null, "gazette"], stock.Rivals.Select(rival => rival.Source?.Id), StringComparer.Ordinal);
        Assert.Equal((40, 90), (stock.Value.Value.Low, stock.Value.Value.High));
    }

    [Fact]
    public void What_the_adversary_decides_is_marked_and_nothing_else_is()
    {
        Scenario scenario = Read();
        string[] sections = ["threats.", "raids.", "cases.port.per-day.", "attacks.dawn.groups."];

        Assert.All(scenario.Claims, claim => Assert.Equal(
            Array.Exists(sections, section => claim.Path.StartsWith(section, StringComparison.Ordinal)),
            claim.Adversary));
    }

    [Fact]
    public void A_scenario_overrides_one_field_of_a_pack_and_the_rest_stays()
    {
        Scenario scenario = Read();

        Assert.Equal(["rounds.lance.ceiling"], scenario.Overrides);
        Assert.True(Claim(scenario, "rounds.lance.ceiling").Override);
        Assert.Equal(24_000, Claim(scenario, "rounds.lance.ceiling").Value.Value.Low);
        Assert.False(Claim(scenario, "rounds.lance.reach-air").Override);
        Assert.Equal(60_000, Claim(scenario, "rounds.lance.reach-air").Value.Value.Low);
    }

    [Fact]
    public void A_setting_counts_as_if_it_had_been_written()
    {
        Dictionary<string, string> written = Small.Texts();
        written[Small.Main] = written[Small.Main].Replace("credit: 0 .. 1", "credit: 0.5", StringComparison.Ordinal);

        Claim set = Claim(Read(("transfers.backfill.credit", "0.5")), "transfers.backfill.credit");
        Claim asWritten = Claim(Read(written), "transfers.backfill.credit");

        Assert.Equal(asWritten.Value, set.Value);
        Assert.Equal(asWritten.Index, set.Index);
        Assert.True(set.Override);
    }

    [Theory]
    [InlineData("parties.osmere.stock.lance", "12", "parties.osmere.stock.lance")]
    [InlineData("cases.port.unit-distances.2", "7 km", "cases.port.unit-distances.2")]
    [InlineData("accounts.refill.steps.1.amount", "5 M USD", "accounts.refill.steps.1.amount")]
    [InlineData("lines.lances.capacity.2030-03-01", "2 / month", "lines.lances.capacity.2030-03-01")]
    [InlineData("rounds.lance.kill.ballistic", "{value: 0.5, source: gazette}", "rounds.lance.kill.ballistic")]
    public void Every_claim_can_be_set_by_its_path(string path, string value, string changed)
    {
        Scenario scenario = Read((path, value));

        Assert.NotEqual(Claim(Read(), changed).Text, Claim(scenario, changed).Text, StringComparer.Ordinal);
        Assert.True(Claim(scenario, changed).Override);
        Assert.Contains(changed, scenario.Overrides, StringComparer.Ordinal);
    }

    [Fact]
    public void Setting_a_stock_keeps_where_it_came_from()
    {
        Scenario scenario = Read(("parties.kessand.stock.lance", "12"));

        OpeningStock stock = scenario.Parties.Single(party => party.Id.Value == "kessand").Stock.Single();
        Assert.Equal("verdania", stock.Origin.Value);
        Assert.Equal("12", stock.Rounds.Text);
    }

    [Theory]
    [InlineData("transfers.backfil.credit", "0.5", "did you mean 'backfill'?")]
    [InlineData("transfers.backfill.credits", "0.5", "did you mean 'credit'?")]
    [InlineData("cases.port.unit-distances.3", "7 km", "name an element by its number, from 1 to 2")]
    [InlineData("title.of.it", "x", null)]
    public void A_setting_that_leads_nowhere_is_an_error(string path, string value, string? hint)
    {
        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", Small.Texts(), (path, value));

        Assert.Null(scenario);
        Diagnostic found = Assert.Single(diagnostics.All);
        Assert.Equal(DiagnosticCodes.BadSetting, found.Code);
        Assert.Equal("--set " + path, found.Place!.Value.File);
        Assert.Equal(hint, found.Hint);
    }

    [Fact]
    public void A_wrong_value_in_a_setting_is_quoted()
    {
        DiagnosticBag diagnostics = Shipped.Read(
            "small", Small.Texts(), ("transfers.backfill.credit", "1.5")).Diagnostics;

        Diagnostic found = Assert.Single(diagnostics.All);
        Assert.Equal((DiagnosticCodes.BadNumber, "1.5"), (found.Code, found.Quote));
    }

    [Fact]
    public void The_content_hash_changes_with_any_file_and_any_setting_and_with_nothing_else()
    {
        ulong hash = Read().ContentHash;
        Dictionary<string, string> unread = Small.Texts();
        unread["packs/other.yaml"] = "items: {}\n";

        Assert.Equal(hash, Read().ContentHash);
        Assert.Equal(hash, Read(unread).ContentHash);
        Assert.NotEqual(hash, Read(("transfers.backfill.credit", "0.5")).ContentHash);
        foreach (string file in Small.Texts().Keys)
        {
            Dictionary<string, string> changed = Small.Texts();
            changed[file] += "# changed\n";
            Assert.NotEqual(hash, Read(changed).ContentHash);
        }
    }

    [Fact]
    public void Two_transfers_that_pick_the_same_item_hold_the_same_claim()
    {
        Dictionary<string, string> texts = Small.Texts();
        texts[Small.Weapons] = texts[Small.Weapons].Replace(
            "items:\n", "items:\n  dart: {name: Dart, kind: round, family: dart}\n", StringComparison.Ordinal);
        texts[Small.Main] = texts[Small.Main].Replace("items: lance", "items: [lance, dart]", StringComparison.Ordinal)
            .Replace("backs: return", "backs: return\n    item-as: return", StringComparison.Ordinal);

        Scenario scenario = Read(texts);

        Transfer Named(string id) => scenario.Transfers.Single(transfer => transfer.Id == id);
        Assert.Same(Named("return").ItemChoice, Named("backfill").ItemChoice);
        Assert.NotSame(Named("return").ItemChoice, Named("drawdown").ItemChoice);
    }

    [Fact]
    public void Facts_of_law_hold_throughout_or_by_date()
    {
        LegalFacts law = Read().Transfers.Single(transfer => transfer.Id == "drawdown").Legal;

        Assert.Equal(
            [("kind", "ammunition", null), ("combat", "no", null), ("combat", "yes", new DateOnly(2030, 2, 1))],
            law.Facts.Select(fact => (fact.Name, fact.Value, fact.From)));
    }

    [Fact]
    public void What_is_not_written_holds_as_an_assumption()
    {
        Claim realised = Claim(Read(), "lines.lances.realised");

        Assert.Equal(1, realised.Value.Value.Low);
        Assert.True(realised.Value.IsAssumption);
        Assert.NotNull(realised.Value.Note);
    }

    [Fact]
    public void An_option_whose_alternative_moves_against_the_law_is_a_counterfactual()
    {
        Dictionary<string, string> texts = Small.Texts();
        texts[Small.Answers] = texts[Small.Answers].Replace(
            "{without-rules: small/return}", "{counterfactual: {transfer: return, reason: Why.}}",
            StringComparison.Ordinal);

        Assert.Equal([false, true], Read(texts).Options.Select(option => option.IsCounterfactual));
    }

    [Fact]
    public void The_example_on_the_page_about_scenarios_loads()
    {
        string page = File.ReadAllText(Path.Combine(Shipped.Root, "docs", "scenario.md"));
        string example = page.Split("```yaml\n")[1].Split("```")[0];

        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read(
            "smallest", new Dictionary<string, string>(StringComparer.Ordinal) { [Small.Main] = example });

        Assert.True(diagnostics.All.Count == 0, string.Join('\n', diagnostics.All));
        Assert.NotNull(scenario);
    }

    [Fact]
    public void The_raid_written_out_on_the_page_about_scenarios_loads_in_the_islands_place()
    {
        string page = File.ReadAllText(Path.Combine(Shipped.Root, "docs", "scenario.md"));
        Dictionary<string, string> texts = Shipped.Texts("island-raid");
        texts["attacks.yaml"] = page.Split("```yaml\n").Select(part => part.Split("```")[0])
            .Single(part => part.Contains("attacks:\n", StringComparison.Ordinal));

        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read(
            "island-raid", texts, Shipped.Tiles(Path.Combine(Shipped.Root, "scenarios", "island-raid")));

        Assert.True(diagnostics.All.Count == 0, string.Join('\n', diagnostics.All));
        Assert.NotNull(scenario);
    }

    [Fact]
    public void What_a_missing_pack_holds_is_not_called_missing_everywhere_else()
    {
        Dictionary<string, string> texts = Small.Texts();
        texts.Remove(Small.Weapons);
        texts[Small.Main] = texts[Small.Main].Replace("displaceable: yes", "displaceable: perhaps",
            StringComparison.Ordinal);

        DiagnosticBag diagnostics = Shipped.Read("small", texts, ("rounds.lance.ceiling", "20 km")).Diagnostics;

        Assert.Equal(
            [DiagnosticCodes.FileMissing, DiagnosticCodes.BadWord], diagnostics.All.Select(found => found.Code),
            StringComparer.Ordinal);
    }

    [Fact]
    public void More_files_than_the_limit_are_not_read()
    {
        Dictionary<string, string> texts = Small.Texts();
        string[] more = [.. Enumerable.Range(0, ScenarioLimits.FilesMax).Select(number => $"more-{number}.yaml")];
        foreach (string file in more)
        {
            texts[file] = "policies: {}\n";
        }

        texts[Small.Main] = texts[Small.Main].Replace(
            "include: [answers.yaml, attacks.yaml, supply.yaml]",
            $"include: [answers.yaml, attacks.yaml, supply.yaml, {string.Join(", ", more)}]", StringComparison.Ordinal);
        DiagnosticBag diagnostics = Shipped.Read("small", texts).Diagnostics;

        Assert.Contains(diagnostics.All, found => found.Code == DiagnosticCodes.TooMany);
    }

    [Fact]
    public void A_flood_of_faults_is_cut_short_and_says_so()
    {
        Dictionary<string, string> texts = Small.Texts();
        texts[Small.Main] += string.Concat(Enumerable.Range(0, 1000).Select(number => $"field-{number}: 1\n"));

        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", texts);

        Assert.Null(scenario);
        Assert.Equal(DiagnosticBag.Limit, diagnostics.All.Count);
        Assert.Contains("801 more", diagnostics.All[^1].Message, StringComparison.Ordinal);
    }

    /// <summary>Found by a million mutated inputs: the last part of a dotted name was taken for the name.</summary>
    [Fact]
    public void A_dotted_name_that_ends_like_another_is_refused_and_nothing_else()
    {
        Dictionary<string, string> texts = Small.Texts();
        const string Item = "lance: {name: Lance, kind: round";
        texts[Small.Weapons] = texts[Small.Weapons].Replace(
            Item, Item + ", family: lance, price: 4 M USD}\n  long.lance: {name: Long, kind: round",
            StringComparison.Ordinal);

        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", texts);

        Assert.Null(scenario);
        Assert.Contains(diagnostics.All, found => found.Message.Contains("long.lance", StringComparison.Ordinal));
    }
}
