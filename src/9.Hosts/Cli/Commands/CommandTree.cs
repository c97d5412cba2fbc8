using System.CommandLine;

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
          ./stockade check scenarios/island-raid                   every mistake at once, with its line
          ./stockade law show scenarios/patriot-backfill-2023      each transfer's verdict by date, with reasons
          ./stockade law decide --facts f.yaml --on 2024-01-15     one transfer: the verdict, who must act, from when
          ./stockade law whatif scenarios/island-raid --transfer return   what would have to change, and who can
          ./stockade compare results/a results/b                   what changed between two answers, and why

        Exit codes: 0 done, 1 internal error, 2 input is wrong, 3 a file or folder cannot be read or written,
        130 interrupted (what was done is written and labelled).

        For analysis and teaching from published figures. Not legal advice; not a forecast.
        """;

    public static async Task<int> Run(string[] args)
    {
        RootCommand root = new(Description);
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(LawCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"error {Kernel.DiagnosticCodes.CommandLine}: " + error.Message);
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
}
