using System.CommandLine;
using Stockade.Cli.Salvo;

namespace Stockade.Cli.Commands;

/// <summary><c>salvo</c>: questions that a closed form answers at once, without a scenario.</summary>
internal static class SalvoCommand
{
    private const string Description = """
        Textbook questions about salvos, magazines and channels, answered at once by closed forms. No scenario: every
        number is yours, with units as you would write them (40 km, 1.2 km/s, 70 %, 20 / day).

        An answer that a goal cannot be reached is an answer (exit code 0); an option that makes no sense is an error
        (exit code 2). What the models are, and where from: docs/salvo.md.
        """;

    public static Command Create(LongHelp help)
    {
        Command salvo = new("salvo", "Textbook questions about salvos, magazines and channels, answered at once");
        help.Add(salvo, Description);
        foreach (SalvoQuestion question in SalvoQuestion.All())
        {
            salvo.Subcommands.Add(Ask(question, help));
        }

        return salvo;
    }

    /// <summary>The command that asks one question and prints its answer.</summary>
    public static Command Ask(SalvoQuestion question, LongHelp help)
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new(question.Name, question.FirstLine);
        help.Add(command, question.Help);
        foreach (Option option in question.Options)
        {
            command.Options.Add(option);
        }

        command.Options.Add(json);
        command.SetAction(parsed => Guard.Run(parsed.GetValue(json), () =>
        {
            SalvoAnswer answer = question.Answer(new SalvoInput(parsed));
            Console.Out.Write(parsed.GetValue(json) ? answer.Json + "\n" : answer.Text);
            return ExitCode.Done;
        }));
        return command;
    }
}
