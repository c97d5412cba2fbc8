using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The kernel's agenda as a magazine without resupply: threats come at random (Poisson) and each takes the
/// same number of shots, until none is left. A day of the kernel is a 10,000th of the mean gap.</summary>
public static class MagazineModel
{
    private const int DaysPerGap = 10_000;

    /// <summary>Keys hold days below 2^28.</summary>
    private const int DaysMax = 1 << 27;

    /// <summary>Empties the magazine so many times, each with luck of its own.</summary>
    /// <param name="rounds">Rounds at the start.</param>
    /// <param name="threatsPerDay">Mean rate, above 0.</param>
    /// <param name="shots">At each threat; the last may get fewer.</param>
    /// <param name="by">Days by which it may be empty, or NaN.</param>
    /// <param name="replications">At least 2.</param>
    /// <param name="seed">Same seed, same numbers.</param>
    public static MagazineRun Run(
        int rounds, double threatsPerDay, int shots, double by, int replications, ulong seed)
    {
        BatchMeans days = new();
        BatchMeans early = new();
        Agenda agenda = new(new Timetable([], []));
        for (uint replication = 0; replication < replications; replication++)
        {
            double emptied = Emptied(agenda, rounds, shots, new Chance(seed, 0, replication))
                / (threatsPerDay * DaysPerGap);
            days.Add(emptied);
            early.Add(emptied <= by ? 1 : 0);
        }

        return new MagazineRun(days.Estimate(), days.StandardDeviation, early.Estimate());
    }

    /// <returns>The kernel's day on which the last round is fired.</returns>
    private static long Emptied(Agenda agenda, int rounds, int shots, Chance chance)
    {
        long began = 0;
        uint threat = 0;
        agenda.Reset([]);
        agenda.Add(Gap(chance, threat), Phase.Raids, new Event(EventKind.Fire, 0));
        while (true)
        {
            int day = agenda.NextDay();
            while (agenda.TryTake(day, Phase.Close, out _))
            {
                rounds -= Math.Min(shots, rounds);
                if (rounds == 0)
                {
                    return began + day;
                }

                if (day >= DaysMax)
                {
                    began += day;
                    day = 0;
                    agenda.Reset([]);
                }

                agenda.Add(day + Gap(chance, ++threat), Phase.Raids, new Event(EventKind.Fire, 0));
            }
        }
    }

    private static int Gap(Chance chance, uint threat)
    {
        double uniform = chance.Uniform(ChanceStream.Supply, ChancePurpose.Arrival, threat, 0);
        return (int)((-PortableMath.Log(uniform) * DaysPerGap) + 0.5);
    }
}

/// <summary>What the kernel measured.</summary>
/// <param name="MeanDays">Days until empty.</param>
/// <param name="StandardDeviationDays">Of the days until empty.</param>
/// <param name="EmptyBy">Share empty by the day asked about; 0 where none was.</param>
public sealed record MagazineRun(Estimated MeanDays, double StandardDeviationDays, Estimated EmptyBy);
