namespace Stockade.Studies;

/// <summary>Sums over the replications of one world, in their order. Counts and their squares are whole numbers, which
/// doubles add exactly far beyond what a study holds.</summary>
internal sealed class RaidSums(int columns)
{
    public double[] Sums { get; } = new double[columns];

    public double[] Squares { get; } = new double[columns];

    /// <summary>Raids by the number of their leakers.</summary>
    public SortedDictionary<int, long> LeakCounts { get; } = [];

    /// <summary>Groups that cannot fly in this world.</summary>
    public IReadOnlyList<string> Grounded { get; set; } = [];

    public void Add(ReadOnlySpan<double> row, int leakers)
    {
        for (int column = 0; column < row.Length; column++)
        {
            double value = row[column];
            Sums[column] += value;
            Squares[column] += value * value;
        }

        LeakCounts[leakers] = LeakCounts.GetValueOrDefault(leakers) + 1;
    }
}
