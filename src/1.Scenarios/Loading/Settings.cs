using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Applies settings (<c>--set path=value</c>) as if the scenario had been written so.</summary>
internal sealed class Settings(Report report, Merge merge, ScopeCheck scope)
{
    private const int SettingsMax = 1000;

    public MapNode Apply(MapNode root, IReadOnlyList<(string Path, string Value)> sets)
    {
        if (sets.Count > SettingsMax)
        {
            report.Error(DiagnosticCodes.TooMany, new TextPlace("--set", 1, 1), $"more than {SettingsMax} settings");
            return root;
        }

        foreach ((string path, string value) in sets)
        {
            string label = "--set " + Excerpt.Of(path);
            if (path.Length + value.Length > ScenarioLimits.TextLengthMax)
            {
                report.Error(
                    DiagnosticCodes.TooLarge, new TextPlace(label, 1, 1),
                    $"the setting is longer than {ScenarioLimits.TextLengthMax} characters");
                continue;
            }

            if (YamlText.Document(label, value, report) is not { } node)
            {
                continue;
            }

            Target target = new(path, path.Split('.'), new TextPlace(label, 1, 1), node);
            scope.Visit(new ScalarNode(target.Place, target.Segments[0]), node);
            if (Replace(Tables.Scenario, root, target, 0) is MapNode changed)
            {
                root = changed;
            }
        }

        return root;
    }

    private sealed record Target(string Path, string[] Segments, TextPlace Place, Node Value)
    {
        public string Upto(int depth) => string.Join('.', Segments[..depth]);
    }

    /// <summary>The node with the target's value in its place, or null where the path leads nowhere (then
    /// reported).</summary>
    private Node? Replace(Shape shape, Node? node, Target target, int depth)
    {
        if (depth == target.Segments.Length)
        {
            Node value = LongForm.Of(shape, target.Value);
            return node is null ? value : merge.Over(shape, node, value, target.Path);
        }

        return (shape, node) switch
        {
            (BlockShape block, MapNode or null) => Field(block, (MapNode?)node, target, depth),
            (MapShape map, MapNode or null) => Entry(map, (MapNode?)node, target, depth),
            (ListShape list, ListNode items) => Item(list, items, target, depth),
            _ => Nowhere(target, depth, []),
        };
    }

    private MapNode? Field(BlockShape block, MapNode? map, Target target, int depth)
    {
        string name = target.Segments[depth];
        return block.Find(name) is { } field
            ? With(map, name, field.Shape, target, depth)
            : Nowhere(target, depth, block.FieldNames);
    }

    private MapNode? Entry(MapShape shape, MapNode? map, Target target, int depth)
    {
        string name = target.Segments[depth];
        bool mayAdd = shape.Keys is KeyKind.NamesEntry or KeyKind.Fact;
        return mayAdd || map?.Find(name) is not null
            ? With(map, name, shape.Value, target, depth)
            : Nowhere(target, depth, map is null ? [] : [.. map.Entries.Select(entry => entry.Key.Text)]);
    }

    private MapNode? With(MapNode? map, string name, Shape shape, Target target, int depth)
    {
        Entry? earlier = map?.Find(name);
        if (Replace(shape, earlier?.Value, target, depth + 1) is not { } value)
        {
            return null;
        }

        Entry entry = new(earlier?.Key ?? new ScalarNode(target.Place, name), value);
        List<Entry> entries = map is null ? [] : [.. map.Entries];
        if (earlier is null)
        {
            entries.Add(entry);
        }
        else
        {
            entries[map!.IndexOf(name)] = entry;
        }

        return new MapNode(map?.Place ?? target.Place, entries);
    }

    private ListNode? Item(ListShape shape, ListNode list, Target target, int depth)
    {
        if (!int.TryParse(target.Segments[depth], out int number) || number < 1 || number > list.Items.Count)
        {
            report.Error(
                DiagnosticCodes.BadSetting, target.Place, $"'{target.Upto(depth)}' is a list of {list.Items.Count}",
                $"name an element by its number, from 1 to {list.Items.Count}");
            return null;
        }

        Node? value = Replace(shape.Element, list.Items[number - 1], target, depth + 1);
        return value is null ? null
            : new ListNode(list.Place, [.. list.Items.Select((item, index) => index == number - 1 ? value : item)]);
    }

    private MapNode? Nowhere(Target target, int depth, IReadOnlyCollection<string> known)
    {
        string where = depth == 0 ? "a scenario" : $"'{target.Upto(depth)}'";
        report.ErrorNear(
            DiagnosticCodes.BadSetting, target.Place, $"{where} has no '{Excerpt.Of(target.Segments[depth])}'",
            target.Segments[depth], known);
        return null;
    }
}
