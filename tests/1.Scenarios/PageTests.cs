using System.Text.Json;

namespace Stockade.Scenarios.Tests;

/// <summary>The pages written from the tables stand in docs; STOCKADE_APPROVE=1 rewrites them.</summary>
public sealed class PageTests
{
    [Fact]
    public void The_reference_page_is_what_the_tables_say() =>
        IsWritten("scenario-reference.md", ScenarioStage.Reference());

    [Fact]
    public void The_schema_of_scenarios_is_what_the_tables_say() =>
        IsWritten("scenario.schema.json", ScenarioStage.Schema());

    [Fact]
    public void The_schema_of_packs_is_what_the_tables_say() =>
        IsWritten("pack.schema.json", ScenarioStage.PackSchema());

    [Fact]
    public void Every_reference_inside_the_schema_leads_to_a_definition()
    {
        using JsonDocument schema = JsonDocument.Parse(ScenarioStage.Schema());
        JsonElement definitions = schema.RootElement.GetProperty("$defs");

        foreach (string reference in References(schema.RootElement))
        {
            Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
            Assert.True(definitions.TryGetProperty(reference["#/$defs/".Length..], out _), reference);
        }
    }

    [Fact]
    public void The_reference_page_names_every_field_of_every_table()
    {
        string page = ScenarioStage.Reference();

        foreach (BlockShape block in TableWalk.Blocks())
        {
            Assert.Contains($"\n## {block.Name}\n", page, StringComparison.Ordinal);
            Assert.All(block.Fields, field => Assert.Contains($"`{field.Name}`", page, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Shipped_scenarios_name_the_schema_in_their_first_line()
    {
        foreach (string folder in Directory.GetDirectories(Path.Combine(Shipped.Root, "scenarios")))
        {
            string first = File.ReadLines(Path.Combine(folder, "scenario.yaml")).First();
            Assert.Equal("# yaml-language-server: $schema=../../docs/scenario.schema.json", first);
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static void IsWritten(string file, string text)
    {
        string path = Path.Combine(Shipped.Root, "docs", file);
        if (Environment.GetEnvironmentVariable("STOCKADE_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }
}
