using System.Text;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Writes the tables of shapes as a page for people: every block, every field.</summary>
internal sealed class ReferencePage
{
    private readonly StringBuilder page = new();
    private readonly List<BlockShape> order = [];

    private ReferencePage()
    {
    }

    /// <summary>The page, in Markdown.</summary>
    public static string Write()
    {
        ReferencePage reference = new();
        reference.Head();
        reference.Collect(Tables.Scenario);
        foreach (BlockShape block in reference.order)
        {
            reference.Section(block);
        }

        reference.Section(ClaimTables.Claim);
        reference.Section(ClaimTables.Rival);
        return reference.page.ToString();
    }

    private void Head() => page.Append(
        """
        # Fields of a scenario

        Written from the tables that the loader reads by; a test keeps it so. [scenario.md](scenario.md) says how the
        parts fit together and how numbers are written. **Bold** fields are required. *Claim* stands for anything a
        number may be: a quantity, a range, a distribution, the same with its source, or rivals.


        """);

    private void Collect(Shape shape)
    {
        switch (shape)
        {
            case BlockShape block when !order.Exists(known => ReferenceEquals(known, block)):
                order.Add(block);
                foreach (Field field in block.Fields)
                {
                    Collect(field.Shape);
                }

                break;
            case MapShape map:
                Collect(map.Value);
                break;
            case ListShape list:
                Collect(list.Element);
                break;
            case ScalarOrMapShape either:
                Collect(either.Map);
                break;
            default:
                break;
        }
    }

    private void Section(BlockShape block)
    {
        page.Append("## ").Append(block.Name).Append("\n\n").Append(block.Doc);
        if (block.Shorthand is { } name)
        {
            page.Append(" A bare claim stands for `").Append(name).Append("`.");
        }

        if (block.OneOf)
        {
            page.Append(" Holds exactly one of these.");
        }

        page.Append("\n\n| field | holds | meaning |\n|---|---|---|\n");
        foreach (Field field in block.Fields)
        {
            string bold = field.Required ? "**" : "";
            page.Append("| ").Append(bold).Append('`').Append(field.Name).Append('`').Append(bold)
                .Append(" | ").Append(Holds(field.Shape)).Append(" | ").Append(Meaning(field)).Append(" |\n");
        }

        page.Append('\n');
    }

    private static string Meaning(Field field) =>
        field.Doc.Replace("|", "\\|", StringComparison.Ordinal)
        + (field.Default is { } missing ? $" Where missing: `{missing}`." : "")
        + (field.Adversary ? " *The adversary's: set or swept, never optimised.*" : "")
        + (field.FictionalOnly ? " *Only in a fictional scenario.*" : "")
        + (field.ScenarioOnly ? " *Not in a pack.*" : "");

    private static string Holds(Shape shape) => shape switch
    {
        BlockShape block => Link(block),
        ClaimShape claim => $"claim: {DimensionWords.Of(claim.Measures)}",
        MapShape map => $"{Key(map)} → {Holds(map.Value)}",
        ListShape { SingleToo: true } list => $"{Holds(list.Element)}, or a list of such",
        ListShape list => $"list of: {Holds(list.Element)}",
        ScalarOrMapShape either => $"{Holds(either.Scalar)}, or {Holds(either.Map)}",
        WordShape words => string.Join(", ", words.Words.Select(word => $"`{word}`")),
        _ => shape.Expected,
    };

    private static string Link(BlockShape block) => $"[{block.Name}](#{block.Name.Replace(' ', '-')})";

    private static string Key(MapShape map) => map.Keys switch
    {
        KeyKind.Declares => "identifier",
        KeyKind.NamesEntry => $"name of {NameWords.Of(map.Names!.Value)}",
        KeyKind.Date => "date",
        KeyKind.DateOrAlways => "date or `always`",
        _ => "name of a fact",
    };
}
