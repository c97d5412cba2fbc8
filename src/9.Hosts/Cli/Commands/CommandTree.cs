using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stockade.Cli.Commands;

/// <summary>Every command of the program, with the words of its help.</summary>
internal static class CommandTree
{
    // After Ctrl-C the report of what is done is still written, which takes seconds on a slow machine.
    private static readonly TimeSpan TimeToWriteWhatIsDone = TimeSpan.FromMinutes(2);

    private const string Description = """
        Stockade: if air-defence interceptors are built, sent, swapped or withheld, is it lawful, when do they
        arrive, whose stock runs dry, and who is protected?

        Examples:
          ./stockade run scenarios/patriot-backfill-2023           the whole answer, into results/patriot-backfill-2023
          ./stockade run scenarios/island-raid --quick             a first look, in a second or two
          ./stockade run scenarios/island-raid --set policies.no-draw-without-refill.applies=0
          ./stockade raid scenarios/island-raid --raid night-raid  one raid over and over: what leaked, and why
          ./stockade share scenarios/island-raid                   which claims make the spread of the answer
          ./stockade check scenarios/island-raid                   every mistake at once, with its line
          ./stockade law show scenarios/patriot-backfill-2023      each transfer's verdict by date, with reasons
          ./stockade footprint scenarios/island-raid --battery hill --threat ballistic --variants
                                                                   what one battery can defend, on a map
          ./stockade law decide --facts f.yaml --on 2024-01-15     one transfer: the verdict, who must act, from when
          ./stockade law whatif scenarios/island-raid --transfer return   what would have to change, and who can
          ./stockade supply run scenarios/island-raid              who runs dry, and who waits for whom
          ./stockade compare results/a results/b                   what changed between two answers, and why
          ./stockade salvo barrage --threats 20 --track 0.99 --kill 0.7 --goal 0.8      textbook questions, at once
          ./stockade supply textbook queue --arrivals "8 / day" --service 8h --servers 3   how long is the wait?

        Exit codes: 0 done, 1 internal error, 2 input is wrong, 3 a file or folder cannot be read or written,
        130 interrupted (what was done is written and labelled).

        For analysis and teaching from published figures. Not legal advice; not a forecast.
        """;

    public static async Task<int> Run(string[] args)
    {
        // No RootCommand: it is named for the assembly, and nobody types that.
        Command root = new("stockade", Description);
        HelpOption helpOption = new();
        LongHelp help = new((SynchronousCommandLineAction)helpOption.Action!);
        helpOption.Action = help;
        root.Options.Add(helpOption);
        root.Options.Add(new VersionOption());
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(RaidCommand.Create(help));
        root.Subcommands.Add(ShareCommand.Create(help));
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(LawCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(FootprintCommand.Create());
        root.Subcommands.Add(SupplyCommand.Create(help));
        root.Subcommands.Add(SalvoCommand.Create(help));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                string words = Plain(error.Message);
                await Console.Error.WriteLineAsync($"error {Kernel.DiagnosticCodes.CommandLine}: {words}");
            }

            await Console.Error.WriteLineAsync(
                "hint: ./stockade --help lists the commands; ./stockade <command> --help their options");
            return ExitCode.Input;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToWriteWhatIsDone,
        });
    }

    /// <summary>The parser's words with a kind of number in place of a type's name.</summary>
    private static string Plain(string message)
    {
        int type = message.IndexOf(" as expected type '", StringComparison.Ordinal);
        string number = message.Contains("Double", StringComparison.Ordinal) ? "a number" : "a whole number";
        return type < 0 ? message : $"{message[..type]}: expected {number}";
    }
}
