using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Puts the quoted line to every diagnostic: knows the text of each file that was read.</summary>
internal sealed class Report(DiagnosticBag bag)
{
    private const int QuoteLengthMax = 160;

    /// <summary>A longer line is quoted up to its fault, as long as that lies this far to the left.</summary>
    private const int QuoteColumnMax = 1000;

    /// <summary>Further warnings are counted only, so that they never crowd out an error.</summary>
    private const int WarningsMax = 50;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);
    private int warnings;

    /// <summary>Errors reported here so far, also those that the bag no longer keeps.</summary>
    public int Errors { get; private set; }

    /// <summary>Warnings that were not passed on.</summary>
    public int WarningsDropped => Math.Max(0, warnings - WarningsMax);

    /// <summary>Makes a file's text known, for quoting.</summary>
    public void Knows(string file, string text) => texts[file] = text;

    public void Error(string code, TextPlace place, string message, string? hint = null)
    {
        Errors++;
        bag.Error(code, place, message, Quote(place), hint);
    }

    public void Warn(string code, TextPlace place, string message, string? hint = null)
    {
        if (++warnings <= WarningsMax)
        {
            bag.Warn(code, place, message, Quote(place), hint);
        }
    }

    /// <summary>True where the bag keeps no more: then nobody reads a hint, and looking for one costs.</summary>
    public bool IsFull => Errors >= DiagnosticBag.Limit;

    /// <summary>An error with the nearest of the known names as its hint; short lists are given whole.</summary>
    public void ErrorNear(string code, TextPlace place, string message, string written,
        IReadOnlyCollection<string> known)
    {
        string? nearest = IsFull ? null : NearestName.Of(written, known);
        string? hint = nearest is not null ? $"did you mean '{nearest}'?"
            : known.Count is > 0 and <= 12 ? "known: " + string.Join(", ", known) : null;
        Error(code, place, message, hint);
    }

    private string? Quote(TextPlace place)
    {
        if (!lines.TryGetValue(place.File, out string[]? all))
        {
            if (!texts.TryGetValue(place.File, out string? text))
            {
                return null;
            }

            all = text.Split('\n');
            lines[place.File] = all;
        }

        // A place may lie one past the last line, where a file ends too soon; it may lie beyond a line cut short here.
        if (place.Line < 1 || place.Line > all.Length)
        {
            return null;
        }

        string line = all[place.Line - 1].TrimEnd('\r');
        int shown = place.Column < QuoteColumnMax ? Math.Max(QuoteLengthMax, place.Column + 20) : QuoteLengthMax;
        if (line.Length > shown)
        {
            line = line[..shown] + "...";
        }

        return Excerpt.Clean(line);
    }
}
