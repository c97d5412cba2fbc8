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

        LineSpec[] ordered = [.. lines
            .OrderBy(line => line.Level).ThenBy(line => line.Item).ThenByDescending(line => line.TiedTo >= 0)
            .ThenBy(line => inputs.Lines[line.Index].Id, StringComparer.Ordinal)];
        int losses = 0;
        for (int line = 0; line < ordered.Length; line++)
        {
            ordered[line] = ordered[line] with { FirstLoss = losses };
            losses += ordered[line].LossEdges.Length;
        }

        return ordered;
    }

    /// <summary>Expansions that wait for money, by line in working order.</summary>
    public static (int Line, int Expansion)[] Expansions(LineSpec[] lines) =>
    [
        .. lines.SelectMany((line, place) => line.Expansions
            .Select((spec, expansion) => (Line: place, Expansion: expansion, spec.Account)))
            .Where(expansion => expansion.Account >= 0)
            .Select(expansion => (expansion.Line, expansion.Expansion)),
    ];

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

        ExpansionSpec[] expansions = ReadExpansions(line, words, user);
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
            IsLinear = line.Ramp == RampKind.Linear,
            LicensedFrom = line.Licensed is { } span ? words.Calendar.Day(span.First) : int.MinValue,
            LicensedUntil = line.Licensed is { } last ? words.Calendar.Day(last.Last) + 1 : int.MaxValue,
            Cycle = line.Cycle,
            Qualifying = line.Qualifying,
            MinimumPerDay = toStock ? null : line.MinimumPerDay,
            Restart = line.Restart,
            Expansions = expansions,
            LossEdges = LossEdges(line, words),
            State = origin,
        };
    }

    private static ExpansionSpec[] ReadExpansions(Line line, Words words, string user)
    {
        words.Within(line.Cycle, 0, double.PositiveInfinity);
        words.Within(line.Qualifying, 0, double.PositiveInfinity);
        words.Within(line.MinimumPerDay, 0, double.PositiveInfinity);
        words.Within(line.Restart, 0, double.PositiveInfinity);
        var expansions = new List<ExpansionSpec>();
        foreach (Expansion expansion in line.Expansions)
        {
            int account = words.Account(expansion.FundedBy, user);
            words.Within(expansion.PerDay, 0, double.PositiveInfinity);
            words.Within(expansion.CostUsd, 0, double.PositiveInfinity);
            words.Within(expansion.Lag, 0, double.PositiveInfinity);
            if (account >= 0 && expansion.CostUsd is null)
            {
                words.Error(
                    DiagnosticCodes.SupplyPriceMissing,
                    $"{user} has an expansion paid from '{expansion.FundedBy}', and no cost of it");
            }

            expansions.Add(new ExpansionSpec(
                expansion.PerDay, words.Calendar.Day(expansion.From), account, expansion.CostUsd, expansion.Lag,
                words.Document(expansion.CostUsd ?? expansion.PerDay)));
        }

        return [.. expansions];
    }

    /// <summary>What its capacity can be lost to, in the order of <see cref="LineLosses"/>.</summary>
    private static int[] LossEdges(Line line, Words words)
    {
        string waiter = "line " + line.Id;
        int Edge(WaitReason reason, string blocker) => words.Waits.Place(waiter, reason, blocker);
        return
        [
            Edge(WaitReason.Orders, "item " + line.Makes.Value),
            Edge(WaitReason.Licence, "licence of " + (line.LicenceFrom ?? line.Owner.Value)),
            Edge(WaitReason.Qualifying, waiter),
            .. line.Inputs.Select(input => Edge(WaitReason.Component, "item " + input.Component.Value)),
            .. line.Expansions.Select(expansion => Edge(WaitReason.Money, "money " + expansion.FundedBy)),
        ];
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
