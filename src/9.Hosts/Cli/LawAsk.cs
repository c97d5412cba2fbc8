using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli;

/// <summary>Asks a person for facts that are missing: one at a time, only such as the verdict turns on, and says why it
/// asks.</summary>
internal sealed class LawAsk(TextReader input, TextWriter output)
{
    private const int QuestionsMax = 100;
    private const string ConsentOf = "consent of ";

    private static readonly (string Name, string Question)[] Roles =
    [
        ("exporter", "Which state sends it?"), ("recipient", "Which state receives it?"),
        ("origin", "Out of which state's control did it first come?"),
        ("leg", "Is it an export, a retransfer, a return or domestic?"),
    ];

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The question with the answers put in; ends when nothing that matters is missing, or the input
    /// ends.</summary>
    public LawQuestion Complete(LawQuestion question)
    {
        for (int turn = 0; turn < QuestionsMax; turn++)
        {
            Decision decision = question.Book.Decide(question.Facts, question.On);
            if (Next(question, decision) is not { } missing || Ask(question, missing) is not { } answered)
            {
                break;
            }

            question = answered;
        }

        return question with { Title = LawQuestion.TitleOf(question.Facts) };
    }

    private MissingFact? Next(LawQuestion question, Decision decision)
    {
        foreach ((string name, string words) in Roles)
        {
            bool isOpen = name switch
            {
                "exporter" => question.Facts.Exporter is null,
                "recipient" => question.Facts.Recipient is null,
                "origin" => question.Facts.Origin is null,
                _ => question.Facts.Facts.Any(static fact => fact is { Name: "leg", Value: "unknown" }),
            };
            if (isOpen && !asked.Contains(name))
            {
                return new MissingFact(name, words, null)
                {
                    Answers = name == "leg"
                        ? "export, retransfer, return, domestic or unknown"
                        : "a state's code such as JP",
                    AskedBy = "every pack's scope",
                };
            }
        }

        return decision.Rulings
            .Where(ruling => ruling.Force != Force.Commitment && ruling.Verdict == Verdict.Undetermined)
            .SelectMany(static ruling => ruling.Missing).FirstOrDefault(missing => !asked.Contains(missing.Name));
    }

    /// <summary>The question with one answer more; null where the input ended.</summary>
    private LawQuestion? Ask(LawQuestion question, MissingFact missing)
    {
        output.WriteLine();
        output.WriteLine($"{missing.Name}: {missing.Question}");
        string why = missing.AskedBy.Length > 0 ? $"The verdict turns on it: {missing.AskedBy} asks."
            : "The verdict turns on it.";
        string who = missing.DeterminedBy is { } actor ? $" It is for {actor.Name} to say; enter what was said." : "";
        output.WriteLine($"  {why}{who}");
        for (int attempt = 0; attempt < QuestionsMax; attempt++)
        {
            output.Write($"  {missing.Answers} (empty: not known) > ");
            string? line = input.ReadLine();
            if (line is null)
            {
                output.WriteLine();
                return null;
            }

            asked.Add(missing.Name);
            string answer = line.Trim();
            if (answer.Length == 0)
            {
                return question;
            }

            if (With(question, missing, answer) is { } answered)
            {
                return answered;
            }
        }

        return null;
    }

    private LawQuestion? With(LawQuestion question, MissingFact missing, string answer)
    {
        TransferFacts facts = question.Facts;
        if (missing.Name.StartsWith(ConsentOf, StringComparison.Ordinal))
        {
            GrantState? state = answer switch
            {
                "granted" => GrantState.Granted,
                "refused" => GrantState.Refused,
                "not-asked" => GrantState.NotAsked,
                "unknown" => GrantState.Unknown,
                _ => null,
            };
            string who = missing.Name[ConsentOf.Length..];
            return state is { } given
                ? question with
                {
                    Facts = facts with
                    {
                        Grants = [.. facts.Grants, new Grant(who, given, question.On, null)],
                    },
                }
                : Refuse($"expected {missing.Answers}");
        }

        TransferFacts changed = facts.With(new LegalFact(missing.Name, answer, null, new TextPlace("answer", 1, 1)));
        DiagnosticBag diagnostics = new();
        question.Book.Check(changed with { Grants = [] }, diagnostics);
        return diagnostics.HasErrors
            ? Refuse(string.Join("; ", diagnostics.All.Select(static fault => $"{fault.Message} {fault.Hint}".Trim())))
            : question with { Facts = changed };
    }

    private LawQuestion? Refuse(string message)
    {
        output.WriteLine($"  {message}");
        return null;
    }
}
