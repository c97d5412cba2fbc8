using System.CommandLine;

namespace Stockade.Cli.Commands;

/// <summary><c>supply</c>: where rounds are, why, and what they wait for.</summary>
internal static class SupplyCommand
{
    private const string Description =
        "Where every round is, why, and what it waits for; and textbook questions about stock and queues";

    public static Command Create(LongHelp help)
    {
        Command supply = new("supply", Description);
        supply.Subcommands.Add(SupplyRunCommand.Create(help));
        supply.Subcommands.Add(SupplyTraceCommand.Create(help));
        supply.Subcommands.Add(SupplyWhyCommand.Create(help));
        supply.Subcommands.Add(SupplyTextbookCommand.Create(help));
        return supply;
    }
}
