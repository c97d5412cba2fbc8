using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Where a node stands: its dotted path, the place to name when something in it is missing, and what it
/// inherits.</summary>
internal readonly record struct Spot(string Path, TextPlace At, bool Adversary, bool Override);

/// <summary>Holds a document against its shapes: reports every field, name and number that does not fit, and keeps a
/// reading of each that does.</summary>
internal sealed class ShapeCheck(Report report, Readings readings, NameRegister names, Merge merge, ScopeCheck scope)
{
    private readonly ScalarCheck scalars = new(report, readings, names);
    private readonly ClaimCheck claims = new(report, readings, names);

    /// <summary>Checks a whole document.</summary>
    public void Visit(MapNode root) => Visit(root, Tables.Scenario);

    /// <summary>Checks a document of another kind.</summary>
    public void Visit(MapNode root, BlockShape shape) => Block(root, shape, new Spot("", root.Place, false, false));

    private void Visit(Node node, Shape shape, Spot spot)
    {
        if (merge.Replaced(node))
        {
            spot = spot with { Override = true };
        }

        switch (shape, node)
        {
            case (_, RefusedNode):
                break;
            case (ClaimShape claim, _):
                claims.Visit(node, claim, spot);
                break;
            case (BlockShape block, MapNode map):
                Block(map, block, spot);
                break;
            case (MapShape map, MapNode entries):
                Entries(entries, map, spot);
                break;
            case (ListShape list, ListNode items):
                Items(items, list, spot);
                break;
            case (ScalarOrMapShape either, _):
                Visit(node, node is ScalarNode ? either.Scalar : either.Map, spot);
                break;
            case (BlockShape or MapShape or ListShape, _) or (_, not ScalarNode):
                report.Error(
                    DiagnosticCodes.WrongKind, node.Place,
                    $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}");
                break;
            default:
                scalars.Visit((ScalarNode)node, shape, spot);
                break;
        }
    }

    private void Block(MapNode map, BlockShape block, Spot spot)
    {
        foreach (Entry entry in map.Entries)
        {
            if (block.Find(entry.Key.Text) is not { } field)
            {
                if (scope.Refused(entry.Key))
                {
                    continue;
                }

                report.ErrorNear(
                    DiagnosticCodes.UnknownField, entry.Key.Place,
                    $"{block.Name} has no field '{Excerpt.Of(entry.Key.Text)}'", entry.Key.Text, block.FieldNames);
                continue;
            }

            string path = Paths.Field(spot.Path, field.Name, block.Shorthand);
            bool adversary = spot.Adversary || field.Adversary;
            Visit(entry.Value, field.Shape, new Spot(path, entry.Key.Place, adversary, spot.Override));
        }

        if (block.OneOf)
        {
            ExactlyOne(map, block, spot);
        }

        foreach (Field field in block.Fields)
        {
            if (field.Required && names.IsWhole && map.Find(field.Name) is null)
            {
                string where = spot.Path.Length == 0 ? "the scenario" : $"'{spot.Path}'";
                report.Error(
                    DiagnosticCodes.MissingField, spot.At, $"{where} lacks '{field.Name}': {field.Shape.Expected}",
                    field.Doc);
            }
        }
    }

    private void ExactlyOne(MapNode map, BlockShape block, Spot spot)
    {
        int count = map.Entries.Count(entry => block.Find(entry.Key.Text) is not null);
        if (count != 1)
        {
            report.Error(
                DiagnosticCodes.EffectUnclear, spot.At, $"'{spot.Path}' holds {count} things; expected exactly one",
                "one of " + string.Join(", ", block.FieldNames));
        }
    }

    private void Entries(MapNode map, MapShape shape, Spot spot)
    {
        foreach (Entry entry in map.Entries)
        {
            Key(entry.Key, shape, spot);
            string path = spot.Path + "." + Excerpt.Of(entry.Key.Text);
            Visit(entry.Value, shape.Value, spot with { Path = path, At = entry.Key.Place });
        }

        if (map.Entries.Count == 0 && shape.Keys == KeyKind.Date)
        {
            report.Error(DiagnosticCodes.StepsOutOfOrder, spot.At,
                $"'{spot.Path}' has no steps; expected at least one");
        }

        if (shape.Keys is KeyKind.Date or KeyKind.DateOrAlways)
        {
            InOrder(map, spot);
        }
    }

    private void Key(ScalarNode key, MapShape shape, Spot spot)
    {
        switch (shape.Keys)
        {
            case KeyKind.Declares:
                scalars.Identifier(key);
                break;
            case KeyKind.NamesEntry:
                names.Check(shape.Names!.Value, key.Text, key.Place, report);
                break;
            case KeyKind.DateOrAlways when string.Equals(key.Text, "always", StringComparison.Ordinal):
                break;
            case KeyKind.Date or KeyKind.DateOrAlways:
                scalars.Visit(key, Fields.Date, spot);
                break;
            default:
                scalars.FactName(key);
                break;
        }
    }

    private void InOrder(MapNode map, Spot spot)
    {
        DateOnly? before = null;
        foreach (Entry entry in map.Entries)
        {
            if (!readings.Has(entry.Key, out DayReading reading) || reading.Day is not { } day)
            {
                continue;
            }

            if (before is { } earlier && day <= earlier)
            {
                report.Error(
                    DiagnosticCodes.StepsOutOfOrder, entry.Key.Place,
                    $"'{spot.Path}': the step of {Dates.Text(day)} stands after that of {Dates.Text(earlier)}",
                    "write the steps in order of date");
            }

            before = day;
        }
    }

    private void Items(ListNode list, ListShape shape, Spot spot)
    {
        if (list.Items.Count < shape.Least)
        {
            report.Error(
                DiagnosticCodes.MissingField, spot.At,
                $"'{spot.Path}' has {list.Items.Count} entries; expected at least {shape.Least}");
        }

        for (int index = 0; index < list.Items.Count; index++)
        {
            Node item = list.Items[index];
            Visit(item, shape.Element, spot with { Path = $"{spot.Path}.{index + 1}", At = item.Place });
        }
    }
}
