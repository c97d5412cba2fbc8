using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>The layers of one area that are not flown shot by shot, in one world: P(stopped) = covered x engaged x
/// killed, where covered is whatever reaches the layer.</summary>
internal sealed class OtherLayers
{
    private readonly int classes;
    private readonly double[] engaged;
    private readonly double[] killed;
    private readonly double[] roundsPerEngagement;
    private readonly int[][] order;
    private readonly ulong[] hash;
    private readonly ulong[] classHash;

    public OtherLayers(Scenario scenario, World world, DefendedArea area)
    {
        classes = scenario.Threats.Count;
        Count = area.Layers.Count;
        engaged = new double[Count * classes];
        killed = new double[Count * classes];
        roundsPerEngagement = new double[Count];
        OpeningStock = new int[Count];
        ResupplyPerDay = new double[Count];
        order = new int[Count][];
        hash = new ulong[Count];
        classHash = [.. scenario.Threats.Select(threat => StableHash.Of(threat.Id))];
        for (int layer = 0; layer < Count; layer++)
        {
            Read(scenario, world, area.Layers[layer], layer);
            hash[layer] = StableHash.Combine(StableHash.Of(area.Id), StableHash.Of(area.Layers[layer].Id));
        }
    }

    public int Count { get; }

    /// <summary>Rounds on hand when the horizon opens; -1 for no limit.</summary>
    public int[] OpeningStock { get; }

    public double[] ResupplyPerDay { get; }

    /// <summary>Lets every layer in turn meet what is left, and counts it.</summary>
    /// <param name="left">By class: threats that reach the first layer; on return, those that passed the last.</param>
    public void Stop(Span<int> left, LayerStocks stocks, Chance chance, ulong day, DayOutcome into)
    {
        for (int layer = 0; layer < Count; layer++)
        {
            foreach (int threat in order[layer])
            {
                int place = layer * classes + threat;
                into.LayerReached[place] += left[threat];
                if (left[threat] > 0)
                {
                    ulong entity = StableHash.Combine(StableHash.Combine(hash[layer], day), classHash[threat]);
                    left[threat] -= Meet(place, layer, left[threat], stocks, chance, entity, into);
                }
            }
        }
    }

    private int Meet(
        int place, int layer, int reached, LayerStocks stocks, Chance chance, ulong entity, DayOutcome into)
    {
        double drawn = chance.Uniform(ChanceStream.Layer, ChancePurpose.Engage, entity, 0);
        int shotAt = Binomial.Quantile(reached, engaged[place], drawn);
        shotAt = stocks.Spend(layer, shotAt, roundsPerEngagement[layer]);
        drawn = chance.Uniform(ChanceStream.Layer, ChancePurpose.Stop, entity, 0);
        int stopped = Binomial.Quantile(shotAt, killed[place], drawn);
        into.LayerEngaged[place] += shotAt;
        into.LayerKilled[place] += stopped;
        return stopped;
    }

    private void Read(Scenario scenario, World world, OtherLayer source, int layer)
    {
        OpeningStock[layer] = source.Stock is { } stock ? world.Whole(stock) : LayerStocks.Unlimited;
        ResupplyPerDay[layer] = source.ResupplyPerDay is { } rate ? world[rate] : 0;
        roundsPerEngagement[layer] = source.RoundsPerEngagement is { } rounds ? world[rounds] : 1;
        List<int> effects = [];
        foreach (LayerEffect effect in source.Effects)
        {
            for (int threat = 0; threat < classes; threat++)
            {
                if (scenario.Threats[threat].Id == effect.Threat)
                {
                    engaged[layer * classes + threat] = Math.Clamp(world[effect.Engaged], 0, 1);
                    killed[layer * classes + threat] = Math.Clamp(world[effect.Killed], 0, 1);
                    effects.Add(threat);
                }
            }
        }

        order[layer] = [.. effects];
    }
}
