using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The way from files to a scenario: read, lay over one another, check, bind. Each step goes on beside the
/// errors of the one before, so that all are reported at once; only the last needs a document without any.</summary>
internal sealed class ScenarioReader
{
    private readonly ScenarioFiles files;
    private readonly IReadOnlyList<(string Path, string Value)> sets;
    private readonly Report report;
    private readonly Documents documents;
    private readonly Merge merge;
    private readonly ScopeCheck scope;
    private readonly List<LawText> laws = [];
    private readonly Readings readings = new();
    private bool blocksMissing;

    public ScenarioReader(
        ScenarioFiles files, IReadOnlyList<(string Path, string Value)> sets, Report report)
    {
        (this.files, this.sets, this.report) = (files, sets, report);
        documents = new Documents(files, report);
        merge = new Merge(report);
        scope = new ScopeCheck(report);
    }

    public Scenario? Read()
    {
        if (Merged() is not { } root)
        {
            return null;
        }

        // A scenario is real until it says that it is not.
        if (root.Find("fictional")?.Value is not ScalarNode { Text: "true" or "yes" })
        {
            scope.RefusePositions();
        }

        NameRegister names = NameRegister.Of(root, isWhole: !blocksMissing);
        new ShapeCheck(report, readings, names, merge, scope).Visit(root);
        if (blocksMissing)
        {
            return null;
        }

        View view = new(readings, Tables.Scenario, root, new Spot("", root.Place, false, false));
        RaidTable? table = Table(view);
        TerrainFile[] terrain = Terrain(view);
        QuestionCheck question = new(report, names, view);
        question.Visit();
        Supply(view, question);
        new DefenseCheck(report, names, view).Visit(table);
        new AttackCheck(report, names, view).Visit();
        return report.Errors > 0 ? null : Bind(view, table, terrain);
    }

    private void Supply(View view, QuestionCheck question)
    {
        SupplyBounds bounds = new(view);
        new SupplyCheck(report, view, question).Visit(laws.Count > 0);
        new StockCheck(report, view).Visit();
        new MakingCheck(report, view, bounds).Visit();
        new BillCheck(report, view, question).Visit();
        new SwapCheck(report, view, bounds).Visit();
        new DecreeCheck(report, view, question).Visit();
    }

    /// <summary>The scenario over its packs, with the settings; null where the main file cannot be read.</summary>
    private MapNode? Merged()
    {
        TextPlace top = new(files.Main, 1, 1);
        if (documents.Text(files.Main, top) is not { } text || Mapping(files.Main, text) is not { } own)
        {
            return null;
        }

        own = WithIncludes(own);
        MapNode? packs = Packs(own);
        MapNode root = packs is null ? own : (MapNode)merge.Over(Tables.Scenario, packs, own, "");
        return blocksMissing ? root : new Settings(report, merge, scope).Apply(root, sets);
    }

    private MapNode? Mapping(string file, string text)
    {
        if (YamlText.Mapping(file, text, report) is not { } map)
        {
            return null;
        }

        scope.Visit(map);
        return (MapNode)LongForm.Of(Tables.Scenario, map);
    }

    private MapNode WithIncludes(MapNode own)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { files.Main };
        foreach (ScalarNode name in Names(own, "include"))
        {
            if (!seen.Add(name.Text))
            {
                report.Error(DiagnosticCodes.FileTwice, name.Place, $"'{Excerpt.Of(name.Text)}' is read already");
            }
            else if (documents.Text(name.Text, name.Place) is not { } text
                || Mapping(name.Text, text) is not { } included)
            {
                blocksMissing = true;
            }
            else
            {
                own = merge.Beside(own,
                    Without(included, field => field.Name is "include" or "packs", "an included file"));
            }
        }

