using System.Globalization;
using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Bench;

/// <summary>Raids of 10 to 10,000 threats on the frozen scene's six fire units, with two rounds for each threat and as
/// many threats a minute: what a threat costs should not depend on how many come.</summary>
internal static class RaidSizeBenchmark
{
    /// <summary>The crews keep up with this (six of them reload four rounds in 90 s each, and two go to each threat),
    /// and so do the radars (each holds 100 tracks, and a threat may be tracked for some 700 s).</summary>
    private const double ThreatsPerSecond = 0.08;
    private const double FirstSeconds = 500;
    private const int RoundsEach = 2;

    public static Benchmark Benchmark { get; } = new(
        "raid-size", "what one threat costs in raids of 10 to 10,000", "threats", "raids", Contestants);

    private static Contestant[] Contestants(Size size)
    {
        Scenario scenario = SceneFiles.Read("bench/scenes/forty-eight");
        int budget = size == Size.Full ? 400_000 : 400;
        int[] sizes = size == Size.Full ? [48, 10, 100, 1_000, 10_000] : [48, 10];
        return [.. sizes.Select(threats => Of(scenario, threats, Math.Max(1, budget / threats)))];
    }

    private static Contestant Of(Scenario scenario, int threats, int raids)
    {
        var fight = new RaidFight(Plan(scenario, threats));
        return new Contestant(
            string.Create(CultureInfo.InvariantCulture, $"{threats}-threats"),
            () =>
            {
                Work work = RaidBenchmark.Engine(fight, (uint)raids);
                return new Work(work.Alongside, work.Hash, raids);
            },
            AllocatesNothing: true);
    }

    /// <summary>The frozen scene's attack with another number of threats, in turn by its groups.</summary>
    private static AttackPlan Plan(Scenario scenario, int threats)
    {
        List<double> values = [.. World.OfMedians(scenario.Claims).Values];
        Attack attack = scenario.Attacks[0];
        Claim pattern = attack.Groups[0].Count;
        Claim start = Fixed(FirstSeconds);
        Claim window = Fixed(threats / ThreatsPerSecond);
        int groups = attack.Groups.Count;
        AttackGroup[] sized =
        [
            .. attack.Groups.Select((group, number) => group with
            {
                Count = Fixed((threats / groups) + (number < threats % groups ? 1 : 0)),
                StartSeconds = start,
                WindowSeconds = window,
            }),
        ];
        int units = attack.Units.Count;
        PlacedUnit[] loaded =
        [
            .. attack.Units.Select(unit => unit with
            {
                Magazine = [new LauncherLoad(unit.Magazine[0].Item, ((threats * RoundsEach) + units - 1) / units)],
            }),
        ];
        attack = attack with { Groups = sized, Units = loaded };
        return new PlacedLayout(
            scenario, new World(0, [.. values]), attack, new AttackGround(attack, Terrain.None)).Build();

        Claim Fixed(double value)
        {
            values.Add(value);
            return pattern with { Index = values.Count - 1 };
        }
    }
}
