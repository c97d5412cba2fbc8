using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>A cursor over the pieces of one line. The first thing that does not fit is reported and ends the line:
/// later reads answer null without another message.</summary>
internal sealed class LexLine
{
    private readonly string file;
    private readonly string text;
    private readonly int number;
    private readonly DiagnosticBag bag;
    private readonly List<LexToken> tokens;
    private int next;

    public LexLine(string file, int number, string text, DiagnosticBag bag)
    {
        (this.file, this.number, this.text, this.bag) = (file, number, text, bag);
        tokens = LexTokens.Of(text, out (string Message, int Column)? fault);
        if (fault is { } found)
        {
            Fail(DiagnosticCodes.LawCharacter, found.Column, found.Message);
        }
    }

    public bool Failed { get; private set; }

    public LexToken Peek => Failed ? tokens[^1] : tokens[next];

    public bool AtEnd => Peek.Kind == LexTokenKind.End;

    public bool IsIndented => text.Length > 0 && char.IsWhiteSpace(text[0]);

    public TextPlace Place => PlaceOf(Peek.Column);

    public LexToken Next()
    {
        LexToken token = Peek;
        if (!Failed && next < tokens.Count - 1)
        {
            next++;
        }

        return token;
    }

    public bool Accept(LexTokenKind kind, string word)
    {
        bool found = Peek.Is(kind, word);
        if (found)
        {
            Next();
        }

        return found;
    }

    public bool AcceptWord(string word) => Accept(LexTokenKind.Word, word);

    public bool AcceptMark(string mark) => Accept(LexTokenKind.Mark, mark);

    public bool ExpectMark(string mark)
    {
        bool found = AcceptMark(mark);
        if (!found)
        {
            Expected($"'{mark}'");
        }

        return found;
    }

    public bool ExpectWord(string word)
    {
        bool found = AcceptWord(word);
        if (!found)
        {
            Expected($"'{word}'", Peek.Kind == LexTokenKind.Word ? NearestName.Of(Peek.Text, [word]) : null);
        }

        return found;
    }

    /// <summary>A word, or null with a message that says what was expected.</summary>
    public Located<string>? Word(string expected) => Take(LexTokenKind.Word, expected);

    /// <summary>A unit: a word such as USD, or %.</summary>
    public Located<string>? Unit()
    {
        TextPlace place = Place;
        return AcceptMark(Vocabulary.Percent)
            ? new Located<string>(Vocabulary.Percent, place)
            : Word("the unit, for example USD or %");
    }

    public Located<string>? Quote(string expected) => Take(LexTokenKind.Quote, expected);

    /// <summary>One of the known words, or null with the nearest of them as a hint.</summary>
    public Located<string>? OneOf(string expected, IReadOnlyList<string> known)
    {
        if (Peek.Kind == LexTokenKind.Word && known.Contains(Peek.Text, StringComparer.Ordinal))
        {
            return Take(LexTokenKind.Word, expected);
        }

        string? nearest = Peek.Kind == LexTokenKind.Word ? NearestName.Of(Peek.Text, known) : null;
        Fail(
            DiagnosticCodes.LawUnknownWord, Peek.Column,
            $"expected {expected} ({string.Join(", ", known)}), found {Peek}", nearest);
        return null;
    }

    public DateOnly? Date()
    {
        if (Peek.Kind == LexTokenKind.Date
            && DateOnly.TryParseExact(
                Peek.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Next();
            return day;
        }

        Fail(DiagnosticCodes.LawBadDate, Peek.Column, $"expected a day such as 2023-12-22, found {Peek}");
        return null;
    }

    /// <summary>A number with its scale word (k, M, bn) applied, or null.</summary>
    public double? Number()
    {
        if (Peek.Kind != LexTokenKind.Number
            || !double.TryParse(
                Peek.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            || value > 1e15)
        {
            Expected("a number of at most 1e15");
            return null;
        }

        Next();
        return AcceptWord("k") ? value * 1e3 : AcceptWord("M") ? value * 1e6 : AcceptWord("bn") ? value * 1e9 : value;
    }

    public void ExpectEnd()
    {
        if (!Failed && !AtEnd)
        {
            Expected("the end of the line");
        }
    }

    public void Expected(string what, string? nearest = null) =>
        Fail(DiagnosticCodes.LawSyntax, Peek.Column, $"expected {what}, found {Peek}", nearest);

    public void Fail(string code, int column, string message, string? nearest = null)
    {
        if (!Failed)
        {
            bag.Error(code, PlaceOf(column), message, text, nearest is null ? null : $"did you mean '{nearest}'?");
            Failed = true;
        }
    }

    private TextPlace PlaceOf(int column) => new(file, number, column);

    private Located<string>? Take(LexTokenKind kind, string expected)
    {
        if (Peek.Kind != kind)
        {
            Expected(expected);
            return null;
        }

        TextPlace place = Place;
        return new Located<string>(Next().Text, place);
    }
}
