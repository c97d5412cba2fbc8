using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold of legislative items, and of the accounts that wait for them.</summary>
internal sealed class BillCheck(Report report, View root, QuestionCheck question)
{
    private readonly Dictionary<string, View> bills =
        root.Entries("bills").ToDictionary(bill => bill.Name, StringComparer.Ordinal);

    public void Visit()
    {
        HashSet<string> waited = new(StringComparer.Ordinal);
        foreach (View account in root.Entries("accounts"))
        {
            foreach (View step in account.Items("steps"))
            {
                waited.Add(step.Text("bill") ?? "");
                Step(step);
                By(account, step);
            }
        }

        foreach (View bill in bills.Values)
        {
            Bill(bill);
            if (!waited.Contains(bill.Name))
            {
                report.Warn(
                    DiagnosticCodes.MoneyUnclear, bill.At, $"no money waits for '{bill.Path}'",
                    "name it as the 'bill' of a step of an account");
            }
        }
    }

    private void Bill(View bill)
    {
        if (bill.Day("introduced") is { } introduced)
        {
            question.NotAfter(introduced, bill.Place("introduced"), $"'{bill.PathOf("introduced")}'");
        }

        Reversed(bill, "introduced", "expires");
        DateOnly? before = bill.Day("introduced");
        TextPlace beforePlace = bill.Place("introduced");
        foreach (View stage in bill.Items("stages"))
        {
            OneEnd(stage);
            if (stage.Day("on") is not { } on)
            {
                continue;
            }

            if (before is { } earlier && on < earlier)
            {
                report.Error(
                    DiagnosticCodes.StepsOutOfOrder, stage.Place("on"),
                    $"'{stage.Path}' ends on {Dates.Text(on)}, before {Dates.Text(earlier)}, when it can begin",
                    $"that day stands at {beforePlace}");
            }

            if (bill.Day("expires") is { } expires && on >= expires)
            {
                report.Error(
                    DiagnosticCodes.MoneyUnclear, stage.Place("on"),
                    $"'{stage.Path}' ends on {Dates.Text(on)}, but the bill expires on {Dates.Text(expires)}",
                    $"'expires' stands at {bill.Place("expires")}; money that never comes is 'on: never' in an option");
            }

            (before, beforePlace) = (on, stage.Place("on"));
        }
    }

    private void OneEnd(View stage)
    {
        string[] ends = [.. ((string[])["on", "after", "hazard"]).Where(stage.Has)];
        if (ends.Length != 1)
        {
            string found = ends.Length == 0 ? "none of them" : string.Join(" and ", ends);
            report.Error(
                DiagnosticCodes.EffectUnclear, stage.At,
                $"'{stage.Path}' ends in exactly one of 'on', 'after' and 'hazard'; found {found}");
        }
        else if (stage.Has("chance") && !stage.Has("hazard"))
        {
            report.Error(
                DiagnosticCodes.MoneyUnclear, stage.Place("chance"),
                $"'{stage.Path}' has no hazard that the chance could make a time of");
        }
    }

    private void Step(View step)
    {
        Reversed(step, "from", "until");
        if (step.Text("bill") is { } name && bills.TryGetValue(name, out View? bill))
        {
            if (step.Day("from") is { } from)
            {
                report.Error(
                    DiagnosticCodes.MoneyUnclear, step.Place("from"),
                    $"'{step.Path}' is usable from {Dates.Text(from)}, but the stages of '{bill.Path}' say when",
                    $"take 'from' out, or the entry of the bill at {bill.At}");
            }
        }
        else if (!step.Has("from"))
        {
            report.Error(
                DiagnosticCodes.MissingField, step.At, $"'{step.Path}' lacks 'from': a date (2023-12-22) or never",
                step.Has("bill") ? "or give the bill an entry with stages under 'bills'" : null);
        }
        else if (step.Day("from") is null && !step.Has("bill"))
        {
            report.Error(
                DiagnosticCodes.MissingField, step.At,
                $"'{step.Path}' never becomes usable and names no bill that could change it");
        }
    }

    private void By(View account, View step)
    {
        if (step.Has("by") && account.Word<MoneyColour>("colour") is { } colour && colour != MoneyColour.Pooled)
        {
            report.Error(
                DiagnosticCodes.MoneyUnclear, step.Place("by"),
                $"'{step.Path}' is paid in by a party, but the account is of the colour {Words.Of(colour)}",
                $"only a pooled account is paid into; its colour stands at {account.Place("colour")}");
        }
    }

    private void Reversed(View block, string firstField, string lastField)
    {
        if (block.Day(firstField) is { } first && block.Day(lastField) is { } last && last <= first)
        {
            report.Error(
                DiagnosticCodes.DatesReversed, block.Place(lastField),
                $"'{block.Path}': '{lastField}' ({Dates.Text(last)}) is not after '{firstField}' "
                + $"({Dates.Text(first)})",
                $"'{firstField}' stands at {block.Place(firstField)}");
        }
    }
}
