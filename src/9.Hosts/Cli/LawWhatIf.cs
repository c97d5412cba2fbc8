using Stockade.Law;

namespace Stockade.Cli;

/// <summary>Prints what would have to change for a transfer to be lawful, and who can change it.</summary>
internal static class LawWhatIf
{
    public static void Print(LawQuestion question, TextWriter output)
    {
        WhatIf answer = question.Book.Case(question.Facts).WhatIf(question.On);
        LawDecide.PrintAnswer(question, answer.Now, answer.Lawful, output);
        output.WriteLine();
        PrintChanges(answer, output);
        PrintNearest(answer, output);
        PrintObstacles(answer, output);
        PrintDates(answer, output);
        LawDecide.PrintEnd(answer.Now, output);
    }

    private static void PrintChanges(WhatIf answer, TextWriter output)
    {
        output.WriteLine("1. What would have to change? The smallest sets of changes, at most three each:");
        if (answer.Now.Overall <= Verdict.Permitted)
        {
            output.WriteLine("   Nothing: it is permitted.");
        }
        else if (answer.Changes.Count == 0)
        {
            output.WriteLine("   No three findings or consents make it lawful: the rules themselves are in the way.");
        }

        foreach ((int index, ChangeSet set) in answer.Changes.Index())
        {
            string changes = string.Join("; and ", set.Changes.Select(Words));
            output.WriteLine($"   ({(char)('a' + index)}) {changes}");
        }

        if (answer.IsCutShort)
        {
            output.WriteLine("   There are more ways than were tried.");
        }
    }

    private static string Words(FactChange change) =>
        $"{change.Name}: {change.Now}, would have to be {change.Then} "
        + (change.By is { } actor ? $"(by {actor.Name})" : "(to be found out)");

    private static void PrintNearest(WhatIf answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("2. The nearest permission, and what it fails on:");
        if (answer.Nearest.Count == 0)
        {
            output.WriteLine("   None is in force.");
        }

        foreach (NearestPermission nearest in answer.Nearest)
        {
            output.WriteLine($"   {nearest.Rule}");
            LawShow.PrintReason(nearest.Reason, 2, output);
        }
    }

    private static void PrintObstacles(WhatIf answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("3. Rules in the way, and who can change them:");
        if (answer.InTheWay.Count == 0)
        {
            output.WriteLine("   None.");
        }

        foreach (Obstacle rule in answer.InTheWay)
        {
            string who = rule.CanChange is { } actor ? $"; {actor.Name} can change it" : "";
            string cited = rule.Citation is { } citation ? $" [{citation}]" : "";
            string without = rule.Rule == "lot" ? "" : $"; without it: {VerdictWords.Of(rule.Without)}";
            output.WriteLine($"   {rule.Rule}: {rule.Words}{who}{without}{cited}");
        }

        foreach (string later in answer.Later)
        {
            output.WriteLine($"   Made, and not in force: {later}; it would change this answer.");
        }
    }

    private static void PrintDates(WhatIf answer, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"4. The same facts and consents, as on {LawShow.Day(answer.Now.On)}, under the law of every "
            + "date:");
        foreach (LawInterval interval in answer.ByDate)
        {
            string because = string.Join(", ", interval.Decision.Decisive
                .SelectMany(static ruling => ruling.Because).Distinct(StringComparer.Ordinal));
            string until = interval.Until == DateOnly.MaxValue ? "on" : $"to {LawShow.Day(interval.Until.AddDays(-1))}";
            output.WriteLine(
                $"   {LawShow.Day(interval.From)} {until}: {VerdictWords.Of(interval.Decision.Overall)}"
                + (because.Length == 0 ? "" : $" ({because})"));
        }
    }
}
