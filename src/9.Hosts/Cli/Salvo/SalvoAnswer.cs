using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stockade.Cli.Salvo;

/// <summary>An answer in two forms: lines for people, a document for programs.</summary>
internal sealed class SalvoAnswer
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    private readonly StringBuilder text = new();

    /// <param name="question">The name of the subcommand.</param>
    public SalvoAnswer(string question) => Document = new JsonObject { ["question"] = question };

    /// <summary>The document for programs; SI units, last in the name.</summary>
    public JsonObject Document { get; }

    public string Text => text.ToString();

    public string Json => Document.ToJsonString(Layout);

    public void Say(string line = "") => text.Append(line).Append('\n');

    /// <summary>A label and its value, the values under one another.</summary>
    public void Say(string label, string value) => Say($"  {label,-30}{value}");

    /// <summary>A number for people: six significant digits, no trailing zeros; whole from 100,000 on.</summary>
    public static string Number(double value)
    {
        double size = Math.Abs(value);
        if (size != 0 && size is < 1e-4 or >= 1e12)
        {
            return value.ToString("0.###e+0", CultureInfo.InvariantCulture);
        }

        string digits = value.ToString(size >= 1e5 ? "0" : "G6", CultureInfo.InvariantCulture);
        return double.Parse(digits, CultureInfo.InvariantCulture).ToString("0.#########", CultureInfo.InvariantCulture);
    }

    /// <summary>A probability for people: four decimals, and more where it is near 0 or 1.</summary>
    public static string Share(double share) => share switch
    {
        <= 0 => "0",
        < 0.001 => share.ToString("0.##e+0", CultureInfo.InvariantCulture),
        >= 1 => "1",
        > 0.999 => "1 - " + (1 - share).ToString("0.##e+0", CultureInfo.InvariantCulture),
        _ => share.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    /// <summary>JSON has no infinity: null says that there is no limit.</summary>
    public static JsonNode? Finite(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public static JsonArray Array(IEnumerable<double> values) =>
        new([.. values.Select(static value => (JsonNode?)JsonValue.Create(value))]);
}
