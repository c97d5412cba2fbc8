using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Reads claims: a scalar, a value with its source, or rivals.</summary>
internal sealed class ClaimCheck(Report report, Readings readings, NameRegister names)
{
    private const double WeightMost = 1e6;

    private int count;

    public void Visit(Node node, ClaimShape shape, Spot spot)
    {
        if (++count == ScenarioLimits.ClaimsMax + 1)
        {
            report.Error(DiagnosticCodes.TooMany, node.Place, $"more than {ScenarioLimits.ClaimsMax} claims");
        }

        if (count > ScenarioLimits.ClaimsMax)
        {
            return;
        }

        ClaimReading? reading = node switch
        {
            ScalarNode scalar => Plain(scalar, shape, spot),
            MapNode map => Long(map, shape, spot),
            _ => WrongKind(node, shape, spot),
        };
        if (reading is not null)
        {
            readings.Add(node, reading);
        }
    }

    /// <summary>The claim that stands where nothing is written: an assumption of the format.</summary>
    public static ClaimReading Default(Field field, ClaimShape shape, Spot spot)
    {
        Parsed<Uncertain> value = UncertainText.Parse(field.Default!, shape.Measures);
        return new ClaimReading(
            shape.Measures, value.Value, field.Default!, null, "Not written; this is what then holds.", [],
            spot.Adversary, false, spot.At);
    }

    private ClaimReading? Plain(ScalarNode scalar, ClaimShape shape, Spot spot) =>
        Value(scalar, shape, spot) is { } value
            ? new ClaimReading(
                shape.Measures, value, scalar.Text, null, null, [], spot.Adversary, spot.Override, scalar.Place)
            : null;

    private Uncertain? Value(ScalarNode scalar, ClaimShape shape, Spot spot)
    {
        if (scalar.Text.Length == 0)
        {
            report.Error(DiagnosticCodes.MissingField, spot.At, $"'{spot.Path}' is empty; expected {shape.Expected}");
            return null;
        }

        if (!UncertainText.Parse(scalar.Text, shape.Measures).Is(out Uncertain? value, out TextError? error))
        {
            report.Error(DiagnosticCodes.BadNumber, scalar.At(error.Offset), $"'{spot.Path}': {error.Message}",
                error.Hint);
            return null;
        }

        double high = Ends.High(value);
        if (value.Low < shape.Least || high > shape.Most)
        {
            report.Error(
                DiagnosticCodes.OutOfRange, scalar.Place,
                $"'{spot.Path}': {Bounds.Text(shape.Measures, shape.Least, shape.Most)}, found {scalar.Kind}");
            return null;
        }

        return value;
    }

    private ClaimReading? Long(MapNode map, ClaimShape shape, Spot spot)
    {
        KnownFields(map, ClaimTables.Claim);
        string? source = Source(map);
        string? note = Text(map, "note", spot);
        Node? value = map.Find("value")?.Value;
        Node? rivals = map.Find("rivals")?.Value;
        switch (value, rivals)
        {
            case (null, null):
                report.Error(
                    DiagnosticCodes.MissingField, spot.At, $"'{spot.Path}' lacks 'value' or 'rivals'",
                    "for example {value: 4 .. 7, source: an-id}");
                return null;
            case (not null, not null):
                report.Error(
                    DiagnosticCodes.EffectUnclear, spot.At,
                    $"'{spot.Path}' holds both 'value' and 'rivals'; expected one");
                return null;
            case (ScalarNode scalar, null):
                return Plain(scalar, shape, spot) is { } plain ? plain with { Source = source, Note = note } : null;
            case (null, ListNode list):
                if (source is not null)
                {
                    report.Error(
                        DiagnosticCodes.UnknownField, map.Find("source")!.Key.Place,
                        $"'{spot.Path}': each rival names its own source", "move 'source' into the rivals");
                }

                return Rivals(list, shape, spot) is { } disputed ? disputed with { Note = note } : null;
            case (RefusedNode, _) or (_, RefusedNode):
                return null;
            default:
                return WrongKind(value ?? rivals!, shape, spot);
        }
    }

