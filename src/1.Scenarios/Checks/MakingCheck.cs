using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between the fields of lines and orders, and between them and what they need.</summary>
internal sealed class MakingCheck(Report report, View root, SupplyBounds bounds)
{
    private readonly Dictionary<string, View> items = ByName(root, "items");
    private readonly Dictionary<string, View> accounts = ByName(root, "accounts");

    public void Visit()
    {
        foreach (View line in root.Entries("lines"))
        {
            Line(line);
            foreach ((ScalarNode input, _, _) in line.Pairs("inputs"))
            {
                Input(line, input);
            }
        }

        foreach (View order in root.Entries("orders"))
        {
            Reversed(order, "signed", "promised");
            Reversed(order, "signed", "cancelled");
            Schedule(order);
            Options(order);
            Suspended(order);
            Money(order);
        }
    }

    private static Dictionary<string, View> ByName(View root, string section) =>
        root.Entries(section).ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private void Line(View line)
    {
        if (line.Has("licensed") && !line.Has("licence-from"))
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, line.Place("licensed"),
                $"'{line.Path}' is licensed on some days, but no licence is named", "say 'licence-from'");
        }

        if (line.Has("restart") && !line.Has("minimum-rate"))
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, line.Place("restart"),
                $"'{line.Path}' never stands still, so it has nothing to restart from",
                "give it a 'minimum-rate', or take 'restart' out");
        }

        if (line.Claim("minimum-rate") is { } least && Ends.Low(least) > SupplyBounds.Capacity(line))
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, line.Place("minimum-rate"),
                $"'{line.Path}' can never run: its smallest rate ({Excerpt.Of(least.Text)}) is above its capacity",
                $"the capacity stands at {line.Place("capacity")}");
        }

        foreach (View more in line.Items("expansions"))
        {
            if (more.Has("funded-by") && !more.Has("cost"))
            {
                report.Error(
                    DiagnosticCodes.MoneyUnclear, more.Place("funded-by"),
                    $"'{more.Path}' is paid for by an account, and says no 'cost'");
            }

            Payable(more);
        }
    }

    /// <summary>An expansion that its account can never pay for.</summary>
    private void Payable(View more)
    {
        if (more.Text("funded-by") is { } name && accounts.TryGetValue(name, out View? account)
            && more.Claim("cost") is { } cost && Ends.Low(cost) > bounds.Funds(account))
        {
            TooLittle(more, name, account, Ends.Low(cost));
        }

        PaysForNew(more);
    }

    private void Input(View line, ScalarNode input)
    {
        if (items.TryGetValue(input.Text, out View? item) && !bounds.IsMade(input.Text) && !bounds.IsHeld(input.Text))
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, input.Place,
                $"'{line.Path}' builds in '{input.Text}', which no line makes and nobody holds",
                $"'{item.Path}' stands at {item.At}: give it a line, or somebody a stock of it");
        }
    }

    private void Schedule(View order)
    {
        double before = 0;
        (ScalarNode Key, Node Value, string Path)[] steps = [.. order.Pairs("schedule")];
        foreach ((ScalarNode key, Node value, string path) in steps)
        {
            if (order.DayOf(key) is { } by && order.Day("signed") is { } signed && by < signed)
            {
                report.Error(
                    DiagnosticCodes.DatesReversed, key.Place,
                    $"'{path}' is due before the order is signed ({Dates.Text(signed)})",
                    $"'signed' stands at {order.Place("signed")}");
            }

            if (order.ClaimOf(value) is not { } due)
            {
                return;
            }

            if (Ends.High(due) < before)
            {
                report.Error(
                    DiagnosticCodes.MakingUnclear, value.Place,
                    $"'{path}': the share that is due falls to {Excerpt.Of(due.Text)}; a schedule rises");
                return;
            }

            before = Ends.Low(due);
        }

        if (steps.Length == 0)
        {
            return;
        }

        if (before < 1)
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, steps[^1].Value.Place,
                $"'{order.PathOf("schedule")}' does not rise to 1: its last share is "
                + before.ToString("0.###", CultureInfo.InvariantCulture),
                "the last date is that of the whole order");
        }

        if (order.Day("promised") is { } promised && order.DayOf(steps[^1].Key) is { } last && last != promised)
        {
            report.Error(
                DiagnosticCodes.MakingUnclear, steps[^1].Key.Place,
                $"'{order.Path}' is promised for {Dates.Text(promised)}, but its schedule ends on {Dates.Text(last)}",
                $"'promised' stands at {order.Place("promised")}; one of them is enough");
        }
    }

    private void Options(View order)
    {
        foreach (View option in order.Items("options"))
        {
            if (option.Day("on") is not { } on)
            {
                continue;
            }

            if (order.Day("signed") is { } signed && on < signed)
            {
                report.Error(
                    DiagnosticCodes.DatesReversed, option.Place("on"),
                    $"'{option.Path}' is taken up on {Dates.Text(on)}, before the order is signed on "
                    + Dates.Text(signed),
                    $"'signed' stands at {order.Place("signed")}");
            }

            if (order.Day("cancelled") is { } cancelled && on >= cancelled)
            {
                report.Error(
                    DiagnosticCodes.DatesReversed, option.Place("on"),
                    $"'{option.Path}' is taken up on {Dates.Text(on)}, but the order is cancelled on "
                    + Dates.Text(cancelled),
                    $"'cancelled' stands at {order.Place("cancelled")}");
            }
        }
    }

    private void Suspended(View order)
    {
        DateOnly? before = null;
        foreach ((DateSpan span, TextPlace place) in order.Spans("suspended"))
        {
            if (order.Day("signed") is { } signed && span.Last < signed)
            {
                report.Error(
                    DiagnosticCodes.DatesReversed, place,
                    $"'{order.PathOf("suspended")}' ends on {Dates.Text(span.Last)}, before the order is signed on "
                    + Dates.Text(signed),
                    $"'signed' stands at {order.Place("signed")}");
            }

            if (before is { } earlier && span.First <= earlier)
            {
                report.Error(
                    DiagnosticCodes.StepsOutOfOrder, place,
                    $"'{order.PathOf("suspended")}': the span from {Dates.Text(span.First)} begins before the one "
                    + $"above it has ended on {Dates.Text(earlier)}",
                    "write the spans in order of date");
            }

            before = span.Last;
        }
    }

    private void Money(View order)
    {
        if (order.Text("funded-by") is not { } name || !accounts.TryGetValue(name, out View? account))
        {
            return;
        }

        PaysForNew(order);
        if (order.Text("item") is { } id && items.TryGetValue(id, out View? item) && item.Claim("price") is { } price
            && order.Claim("count") is { } count && Ends.Low(price) * Ends.Low(count) is var cost
            && cost > bounds.Funds(account))
        {
            TooLittle(order, name, account, cost);
        }
    }

    private void TooLittle(View spender, string name, View account, double cost)
    {
        double funds = bounds.Funds(account);
        string has = funds > 0 ? $"never holds more than {Millions(funds)}" : "never holds any money";
        report.Error(
            DiagnosticCodes.MoneyUnclear, spender.Place("funded-by"),
            $"'{spender.Path}' costs {Millions(cost)} at the least, but '{name}' {has}",
            $"'{account.Path}' stands at {account.At}");
    }

    private void PaysForNew(View spender)
    {
        if (spender.Text("funded-by") is { } name && accounts.TryGetValue(name, out View? account)
            && account.Word<MoneyColour>("colour") == MoneyColour.Drawdown)
        {
            report.Error(
                DiagnosticCodes.MoneyUnclear, spender.Place("funded-by"),
                $"'{spender.PathOf("funded-by")}': '{name}' is authority to draw from stock, and buys nothing",
                $"'{account.Path}' stands at {account.At}");
        }
    }

    private void Reversed(View order, string firstField, string lastField)
    {
        if (order.Day(firstField) is { } first && order.Day(lastField) is { } last && last <= first)
        {
            report.Error(
                DiagnosticCodes.DatesReversed, order.Place(lastField),
                $"'{order.Path}': '{lastField}' ({Dates.Text(last)}) is not after '{firstField}' "
                + $"({Dates.Text(first)})",
                $"'{firstField}' stands at {order.Place(firstField)}");
        }
    }

    private static string Millions(double dollars) =>
        (dollars / 1e6).ToString("#,0.###", CultureInfo.InvariantCulture) + " M USD";
}