        return own;
    }

    private MapNode? Packs(MapNode own)
    {
        const string LawFolder = "law/";
        MapNode? packs = null;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ScalarNode name in Names(own, "packs"))
        {
            bool law = name.Text.StartsWith(LawFolder, StringComparison.Ordinal);
            string file = $"packs/{name.Text}.{(law ? "lex" : "yaml")}";
            if (!seen.Add(name.Text))
            {
                report.Error(DiagnosticCodes.FileTwice, name.Place,
                    $"the pack '{Excerpt.Of(name.Text)}' is named twice");
            }
            else if (documents.Text(file, name.Place, name.Text) is not { } text)
            {
                blocksMissing |= !law;
            }
            else if (law)
            {
                laws.Add(new LawText(file, text));
            }
            else if (Mapping(file, text) is { } pack)
            {
                pack = Without(pack, field => field.ScenarioOnly, "a pack");
                packs = packs is null ? pack : merge.Beside(packs, pack);
            }
            else
            {
                blocksMissing = true;
            }
        }

        return packs;
    }

    /// <summary>The mapping without fields that have no place in such a file; each is reported.</summary>
    private MapNode Without(MapNode map, Func<Field, bool> misplaced, string what)
    {
        List<Entry> entries = [];
        foreach (Entry entry in map.Entries)
        {
            if (Tables.Scenario.Find(entry.Key.Text) is { } field && misplaced(field))
            {
                report.Error(
                    DiagnosticCodes.NotInPack, entry.Key.Place, $"'{field.Name}' has no place in {what}",
                    "write it in the scenario's main file");
            }
            else
            {
                entries.Add(entry);
            }
        }

        return new MapNode(map.Place, entries);
    }

    private static IEnumerable<ScalarNode> Names(MapNode map, string field) =>
        map.Find(field)?.Value is ListNode list ? list.Items.OfType<ScalarNode>() : [];

    private RaidTable? Table(View view)
    {
        if (view.Block("raids") is not { } raids || raids.Text("monthly") is not { } name)
        {
            return null;
        }

        TextPlace place = raids.Place("monthly");
        string file = Documents.Beside(place.File, name);
        return documents.Text(file, place) is { } text ? RaidTable.Read(file, text, report) : null;
    }

    /// <summary>The tiles that could be read; where they lie is for who reads their heights.</summary>
    private TerrainFile[] Terrain(View view)
    {
        List<TerrainFile> tiles = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (view.Elements("terrain").Count() > ScenarioLimits.TerrainTilesMax)
        {
            report.Error(
                DiagnosticCodes.TooMany, view.Place("terrain"),
                $"more than {ScenarioLimits.TerrainTilesMax} terrain tiles");
            return [];
        }

        foreach ((Node node, _) in view.Elements("terrain"))
        {
            if (!readings.Has(node, out string name))
            {
                continue;
            }

            string file = Documents.Beside(node.Place.File, name);
            string tile = file[(file.LastIndexOf('/') + 1)..];
            if (!seen.Add(tile))
            {
                report.Error(
                    DiagnosticCodes.FileTwice, node.Place, $"the terrain tile '{Excerpt.Of(tile)}' is named twice");
            }
            else if (documents.Tile(file, node.Place) is { } bytes)
            {
                tiles.Add(new TerrainFile(tile, bytes));
            }
        }

        return [.. tiles];
    }

    private Scenario Bind(View view, RaidTable? table, TerrainFile[] terrain)
    {
        ClaimBook claims = new(view);
        StockBinding stock = new(claims);
        MakingBinding making = new(claims);
        SupplyBinding supply = new(claims);
        SwapBinding swaps = new(claims);
        DefenseBinding defense = new(claims);
        AttackBinding attack = new(claims, defense);
        ChoiceBinding choice = new(claims, supply);
        ILookup<string, View> lots = view.Entries("lots").ToLookup(
            lot => Bound.Need(lot.Text("holder")), StringComparer.Ordinal);
        Choice[] choices = [.. view.Entries("choices").Select(choice.Choice)];
        return new Scenario
        {
            Name = files.Name,
            Title = Bound.Need(view.Text("title")),
            Version = Bound.Need(view.Text("version")),
            Question = Bound.Need(view.Text("question")),
            Horizon = Bound.Need(view.Span("horizon")),
            KnownUntil = Bound.Need(view.Day("known-until")),
            Fictional = view.YesNo("fictional"),
            Sources = claims.Sources,
            Items = [.. view.Entries("items").Select(stock.Item)],
            Sites = [.. view.Entries("sites").Select(StockBinding.Site)],
            Parties = [.. view.Entries("parties").Select(party => stock.Party(party, lots[party.Name]))],
            Lines = [.. view.Entries("lines").Select(making.Line)],
            Orders = [.. view.Entries("orders").Select(making.Order)],
            Accounts = [.. view.Entries("accounts").Select(making.Account)],
            Bills = [.. view.Entries("bills").Select(making.Bill)],
            Policies = [.. view.Entries("policies").Select(stock.Policy)],
            Transfers = supply.Transfers(view),
            Swaps = [.. view.Entries("swaps").Select(swaps.Swap)],
            Decrees = [.. view.Entries("decrees").Select(swaps.Decree)],
            Threats = [.. view.Entries("threats").Select(defense.Threat)],
            Rounds = [.. view.Entries("rounds").Select(defense.Round)],
            FireUnits = [.. view.Entries("fire-units").Select(defense.FireUnit)],
            Areas = [.. view.Entries("areas").Select(defense.Area)],
            Raids = view.Block("raids") is { } raids ? defense.Raids(raids, Bound.Need(table)) : null,
            Cases = [.. view.Entries("cases").Select(defense.Case)],
            Attacks = [.. view.Entries("attacks").Select(attack.Attack)],
            Terrain = terrain,
            Choices = choices,
            Options = [.. view.Entries("options").Select(option => ChoiceBinding.Option(option, choices))],
            Measures = [.. view.Entries("measures").Select(ChoiceBinding.Measure)],
            Targets = [.. view.Entries("targets").Select(choice.Target)],
            Debate = [.. view.Entries("debate").Select(choice.Debate)],
            NotModelled = [.. view.Elements("not-modelled").Select(text => ((ScalarNode)text.Value).Text)],
            LawTexts = laws,
            Overrides = merge.Overrides,
            Claims = claims.Claims,
            ContentHash = documents.ContentHash(sets),
        };
    }
}
