using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A piece of a document as written: a scalar, a mapping or a list, with the place where it begins.</summary>
internal abstract class Node(TextPlace place)
{
    public TextPlace Place { get; } = place;

    /// <summary>What it is, for "expected ..., found ...".</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, number, date or word; the format gives it a meaning later, by its shape.</summary>
/// <param name="place">Where it begins.</param>
/// <param name="text">The text, without quotes.</param>
/// <param name="lead">Columns before the text's first character (1 for a quote); null where columns do not follow the
/// text (several lines, escapes).</param>
internal sealed class ScalarNode(TextPlace place, string text, int? lead = 0) : Node(place)
{
    public string Text { get; } = text;

    /// <summary>The place of one character of the text, as near as it is known.</summary>
    public TextPlace At(int offset) =>
        lead is { } before ? Place with { Column = Place.Column + before + offset } : Place;

    public override string Kind => Text.Length == 0 ? "nothing" : $"'{Excerpt.Of(Text)}'";
}

/// <summary>One key of a mapping and what it holds.</summary>
internal sealed record Entry(ScalarNode Key, Node Value);

/// <summary>Keys and values in the order written; no key stands twice.</summary>
internal sealed class MapNode(TextPlace place, IReadOnlyList<Entry> entries) : Node(place)
{
    private readonly Dictionary<string, int> byKey = entries.Index()
        .ToDictionary(entry => entry.Item.Key.Text, entry => entry.Index, StringComparer.Ordinal);

    public IReadOnlyList<Entry> Entries { get; } = entries;

    public override string Kind => "a mapping";

    public Entry? Find(string key) => byKey.TryGetValue(key, out int index) ? Entries[index] : null;

    /// <summary>Position of a key among <see cref="Entries"/>, or -1.</summary>
    public int IndexOf(string key) => byKey.GetValueOrDefault(key, -1);
}

internal sealed class ListNode(TextPlace place, IReadOnlyList<Node> items) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>Something refused and already reported; later passes step over it.</summary>
internal sealed class RefusedNode(TextPlace place) : Node(place)
{
    public override string Kind => "something refused";
}

/// <summary>Text of an input, made fit for a message: short, on one line, without control characters.</summary>
internal static class Excerpt
{
    private const int LengthMax = 60;

    public static string Of(string text) => Clean(text.Length <= LengthMax ? text : text[..LengthMax] + "...");

    /// <summary>The text with every control character shown as a question mark in a box (U+FFFD).</summary>
    public static string Clean(string text) =>
        string.Create(text.Length, text, static (letters, from) =>
        {
            for (int index = 0; index < from.Length; index++)
            {
                letters[index] = char.IsControl(from[index]) ? '\uFFFD' : from[index];
            }
        });
}
