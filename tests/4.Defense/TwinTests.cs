using Stockade.Defense.Plain;

namespace Stockade.Defense.Tests;

/// <summary>The fast engine against its plain twin: same rules, same draws, so the same outcome to the last
/// round.</summary>
public sealed class TwinTests
{
    private const int Scenes = 8_500;
    private const int Attacks = 1_500;

    [Fact]
    public void The_fast_engine_and_the_plain_twin_agree_on_every_scene()
    {
        int fought = 0;
        for (int seed = 0; seed < Scenes; seed++)
        {
            var scene = new RandomScene(seed);
            RaidTables tables = scene.Scene.Tables(scene.Offsets);
            int[] fastMagazine = [.. scene.Magazine];
            int[] plainMagazine = [.. scene.Magazine];
            RaidOutcome fast = new RaidFight(tables).Fight(scene.Raid, fastMagazine, scene.Chance);
            RaidOutcome plain = new PlainFight(tables, new TabledFlyout(tables))
                .Fight(scene.Raid, plainMagazine, scene.Chance);
            Assert.Equal((seed, Told(plain, plainMagazine)), (seed, Told(fast, fastMagazine)));
            fought += fast.Fired.Sum() > 0 ? 1 : 0;
        }

        // Enough scenes come to a shot for the comparison to mean something.
        Assert.True(fought > Scenes / 8, $"only {fought} scenes fired");
    }

    [Fact]
    public void Buffers_kept_from_another_raid_change_nothing()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var scene = new RandomScene(seed);
            RaidTables tables = scene.Scene.Tables(scene.Offsets);
            var fight = new RaidFight(tables);
            int[] magazine = [.. scene.Magazine];
            string first = Told(fight.Fight(scene.Raid, magazine, scene.Chance), magazine);
            fight.Fight(scene.Raid, new int[magazine.Length], new Kernel.Chance(5, 5, 5));
            magazine = [.. scene.Magazine];
            Assert.Equal(first, Told(fight.Fight(scene.Raid, magazine, scene.Chance), magazine));
        }
    }

    [Fact]
    public void They_agree_on_every_attack_too()
    {
        int fought = 0;
        int lost = 0;
        int released = 0;
        for (int seed = 0; seed < Attacks; seed++)
        {
            AttackPlan plan = new RandomAttack(seed).Plan();
            Kernel.Chance chance = new((ulong)seed, 3, 4);
            RaidOutcome fast = new RaidFight(plan).Fight(11, chance, null);
            RaidOutcome plain = new PlainFight(plan, new TabledFlyout(plan.Tables)).Fight(11, chance);
            Assert.Equal((seed, Told(plain, [])), (seed, Told(fast, [])));
            fought += fast.Fired.Sum() > 0 ? 1 : 0;
            lost += fast.UnitsLost.Sum();
            released += plan.Groups.Any(group => group.Weapon is not null) ? 1 : 0;
        }

        Assert.True(fought > Attacks / 5, $"only {fought} attacks were shot at");
        Assert.True(lost > 0 && released > 0, $"{lost} units lost, {released} attacks with weapons released");
    }

    private static string Told(RaidOutcome outcome, int[] magazine)
    {
        List<string> lines =
        [
            "launched " + string.Join(' ', outcome.Launched),
            "detected " + string.Join(' ', outcome.Detected),
            "engaged " + string.Join(' ', outcome.Engaged),
            "killed " + string.Join(' ', outcome.Killed),
            "leaked " + string.Join(' ', outcome.Leaked),
            "fired " + string.Join(' ', outcome.Fired) + " at " + string.Join(' ', outcome.FiredAt),
            "wanted " + string.Join(' ', outcome.Wanted),
            "left " + string.Join(' ', magazine),
            "failed " + string.Join(' ', outcome.Failed),
            "decoys " + string.Join(' ', outcome.Decoys) + " engaged " + string.Join(' ', outcome.DecoysEngaged),
            "friends " + string.Join(' ', outcome.Friends) + " engaged " + string.Join(' ', outcome.FriendsEngaged)
            + " killed " + string.Join(' ', outcome.FriendsKilled),
            "by unit " + string.Join(' ', outcome.FiredBy),
            "lost " + string.Join(' ', outcome.UnitsLost) + " hits " + string.Join(' ', outcome.Hits),
        ];
        foreach (LeakCause cause in Enum.GetValues<LeakCause>())
        {
            lines.Add($"{cause} " + string.Join(
                ' ', Enumerable.Range(0, outcome.Launched.Length).Select(threat => outcome.Causes(cause, threat))));
        }

        return string.Join('\n', lines);
    }
}
