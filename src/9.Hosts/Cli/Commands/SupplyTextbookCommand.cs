using System.CommandLine;
using Stockade.Cli.Salvo;
using Stockade.Cli.Textbook;

namespace Stockade.Cli.Commands;

/// <summary><c>supply textbook</c>: questions about queues and stock that a closed form answers at once, without a
/// scenario.</summary>
internal static class SupplyTextbookCommand
{
    private const string Description = """
        Textbook questions about queues and stock, answered at once by closed forms. No scenario: every number is
        yours. With --simulate the supply kernel is run as the textbook's model, and what it measures stands beside
        the closed form with its standard error.

        What the models are, and where from: docs/supply-textbook.md.
        """;

    public static Command Create(LongHelp help)
    {
        Command textbook = new("textbook", "Queues and stock by closed forms, and the supply kernel beside them");
        help.Add(textbook, Description);
        foreach (SalvoQuestion question in Questions())
        {
            textbook.Subcommands.Add(SalvoCommand.Ask(question, help));
        }

        return textbook;
    }

    /// <summary>Every question, in the order of the help.</summary>
    public static IReadOnlyList<SalvoQuestion> Questions() =>
    [
        QueueQuestion.Create(), StockPolicyQuestion.Create(), NewsvendorQuestion.Create(),
        EmptyMagazineQuestion.Create(),
    ];
}
