using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>A quantity followed month by month.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="Family">Item family.</param>
/// <param name="MonthsOfSupply">True for months of supply, false for rounds on hand.</param>
internal sealed record SeriesPlan(string Id, int Party, string Family, bool MonthsOfSupply)
{
    /// <summary>The series worth following: stock of every party that a measure, shipment or backfill is about, and
    /// months of supply of every party that defends an area.</summary>
    public static IReadOnlyList<SeriesPlan> Of(CampaignAxes axes)
    {
        Scenario scenario = axes.Scenario;
        HashSet<string> followed = new(StringComparer.Ordinal);
        HashSet<string> defending = new(StringComparer.Ordinal);
        foreach (DefendedArea area in scenario.Areas)
        {
            defending.Add(area.Party.Value);
        }

        followed.UnionWith(defending);
        followed.UnionWith(scenario.Cases.Select(raidCase => raidCase.Party.Value));
        followed.UnionWith(scenario.Measures.Select(measure => measure.Subject));
        foreach (Transfer transfer in scenario.Transfers
            .Where(one => one.Kind != TransferKind.Programme && one.Recorded is null))
        {
            followed.Add(transfer.From.Value);
            followed.Add(transfer.To.Value);
        }

        string[] families = [.. axes.Rounds.Select(item => item.Family).Distinct(StringComparer.Ordinal)];
        List<SeriesPlan> series = [];
        foreach (string family in families)
        {
            for (int party = 0; party < axes.Parties; party++)
            {
                string id = scenario.Parties[party].Id.Value;
                if (followed.Contains(id))
                {
                    series.Add(new SeriesPlan($"stock.{id}.{family}", party, family, MonthsOfSupply: false));
                }
            }

            for (int party = 0; party < axes.Parties; party++)
            {
                string id = scenario.Parties[party].Id.Value;
                if (defending.Contains(id))
                {
                    series.Add(new SeriesPlan($"months.{id}.{family}", party, family, MonthsOfSupply: true));
                }
            }
        }

        return series;
    }

    public double Value(CampaignOutcome outcome, int month) => MonthsOfSupply
        ? outcome.MonthsOfSupply(Party, Family, month)
        : outcome.StockOf(Party, Family, month);
}
