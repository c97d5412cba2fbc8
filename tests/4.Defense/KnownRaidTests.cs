using System.Globalization;
using System.Text;
using Stockade.Kernel;
using Stockade.Testing;

namespace Stockade.Defense.Tests;

/// <summary>A raid whose outcome is kept, so that a change of results is seen and explained.</summary>
public sealed class KnownRaidTests
{
    [Fact]
    public void A_known_raid_ends_as_it_always_did()
    {
        Scene scene = Mixed();
        RaidTables tables = scene.Tables(8_000);
        var fight = new RaidFight(tables);
        var told = new StringBuilder();
        for (uint replication = 0; replication < 4; replication++)
        {
            int[] magazine = [90, 30];
            var raid = new RaidInput
            {
                Threats = [8, 4, 16, 20], Units = 3, Entity = 1, Stream = ChanceStream.Validation,
            };
            RaidOutcome outcome = fight.Fight(raid, magazine, new Chance(2023, 12, replication));
            told.AppendLine(CultureInfo.InvariantCulture, $"replication {replication}");
            Tell(told, "engaged", outcome.Engaged);
            Tell(told, "killed", outcome.Killed);
            Tell(told, "fired", outcome.Fired);
            Tell(told, "wanted", outcome.Wanted);
            foreach (LeakCause cause in Enum.GetValues<LeakCause>())
            {
                Tell(told, cause.ToString(), [.. Enumerable.Range(0, 4).Select(one => outcome.Causes(cause, one))]);
            }
        }

        Snapshot.Matches(told.ToString());
    }

    private static void Tell(StringBuilder told, string name, int[] counts) =>
        told.AppendLine(CultureInfo.InvariantCulture, $"  {name} {string.Join(' ', counts)}");

    private static Scene Mixed()
    {
        Scene scene = new Scene
        {
            RadarRangeMetres = 120_000,
            AntennaHeightMetres = 10,
            Channels = 2,
            Launchers = 6,
            ReactionSeconds = 10,
            SpacingSeconds = 3,
            AssessmentSeconds = 5,
            ReloadSeconds = 120,
            KillCalledMiss = 0.05,
            MissCalledKill = 0.05,
            CommonModePerTarget = 0.05,
            CommonModePerRaid = 0.01,
            Reserve = 4,
        };
        scene.Ballistic("ballistic", 400_000, 0.1, 200)
            .Depressed("aeroballistic", 480_000, 40_000, 2000, 0.3, 200)
            .Level("cruise", 240, 60, 0.3, 400, Scenarios.FlightKind.Cruise)
            .Level("drone", 50, 500, 0.05, 2400);
        scene.Round(
            "long", 1500, 40_000, 60_000, 30_000, 1000, 12,
            ("ballistic", 0.6), ("aeroballistic", 0.4), ("cruise", 0.8), ("drone", 0.9));
        scene.Round(
            "short", 1300, 20_000, 90_000, 22_000, 3000, 4,
            ("ballistic", 0.3), ("aeroballistic", 0.1), ("cruise", 0.7), ("drone", 0.9));
        return scene.Fire("ballistic", 2, 2, null, "long", "short")
            .Fire("aeroballistic", 2, 2, null, "long", "short")
            .Fire("cruise", 1, 2, null, "short", "long")
            .Fire("drone", 1, 2, 0.5, "short", "long");
    }
}
