using System.Text;

namespace Stockade.Reports.Words;

/// <summary>A stretch of text that is stressed or not.</summary>
internal readonly record struct Piece(string Text, bool Strong);

/// <summary>A sentence of the answer, the same for page and terminal.</summary>
internal sealed record Sentence(IReadOnlyList<Piece> Pieces)
{
    /// <summary>Makes a sentence from text in which <c>**</c> opens and closes stress in the <paramref name="frame"/>;
    /// the values put into it are never read for marks.</summary>
    public static Sentence Of(SentenceFrame frame) => new(frame.Pieces);

    public override string ToString()
    {
        StringBuilder text = new();
        foreach (Piece piece in Pieces)
        {
            text.Append(piece.Text);
        }

        return text.ToString();
    }
}

/// <summary>Interpolation that keeps the frame's marks apart from the values: a scenario's words cannot stress
/// themselves.</summary>
[System.Runtime.CompilerServices.InterpolatedStringHandler]
internal ref struct SentenceFrame(int literalLength, int formattedCount)
{
    private readonly StringBuilder current = new(literalLength);
    private readonly List<Piece> pieces = new(formattedCount);
    private bool strong;

    public readonly IReadOnlyList<Piece> Pieces =>
        current.Length == 0 ? pieces : [.. pieces, new Piece(current.ToString(), strong)];

    public void AppendLiteral(string text)
    {
        string[] parts = text.Split("**");
        for (int part = 0; part < parts.Length; part++)
        {
            if (part > 0)
            {
                Cut();
                strong = !strong;
            }

            current.Append(parts[part]);
        }
    }

    public readonly void AppendFormatted(string? value) => current.Append(value);

    private readonly void Cut()
    {
        if (current.Length > 0)
        {
            pieces.Add(new Piece(current.ToString(), strong));
            current.Clear();
        }
    }
}
