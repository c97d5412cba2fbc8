using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law;

/// <summary>Reads one <c>.lex</c> text into blocks, in one pass. A line that is refused is reported and left out, so
/// that all errors come at once; nothing here throws on any text.</summary>
internal sealed class LexReader
{
    /// <summary>Longer texts, lines, and more lines than these are refused.</summary>
    internal const int CharactersMax = 1 << 20;
    internal const int LinesMax = 20_000;
    internal const int LineLengthMax = 1_000;

    private static readonly string[] Headers =
        ["source", "actor", "fact", "group", "amount", "pack", "rule", "test"];

    private readonly DiagnosticBag bag;
    private readonly LexFile file;

    /// <summary>Reads an indented line of the block begun last; null where its header was refused.</summary>
    private Action<LexLine>? body;

    private bool hasBegun;

    private LexReader(LexFile file, DiagnosticBag bag) => (this.file, this.bag) = (file, bag);

    public static LexFile Read(LawText text, DiagnosticBag bag)
    {
        if (text.Text.Length > CharactersMax)
        {
            bag.Error(
                DiagnosticCodes.LawTooLarge, new TextPlace(text.File, 1, 1),
                $"the pack has {text.Text.Length} characters; at most {CharactersMax} are read");
            return new LexFile { Name = text.File, Lines = [] };
        }

        string[] lines = text.Text.Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            lines[index] = lines[index].TrimEnd('\r');
        }

        LexFile read = new() { Name = text.File, Lines = lines };
        new LexReader(read, bag).ReadLines(lines);
        return read;
    }

    private void ReadLines(string[] lines)
    {
        for (int index = 0; index < lines.Length; index++)
        {
            TextPlace place = new(file.Name, index + 1, 1);
            if (index >= LinesMax)
            {
                bag.Error(DiagnosticCodes.LawTooLarge, place, $"the pack has more than {LinesMax} lines");
                return;
            }

            if (lines[index].Length > LineLengthMax)
            {
                bag.Error(DiagnosticCodes.LawTooLarge, place, $"the line is longer than {LineLengthMax} characters");
                continue;
            }

            LexLine line = new(file.Name, index + 1, lines[index], bag);
            if (line.Failed || line.AtEnd)
            {
                continue;
            }

            ReadLine(line);
        }
    }

    private void ReadLine(LexLine line)
    {
        if (!line.IsIndented)
        {
            (body, hasBegun) = (null, true);
            ReadHeader(line);
            return;
        }

        if (body is not null)
        {
            body(line);
        }
        else if (!hasBegun)
        {
            line.Fail(
                DiagnosticCodes.LawSyntax, line.Peek.Column,
                "an indented line belongs to a block, and no block has begun: begin one at the first column");
        }
    }

    private void ReadHeader(LexLine line)
    {
        switch (line.OneOf("the start of a block", Headers)?.Value)
        {
            case "source":
                Declarations.ReadSource(line, file);
                body = static refused => refused.Expected("a block at the first column: a source has one line");
                break;
            case "actor":
                Declarations.ReadActor(line, file);
                body = static refused => refused.Expected("a block at the first column: an actor has one line");
                break;
            case "fact":
                Declarations.ReadFact(line, file);
                body = static refused => refused.Expected("a block at the first column: a fact has one line");
                break;
            case "group":
                body = Declarations.ReadGroup(line, file);
                break;
            case "amount":
                body = Declarations.ReadAmount(line, file);
                break;
            case "pack":
                body = PackReader.ReadPack(line, file);
                break;
            case "rule":
                body = PackReader.ReadRule(line, file);
                break;
            case "test":
                body = TestReader.ReadTest(line, file);
                break;
            default:
                break;
        }
    }
}
