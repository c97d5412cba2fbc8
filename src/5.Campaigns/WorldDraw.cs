using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>Draws worlds: one value for every claim of a scenario. Worlds come in batches of <see cref="BatchSize"/>,
/// and within a batch every claim is stratified (Latin hypercube: McKay, Beckman and Conover 1979), so that twenty
/// worlds already cover each claim evenly; batches are independent of one another, so a study may stop after any of
/// them.</summary>
public static class WorldDraw
{
    /// <summary>Worlds in a batch.</summary>
    public const int BatchSize = 20;

    /// <summary>As many worlds as the batches hold that hold at least so many.</summary>
    public static int WholeBatches(int worlds) => (worlds + BatchSize - 1) / BatchSize * BatchSize;

    /// <summary>The worlds of one batch, numbered from <c>batch * BatchSize</c>.</summary>
    /// <param name="scenario">Whose claims are drawn.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="batch">Which batch, from 0.</param>
    public static World[] Batch(Scenario scenario, ulong seed, int batch)
    {
        Chance chance = new(seed, checked((uint)batch), 0);
        double[][] values = new double[BatchSize][];
        for (int world = 0; world < BatchSize; world++)
        {
            values[world] = new double[scenario.Claims.Count];
        }

        Span<int> stratum = stackalloc int[BatchSize];
        foreach (Claim claim in scenario.Claims)
        {
            ulong entity = StableHash.Of(claim.Path);
            Shuffle(stratum, chance, entity);
            for (int world = 0; world < BatchSize; world++)
            {
                double within = chance.Uniform(ChanceStream.World, ChancePurpose.Claim, entity, (uint)world);
                double u = (stratum[world] + within) / BatchSize;
                values[world][claim.Index] = claim.Value.Value.Quantile(u);
            }
        }

        World[] worlds = new World[BatchSize];
        for (int world = 0; world < BatchSize; world++)
        {
            worlds[world] = new World((batch * BatchSize) + world, values[world]);
        }

        return worlds;
    }

    /// <summary>A copy of a world with some claims set to stated values: for sweeps on a published grid.</summary>
    public static World With(World world, IReadOnlyList<Claim> claims, double value)
    {
        double[] values = [.. world.Values];
        foreach (Claim claim in claims)
        {
            values[claim.Index] = value;
        }

        return new World(world.Index, values);
    }

    /// <summary>A random permutation of 0 .. n-1 (Fisher and Yates), by addressed draws.</summary>
    private static void Shuffle(Span<int> order, Chance chance, ulong entity)
    {
        for (int index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        for (int index = order.Length - 1; index > 0; index--)
        {
            double u = chance.Uniform(ChanceStream.World, ChancePurpose.Permutation, entity, (uint)index);
            int other = (int)(u * (index + 1));
            (order[index], order[other]) = (order[other], order[index]);
        }
    }
}
