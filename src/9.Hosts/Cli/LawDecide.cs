using System.Globalization;
using Stockade.Kernel;
using Stockade.Law;

namespace Stockade.Cli;

/// <summary>Prints the answer to one transfer on one day.</summary>
internal static class LawDecide
{
    public static void Print(LawQuestion question, TextWriter output)
    {
        LegalCase held = question.Book.Case(question.Facts);
        Decision decision = held.Decide(question.On);
        PrintAnswer(question, decision, held.Earliest(question.On), output);
        output.WriteLine();
        output.WriteLine("By regime:");
        foreach (Ruling ruling in Applicable(decision))
        {
            PrintRuling(ruling, output);
        }

        PrintSilent(decision, output);
        PrintEnd(decision, output);
    }

    /// <summary>The title, the verdict in words, who must act and when it becomes lawful.</summary>
    public static void PrintAnswer(
        LawQuestion question, Decision decision, EarliestLawful earliest, TextWriter output)
    {
        output.WriteLine($"{question.Title}, on {LawShow.Day(question.On)}");
        string verdict = VerdictWords.Of(decision.Overall);
        bool isSaid = decision.Words.StartsWith(verdict, StringComparison.Ordinal);
        output.WriteLine(
            $"{verdict.ToUpperInvariant()}{(isSaid ? decision.Words[verdict.Length..] : $": {decision.Words}")}");
        foreach (Requirement owed in Owed(decision))
        {
            output.WriteLine($"  Must act: {owed.Actor.Name}: {owed.Text} ({State(owed)})");
        }

        foreach (MissingFact missing in decision.Decisive.SelectMany(static ruling => ruling.Missing).Distinct())
        {
            string who = missing.DeterminedBy is { } actor ? $" Waits for {actor.Name}." : "";
            output.WriteLine($"  Missing: {missing.Name}. {missing.Question}{who}");
        }

        string actors = string.Join(", ", decision.ChangedBy.Select(static actor => actor.Name));
        if (actors.Length > 0 && decision.Overall > Verdict.Permitted)
        {
            output.WriteLine($"  Can change it: {actors}");
        }

        output.WriteLine($"  Lawful: {When(question.On, decision, earliest)}");
    }

    /// <summary>When the transfer becomes lawful, in words.</summary>
    public static string When(DateOnly on, Decision decision, EarliestLawful earliest)
    {
        string dated = earliest.AsDated is not { } day ? "on no day, as facts and consents are dated"
            : day == on ? "on this day" : $"from {LawShow.Day(day)}, as facts and consents are dated";
        return earliest.IfAskedNow is { } asked && earliest.AsDated is null && decision.Overall == Verdict.Conditional
            ? $"{dated}; from {LawShow.Day(asked)} if everything owed were given on {LawShow.Day(on)}"
            : dated;
    }

    public static IEnumerable<Ruling> Applicable(Decision decision) =>
        decision.Rulings.Where(static ruling => ruling.Verdict != Verdict.NotApplicable);

    /// <summary>What is owed under the regimes that make the answer conditional.</summary>
    public static IEnumerable<Requirement> Owed(Decision decision) => decision.Decisive
        .Where(static ruling => ruling.Verdict is Verdict.Conditional or Verdict.Undetermined)
        .SelectMany(static ruling => ruling.Requirements)
        .Where(static requirement => requirement.State != RequirementState.Met)
        .DistinctBy(static requirement => (requirement.Text, requirement.Actor, requirement.State));

    public static void PrintSilent(Decision decision, TextWriter output)
    {
        string silent = string.Join(", ", decision.Rulings
            .Where(static ruling => ruling.Verdict == Verdict.NotApplicable).Select(static ruling => ruling.Pack)
            .Distinct(StringComparer.Ordinal));
        if (silent.Length > 0)
        {
            output.WriteLine($"Not applicable: {silent}");
        }
    }

    /// <summary>The notice, and the sources of the regimes that apply.</summary>
    public static void PrintEnd(Decision decision, TextWriter output) => PrintEnd([decision], output);

    /// <inheritdoc cref="PrintEnd(Decision, TextWriter)"/>
    public static void PrintEnd(IEnumerable<Decision> decisions, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(LawShow.Notice);
        Source[] sources = Sources(decisions);
        output.WriteLine(sources.Length == 0 ? "Sources: none, since no regime applies." : "Sources:");
        foreach (Source source in sources)
        {
            string address = source.Address is null ? "" : $" {source.Address}";
            output.WriteLine($"  {source.Id}: {source.Citation}, {source.Date}, grade {source.Grade}.{address}");
        }

        if (sources.Length > 0)
        {
            output.WriteLine($"The newest of them is dated {sources.Max(static source => source.Date)}.");
        }
    }

    /// <summary>The instruments that the answer rests on, each once.</summary>
    public static Source[] Sources(IEnumerable<Decision> decisions) =>
    [
        .. decisions.SelectMany(Applicable).SelectMany(static ruling => ruling.Citations)
            .Select(static citation => citation.Source).Distinct(),
    ];

    private static void PrintRuling(Ruling ruling, TextWriter output)
    {
        string force = ruling.Pack == "not-encoded" ? "" : $", {VerdictWords.Of(ruling.Force)}";
        output.WriteLine($"  {ruling.Pack} ({ruling.Title}{force})");
        output.WriteLine($"    {ruling.Words}");
        if (ruling.Because.Count > 0)
        {
            output.WriteLine($"    because of {string.Join(", ", ruling.Because)}");
        }

        foreach (LawCitation citation in ruling.Citations.Distinct())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"    cited: {citation} ({citation.Place.File}:{citation.Place.Line})"));
        }

        foreach (Burden burden in ruling.Attaches.Distinct())
        {
            output.WriteLine($"    puts on the lot: {Words(burden)}");
        }

        foreach (string remark in ruling.Unverified)
        {
            output.WriteLine($"    Unverified: {remark}");
        }

        if (ruling.Problem is { } problem)
        {
            output.WriteLine($"    {problem.Code}: {problem.Message}");
        }
    }

    private static string Words(Burden burden) => burden.Kind switch
    {
        BurdenKind.EndUser => $"{burden.Holder} is the only end user; {burden.Document}",
        BurdenKind.ConsentHolder => $"{burden.Holder} must consent; {burden.Document}",
        _ => $"set aside for {burden.Holder}; {burden.Document}",
    };

    private static string State(Requirement owed)
    {
        string wait = owed.WaitDays == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {owed.WaitDays} days of waiting");
        string met = owed.MetFrom is { } day ? $", met from {LawShow.Day(day)}" : "";
        string provided = owed.Provided is { } conditions ? $": {conditions}" : "";
        return $"{VerdictWords.Of(owed.State)}{provided}{wait}{met}";
    }
}
