using Stockade.Defense;

namespace Stockade.Studies;

/// <summary>What is counted in a raid by threat class.</summary>
internal enum ClassFigure
{
    Launched,
    Failed,
    Seen,
    Engaged,
    Killed,
    Leaked,
    FiredAt,
    Decoys,
    DecoysEngaged,
    Friends,
    FriendsEngaged,
    FriendsKilled,
}

/// <summary>The quantities of one raid as one row of numbers.</summary>
internal sealed class RaidColumns(int classes, int rounds, int units, int assets)
{
    private const int ClassFigures = (int)ClassFigure.FriendsKilled + 1;

    public int Classes => classes;

    public int Rounds => rounds;

    public int Units => units;

    public int Assets => assets;

    /// <summary>Length of the row.</summary>
    public int Count => Leakers + 1;

    public int Of(ClassFigure figure, int threat) => ((int)figure * classes) + threat;

    public int Cause(LeakCause cause, int threat) => ((ClassFigures + (int)cause) * classes) + threat;

    public int Fired(int round) => ((ClassFigures + RaidOutcome.CauseCount) * classes) + round;

    public int Wanted(int round) => Fired(rounds) + round;

    /// <summary>Rounds when the raid begins, by (unit, round type).</summary>
    public int Start(int unit, int round) => Wanted(rounds) + (unit * rounds) + round;

    public int FiredBy(int unit, int round) => Start(units, 0) + (unit * rounds) + round;

    /// <summary>1 where every round was fired.</summary>
    public int Dry(int unit, int round) => FiredBy(units, 0) + (unit * rounds) + round;

    public int Lost(int unit) => Dry(units, 0) + unit;

    public int Hits(int asset) => Lost(units) + asset;

    /// <summary>1 where the asset was hit.</summary>
    public int Hit(int asset) => Hits(assets) + asset;

    public int ValueOf(int asset) => Hit(assets) + asset;

    public int ValueLost => ValueOf(assets);

    /// <summary>1 where nothing leaked.</summary>
    public int NoLeaker => ValueLost + 1;

    public int Leakers => NoLeaker + 1;

    /// <summary>Reads the row off an outcome.</summary>
    public void Read(RaidOutcome outcome, IRaidWorld world, Span<double> row)
    {
        row.Clear();
        ReadOnlySpan<int[]> figures =
        [
            outcome.Launched, outcome.Failed, outcome.Detected, outcome.Engaged, outcome.Killed, outcome.Leaked,
            outcome.FiredAt, outcome.Decoys, outcome.DecoysEngaged, outcome.Friends, outcome.FriendsEngaged,
            outcome.FriendsKilled,
        ];
        for (int figure = 0; figure < figures.Length; figure++)
        {
            Copy(figures[figure], row[(figure * classes)..]);
        }

        for (int threat = 0; threat < classes; threat++)
        {
            row[Leakers] += outcome.Leaked[threat];
            for (int cause = 0; cause < RaidOutcome.CauseCount; cause++)
            {
                row[Cause((LeakCause)cause, threat)] = outcome.Causes((LeakCause)cause, threat);
            }
        }

        row[NoLeaker] = row[Leakers] > 0 ? 0 : 1;
        Copy(outcome.Fired, row[Fired(0)..]);
        Copy(outcome.Wanted, row[Wanted(0)..]);
        ReadUnits(outcome, world, row);
        ReadAssets(outcome, world, row);
    }

    private void ReadUnits(RaidOutcome outcome, IRaidWorld world, Span<double> row)
    {
        ReadOnlySpan<int> fired = world.Fired(outcome);
        for (int at = 0; at < fired.Length; at++)
        {
            int start = world.Magazines[at];
            row[Start(0, 0) + at] = start;
            row[FiredBy(0, 0) + at] = fired[at];
            row[Dry(0, 0) + at] = start > 0 && fired[at] >= start ? 1 : 0;
        }

        Copy(outcome.UnitsLost, row[Lost(0)..]);
    }

    private void ReadAssets(RaidOutcome outcome, IRaidWorld world, Span<double> row)
    {
        for (int asset = 0; asset < assets; asset++)
        {
            bool hit = outcome.Hits[asset] > 0;
            row[Hits(asset)] = outcome.Hits[asset];
            row[Hit(asset)] = hit ? 1 : 0;
            row[ValueOf(asset)] = hit ? world.Value(asset) : 0;
            row[ValueLost] += row[ValueOf(asset)];
        }
    }

    private static void Copy(ReadOnlySpan<int> from, Span<double> to)
    {
        for (int index = 0; index < from.Length; index++)
        {
            to[index] = from[index];
        }
    }
}
