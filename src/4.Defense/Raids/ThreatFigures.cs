using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>What a raid needs of every threat class in one world, as columns.</summary>
internal sealed class ThreatFigures
{
    private const double Microseconds = 1e6;
    private const double DefaultArrivalWindowSeconds = 3600;

    public ThreatFigures(Scenario scenario, World world)
    {
        Count = scenario.Threats.Count;
        Hash = new ulong[Count];
        Ballistic = new bool[Count];
        ArrivalWindow = new long[Count];
        for (int threat = 0; threat < Count; threat++)
        {
            ThreatClass kind = scenario.Threats[threat];
            Hash[threat] = StableHash.Of(kind.Id);
            Ballistic[threat] = ThreatPaths.IsBallistic(kind.Flight);
            double seconds = kind.ArrivalWindowSeconds is { } claim ? world[claim] : DefaultArrivalWindowSeconds;
            ArrivalWindow[threat] = (long)(seconds * Microseconds);
        }
    }

    public int Count { get; }

    public ulong[] Hash { get; }

    public bool[] Ballistic { get; }

    /// <summary>Microseconds over which one day's threats arrive.</summary>
    public long[] ArrivalWindow { get; }

    /// <summary>Single-shot kill probability by (class, round type).</summary>
    public static double[] KillColumn(Scenario scenario, World world)
    {
        double[] kill = new double[scenario.Threats.Count * scenario.Rounds.Count];
        for (int round = 0; round < scenario.Rounds.Count; round++)
        {
            foreach (KillClaim claim in scenario.Rounds[round].Kill)
            {
                for (int threat = 0; threat < scenario.Threats.Count; threat++)
                {
                    if (scenario.Threats[threat].Id == claim.Threat)
                    {
                        kill[threat * scenario.Rounds.Count + round] = Math.Clamp(world[claim.Probability], 0, 1);
                    }
                }
            }
        }

        return kill;
    }
}
