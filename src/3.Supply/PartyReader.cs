using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads stocks, floors and regular use of the parties.</summary>
internal static class PartyReader
{
    public static OpeningSpec[] Openings(SupplyInputs inputs, Words words, LotClasses classes)
    {
        var openings = new List<OpeningSpec>();
        foreach (Party party in inputs.Parties)
        {
            foreach (OpeningStock stock in party.Stock)
            {
                int holding = words.Holding(party.Id, stock.Item, $"the stock of {party.Id}");
                int origin = words.Party(stock.Origin, $"the stock of {party.Id}");
                words.Within(stock.Rounds, 0, double.PositiveInfinity);
                if (holding >= 0 && origin >= 0)
                {
                    openings.Add(new OpeningSpec(
                        holding, classes.Unburdened(origin, holding), stock.Rounds, words.Document(stock.Rounds)));
                }
            }
        }

        return [.. openings];
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
                words.Within((floor.Need as StatedNeed)?.Rounds, 0, double.PositiveInfinity);
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
                    uses.Add(new RoutineSpec(holding, use.PerDay, words.Document(use.PerDay)));
                }
            }
        }

        return [.. uses];
    }
}
