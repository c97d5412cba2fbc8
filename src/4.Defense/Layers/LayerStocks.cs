namespace Stockade.Defense;

/// <summary>Rounds of an area's other layers during one replication. Belongs to one option's run; resupply is counted
/// by whole rounds of the cumulated rate, so that nothing is lost to rounding.</summary>
public sealed class LayerStocks
{
    /// <summary>The stock of a layer that never runs out.</summary>
    public const int Unlimited = -1;

    private readonly OtherLayers layers;
    private readonly int[] rounds;
    private int day;

    internal LayerStocks(OtherLayers layers)
    {
        this.layers = layers;
        rounds = new int[layers.Count];
        Reset();
    }

    /// <summary>Layers of the area.</summary>
    public int Count => rounds.Length;

    /// <summary>Rounds on hand in a layer, or <see cref="Unlimited"/>.</summary>
    public int Rounds(int layer) => rounds[layer];

    /// <summary>Back to the opening of the horizon.</summary>
    public void Reset()
    {
        layers.OpeningStock.CopyTo(rounds, 0);
        day = 0;
    }

    /// <summary>Adds what arrives up to the morning of a day of the horizon.</summary>
    internal void Bring(int today)
    {
        for (int layer = 0; layer < rounds.Length && today > day; layer++)
        {
            if (rounds[layer] != Unlimited)
            {
                double rate = layers.ResupplyPerDay[layer];
                rounds[layer] += (int)(Math.Floor(rate * today) - Math.Floor(rate * day));
            }
        }

        day = Math.Max(day, today);
    }

    /// <summary>Spends rounds on engagements as far as they go: parts of a round are rounded up over all engagements.
    ///</summary>
    /// <returns>Engagements that had rounds.</returns>
    internal int Spend(int layer, int engagements, double roundsEach)
    {
        if (rounds[layer] == Unlimited || roundsEach <= 0)
        {
            return engagements;
        }

        int possible = (int)Math.Min(engagements, Math.Floor(rounds[layer] / roundsEach));
        rounds[layer] -= Math.Min(rounds[layer], (int)Math.Ceiling(possible * roundsEach));
        return possible;
    }
}
