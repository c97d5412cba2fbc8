using System.Text;

namespace Stockade.Reports.Html;

/// <summary>Makes text from a scenario safe to stand in the page: as text, as an attribute, as an id, as an
/// address.</summary>
internal static class Escape
{
    /// <summary>Text between tags. Control characters other than line ends and tabs are
    /// dropped; a line is never broken before a percent sign.</summary>
    public static string Text(string? text)
    {
        text ??= "";
        StringBuilder safe = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            bool beforePercent = letter == ' ' && index + 1 < text.Length && text[index + 1] == '%';
            safe.Append(letter switch
            {
                _ when beforePercent => "\u00a0",
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => " ",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        }

        return safe.ToString();
    }

    /// <summary>The value of an attribute in double quotes.</summary>
    public static string Attribute(string? text) => Text(text);

    /// <summary>An id or fragment: letters, digits, points and hyphens; anything else becomes a low line.</summary>
    public static string Id(string text)
    {
        StringBuilder id = new(text.Length);
        foreach (char letter in text)
        {
            id.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_');
        }

        return id.ToString();
    }

    /// <summary>An address that a link may lead to, escaped, or null: only the web, never a script.</summary>
    public static string? Address(string? address)
    {
        bool web = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
        return web ? Attribute(uri!.AbsoluteUri) : null;
    }
}
