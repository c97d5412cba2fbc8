using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense.Tests;

public sealed class DefenseCheckTests
{
    [Fact]
    public void A_sound_scenario_yields_nothing()
    {
        Assert.Empty(Codes(Scene.PerfectWindows(0.5, 1, 1)));
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once()
    {
        Scene scene = Scene.PerfectWindows(0.5, 1, 1);
        scene.Threats.Add(new ThreatClass(
            "lost", "lost", FlightKind.Aeroballistic, scene.Claim(-5), null, null, scene.Claim(0)));
        scene.Rounds.Add(scene.Rounds[0] with
        {
            Item = new ItemId("spare"), Kill = [new KillClaim("thread", scene.Claim(0.5))],
        });
        scene.Fire("lost", 1, 1, null, "spare", "absent");
        scene.Areas.Add(new DefendedArea(
            "area", "area", new PartyId("party"), "batery",
            [new UnitsStep(new DateOnly(2024, 1, 1), scene.Claim(5000))],
            [], 1, scene.Claim(0), []));
        scene.Cases.Add(new RaidCase(
            "case", "case", new PartyId("party"), "battery", [new CaseThreat("threat", scene.Claim(2_000_000))], [],
            scene.Claim(1)));
        Assert.Equal(
            [
                DiagnosticCodes.ThreatFigureMissing, DiagnosticCodes.ThreatFigureMissing,
                DiagnosticCodes.FigureNotPositive, DiagnosticCodes.FigureNotPositive,
                DiagnosticCodes.DefenseNameUnknown, DiagnosticCodes.DefenseNameUnknown,
                DiagnosticCodes.DefenseNameUnknown,
                DiagnosticCodes.RoundNotLoaded, DiagnosticCodes.RoundNotLoaded,
                DiagnosticCodes.RaidTooLarge, DiagnosticCodes.RaidTooLarge,
            ],
            Codes(scene));
    }

    private static List<string> Codes(Scene scene)
    {
        var bag = new DiagnosticBag();
        DefenseStage.Check(scene.Built, bag);
        return [.. bag.All.Select(one => one.Code).Order(StringComparer.Ordinal)];
    }
}
