using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Lays files over one another: files of equal rank side by side, the scenario over its packs.</summary>
internal sealed class Merge(Report report)
{
    private readonly List<string> overrides = [];
    private readonly HashSet<Node> overriding = [];

    /// <summary>Paths of pack fields that the scenario or a setting replaced, in the order met.</summary>
    public IReadOnlyList<string> Overrides => overrides;

    /// <summary>True where the node replaced a pack's.</summary>
    public bool Replaced(Node node) => overriding.Contains(node);

    /// <summary>Puts files of equal rank side by side; an entry that stands in two of them is reported.</summary>
    public MapNode Beside(MapNode first, MapNode second)
    {
        List<Entry> entries = [.. first.Entries];
        foreach (Entry entry in second.Entries)
        {
            if (first.Find(entry.Key.Text) is not { } earlier)
            {
                entries.Add(entry);
                continue;
            }

            Field? section = Tables.Scenario.Find(entry.Key.Text);
            if (section?.Shape is MapShape && earlier.Value is MapNode low && entry.Value is MapNode high)
            {
                MapNode both = EntriesBeside(entry.Key.Text, low, high);
                entries[first.IndexOf(entry.Key.Text)] = earlier with { Value = both };
            }
            else
            {
                Twice(entry.Key, entry.Key.Text, earlier.Key.Place);
            }
        }

        return new MapNode(first.Place, entries);
    }

    private MapNode EntriesBeside(string section, MapNode low, MapNode high)
    {
        List<Entry> entries = [.. low.Entries];
        foreach (Entry entry in high.Entries)
        {
            if (low.Find(entry.Key.Text) is { } earlier)
            {
                Twice(entry.Key, $"{section}.{Excerpt.Of(entry.Key.Text)}", earlier.Key.Place);
            }
            else
            {
                entries.Add(entry);
            }
        }

        return new MapNode(low.Place, entries);
    }

    private void Twice(ScalarNode key, string path, TextPlace earlier) =>
        report.Error(
            DiagnosticCodes.EntryTwice, key.Place, $"'{path}' stands in two files of equal rank",
            $"the other is at {earlier}; keep one, or let the scenario override the pack");

    /// <summary>Lays <paramref name="high"/> over <paramref name="low"/>: blocks field by field, maps entry by entry,
    /// everything else whole.</summary>
    public Node Over(Shape shape, Node low, Node high, string path)
    {
        if (low is MapNode lowMap && high is MapNode highMap)
        {
            switch (shape)
            {
                case BlockShape { OneOf: true } when !SameFields(lowMap, highMap):
                    // Another of the things that the block may hold takes the place of the one it held.
                    break;
                case BlockShape block:
                    return Fields(lowMap, highMap, path, name => block.Find(name)?.Shape, block.Shorthand);
                case MapShape { Keys: KeyKind.Declares or KeyKind.NamesEntry or KeyKind.Fact } map:
                    return Fields(lowMap, highMap, path, _ => map.Value, null);
                default:
                    break;
            }
        }

        if (low is not RefusedNode && overrides.Count < ScenarioLimits.ClaimsMax)
        {
            overrides.Add(path);
            overriding.Add(high);
        }

        return high;
    }

    private static bool SameFields(MapNode low, MapNode high) =>
        high.Entries.All(entry => low.Find(entry.Key.Text) is not null);

    private MapNode Fields(MapNode low, MapNode high, string path, Func<string, Shape?> shapeOf, string? shorthand)
    {
        List<Entry> entries = [.. low.Entries];
        foreach (Entry entry in high.Entries)
        {
            string name = entry.Key.Text;
            if (low.Find(name) is not { } earlier)
            {
                entries.Add(entry);
                continue;
            }

            // A field the tables do not know is reported later, where it stands.
            Node value = shapeOf(name) is { } shape
                ? Over(shape, earlier.Value, entry.Value, Paths.Field(path, name, shorthand))
                : entry.Value;
            entries[low.IndexOf(name)] = entry with { Value = value };
        }

        return new MapNode(high.Place, entries);
    }
}

/// <summary>Dotted paths: <c>parties.japan.stock.pac-3-mse</c>. The shorthand field of a block adds nothing.</summary>
internal static class Paths
{
    public static string Field(string path, string name, string? shorthand) =>
        path.Length == 0 ? name : string.Equals(name, shorthand, StringComparison.Ordinal) ? path : path + "." + name;
}
