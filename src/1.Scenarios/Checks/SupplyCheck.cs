using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold between the fields of supply: transfers, orders, lines, money.</summary>
internal sealed class SupplyCheck(Report report, View root, QuestionCheck question)
{
    private readonly Dictionary<string, View> transfers = ByName(root, "transfers");
    private readonly Dictionary<string, View> items = ByName(root, "items");
    private readonly Dictionary<string, View> accounts = ByName(root, "accounts");
    private readonly Dictionary<string, View> parties = ByName(root, "parties");
    private readonly ILookup<string, string> inputs = root.Entries("lines")
        .SelectMany(line => line.Pairs("inputs").Select(pair => (Item: line.Text("makes") ?? "", Input: pair.Key.Text)))
        .ToLookup(pair => pair.Item, pair => pair.Input, StringComparer.Ordinal);

    private readonly ILookup<string, View> makers = root.Entries("lines").Where(line => line.Has("inputs"))
        .ToLookup(line => line.Text("makes") ?? "", StringComparer.Ordinal);

    /// <param name="lawIsRead">True where the scenario reads law packs, which know parties by their codes.</param>
    public void Visit(bool lawIsRead)
    {
        Codes();
        foreach (View transfer in transfers.Values)
        {
            Transfer(transfer);
            Money(transfer);
            if (lawIsRead)
            {
                NeedsCode(transfer, "from");
                NeedsCode(transfer, "to");
            }
        }

        foreach (View effect in Effects())
        {
            Count(effect);
        }

        Circle(
            "transfers", transfers.Keys, Backs, name => transfers[name].Place("backs"), "released against each other");
        Circle(
            "lines", items.Keys, Inputs, name => makers[name].FirstOrDefault()?.Place("inputs"),
            "built into each other");
        foreach (View line in root.Entries("lines"))
        {
            foreach ((ScalarNode input, _, _) in line.Pairs("inputs"))
            {
                OfKind(input, ItemKind.Component, $"'{line.Path}.inputs'");
            }
        }
    }

    private IEnumerable<View> Effects() =>
        root.Entries("choices").SelectMany(choice => choice.Entries("alternatives"))
            .SelectMany(alternative => alternative.Items("effects"));