    private ClaimReading? Rivals(ListNode list, ClaimShape shape, Spot spot)
    {
        if (list.Items.Count < 2)
        {
            report.Error(
                DiagnosticCodes.MissingField, spot.At,
                $"'{spot.Path}' has fewer than 2 rivals",
                "a single value is written with 'value'");
            return null;
        }

        List<RivalReading> rivals = [];
        List<WeightedValue> values = [];
        foreach ((int index, Node item) in list.Items.Index())
        {
            Spot own = spot with { Path = $"{spot.Path}.rivals.{index + 1}", At = item.Place };
            if (Rival(item, shape, own) is { } rival)
            {
                rivals.Add(rival.Reading);
                values.Add(rival.Value);
            }
        }

        if (rivals.Count < list.Items.Count)
        {
            return null;
        }

        string text = string.Join(" | ", rivals.Select(rival => rival.Text));
        return new ClaimReading(
            shape.Measures, new Rivals(values), text, null, null, rivals, spot.Adversary, spot.Override, list.Place);
    }

    private (RivalReading Reading, WeightedValue Value)? Rival(Node item, ClaimShape shape, Spot spot)
    {
        if (item is not MapNode map)
        {
            report.Error(
                DiagnosticCodes.WrongKind, item.Place,
                $"'{spot.Path}': expected fields (value, weight, source), found {item.Kind}");
            return null;
        }

        KnownFields(map, ClaimTables.Rival);
        string? source = Source(map);
        double? weight = Weight(map, spot);
        if (map.Find("value")?.Value is not ScalarNode scalar)
        {
            report.Error(DiagnosticCodes.MissingField, spot.At, $"'{spot.Path}' lacks 'value': {shape.Expected}");
            return null;
        }

        return Value(scalar, shape, spot) is { } value && weight is { } known
            ? (new RivalReading(scalar.Text, known, source), new WeightedValue(known, value))
            : null;
    }

    private double? Weight(MapNode map, Spot spot)
    {
        if (map.Find("weight")?.Value is not { } node)
        {
            return 1;
        }

        if (node is ScalarNode scalar && Quantity.Parse(scalar.Text, Dimension.Factor).Is(out Quantity weight, out _)
            && weight.Value is > 0 and <= WeightMost)
        {
            return weight.Value;
        }

        report.Error(
            DiagnosticCodes.BadWeight, node.Place,
            $"'{spot.Path}.weight': expected a number above 0, found {node.Kind}");
        return null;
    }

    private void KnownFields(MapNode map, BlockShape block)
    {
        foreach (Entry entry in map.Entries)
        {
            if (block.Find(entry.Key.Text) is null)
            {
                report.ErrorNear(
                    DiagnosticCodes.UnknownField, entry.Key.Place,
                    $"a {block.Name} has no field '{Excerpt.Of(entry.Key.Text)}'", entry.Key.Text, block.FieldNames);
            }
        }
    }

    private string? Source(MapNode map)
    {
        switch (map.Find("source")?.Value)
        {
            case ScalarNode source:
                return names.Check(NameKind.Source, source.Text, source.Place, report) ? source.Text : null;
            case MapNode or ListNode:
                Node wrong = map.Find("source")!.Value;
                report.Error(
                    DiagnosticCodes.WrongKind, wrong.Place, $"expected the name of a source, found {wrong.Kind}");
                return null;
            default:
                return null;
        }
    }

    private string? Text(MapNode map, string field, Spot spot)
    {
        if (map.Find(field)?.Value is not { } node)
        {
            return null;
        }

        if (node is ScalarNode { Text.Length: > 0 and <= ScenarioLimits.TextLengthMax } text)
        {
            return text.Text;
        }

        report.Error(DiagnosticCodes.WrongKind, node.Place,
            $"'{spot.Path}.{field}': expected a text, found {node.Kind}");
        return null;
    }

    private ClaimReading? WrongKind(Node node, ClaimShape shape, Spot spot)
    {
        report.Error(
            DiagnosticCodes.WrongKind, node.Place, $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}");
        return null;
    }
}
