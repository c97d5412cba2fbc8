using System.Text;

namespace Stockade.Results.Store;

/// <summary>Lines of comma-separated values as in RFC 4180, but ended by a line feed alone.</summary>
internal static class Csv
{
    private static readonly System.Buffers.SearchValues<char> Special =
        System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Appends one line.</summary>
    public static void AppendLine(StringBuilder text, IEnumerable<string?> values)
    {
        bool first = true;
        foreach (string? value in values)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            AppendValue(text, value ?? "");
        }

        text.Append('\n');
    }

    private static void AppendValue(StringBuilder text, string value)
    {
        bool plain = !value.AsSpan().ContainsAny(Special) && value.AsSpan().Trim().Length == value.Length;
        if (plain)
        {
            text.Append(value);
            return;
        }

        text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
