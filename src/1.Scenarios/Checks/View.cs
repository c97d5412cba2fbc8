using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A block of the document seen through its readings: a field that is missing or could not be read is null, so
/// that checks between fields can go on beside errors already reported.</summary>
internal sealed class View(
    Readings readings, BlockShape shape, MapNode node, Spot spot, string? key = null)
{
    public string Path => spot.Path;

    /// <summary>Where the block is named.</summary>
    public TextPlace At => spot.At;

    /// <summary>The key the block stands under: as written, for one that holds a dot is refused and still
    /// looked at.</summary>
    public string Name { get; } = key ?? spot.Path[(spot.Path.LastIndexOf('.') + 1)..];

    public bool Has(string field) => node.Find(field) is not null;

    /// <summary>Where a field's value stands, or where the block is named.</summary>
    public TextPlace Place(string field) => node.Find(field)?.Value.Place ?? spot.At;

    public string? Text(string field) => readings.Has(Value(field), out string text) ? text : null;

    public T? Word<T>(string field)
        where T : struct, Enum
    {
        int index = Missing(field) is { } text ? ((WordShape)shape.Find(field)!.Shape).IndexOf(text)
            : readings.Has(Value(field), out int written) ? written : -1;
        return index < 0 ? null : Enum.GetValues<T>()[index];
    }

    public DateOnly? Day(string field) => readings.Has(Value(field), out DayReading day) ? day.Day : null;

    public DateSpan? Span(string field) => readings.Has(Value(field), out DateSpan span) ? span : null;

    /// <summary>The spans of a list of spans.</summary>
    public IReadOnlyList<(DateSpan Span, TextPlace Place)> Spans(string field) =>
    [
        .. Elements(field).SelectMany(element =>
            readings.Has(element.Value, out DateSpan span)
                ? new[] { (span, element.Value.Place) } : []),
    ];

    public int? Whole(string field) =>
        Value(field) is null && Missing(field) is { } text ? int.Parse(text, CultureInfo.InvariantCulture)
        : readings.Has(Value(field), out int number) ? number : null;

    public bool YesNo(string field) =>
        readings.Has(Value(field), out bool answer) ? answer : Missing(field) is "yes";

    public double? Number(string field) => readings.Has(Value(field), out double number) ? number : null;

    public ObservationReading? Observation(string field) =>
        readings.Has(Value(field), out ObservationReading observation) ? observation : null;

    /// <summary>The claim of a field; where nothing is written, what then holds; else null.</summary>
    public ClaimReading? Claim(string field)
    {
        Field known = shape.Find(field)!;
        return Value(field) is { } written
            ? readings.Has(written, out ClaimReading claim) ? claim : null
            : known.Default is null ? null
            : ClaimCheck.Default(known, (ClaimShape)known.Shape, spot with { Path = PathOf(field) });
    }

    public string PathOf(string field) => Paths.Field(spot.Path, field, shape.Shorthand);

    /// <summary>The texts of a list of names.</summary>
    public IReadOnlyList<ScalarNode> Names(string field) =>
        Value(field) is ListNode list
            ? [.. list.Items.OfType<ScalarNode>().Where(item => readings.Has(item, out string _))] : [];

    /// <summary>The one block of a field, or null.</summary>
    public View? Block(string field) =>
        Value(field) is MapNode map && shape.Find(field)!.Shape is BlockShape block
            ? new View(readings, block, map, SpotOf(field, node.Find(field)!.Key.Place, PathOf(field)))
            : null;

    /// <summary>The one block of a field; one in which nothing is written where it is missing.</summary>
    public View BlockOrEmpty(string field) =>
        Block(field) ?? new View(
            readings, (BlockShape)shape.Find(field)!.Shape, new MapNode(spot.At, []),
            SpotOf(field, spot.At, PathOf(field)));

    /// <summary>The blocks of a map, in the order written.</summary>
    public IEnumerable<View> Entries(string field)
    {
        if (Value(field) is not MapNode map || shape.Find(field)!.Shape is not MapShape { Value: BlockShape block })
        {
            yield break;
        }

        foreach (Entry entry in map.Entries)
        {
            if (entry.Value is MapNode value)
            {
                yield return new View(readings, block, value,
                    SpotOf(field, entry.Key.Place, $"{PathOf(field)}.{entry.Key.Text}"), entry.Key.Text);
            }
        }
    }

    /// <summary>The blocks of a list, in the order written.</summary>
    public IEnumerable<View> Items(string field)
    {
        if (Value(field) is not ListNode list
            || shape.Find(field)!.Shape is not ListShape { Element: BlockShape block })
        {
            yield break;
        }

        foreach ((int index, Node item) in list.Items.Index())
        {
            if (item is MapNode value)
            {
                yield return new View(readings, block, value,
                    SpotOf(field, item.Place, $"{PathOf(field)}.{index + 1}"));
            }
        }
    }

    /// <summary>The entries of a map whose values are not blocks: key, value and the value's path.</summary>
    public IEnumerable<(ScalarNode Key, Node Value, string Path)> Pairs(string field) =>
        Value(field) is MapNode map
            ? map.Entries.Select(entry => (entry.Key, entry.Value, $"{PathOf(field)}.{entry.Key.Text}"))
            : [];

    /// <summary>The elements of a list that are not blocks, each with its path.</summary>
    public IEnumerable<(Node Value, string Path)> Elements(string field) =>
        Value(field) is ListNode list
            ? list.Items.Select((item, index) => (item, $"{PathOf(field)}.{index + 1}"))
            : [];

    public ClaimReading? ClaimOf(Node value) => readings.Has(value, out ClaimReading claim) ? claim : null;

    public DateOnly? DayOf(Node value) => readings.Has(value, out DayReading day) ? day.Day : null;

    public int? WholeOf(Node value) => readings.Has(value, out int number) ? number : null;

    private Node? Value(string field) => node.Find(field)?.Value;

    private string? Missing(string field) => Value(field) is null ? shape.Find(field)!.Default : null;

    private Spot SpotOf(string field, TextPlace at, string path) =>
        spot with { Path = path, At = at, Adversary = spot.Adversary || shape.Find(field)!.Adversary };
}
