using Stockade.Defense;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Writes down one raid of an attack.</summary>
internal sealed class RaidScene(RaidRequest request, AttackStage stage, World world)
{
    private const double Microseconds = 1e6;
    private const double Degrees = 180 / Math.PI;
    private const int PointsOfThreatMax = 2_000;
    private const int PointsMax = 1_000_000;

    private readonly Scenario scenario = request.Scenario;
    private readonly Attack attack = stage.Attack;
    private readonly AttackFight fight = stage.Enter(world, request.Solver);
    private readonly RaidReplay replay = new();

    public ReplayRecord Record(int replication)
    {
        RaidOutcome outcome = fight.Fight(RaidLoop.ChanceOf(request, world, replication), replay);
        int[] fired = outcome.Fired;
        return new ReplayRecord
        {
            Scenario = scenario.Name,
            ProductVersion = ProductVersion.Number,
            Raid = attack.Id,
            RaidName = attack.Name,
            Seed = request.Seed,
            World = world.Index,
            Replication = replication,
            Units = [.. attack.Units.Select(unit => new ReplayUnit(
                unit.Id, unit.FireUnit, At(unit.Place), unit.AzimuthRadians * Degrees,
                [.. unit.Magazine.Select(load => new ReplayStock(load.Item.Value, load.Rounds))]))],
            Radars = [.. attack.Radars.Select(radar => new ReplayRadar(
                radar.Id, radar.Name, radar.Role == RadarRole.Cue ? "cue" : "shared", At(radar.Place),
                radar.AzimuthRadians * Degrees))],
            Assets = [.. attack.Assets.Select(asset => new ReplayAsset(
                asset.Id, asset.Name, At(asset.Place), world[asset.RadiusMetres], world[asset.Value]))],
            Rounds = [.. scenario.Rounds.Select((round, type) => new ReplayRound(
                round.Item.Value,
                scenario.Items.FirstOrDefault(item => item.Id == round.Item)?.Name ?? round.Item.Value, fired[type]))],
            Threats = [.. replay.Tracks.Select(track => Threat(track))],
            Tracks = [.. Moments(RaidMomentKind.Tracked).Select(moment => new ReplayTrack(
                UnitOf(moment), moment.Threat, moment.AtMicroseconds / Microseconds))],
            Launches = [.. Moments(RaidMomentKind.Launch).Select(Launch)],
            Assessments = [.. Moments(RaidMomentKind.Assessed).Select(moment => new ReplayAssessment(
                UnitOf(moment), moment.Threat, moment.AtMicroseconds / Microseconds, moment.Kill))],
            Losses = [.. Moments(RaidMomentKind.UnitLost).Select(moment => new ReplayLoss(
                UnitOf(moment), moment.AtMicroseconds / Microseconds))],
        };
    }

    private IEnumerable<RaidMoment> Moments(RaidMomentKind kind) =>
        replay.Moments.Where(moment => moment.Kind == kind);

    private string UnitOf(RaidMoment moment) => attack.Units[moment.Unit].Id;

    private ReplayLaunch Launch(RaidMoment moment) => new(
        UnitOf(moment), moment.Threat, scenario.Rounds[moment.Round].Item.Value, moment.Shots,
        moment.AtMicroseconds / Microseconds, moment.EndMicroseconds / Microseconds,
        At(fight.PositionOf(replay.Tracks[moment.Threat], moment.EndMicroseconds)), moment.Kill);

    private ReplayThreat Threat(in RaidTrack track)
    {
        ThreatClass kind = scenario.Threats[track.Class];
        string fate = track.Killed ? "killed"
            : track.Cause is not null ? "leaked"
            : track.Decoy || track.Friend ? "passed"
            : "not-released";
        return new ReplayThreat(
            fight.GroupOf(track).Id, kind.Id, kind.Name, track.Decoy, track.Friend,
            track.BeginsMicroseconds / Microseconds, track.EndsMicroseconds / Microseconds, fate,
            track.Cause is { } cause ? CauseWords.Id(cause) : null, fate == "not-released" ? [] : PathOf(track));
    }

    /// <summary>Where a threat is every second, or every few where that would be too many points, and at its
    /// end.</summary>
    private ReplaySample[] PathOf(RaidTrack track)
    {
        const long Second = (long)Microseconds;
        long points = Math.Clamp(PointsMax / replay.Tracks.Count, 2, PointsOfThreatMax);
        long length = Math.Max(0, track.EndsMicroseconds - track.BeginsMicroseconds);
        long step = Second * (1 + (length / Second / (points - 1)));
        List<ReplaySample> path = [];
        for (long at = track.BeginsMicroseconds; at < track.EndsMicroseconds; at += step)
        {
            path.Add(new ReplaySample(at / Microseconds, At(fight.PositionOf(track, at))));
        }

        path.Add(new ReplaySample(
            track.EndsMicroseconds / Microseconds, At(fight.PositionOf(track, track.EndsMicroseconds))));
        return [.. path];
    }

    private ReplayPoint At(Place place) => At(stage.PointOf(place));

    private static ReplayPoint At(MapPoint point) =>
        new(point.LatitudeDegrees, point.LongitudeDegrees, point.HeightMetres);
}