    /// <summary>The count of a backfilled transfer follows from the one it backs; nothing else sets it.</summary>
    private void Count(View effect)
    {
        if (effect.Block("transfer-count") is { } count && count.Text("transfer") is { } name
            && transfers.TryGetValue(name, out View? transfer)
            && transfer.Word<TransferKind>("kind") == TransferKind.Backfilled)
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, count.Place("transfer"),
                $"'{count.Path}': '{name}' is backfilled and has no count of its own",
                "change the count of the transfer it backs, or its credit");
        }
    }

    private static Dictionary<string, View> ByName(View root, string section) =>
        root.Entries(section).ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private void Transfer(View transfer)
    {
        string path = transfer.Path;
        DateSpan? when = transfer.Span("when");
        question.Inside(when?.First, transfer.Place("when"), $"'{path}'");
        if (when is { } span && span.Last != span.First)
        {
            question.Inside(span.Last, transfer.Place("when"), $"the end of '{path}'");
        }

        if (transfer.Day("signed") is { } signed && when is { } decided && signed < decided.First)
        {
            report.Error(
                DiagnosticCodes.DatesReversed, transfer.Place("signed"),
                $"'{path}' is signed on {Dates.Text(signed)}, before it is decided on {Dates.Text(decided.First)}");
        }

        ToItself(transfer);
        foreach (ScalarNode item in transfer.Names("items"))
        {
            NoComponent(item, $"'{path}'");
        }

        if (transfer.Word<TransferKind>("kind") is { } kind)
        {
            FieldsOf(transfer, kind);
        }

        SameItem(transfer);
        Waits(transfer);
    }

    /// <summary>Only equipment is set up, and only crews of equipment are trained.</summary>
    private void Waits(View transfer)
    {
        bool isEquipment = transfer.Names("items").Any(name => !items.TryGetValue(name.Text, out View? item)
            || item.Word<ItemKind>("kind") is null or ItemKind.Equipment);
        foreach (string field in (ReadOnlySpan<string>)["setup", "training"])
        {
            if (!isEquipment && transfer.Has(field))
            {
                report.Error(
                    DiagnosticCodes.TransferUnclear, transfer.Place(field),
                    $"'{transfer.Path}' moves no equipment, and has no use for '{field}'",
                    $"its items stand at {transfer.Place("items")}");
            }
        }
    }

    /// <summary>A party may move what it holds from one of its sites to another, and nothing else to itself.</summary>
    private void ToItself(View transfer)
    {
        if (transfer.Text("from") is { } from && string.Equals(from, transfer.Text("to"), StringComparison.Ordinal)
            && (transfer.Text("from-site") is not { } first || transfer.Text("to-site") is not { } second
                || string.Equals(first, second, StringComparison.Ordinal)))
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place("to"),
                $"'{transfer.Path}' goes from '{from}' to itself",
                "between two of its sites name both: 'from-site' and 'to-site'");
        }
    }

    /// <summary>A transfer that picks as another does has the same items, and the other picks for itself.</summary>
    private void SameItem(View transfer)
    {
        if (transfer.Text("item-as") is not { } name || !transfers.TryGetValue(name, out View? other))
        {
            return;
        }

        bool same = transfer.Names("items").Select(item => item.Text)
            .SequenceEqual(other.Names("items").Select(item => item.Text), StringComparer.Ordinal);
        if (!same || other.Has("item-as") || transfer.Has("item-choice"))
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place("item-as"),
                $"'{transfer.Path}' cannot pick its item as '{name}' does: expected the same items in the same order, "
                + $"no 'item-as' at '{name}', and no 'item-choice' here");
        }
    }

    private void FieldsOf(View transfer, TransferKind kind)
    {
        bool backfilled = kind == TransferKind.Backfilled;
        string word = Words.Of(kind);
        foreach ((string field, bool wanted) in (ReadOnlySpan<(string, bool)>)[
            ("count", !backfilled), ("backs", backfilled), ("credit", backfilled)])
        {
            if (wanted && !transfer.Has(field))
            {
                report.Error(DiagnosticCodes.TransferUnclear, transfer.At,
                    $"'{transfer.Path}' ({word}) needs '{field}'");
            }
            else if (!wanted && transfer.Has(field))
            {
                report.Error(
                    DiagnosticCodes.TransferUnclear, transfer.Place(field),
                    $"'{transfer.Path}' ({word}) has no use for '{field}'",
                    backfilled ? "its count follows from the transfer it backs"
                        : "only a backfilled transfer is released against another");
            }
        }

        if (kind != TransferKind.Shipment && transfer.Has("reserve"))
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place("reserve"),
                $"'{transfer.Path}' ({word}) sets nothing aside; only a shipment does",
                $"its kind stands at {transfer.Place("kind")}");
        }

        if (kind != TransferKind.Programme && transfer.Has("carry"))
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place("carry"),
                $"'{transfer.Path}' happens once; only a programme carries over what was held back");
        }

        if (kind != TransferKind.Programme && transfer.Span("when") is { Days: > 1 })
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place("when"),
                $"'{transfer.Path}' happens once and takes a single day; only a programme runs over a span");
        }
    }

    private void Money(View transfer)
    {
        HasColour(transfer, "draws-on", MoneyColour.Drawdown, MoneyColour.National);
        HasColour(
            transfer, "refill-from", MoneyColour.Replenishment, MoneyColour.Pooled, MoneyColour.National);
    }

    private void HasColour(View transfer, string field, params ReadOnlySpan<MoneyColour> wanted)
    {
        if (transfer.Text(field) is { } name && accounts.TryGetValue(name, out View? account)
            && account.Word<MoneyColour>("colour") is { } colour && wanted.IndexOf(colour) < 0)
        {
            List<string> words = [];
            foreach (MoneyColour word in wanted)
            {
                words.Add(Words.Of(word));
            }

            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place(field),
                $"'{transfer.Path}.{field}': the account '{name}' is of the colour {Words.Of(colour)}; "
                + $"expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}",
                $"'{account.Path}' stands at {account.At}");
        }
    }

    private void NoComponent(ScalarNode item, string what)
    {
        if (items.TryGetValue(item.Text, out View? known) && known.Word<ItemKind>("kind") == ItemKind.Component)
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, item.Place,
                $"{what}: '{item.Text}' is a component; expected a round or equipment",
                $"'{known.Path}' stands at {known.At}");
        }
    }

    private void OfKind(ScalarNode item, ItemKind wanted, string what)
    {
        if (items.TryGetValue(item.Text, out View? known) && known.Word<ItemKind>("kind") is { } kind && kind != wanted)
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, item.Place,
                $"{what}: '{item.Text}' is a {Words.Of(kind)}; expected a {Words.Of(wanted)}");
        }
    }

    private void Codes()
    {
        Dictionary<string, View> byCode = new(StringComparer.Ordinal);
        foreach (View party in parties.Values)
        {
            if (party.Text("code") is not { } code)
            {
                continue;
            }

            if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
            {
                report.Error(
                    DiagnosticCodes.BadName, party.Place("code"),
                    $"'{party.Path}.code': expected two capital letters (JP), found '{Excerpt.Of(code)}'");
            }
            else if (!byCode.TryAdd(code, party))
            {
                report.Error(
                    DiagnosticCodes.EntryTwice, party.Place("code"),
                    $"'{party.Path}': another party has the code {code}",
                    $"it is '{byCode[code].Name}'");
            }
        }
    }

    private void NeedsCode(View transfer, string field)
    {
        if (transfer.Text(field) is { } name && parties.TryGetValue(name, out View? party) && !party.Has("code"))
        {
            report.Error(
                DiagnosticCodes.TransferUnclear, transfer.Place(field),
                $"'{transfer.Path}.{field}': law packs know parties by their code, and '{name}' has none",
                $"give 'parties.{name}' a 'code' of two capital letters");
        }
    }

    private IEnumerable<string> Backs(string transfer) =>
        transfers.TryGetValue(transfer, out View? view) && view.Text("backs") is { } backs ? [backs] : [];

    private IEnumerable<string> Inputs(string item) => inputs[item];

    /// <summary>Reports the first circle among names that rest on one another: the whole way round, at its first,
    /// with the places of the others.</summary>
    private void Circle(
        string section, IEnumerable<string> all, Func<string, IEnumerable<string>> next, Func<string, TextPlace?> at,
        string what)
    {
        HashSet<string> cleared = new(StringComparer.Ordinal);
        foreach (string start in all)
        {
            List<string> way = [];
            if (Closes(start, next, cleared, way))
            {
                way.Reverse();
                string[] others =
                    [.. way.Skip(1).SkipLast(1).Select(name => at(name) is { } place ? $"; '{name}' at {place}" : "")];
                report.Error(
                    DiagnosticCodes.Circle, at(way[0]) ?? root.Place(section),
                    $"'{section}': {string.Join(" -> ", way)} are {what}",
                    "one of them must stand on its own" + string.Concat(others));
                return;
            }
        }
    }

    /// <summary>Depth first without recursion on the machine's stack: the chain may be as long as the
    /// document.</summary>
    private static bool Closes(
        string start, Func<string, IEnumerable<string>> next, HashSet<string> cleared, List<string> way)
    {
        HashSet<string> open = new(StringComparer.Ordinal);
        Stack<(string Name, IEnumerator<string> Others)> stack = new();
        stack.Push((start, next(start).GetEnumerator()));
        open.Add(start);
        while (stack.TryPeek(out (string Name, IEnumerator<string> Others) top))
        {
            if (!top.Others.MoveNext())
            {
                stack.Pop();
                open.Remove(top.Name);
                cleared.Add(top.Name);
            }
            else if (open.Contains(top.Others.Current))
            {
                way.Add(top.Others.Current);
                way.AddRange(stack.Select(step => step.Name).TakeWhile(name => name != way[0]));
                way.Add(way[0]);
                return true;
            }
            else if (!cleared.Contains(top.Others.Current))
            {
                open.Add(top.Others.Current);
                stack.Push((top.Others.Current, next(top.Others.Current).GetEnumerator()));
            }
        }

        return false;
    }
}
