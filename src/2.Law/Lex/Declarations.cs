using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Reads what rules refer to: sources, actors, facts, groups and amounts.</summary>
internal static class Declarations
{
    private static readonly string[] Grades = ["A", "B", "C", "D"];
    private static readonly string[] Kinds = ["yes-no", "one-of", "state", "amount", "date", Share];
    private const string Share = "share";

    /// <summary><c>source NAME "citation" DATE grade A [address "..."]</c>.</summary>
    public static void ReadSource(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the source's name");
        Located<string>? citation = line.Quote("the citation in quotes");
        DateOnly? date = line.Date();
        Located<string>? grade = line.ExpectWord("grade") ? line.OneOf("a grade", Grades) : null;
        string? address = line.AcceptWord("address") ? line.Quote("the address in quotes")?.Value : null;
        line.ExpectEnd();
        if (!line.Failed)
        {
            string written = date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            SourceGrade rank = (SourceGrade)Array.IndexOf(Grades, grade!.Value.Value);
            file.Sources.Add(new SourceBlock(
                name!.Value, new Source(name.Value.Value, citation!.Value.Value, written, rank, address)));
        }
    }

    /// <summary><c>actor JP.NSC "National Security Council of Japan"</c>.</summary>
    public static void ReadActor(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the actor's name");
        Located<string>? words = line.Quote("the actor in words, in quotes");
        line.ExpectEnd();
        if (!line.Failed)
        {
            file.Actors.Add(new ActorBlock(name!.Value, words!.Value.Value));
        }
    }

    /// <summary><c>fact NAME : KIND "question" [determined-by ACTOR]</c>.</summary>
    public static void ReadFact(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the fact's name");
        line.ExpectMark(":");
        Located<string>? kind = line.OneOf("a kind of fact", Kinds);
        bool isShare = kind is { Value: Share };
        FactKind factKind = isShare ? FactKind.Amount
            : kind is { } word ? (FactKind)Array.IndexOf(Kinds, word.Value) : FactKind.YesNo;
        List<string> symbols = factKind == FactKind.OneOf && !line.Failed ? Symbols(line) : [];
        string unit = isShare ? Vocabulary.Percent : factKind == FactKind.Amount ? line.Unit()?.Value ?? "" : "";
        Located<string>? question = line.Quote("the question in quotes");
        Located<string>? actor = !line.AtEnd && line.ExpectWord("determined-by") ? line.Word("an actor") : null;
        line.ExpectEnd();
        if (!line.Failed)
        {
            file.Facts.Add(new FactBlock(name!.Value, factKind, symbols, unit, question!.Value.Value, actor));
        }
    }

    /// <summary><c>group NAME "words"</c>, then a member a line and <c>cite</c> lines.</summary>
    public static Action<LexLine>? ReadGroup(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the group's name");
        Located<string>? words = line.Quote("the group in words, in quotes");
        line.ExpectEnd();
        if (line.Failed || words is null)
        {
            return static _ => { };
        }

        GroupBlock group = new() { Name = name!.Value };
        file.Groups.Add(group);
        return body => ReadGroupLine(body, group);
    }

    /// <summary><c>amount NAME = 14 M USD [from DATE] [until DATE]</c>, then <c>cite</c> lines.</summary>
    public static Action<LexLine>? ReadAmount(LexLine line, LexFile file)
    {
        Located<string>? name = line.Word("the amount's name");
        line.ExpectMark("=");
        double? value = line.Failed ? null : line.Number();
        Located<string>? unit = line.Unit();
        InForce dates = Dates(line);
        line.ExpectEnd();
        if (line.Failed)
        {
            return static _ => { };
        }

        AmountBlock amount = new()
        {
            Name = name!.Value,
            Value = value!.Value,
            Unit = unit!.Value.Value,
            Dates = dates,
        };
        file.Amounts.Add(amount);
        return body =>
        {
            if (body.ExpectWord("cite"))
            {
                ReadCite(body, amount.Cites);
            }
        };
    }

    /// <summary><c>[from DATE] [until DATE]</c>.</summary>
    public static InForce Dates(LexLine line)
    {
        int column = line.Peek.Column;
        DateOnly? from = line.AcceptWord("from") ? line.Date() : null;
        DateOnly? until = line.AcceptWord("until") ? line.Date() : null;
        InForce dates = new(from?.DayNumber ?? int.MinValue, until?.DayNumber ?? int.MaxValue);
        if (dates.From >= dates.Until)
        {
            line.Fail(DiagnosticCodes.LawBadDate, column, "it ends on or before the day on which it begins");
        }

        return dates;
    }

    /// <summary>The rest of <c>cite SOURCE ["article"]</c>.</summary>
    public static void ReadCite(LexLine line, List<CiteLine> cites)
    {
        Located<string>? source = line.Word("the name of a source");
        string article = line.AtEnd ? "" : line.Quote("the article in quotes")?.Value ?? "";
        line.ExpectEnd();
        if (!line.Failed)
        {
            cites.Add(new CiteLine(source!.Value, article));
        }
    }

    private static void ReadGroupLine(LexLine line, GroupBlock group)
    {
        if (line.AcceptWord("cite"))
        {
            ReadCite(line, group.Cites);
            return;
        }

        Located<string>? code = line.Word("a state's code, or 'cite'");
        InForce dates = Dates(line);
        line.ExpectEnd();
        if (!line.Failed)
        {
            group.Members.Add((code!.Value.Value, dates));
        }
    }

    private static List<string> Symbols(LexLine line)
    {
        List<string> symbols = [];
        line.ExpectMark("{");
        do
        {
            if (line.Word("a value") is { } symbol)
            {
                symbols.Add(symbol.Value);
            }
        }
        while (line.AcceptMark(","));
        line.ExpectMark("}");
        return symbols;
    }
}
