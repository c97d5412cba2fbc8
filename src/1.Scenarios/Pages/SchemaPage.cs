using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stockade.Scenarios;

/// <summary>Writes the tables of shapes as a JSON Schema (draft 2020-12), so that editors complete and check.</summary>
/// <remarks>Inside entries nothing is marked as required: a scenario may name an entry of a pack and give only the
/// fields that differ. The loader asks for what is missing once everything is laid together.</remarks>
internal sealed class SchemaPage
{
    private const string IdentifierPattern = "^[a-z][a-z0-9-]*$";
    private const string DatePattern = @"^\d{4}-\d{2}-\d{2}$";

    /// <summary>The file is read by editors, never put into a page: accents and quotes stay as they are.</summary>
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter writer;
    private readonly SortedDictionary<string, BlockShape> blocks = new(StringComparer.Ordinal);

    private SchemaPage(Utf8JsonWriter writer) => this.writer = writer;

    /// <summary>The schema of a scenario, or of a pack: indented, with a line feed at the end.</summary>
    public static string Write(bool pack)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            new SchemaPage(json).Root(pack);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Root(bool pack)
    {
        BlockShape scenario = Tables.Scenario;
        Field[] fields = [.. scenario.Fields.Where(field => !pack || !field.ScenarioOnly)];
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", pack ? "Stockade pack" : "Stockade scenario");
        writer.WriteString("description", pack ? "What scenarios share." : scenario.Doc);
        writer.WriteString("type", "object");
        Properties(fields);
        // Options and measures may stand in an included file.
        WriteNames("required",
            fields.Where(field => field.Required && field.Shape is not MapShape).Select(field => field.Name));
        writer.WriteStartObject("$defs");
        WriteClaim();
        HashSet<string> written = new(StringComparer.Ordinal);
        while (blocks.FirstOrDefault(entry => !written.Contains(entry.Key)) is { Key: not null } next)
        {
            written.Add(next.Key);
            writer.WriteStartObject(next.Key);
            Block(next.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Block(BlockShape block)
    {
        writer.WriteString("description", block.Doc);
        if (block.Shorthand is { } name)
        {
            writer.WriteStartArray("anyOf");
            writer.WriteStartObject();
            Shape(block.Find(name)!.Shape);
            writer.WriteEndObject();
            writer.WriteStartObject();
        }

        writer.WriteString("type", "object");
        Properties(block.Fields);
        if (block.OneOf)
        {
            writer.WriteNumber("minProperties", 1);
            writer.WriteNumber("maxProperties", 1);
        }

        if (block.Shorthand is not null)
        {
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
    }

    private void Properties(IEnumerable<Field> fields)
    {
        writer.WriteStartObject("properties");
        foreach (Field field in fields)
        {
            writer.WriteStartObject(field.Name);
            writer.WriteString("description", Words(field));
            Shape(field.Shape);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
    }

    private static string Words(Field field) =>
        field.Doc
        + (field.Required ? " Required." : field.Default is { } missing ? $" Where missing: {missing}." : "")
        + (field.Adversary ? " The adversary's: set or swept, never optimised." : "")
        + (field.FictionalOnly ? " Only in a fictional scenario." : "");

    private void Shape(Shape shape)
    {
        switch (shape)
        {
            case BlockShape block:
                blocks[Key(block)] = block;
                writer.WriteString("$ref", "#/$defs/" + Key(block));
                break;
            case ClaimShape:
                writer.WriteString("$ref", "#/$defs/claim");
                break;
            case MapShape map:
                Map(map);
                break;
            case ListShape list:
                List(list);
                break;
            case ScalarOrMapShape either:
                AnyOf(either.Scalar, either.Map);
                break;
            case WordShape words:
                WriteNames("enum", words.Words);
                break;
            case WholeShape whole:
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", whole.Least);
                writer.WriteNumber("maximum", whole.Most);
                break;
            case YesNoShape:
                writer.WriteStartArray("enum");
                writer.WriteStringValue("yes");
                writer.WriteStringValue("no");
                writer.WriteBooleanValue(true);
                writer.WriteBooleanValue(false);
                writer.WriteEndArray();
                break;
            default:
                Scalar(shape);
                break;
        }
    }

    private void Scalar(Shape shape)
    {
        switch (shape)
        {
            case QuantityShape or ObservationShape:
                Types("string", "number");
                break;
            case TextShape or OpenNameShape:
                // A text such as 2024 or yes is a number or a truth value to an editor.
                Types("string", "number", "boolean");
                break;
            case DateShape { NeverToo: false }:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", DatePattern);
                break;
            case NameShape:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", IdentifierPattern);
                break;
            default:
                writer.WriteString("type", "string");
                break;
        }
    }

    private void Map(MapShape map)
    {
        string pattern = map.Keys switch
        {
            KeyKind.Date => DatePattern,
            KeyKind.DateOrAlways => $"{DatePattern}|^always$",
            KeyKind.Fact => "^[A-Za-z0-9._-]+$",
            _ => IdentifierPattern,
        };
        writer.WriteString("type", "object");
        writer.WriteStartObject("patternProperties");
        writer.WriteStartObject(pattern);
        Shape(map.Value);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
    }

    private void List(ListShape list)
    {
        if (list.SingleToo)
        {
            AnyOf(list.Element, list with { SingleToo = false });
            return;
        }

        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        Shape(list.Element);
        writer.WriteEndObject();
        if (list.Least > 0)
        {
            writer.WriteNumber("minItems", list.Least);
        }
    }

    private void AnyOf(Shape first, Shape second)
    {
        writer.WriteStartArray("anyOf");
        foreach (Shape shape in (Shape[])[first, second])
        {
            writer.WriteStartObject();
            Shape(shape);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteClaim()
    {
        writer.WriteStartObject("claim");
        writer.WriteString("description", "A quantity, a range, a distribution; or with its source; or rivals.");
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        Types("string", "number");
        writer.WriteEndObject();
        writer.WriteStartObject();
        Shape(ClaimTables.Claim with { Name = "sourced claim" });
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Types(params ReadOnlySpan<string> types)
    {
        writer.WriteStartArray("type");
        foreach (string type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }

    private void WriteNames(string property, IEnumerable<string> names)
    {
        writer.WriteStartArray(property);
        foreach (string name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static string Key(BlockShape block) => block.Name.Replace(' ', '-');
}
