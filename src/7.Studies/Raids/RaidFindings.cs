using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>From sums to means with intervals.</summary>
internal sealed class RaidFindings(RaidRequest request, RaidGround ground, IReadOnlyList<RaidSums> worlds)
{
    private const double Level = 0.95;

    private readonly Scenario scenario = request.Scenario;
    private readonly RaidColumns columns = ground.Columns;

    public RaidAnswer Answer() => new()
    {
        Scenario = scenario.Name,
        ProductVersion = ProductVersion.Number,
        Raid = request.Raid,
        RaidName = ground.Attack?.Name ?? ground.Case!.Name,
        Placed = ground.Attack is not null,
        Seed = request.Seed,
        Worlds = worlds.Count,
        WorldsAsked = request.Worlds,
        Replications = request.Replications,
        NoLeaker = Share(columns.NoLeaker),
        Leakers = Mean(columns.Leakers),
        ValueLost = columns.Assets > 0 ? Mean(columns.ValueLost) : null,
        LeakCounts = LeakCounts(),
        Classes = [.. Classes()],
        Harmless = [.. Harmless()],
        Rounds = [.. Rounds()],
        Magazines = [.. Magazines()],
        Units = [.. (ground.Attack?.Units ?? [])
            .Select((unit, at) => new RaidUnitRow(unit.Id, Share(columns.Lost(at))))],
        Assets = [.. (ground.Attack?.Assets ?? []).Select((asset, at) => new RaidAssetRow(
            asset.Id, asset.Name, Mean(columns.Hits(at)), Share(columns.Hit(at)), Mean(columns.ValueOf(at))))],
        Grounded = [.. worlds.SelectMany(world => world.Grounded.Distinct(StringComparer.Ordinal))
            .GroupBy(words => words, StringComparer.Ordinal)
            .Select(words => new RaidGroundedRow(words.Key, words.Count()))],
    };

    private IEnumerable<RaidClassRow> Classes()
    {
        for (int threat = 0; threat < columns.Classes; threat++)
        {
            if (!Any(columns.Of(ClassFigure.Launched, threat)) && !Any(columns.Of(ClassFigure.Failed, threat)))
            {
                continue;
            }

            int row = threat;
            RaidEstimate Of(ClassFigure figure) => Mean(columns.Of(figure, row));
            yield return new RaidClassRow(
                scenario.Threats[threat].Id, scenario.Threats[threat].Name, Of(ClassFigure.Launched),
                Of(ClassFigure.Failed), Of(ClassFigure.Seen), Of(ClassFigure.Engaged), Of(ClassFigure.Killed),
                Of(ClassFigure.Leaked), Of(ClassFigure.FiredAt),
                [.. Enum.GetValues<LeakCause>().Select(cause => new RaidCauseRow(
                    CauseWords.Id(cause), CauseWords.Of(cause), Mean(columns.Cause(cause, row))))]);
        }
    }

    private IEnumerable<RaidHarmlessRow> Harmless()
    {
        for (int threat = 0; threat < columns.Classes; threat++)
        {
            if (!Any(columns.Of(ClassFigure.Decoys, threat)) && !Any(columns.Of(ClassFigure.Friends, threat)))
            {
                continue;
            }

            int row = threat;
            RaidEstimate Of(ClassFigure figure) => Mean(columns.Of(figure, row));
            yield return new RaidHarmlessRow(
                scenario.Threats[threat].Id, scenario.Threats[threat].Name, Of(ClassFigure.Decoys),
                Of(ClassFigure.DecoysEngaged), Of(ClassFigure.Friends), Of(ClassFigure.FriendsEngaged),
                Of(ClassFigure.FriendsKilled));
        }
    }

    private IEnumerable<RaidRoundRow> Rounds()
    {
        for (int round = 0; round < columns.Rounds; round++)
        {
            int type = round;
            bool there = Enumerable.Range(0, columns.Units).Any(unit => Any(columns.Start(unit, type)));
            if (there || Any(columns.Wanted(round)))
            {
                yield return new RaidRoundRow(
                    scenario.Rounds[round].Item.Value, NameOf(scenario.Rounds[round].Item), Mean(columns.Fired(round)),
                    Mean(columns.Wanted(round)));
            }
        }
    }

    private IEnumerable<RaidMagazineRow> Magazines()
    {
        for (int unit = 0; unit < columns.Units; unit++)
        {
            for (int round = 0; round < columns.Rounds; round++)
            {
                if (Any(columns.Start(unit, round)))
                {
                    yield return new RaidMagazineRow(
                        ground.Attack?.Units[unit].Id ?? "all", scenario.Rounds[round].Item.Value,
                        Mean(columns.Start(unit, round)), Mean(columns.FiredBy(unit, round)),
                        Share(columns.Dry(unit, round)));
                }
            }
        }
    }

    private string NameOf(ItemId item) =>
        scenario.Items.FirstOrDefault(one => one.Id == item)?.Name ?? item.Value;

    private RaidLeakCount[] LeakCounts()
    {
        SortedDictionary<int, long> counts = [];
        foreach (RaidSums world in worlds)
        {
            foreach ((int leakers, long raids) in world.LeakCounts)
            {
                counts[leakers] = counts.GetValueOrDefault(leakers) + raids;
            }
        }

        return [.. counts.Select(count => new RaidLeakCount(count.Key, count.Value))];
    }

    private bool Any(int column) => worlds.Any(world => world.Sums[column] > 0);

    /// <summary>The mean of a count, with Student's interval on the chance within worlds.</summary>
    private RaidEstimate Mean(int column)
    {
        RandomEffects effects = Effects(column);
        long freedom = (long)worlds.Count * (request.Replications - 1);
        if (freedom == 0)
        {
            return Banded(effects, null, null);
        }

        double error = Math.Sqrt(effects.WithinVariance / ((double)worlds.Count * request.Replications));
        double half = StudentT.Quantile(freedom, 0.5 + (Level * 0.5)) * error;
        return Banded(effects, Math.Max(0, effects.Mean - half), effects.Mean + half);
    }

    /// <summary>The probability behind a column of zeros and ones.</summary>
    private RaidEstimate Share(int column)
    {
        long raids = (long)worlds.Count * request.Replications;
        Interval interval = Interval.Wilson((long)worlds.Sum(world => world.Sums[column]), raids, Level);
        RaidEstimate banded = Banded(Effects(column), interval.Low, interval.High);
        return banded with { WorldsHigh80 = banded.WorldsHigh80 is { } high ? Math.Min(1, high) : null };
    }

    private static RaidEstimate Banded(RandomEffects effects, double? low, double? high)
    {
        if (effects.Worlds == 1)
        {
            return new RaidEstimate(effects.Mean, low, high, null, null);
        }

        Interval band = effects.UnknownBand();
        return new RaidEstimate(effects.Mean, low, high, Math.Max(0, band.Low), band.High);
    }

    private RandomEffects Effects(int column)
    {
        int replications = request.Replications;
        double[] means = new double[worlds.Count];
        double within = 0;
        for (int world = 0; world < means.Length; world++)
        {
            double sum = worlds[world].Sums[column];
            means[world] = sum / replications;
            within += replications > 1
                ? Math.Max(0, worlds[world].Squares[column] - (sum * means[world])) / (replications - 1)
                : 0;
        }

        return RandomEffects.OfWorlds(means, within / worlds.Count, replications);
    }
}
