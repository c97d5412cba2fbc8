using Stockade.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Stockade.Scenarios;

/// <summary>Reads one YAML file into nodes with places. Takes the plain part of YAML that a person writes (mappings,
/// lists, scalars, comments) and refuses the rest, each with a diagnostic: tags, anchors and aliases, several
/// documents.</summary>
internal sealed class YamlText
{
    private readonly string file;
    private readonly Report report;
    private readonly Parser parser;
    private int nodes;
    private bool stopped;

    private YamlText(string file, string text, Report report)
    {
        this.file = file;
        this.report = report;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The mapping that the file holds, or null where it cannot be read (then that is reported).</summary>
    public static MapNode? Mapping(string file, string text, Report report)
    {
        TextPlace top = new(file, 1, 1);
        switch (Document(file, text, report))
        {
            case MapNode map:
                return map;
            case null or RefusedNode:
                return null;
            case var other:
                report.Error(DiagnosticCodes.WrongKind, other.Place,
                    $"expected fields ('name: value'), found {other.Kind}");
                return null;
        }
    }

    /// <summary>The one document of the file, or null where it cannot be read (then that is reported).</summary>
    public static Node? Document(string file, string text, Report report)
    {
        report.Knows(file, text);
        return new YamlText(file, text, report).Read();
    }

    private Node? Read()
    {
        try
        {
            Node? root = Root();
            return stopped ? null : root;
        }
        catch (YamlException fault)
        {
            report.Error(DiagnosticCodes.NotReadable, Place(fault.Start),
                "not readable as YAML: " + Excerpt.Clean(fault.Message));
            return null;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or InvariantException))
        {
            // The YAML library throws exceptions of many types on texts that are no YAML ('!!]' is one).
            TextPlace place = parser.Current is { } last ? Place(last.End) : new TextPlace(file, 1, 1);
            report.Error(
                DiagnosticCodes.NotReadable, place, "not readable as YAML near here",
                "look for a bracket, brace or quote that is not closed");
            return null;
        }
    }

    private Node? Root()
    {
        Node? root = null;
        while (!stopped && parser.MoveNext())
        {
            switch (parser.Current)
            {
                case StreamStart or DocumentEnd or StreamEnd:
                    break;
                case DocumentStart second when root is not null:
                    report.Error(DiagnosticCodes.NotReadable, Place(second.Start),
                        "a second document begins here; a file holds one");
                    return null;
                case DocumentStart:
                    break;
                default:
                    root = Value(0);
                    break;
            }
        }

        if (root is null)
        {
            report.Error(DiagnosticCodes.NotReadable, new TextPlace(file, 1, 1),
                "the file is empty; expected fields ('name: value')");
        }

        return root;
    }

    /// <summary>The node whose first event is the current one; leaves its last event current.</summary>
    private Node Value(int depth)
    {
        ParsingEvent first = parser.Current!;
        TextPlace place = Place(first.Start);
        CountNode(place, depth);
        if (stopped)
        {
            return new RefusedNode(place);
        }

        if (first is AnchorAlias)
        {
            report.Error(
                DiagnosticCodes.AnchorRefused, place, "aliases ('*name') are not read",
                "write the value out where it is used");
            return new RefusedNode(place);
        }

        RefuseDecoration((NodeEvent)first, place);
        return first switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, Lead(scalar)),
            SequenceStart => Items(place, depth),
            _ => Fields(place, depth),
        };
    }

    private void CountNode(TextPlace place, int depth)
    {
        if (depth > ScenarioLimits.DepthMax)
        {
            report.Error(DiagnosticCodes.TooDeep, place, $"nested deeper than {ScenarioLimits.DepthMax} levels");
            stopped = true;
        }

        if (++nodes > ScenarioLimits.NodesMax)
        {
            report.Error(DiagnosticCodes.TooLarge, place,
                $"more than {ScenarioLimits.NodesMax} keys and values in one file");
            stopped = true;
        }
    }

    private void RefuseDecoration(NodeEvent node, TextPlace place)
    {
        if (!node.Anchor.IsEmpty)
        {
            report.Error(
                DiagnosticCodes.AnchorRefused, place, "anchors ('&name') are not read",
                "write the value out where it is used");
        }

        if (!node.Tag.IsEmpty)
        {
            report.Error(DiagnosticCodes.TagRefused, place, "tags ('!name') are not read", "take the tag out");
        }
    }

    private ListNode Items(TextPlace place, int depth)
    {
        List<Node> items = [];
        while (!stopped && parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            items.Add(Value(depth + 1));
        }

        return new ListNode(place, items);
    }

    private MapNode Fields(TextPlace place, int depth)
    {
        List<Entry> entries = [];
        Dictionary<string, TextPlace> seen = new(StringComparer.Ordinal);
        while (!stopped && parser.MoveNext() && parser.Current is not MappingEnd)
        {
            Node key = Value(depth + 1);
            if (stopped || !parser.MoveNext())
            {
                break;
            }

            Node value = Value(depth + 1);
            if (key is not ScalarNode name)
            {
                report.Error(DiagnosticCodes.WrongKind, key.Place, $"a key is a name or a date, found {key.Kind}");
            }
            else if (seen.TryAdd(name.Text, key.Place))
            {
                entries.Add(new Entry(name, value));
            }
            else
            {
                TextPlace earlier = seen[name.Text];
                report.Error(
                    DiagnosticCodes.DuplicateKey, key.Place, $"'{Excerpt.Of(name.Text)}' stands here a second time",
                    $"the first is at {earlier}");
            }
        }

        return new MapNode(place, entries);
    }

    /// <summary>Columns before the text of a scalar on one line; null where its columns cannot be counted from its
    /// text.</summary>
    private static int? Lead(Scalar scalar)
    {
        int quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        long columns = scalar.End.Column - scalar.Start.Column;
        return scalar.End.Line == scalar.Start.Line && columns == scalar.Value.Length + (2 * quote) ? quote : null;
    }

    private TextPlace Place(Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
