using System.CommandLine;

namespace Stockade.Cli.Commands;

/// <summary><c>supply</c>: where rounds are, and why.</summary>
internal static class SupplyCommand
{
    public static Command Create(LongHelp help)
    {
        Command supply = new("supply", "Where rounds are and why, and textbook questions about stock and queues");
        supply.Subcommands.Add(SupplyTextbookCommand.Create(help));
        return supply;
    }
}
