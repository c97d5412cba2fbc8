using System.Globalization;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>Shows what the law says of each transfer of a scenario, by date, with the reasons.</summary>
internal static class LawShow
{
    /// <summary>What the reader must know before quoting any of it.</summary>
    internal const string Notice =
        "Not legal advice. This is an encoded reading of the sources below: rules as the packs hold them, facts as the "
        + "scenario states them. A verdict is no better than either.";

    /// <summary>Writes the verdicts over the scenario's horizon, the transfers in the order of the scenario.</summary>
    public static void Print(Scenario scenario, LawBook book, TextWriter output, bool json)
    {
        if (json)
        {
            output.WriteLine(LawShowJson.Of(scenario, book));
            return;
        }

        output.WriteLine($"{scenario.Title}: what the law says of each transfer");
        output.WriteLine($"{Day(scenario.Horizon.First)} to {Day(scenario.Horizon.Last)}");
        output.WriteLine("Signs: + holds, - does not, ? open, x beaten by an exception.");
        foreach (Transfer transfer in scenario.Transfers)
        {
            output.WriteLine();
            PrintTransfer(scenario, book, transfer, output);
        }

        output.WriteLine();
        PrintEnd(book, output);
    }

    /// <summary>A day as written everywhere: year, month, day.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A party's name in words.</summary>
    internal static string Name(Scenario scenario, PartyId party) =>
        scenario.Parties.FirstOrDefault(known => known.Id == party)?.Name ?? party.Value;

    /// <summary>Writes the reasons of every regime that applies to one transfer on one day.</summary>
    public static void PrintWhy(LawQuestion question, TextWriter output)
    {
        LegalCase held = question.Book.Case(question.Facts);
        Decision decision = held.Decide(question.On);
        LawDecide.PrintAnswer(question, decision, held.Earliest(question.On), output);
        output.WriteLine();
        output.WriteLine("Signs: + holds, - does not, ? open, x beaten by an exception.");
        foreach (Ruling ruling in LawDecide.Applicable(decision))
        {
            PrintRuling(ruling, output);
        }

        LawDecide.PrintSilent(decision, output);
        LawDecide.PrintEnd(decision, output);
    }

    private static void PrintTransfer(Scenario scenario, LawBook book, Transfer transfer, TextWriter output)
    {
        string from = Name(scenario, transfer.From);
        string to = Name(scenario, transfer.To);
        string last = transfer.Last is { } end ? $" to {Day(end)}" : "";
        output.WriteLine($"{transfer.Id}: {transfer.Name}");
        string leg = VerdictWords.Of(transfer.Legal.Leg);
        output.WriteLine($"  {from} to {to}, {leg}, planned for {Day(transfer.First)}{last}");
        if (transfer.Recorded is { } record)
        {
            output.WriteLine($"  On record: {record.Citation}");
        }

        TransferFacts facts = TransferFacts.From(transfer, scenario);
        foreach (LawInterval interval in LawTimeline.For(book, facts, scenario.Horizon))
        {
            PrintInterval(interval, output);
        }
    }

    private static void PrintInterval(LawInterval interval, TextWriter output)
    {
        Decision decision = interval.Decision;
        output.WriteLine();
        output.WriteLine($"  {Day(interval.From)} to {Day(interval.Until.AddDays(-1))}  {decision.Words}");
        string actors = string.Join(", ", decision.ChangedBy.Select(static actor => actor.Name));
        if (actors.Length > 0 && decision.Overall > Verdict.Permitted)
        {
            output.WriteLine($"    Can change it: {actors}");
        }

        foreach (Ruling ruling in decision.Rulings.Where(static ruling => ruling.Verdict != Verdict.NotApplicable))
        {
            PrintRuling(ruling, output);
        }

        string silent = string.Join(", ", decision.Rulings
            .Where(static ruling => ruling.Verdict == Verdict.NotApplicable).Select(static ruling => ruling.Pack));
        if (silent.Length > 0)
        {
            output.WriteLine($"    Not applicable: {silent}");
        }
    }

    private static void PrintRuling(Ruling ruling, TextWriter output)
    {
        string force = ruling.Pack == "not-encoded" ? "" : $" ({VerdictWords.Of(ruling.Force)})";
        output.WriteLine($"    {ruling.Title}{force}");
        PrintReason(ruling.Reasons, 3, output);
        foreach (MissingFact missing in ruling.Missing)
        {
            string who = missing.DeterminedBy is { } actor ? $" Determined by {actor.Name}." : "";
            output.WriteLine($"      Missing: {missing.Name}. {missing.Question}{who}");
        }

        foreach (string remark in ruling.Unverified)
        {
            output.WriteLine($"      Unverified: {remark}");
        }

        if (ruling.Problem is { } problem)
        {
            output.WriteLine($"      {problem.Code}: {problem.Message}");
        }
    }

    internal static void PrintReason(Reason reason, int depth, TextWriter output)
    {
        string cited = reason.Citation is { } citation ? $" [{citation}]" : "";
        string place = reason.Place is { } at
            ? string.Create(CultureInfo.InvariantCulture, $" ({at.File}:{at.Line})")
            : "";
        output.WriteLine($"{new string(' ', depth * 2)}{Sign(reason.State)} {reason.Text}{cited}{place}");
        foreach (Reason part in reason.Parts)
        {
            PrintReason(part, depth + 1, output);
        }
    }

    private static char Sign(ReasonState state) => state switch
    {
        ReasonState.Holds => '+',
        ReasonState.Open => '?',
        ReasonState.Beaten => 'x',
        _ => '-',
    };

    private static void PrintEnd(LawBook book, TextWriter output)
    {
        output.WriteLine(Notice);
        output.WriteLine("Sources:");
        foreach (Source source in book.Sources)
        {
            string address = source.Address is null ? "" : $" {source.Address}";
            output.WriteLine($"  {source.Id}: {source.Citation}, {source.Date}, grade {source.Grade}.{address}");
        }

        output.WriteLine($"The newest of them is dated {Newest(book)}.");
    }

    /// <summary>Date of the newest source that the packs cite.</summary>
    internal static string Newest(LawBook book) =>
        book.Sources.Select(static source => source.Date).Order(StringComparer.Ordinal).LastOrDefault() ?? "no date";
}
