using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads production lines and puts them in working order: components first, then by item, lines tied to one
/// party before the others, then by id.</summary>
internal static class LineReader
{
    public static LineSpec[] Lines(SupplyInputs inputs, Words words, LotClasses classes)
    {
        int[] levels = Levels(inputs, words);
        HashSet<int> kept = [.. inputs.Parties.SelectMany(party => KeptItems(party)
            .Select(item => words.Holdings.Of(party.Id, item)))];
        var lines = new List<LineSpec>();
        foreach (Line line in inputs.Lines)
        {
            if (Read(line, inputs, words, classes, levels, kept) is { } spec)
            {
                lines.Add(spec);
            }
        }

        return [.. lines
            .OrderBy(line => line.Level).ThenBy(line => line.Item).ThenByDescending(line => line.TiedTo >= 0)
            .ThenBy(line => inputs.Lines[line.Index].Id, StringComparer.Ordinal)];
    }

    /// <summary>A party that keeps an item (has a stock, a floor or regular use of it) takes what no order
    /// takes.</summary>
    private static IEnumerable<ItemId> KeptItems(Party party) =>
        party.Stock.Select(stock => stock.Item).Concat(party.Floors.Select(floor => floor.Item))
            .Concat(party.Demands.Select(use => use.Item));

    private static LineSpec? Read(
        Line line, SupplyInputs inputs, Words words, LotClasses classes, int[] levels, HashSet<int> kept)
    {
        string user = $"line {line.Id}";
        int owner = words.Party(line.Owner, user);
        int item = words.Item(line.Makes, user);
        PartyId? tiedTo = line.TiedTo ?? (line.LicenceFrom is null ? null : line.Owner);
        int tied = tiedTo is { } party ? words.Holding(party, line.Makes, user) : -1;
        CapacitySpec[] capacity = [.. line.Capacity.OrderBy(step => step.From).Select(step =>
            new CapacitySpec(words.Calendar.Day(step.From), step.PerDay, words.Document(step.PerDay)))];
        if (capacity.Select(step => step.Day).Distinct().Count() < capacity.Length)
        {
            words.Error(DiagnosticCodes.SupplyNameTwice, $"{user} has two capacities from the same date on");
        }

        foreach (CapacityStep step in line.Capacity)
        {
            words.Within(step.PerDay, 0, double.PositiveInfinity);
        }

        words.Within(line.Realised, 0, double.PositiveInfinity);
        words.Within(line.Yield, 0, 1);
        foreach (LineInput input in line.Inputs.Where(input => input.Count < 1))
        {
            words.Error(DiagnosticCodes.SupplyValueOutOfRange, $"{user} builds in {input.Count} of {input.Component}");
        }

        InputSpec[] inputSpecs = [.. line.Inputs.Select(input =>
            new InputSpec(words.Item(input.Component, user), input.Count))];
        if (owner < 0 || item < 0)
        {
            return null;
        }

        int holding = words.Holdings.Of(owner, item);
        int origin = words.Party(inputs.Parties[owner].State ?? line.Owner, user);
        bool toStock = inputs.Items[item].Kind == ItemKind.Component || tied >= 0 || kept.Contains(holding);
        return origin < 0 ? null : new LineSpec(
            words.Lines[line.Id], item, owner, holding, classes.Unburdened(origin, holding), levels[item], tied,
            toStock, capacity, inputSpecs, line.Realised, line.Yield)
        {
            Site = words.Site(line.Site, line.Owner, user),
        };
    }

    /// <summary>The level of each item: 0 without components, else one above the highest of its components.</summary>
    private static int[] Levels(SupplyInputs inputs, Words words)
    {
        int[] levels = new int[words.Items.Count];
        bool changed = true;
        for (int pass = 0; changed && pass <= levels.Length; pass++)
        {
            changed = false;
            foreach (Line line in inputs.Lines)
            {
                foreach (LineInput input in line.Inputs)
                {
                    if (words.Items.TryGetValue(line.Makes.Value, out int made)
                        && words.Items.TryGetValue(input.Component.Value, out int component)
                        && levels[made] <= levels[component])
                    {
                        levels[made] = levels[component] + 1;
                        changed = true;
                    }
                }
            }
        }

        if (changed)
        {
            words.Error(DiagnosticCodes.SupplyCircle, "the lines' components are built into one another in a circle");
        }

        return levels;
    }
}
