using System.CommandLine;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Cli.Commands;

/// <summary><c>supply why</c>: why a stock ran out.</summary>
internal static class SupplyWhyCommand
{
    private const string FirstLine =
        "Say why a stock ran out: what took it, what should have come, and what that waits for";

    private const string Words = """
        Say why a party's stock of an item had run out by a day, or how near it was: what came and went by cause, what
        took the last rounds, and which orders and transfers should have brought more, with what each waits for, and
        what that waits for, down to root causes. docs/supply.md says more.
        """;

    public static Command Create(LongHelp help)
    {
        Option<string> party = new("--party") { Description = "Whose stock", HelpName = "name", Required = true };
        Option<string> item = new("--item") { Description = "Of what", HelpName = "name", Required = true };
        Option<string> on = new("--on") { Description = "On which day", HelpName = "date", Required = true };
        SupplyOptions options = new();
        Command command = new("why", FirstLine) { party, item, on };
        options.AddTo(command);
        help.Add(command, Words);
        command.SetAction(parsed => Guard.Run(parsed.GetValue(options.Json), () => Run(
            options.Look(parsed), parsed.GetValue(party)!, parsed.GetValue(item)!, parsed.GetValue(on)!,
            parsed.GetValue(options.Json))));
        return command;
    }

    private static int Run(SupplyLook look, string party, string item, string on, bool json)
    {
        SupplyLook.Known(
            DiagnosticCodes.UnknownHolding, $"--party: the scenario has no party '{party}'", party,
            [.. look.Scenario.Parties.Select(one => one.Id.Value)]);
        SupplyLook.Known(
            DiagnosticCodes.UnknownHolding, $"--item: the scenario has no item '{item}'", item,
            [.. look.Scenario.Items.Select(one => one.Id.Value)]);
        if (look.Supply.Holding(new PartyId(party), new ItemId(item)) < 0)
        {
            string known = string.Join(", ", look.Supply.Holdings
                .Where(holding => holding.Party.Value == party).Select(holding => holding.Item.Value));
            throw SupplyLook.Wrong(
                DiagnosticCodes.UnknownHolding, $"--item: {party} can never hold {item}",
                known.Length == 0 ? $"{party} can hold nothing" : $"{party} can hold {known}");
        }

        int day = look.Day(on);
        WaitsWindow window = new(day - WaitsWindow.Days);
        SupplyRun run = look.RunTo(day, window.Closed);
        StockAnswer answer = SupplyWhy.Of(run, new PartyId(party), new ItemId(item), day, window);
        Console.Out.Write(json ? LookJson.Of(look, answer) + "\n" : WhyText.Of(look, answer));
        return ExitCode.Done;
    }
}
