using Stockade.Cli.Commands;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>One transfer put to the law: which rules, which facts, which day.</summary>
/// <param name="Title">The transfer in words.</param>
/// <param name="Days">The days that a timeline shows where none are asked for; null: as long as the law goes
/// back.</param>
internal sealed record LawQuestion(LawBook Book, TransferFacts Facts, DateOnly On, string Title, DateSpan? Days)
{
    private static readonly string[] Roles = ["exporter", "recipient", "origin"];

    /// <summary>A transfer of a scenario.</summary>
    /// <param name="name">The transfer, or null where the scenario has only one.</param>
    /// <param name="on">The day, or null: the day of decision.</param>
    /// <exception cref="InputException">There is no such transfer, or something is wrong with the scenario.</exception>
    public static LawQuestion OfScenario(
        string path, IReadOnlyList<(string Path, string Value)> sets, string? name, DateOnly? on)
    {
        (Scenario scenario, LawBook law) = ScenarioInput.Read(path, sets);
        Transfer? transfer = name is null && scenario.Transfers.Count == 1
            ? scenario.Transfers[0]
            : scenario.Transfers.FirstOrDefault(one => one.Id == name);
        if (transfer is null)
        {
            string[] known = [.. scenario.Transfers.Select(one => one.Id)];
            string message = name is null
                ? "which transfer? Name it with --transfer"
                : $"there is no transfer '{name}'";
            string? nearest = name is null ? null : NearestName.Of(name, known);
            throw Wrong(message, nearest is null ? "known: " + string.Join(", ", known) : $"did you mean '{nearest}'?");
        }

        string from = LawShow.Name(scenario, transfer.From);
        string to = LawShow.Name(scenario, transfer.To);
        return new LawQuestion(
            law, TransferFacts.From(transfer, scenario), on ?? transfer.First,
            $"{transfer.Name} ({from} to {to}, {VerdictWords.Of(transfer.Legal.Leg)})", scenario.Horizon);
    }

    /// <summary>A transfer that a file of facts states, held against every law pack found.</summary>
    /// <exception cref="InputException">Something is wrong with the file, or no day was given.</exception>
    public static LawQuestion OfFile(string path, DateOnly? on)
    {
        DiagnosticBag diagnostics = new();
        StatedTransfer? stated = ScenarioStage.ReadTransfer(path, File.ReadAllText(path), diagnostics);
        Guard.StopOnErrors(diagnostics);
        TransferFacts facts = TransferFacts.From(stated!);
        LawBook book = LawPacks.Read(Path.GetDirectoryName(Path.GetFullPath(path))!);
        book.Check(facts, diagnostics);
        Guard.StopOnErrors(diagnostics);
        return new LawQuestion(book, facts, on ?? throw NoDay(), TitleOf(facts), null);
    }

    /// <summary>A transfer of which nothing is stated yet.</summary>
    public static LawQuestion OfNothing(DateOnly? on)
    {
        TransferFacts facts = TransferFacts.From(
            new StatedTransfer("the transfer", null, null, null, null, [], [], [], null));
        return new LawQuestion(
            LawPacks.Read(Directory.GetCurrentDirectory()), facts, on ?? throw NoDay(), "A transfer", null);
    }

    /// <summary>The same question to some regimes only.</summary>
    public LawQuestion To(string[] regimes)
    {
        if (regimes.Length == 0)
        {
            return this;
        }

        DiagnosticBag diagnostics = new();
        LawBook some = Book.Only(
            [.. regimes.SelectMany(static names => names.Split(',', StringSplitOptions.TrimEntries))], diagnostics);
        Guard.StopOnErrors(diagnostics);
        return this with { Book = some };
    }

    public static string TitleOf(TransferFacts facts)
    {
        string[] states = [facts.Exporter ?? "?", facts.Recipient ?? "?", facts.Origin ?? "?"];
        string name = facts.Name == "the transfer" ? "A transfer" : facts.Name;
        return $"{name} ({string.Join(", ", Roles.Zip(states, static (role, state) => $"{role} {state}"))})";
    }

    private static InputException NoDay() =>
        Wrong("on which day? Give it with --on", "for example --on 2024-01-15");

    private static InputException Wrong(string message, string? hint) =>
        new([new Diagnostic(DiagnosticCodes.CommandLine, Severity.Error, null, message, null, hint)]);
}
