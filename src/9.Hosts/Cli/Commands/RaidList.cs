using System.Text;
using System.Text.Json;
using Stockade.Kernel;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary>The raids of a scenario: listed, and found by name.</summary>
internal static class RaidList
{
    public static void Print(IReadOnlyList<RaidChoice> choices, TextWriter output, bool json)
    {
        if (json)
        {
            output.WriteLine(Json(choices));
            return;
        }

        if (choices.Count == 0)
        {
            output.WriteLine("The scenario has no raid of its own: neither attacks nor raid cases.");
        }

        foreach (string line in Lines(choices))
        {
            output.WriteLine(line);
        }
    }

    /// <exception cref="InputException">No raid has this name; says which there are.</exception>
    public static RaidChoice Find(IReadOnlyList<RaidChoice> choices, string name)
    {
        if (choices.FirstOrDefault(choice => choice.Id == name) is { } found)
        {
            return found;
        }

        string known = choices.Count == 0
            ? "the scenario has neither attacks nor raid cases" : "it has\n" + string.Join('\n', Lines(choices));
        string? nearest = NearestName.Of(name, choices.Select(choice => choice.Id));
        DiagnosticBag diagnostics = new();
        diagnostics.Error(
            DiagnosticCodes.UnknownRaid, null, $"--raid: the scenario has no raid '{name}'; {known}", null,
            nearest is null ? null : $"did you mean '{nearest}'?");
        throw new InputException(diagnostics.All);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<RaidChoice> choices)
    {
        int width = choices.Count == 0 ? 0 : choices.Max(choice => choice.Id.Length);
        return choices.Select(choice =>
        {
            string kind = choice.Placed ? "attack   " : "raid case";
            return $"{choice.Id.PadRight(width)}  {kind}  {choice.Name}: {choice.Words}";
        });
    }

    private static string Json(IReadOnlyList<RaidChoice> choices)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("raids");
            foreach (RaidChoice choice in choices)
            {
                writer.WriteStartObject();
                writer.WriteString("id", choice.Id);
                writer.WriteString("name", choice.Name);
                writer.WriteString("kind", choice.Placed ? "attack" : "raid-case");
                writer.WriteString("words", choice.Words);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
