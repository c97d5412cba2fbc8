using System.CommandLine;
using Stockade.Kernel;
using Stockade.Supply;

namespace Stockade.Cli.Commands;

/// <summary><c>supply trace</c>: one lot's biography.</summary>
internal static class SupplyTraceCommand
{
    private const string FirstLine = "Tell one lot's biography: every move of its rounds, why, and by which document";

    private const string Words = """
        Tell one lot's biography: every move of its rounds, why, and by which document; where rounds part, the text is
        indented. Ends with where each round is on the last day, or on --on. Lots of the opening stock are called by
        their name in the scenario, else party/item; what a line made by line/2024-03. docs/supply.md says more.
        """;

    public static Command Create(LongHelp help)
    {
        Option<string> lot = new("--lot") { Description = "The lot's name", HelpName = "name", Required = true };
        Option<string?> on = new("--on")
        {
            Description = "Tell it up to this day; default: the last day of the horizon", HelpName = "date",
        };
        SupplyOptions options = new();
        Command command = new("trace", FirstLine) { lot, on };
        options.AddTo(command);
        help.Add(command, Words);
        command.SetAction(parsed => Guard.Run(parsed.GetValue(options.Json), () => Run(
            options.Look(parsed), parsed.GetValue(lot)!, parsed.GetValue(on), parsed.GetValue(options.Json))));
        return command;
    }

    private static int Run(SupplyLook look, string name, string? on, bool json)
    {
        int day = on is null ? look.LastDay : look.Day(on);
        SupplyRun run = look.RunTo(look.LastDay);
        SupplyLook.Known(
            DiagnosticCodes.UnknownLot, $"--lot: the run has no lot '{name}'", name, SupplyTrace.Lots(run));
        LotBiography lot = SupplyTrace.Of(run, name, day)!;
        Console.Out.Write(json ? LookJson.Of(look, lot) + "\n" : TraceText.Of(look, lot));
        return ExitCode.Done;
    }
}
