using Stockade.Kernel;

namespace Stockade.Studies;

/// <summary>From which value of a swept lever on a paired difference can be told from zero: where the nearer end of
/// both its intervals (80 % of the unknowns, 95 % of the mean) leaves zero, linear between the grid's values. How
/// sure that value is comes from drawing the worlds anew with replacement (the bootstrap of Efron 1979), by addressed
/// chance.</summary>
internal static class BreakEven
{
    /// <summary>Times the worlds are drawn anew.</summary>
    private const int Resamples = 200;

    /// <summary>The value with its 80 % interval.</summary>
    /// <param name="Value">The lever's value, or null where no value of the grid's range does it.</param>
    /// <param name="Low">10 % quantile over resamples, or null where most of them find no value.</param>
    /// <param name="High">90 % quantile, or null where it lies beyond the grid's range.</param>
    public readonly record struct Answer(double? Value, double? Low, double? High);

    /// <summary>Finds the value.</summary>
    /// <param name="grid">Values of the lever, ascending.</param>
    /// <param name="differences">For each value: paired differences, [world, replication].</param>
    /// <param name="replications">Replications a world.</param>
    /// <param name="seed">The study's seed.</param>
    public static Answer Of(
        IReadOnlyList<double> grid, IReadOnlyList<double[]> differences, int replications, ulong seed)
    {
        double? value = From(grid, differences, replications);
        double[] found = new double[Resamples];
        int worlds = differences[0].Length / replications;
        int[] drawn = new int[worlds];
        for (uint resample = 0; resample < Resamples; resample++)
        {
            Chance chance = new(seed, resample, 0);
            for (int world = 0; world < worlds; world++)
            {
                drawn[world] = (int)(worlds * chance.Uniform(
                    ChanceStream.World, ChancePurpose.Permutation, ulong.MaxValue, (uint)world));
            }

            double[][] redrawn = [.. differences.Select(column => Redraw(column, drawn, replications))];
            found[resample] = From(grid, redrawn, replications) ?? double.PositiveInfinity;
        }

        Array.Sort(found);
        double low = found[Resamples / 10];
        double high = found[Resamples - (Resamples / 10) - 1];
        return new Answer(value, Finite(Math.Min(low, Below(grid, value))), Finite(high));
    }

    /// <summary>How far a difference is from zero on both counts; not positive where either interval spans
    /// it.</summary>
    public static double Clearance(RandomEffects effects)
    {
        Interval unknown = effects.UnknownBand();
        Interval mean = effects.OfMean(0.95);
        return Math.Max(Math.Min(unknown.Low, mean.Low), Math.Min(-unknown.High, -mean.High));
    }

    private static double? From(IReadOnlyList<double> grid, IReadOnlyList<double[]> differences, int replications)
    {
        double before = 0;
        for (int index = 0; index < grid.Count; index++)
        {
            double clearance = Clearance(RandomEffects.Of(differences[index], replications));
            if (clearance > 0)
            {
                bool crosses = index > 0 && before < 0;
                return crosses
                    ? grid[index - 1] + ((grid[index] - grid[index - 1]) * before / (before - clearance)) : grid[index];
            }

            before = clearance;
        }

        return null;
    }

    /// <summary>Where the difference is exactly zero at the grid's value before, any value in between may already
    /// do.</summary>
    private static double Below(IReadOnlyList<double> grid, double? value)
    {
        int index = grid.Count - 1;
        while (index > 0 && grid[index] != value)
        {
            index--;
        }

        return value is null || index == 0 ? double.PositiveInfinity : grid[index - 1];
    }

    private static double[] Redraw(double[] column, int[] drawn, int replications)
    {
        double[] redrawn = new double[column.Length];
        for (int world = 0; world < drawn.Length; world++)
        {
            column.AsSpan(drawn[world] * replications, replications).CopyTo(redrawn.AsSpan(world * replications));
        }

        return redrawn;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
