using Stockade.Kernel;

namespace Stockade.Defense;

/// <summary>Gives every threat of a raid to one fire unit before the first shot, as a static weapon-target problem: a
/// target for each threat, worth what is at stake; a weapon for each unit, with as many salvos as its rounds allow; the
/// kill probability of a first salvo where the unit has a window, else none. For comparison with units that decide as
/// the raid goes on.</summary>
internal sealed class StaticAssignment(IAssignmentSolver solver) : IAssignsThreats
{
    private ulong known;
    private int[] answer = [];

    /// <summary>Threats beyond what the problem may hold, and those that get no salvo, are left to whoever
    /// can.</summary>
    public void Assign(AttackPlan plan, ReadOnlySpan<Flight> flights, Span<int> unit)
    {
        unit.Fill(-1);
        if (flights.IsEmpty)
        {
            return;
        }

        ulong key = Key(flights);
        if (key != known || answer.Length != flights.Length)
        {
            answer = Solve(plan, flights);
            known = key;
        }

        answer.CopyTo(unit);
    }

    private int[] Solve(AttackPlan plan, ReadOnlySpan<Flight> flights)
    {
        int[] given = new int[flights.Length];
        given.AsSpan().Fill(-1);
        int units = Math.Min(plan.Tables.Places, WeaponTargetProblem.SideMax);
        int targets = Math.Min(flights.Length, WeaponTargetProblem.SideMax);
        double[] values = new double[targets];
        double[][] kill = [.. Enumerable.Range(0, units).Select(_ => new double[targets])];
        int[] salvos = new int[units];
        for (int target = 0; target < targets; target++)
        {
            values[target] = flights[target].Is(FlightMarks.Friend | FlightMarks.LetGo) ? 0 : flights[target].Stake;
            for (int weapon = 0; weapon < units; weapon++)
            {
                kill[weapon][target] = KillOf(plan.Tables, weapon, flights[target].Path);
            }
        }

        for (int weapon = 0; weapon < units; weapon++)
        {
            salvos[weapon] = Math.Min(SalvosOf(plan, weapon), Math.Min(targets, WeaponTargetProblem.RoundsMax / units));
        }

        AssignmentAnswer found = solver.Solve(new WeaponTargetProblem(values, kill, salvos));
        for (int target = 0; target < targets; target++)
        {
            int most = 0;
            for (int weapon = 0; weapon < units; weapon++)
            {
                if (found.Best.Rounds[weapon][target] > most)
                {
                    (most, given[target]) = (found.Best.Rounds[weapon][target], weapon);
                }
            }
        }

        return given;
    }

    /// <summary>Probability that a first salvo of the round type doctrine likes best stops a threat of a
    /// path.</summary>
    private static double KillOf(RaidTables tables, int unit, int path)
    {
        int threat = tables.PathClass[path];
        Doctrine doctrine = tables.Figures[unit].Doctrine;
        foreach (int round in doctrine.Order(threat))
        {
            if (tables.Window(unit, path, round).IsOpenEver)
            {
                double miss = 1 - tables.Kill[threat * tables.Rounds + round];
                return 1 - PortableMath.Pow(miss, doctrine.Salvo[threat]);
            }
        }

        return 0;
    }

    private static int SalvosOf(AttackPlan plan, int unit)
    {
        int rounds = 0;
        foreach (int count in plan.MagazineOf(unit))
        {
            rounds += count;
        }

        int salvo = Math.Max(1, plan.Tables.Figures[unit].Doctrine.Salvo.Max());
        return rounds / salvo;
    }

    private static ulong Key(ReadOnlySpan<Flight> flights)
    {
        ulong key = (ulong)flights.Length;
        foreach (ref readonly Flight flight in flights)
        {
            key = StableHash.Combine(StableHash.Combine(key, (ulong)flight.Path), flight.Stake);
            key = StableHash.Combine(key, (ulong)flight.Marks);
        }

        return key;
    }
}
