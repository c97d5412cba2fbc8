using System.Globalization;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads stocks, floors and regular use of the parties.</summary>
internal static class PartyReader
{
    public static OpeningSpec[] Openings(SupplyInputs inputs, Words words, LotClasses classes)
    {
        var openings = new List<OpeningSpec>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in inputs.Parties)
        {
            foreach (OpeningStock stock in party.Stock)
            {
                string user = $"the stock of {party.Id}";
                int holding = words.Holding(party.Id, stock.Item, user);
                int origin = words.Party(stock.Origin, user);
                int site = words.Site(stock.Site, party.Id, user);
                words.Within(stock.Rounds, 0, double.PositiveInfinity);
                words.Within(stock.Age, 0, double.PositiveInfinity);
                if (holding >= 0 && origin >= 0 && site >= 0)
                {
                    openings.Add(new OpeningSpec(
                        holding, Class(stock, party, words, classes, origin, holding), stock.Rounds,
                        words.Document(stock.Rounds), Name(stock, party, names, words), site, stock.Age,
                        stock.Condition));
                }
            }
        }

        return [.. openings];
    }

    private static int Class(
        OpeningStock stock, Party party, Words words, LotClasses classes, int origin, int holding)
    {
        foreach (Burden burden in stock.Burdens)
        {
            words.Party(burden.Holder, $"a burden on the stock of {party.Id}");
        }

        int lots = classes.Burdened(origin, stock.Burdens, holding);
        if (!words.HasErrors && !classes.MayHold(lots, words.Holdings.Party[holding]))
        {
            words.Error(
                DiagnosticCodes.SupplyUndertakingForbidsReceiver,
                $"the stock of {party.Id} holds {stock.Item} that a burden keeps for others", stock.Rounds.Place);
        }

        return lots;
    }

    /// <summary>Stock without a name is called by holder and item; more of it is numbered.</summary>
    private static string Name(OpeningStock stock, Party party, HashSet<string> names, Words words)
    {
        string name = stock.Lot ?? $"{party.Id}/{stock.Item}";
        string free = name;
        for (int number = 2; stock.Lot is null && names.Contains(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}/{number}");
        }

        if (!names.Add(free))
        {
            words.Error(
                DiagnosticCodes.SupplyNameTwice, $"two lots of opening stock have the name '{free}'",
                stock.Rounds.Place);
        }

        return free;
    }

    /// <summary>The floor of each holding, or null.</summary>
    public static Need?[] Floors(SupplyInputs inputs, Words words)
    {
        var floors = new Need?[words.Holdings.Count];
        foreach (Party party in inputs.Parties)
        {
            foreach (Floor floor in party.Floors)
            {
                int holding = words.Holding(party.Id, floor.Item, $"a floor of {party.Id}");
                Check(floor.Need, words);
                if (holding >= 0 && floors[holding] is not null)
                {
                    words.Error(
                        DiagnosticCodes.SupplyNameTwice, $"{party.Id} has two floors for {floor.Item}",
                        (floor.Need as StatedNeed)?.Rounds.Place);
                }
                else if (holding >= 0)
                {
                    floors[holding] = floor.Need;
                }
            }
        }

        return floors;
    }

    private static void Check(Need need, Words words)
    {
        (Claim?[] amounts, Claim?[] shares) = need switch
        {
            StatedNeed stated => ((Claim?[])[stated.Rounds], (Claim?[])[]),
            LevelOfEffort effort => ([effort.PerDay, effort.Lasting], []),
            DaysOfSupply supply => ([supply.Lasting, supply.LeastPerDay], []),
            TargetOriented targets => ([targets.Targets], [targets.Kill, targets.Wanted]),
            _ => ([], []),
        };
        Array.ForEach(amounts, amount => words.Within(amount, 0, double.PositiveInfinity));
        Array.ForEach(shares, share => words.Within(share, 0, 1));
    }

    public static RoutineSpec[] RoutineUses(SupplyInputs inputs, Words words)
    {
        var uses = new List<RoutineSpec>();
        foreach (Party party in inputs.Parties)
        {
            foreach (RoutineUse use in party.Demands)
            {
                int holding = words.Holding(party.Id, use.Item, $"the regular use of {party.Id}");
                words.Within(use.PerDay, 0, double.PositiveInfinity);
                if (holding >= 0)
                {
                    bool stands = inputs.Items[words.Holdings.Item[holding]].Kind == ItemKind.Equipment;
                    uses.Add(new RoutineSpec(
                        holding, use.PerDay, stands ? RoundState.Destroyed : RoundState.Used,
                        words.Document(use.PerDay)));
                }
            }
        }

        return [.. uses];
    }
}
