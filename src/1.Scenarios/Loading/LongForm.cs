namespace Stockade.Scenarios;

/// <summary>Rewrites what may be written short into its long form, so that later passes meet one form only: a bare
/// claim for a block, a single element for a list.</summary>
internal static class LongForm
{
    public static Node Of(Shape shape, Node node) => (shape, node) switch
    {
        (BlockShape { Shorthand: { } name } block, _) when IsClaim(node) => Block(block, Wrapped(name, node)),
        (BlockShape block, MapNode map) => Block(block, map),
        (MapShape map, MapNode entries) => new MapNode(
            entries.Place, [.. entries.Entries.Select(entry => entry with { Value = Of(map.Value, entry.Value) })]),
        (ListShape list, ListNode items) => new ListNode(
            items.Place, [.. items.Items.Select(item => Of(list.Element, item))]),
        (ListShape { SingleToo: true } list, not RefusedNode) => new ListNode(node.Place, [Of(list.Element, node)]),
        _ => node,
    };

    private static MapNode Block(BlockShape block, MapNode map) =>
        new(map.Place, [.. map.Entries.Select(entry =>
            block.Find(entry.Key.Text) is { } field ? entry with { Value = Of(field.Shape, entry.Value) } : entry)]);

    /// <summary>A claim is a scalar, or a mapping with a value or rivals.</summary>
    private static bool IsClaim(Node node) =>
        node is ScalarNode || (node is MapNode map && (map.Find("value") ?? map.Find("rivals")) is not null);

    private static MapNode Wrapped(string name, Node value) =>
        new(value.Place, [new Entry(new ScalarNode(value.Place, name), value)]);
}
