using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Who is protected: what each layer stopped in its three parts, and why the batteries let threats
/// pass.</summary>
internal static class ProtectionTables
{
    private const int Launched = 0;
    private const int Covered = 1;
    private const int Engaged = 2;
    private const int Killed = 3;
    private const int Leaked = 4;

    public static IReadOnlyList<StoppedRow> Stopped(StudyFindings findings)
    {
        List<StoppedRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int area = 0; area < findings.Axes.Areas; area++)
            {
                for (int threat = 0; threat < findings.Axes.Threats; threat++)
                {
                    if (Mean(findings, option, detail => detail.Raids[Launched][Raid(findings, area, threat)]) > 0)
                    {
                        rows.AddRange(Layers(findings, option, area, threat));
                    }
                }
            }
        }

        return rows;
    }

    public static IReadOnlyList<LeakerRow> Leakers(StudyFindings findings)
    {
        List<LeakerRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int area = 0; area < findings.Axes.Areas; area++)
            {
                for (int threat = 0; threat < findings.Axes.Threats; threat++)
                {
                    for (int cause = 0; cause < findings.Axes.Causes.Count; cause++)
                    {
                        int at = (Raid(findings, area, threat) * findings.Axes.Causes.Count) + cause;
                        double mean = Mean(findings, option, detail => detail.Causes[at]);
                        if (mean > 0)
                        {
                            Interval band = Band(findings, option, detail => detail.Causes[at]);
                            rows.Add(new LeakerRow(
                                findings.Scenario.Options[option].Id, findings.Scenario.Areas[area].Name,
                                findings.Scenario.Threats[threat].Name, findings.Axes.Causes[cause],
                                mean, band.Low, band.High));
                        }
                    }
                }
            }
        }

        return rows;
    }

    private static IEnumerable<StoppedRow> Layers(StudyFindings findings, int option, int area, int threat)
    {
        DefendedArea where = findings.Scenario.Areas[area];
        int raid = Raid(findings, area, threat);
        yield return Row(
            findings, option, area, threat, ResultWords.AllLayers, "All layers",
            detail => detail.Raids[Launched][raid], detail => detail.Raids[Launched][raid],
            detail => EngagedByAny(findings, detail, area, threat),
            detail => detail.Raids[Launched][raid] - detail.Raids[Leaked][raid]);
        string batteries = findings.Scenario.FireUnits.First(unit => unit.Id == where.FireUnit).Name;
        yield return Row(
            findings, option, area, threat, "batteries", batteries, detail => detail.Raids[Launched][raid],
            detail => detail.Raids[Covered][raid], detail => detail.Raids[Engaged][raid],
            detail => detail.Raids[Killed][raid]);
        for (int layer = 0; layer < where.Layers.Count; layer++)
        {
            int at = (((area * findings.Axes.LayersMax) + layer) * findings.Axes.Threats) + threat;
            yield return Row(
                findings, option, area, threat, where.Layers[layer].Id, where.Layers[layer].Name,
                detail => detail.Layers[0][at], detail => detail.Layers[0][at], detail => detail.Layers[1][at],
                detail => detail.Layers[2][at]);
        }
    }

    /// <summary>At most what was launched: a threat may be engaged by several layers in turn.</summary>
    private static int EngagedByAny(StudyFindings findings, ArmDetail detail, int area, int threat)
    {
        int raid = Raid(findings, area, threat);
        int engaged = detail.Raids[Engaged][raid];
        for (int layer = 0; layer < findings.Scenario.Areas[area].Layers.Count; layer++)
        {
            engaged += detail.Layers[1][(((area * findings.Axes.LayersMax) + layer) * findings.Axes.Threats) + threat];
        }

        return Math.Min(detail.Raids[Launched][raid], engaged);
    }

    private static StoppedRow Row(
        StudyFindings findings, int option, int area, int threat, string layer, string layerName,
        Func<ArmDetail, int> launched, Func<ArmDetail, int> covered, Func<ArmDetail, int> engaged,
        Func<ArmDetail, int> killed)
    {
        Interval cover = Band(findings, option, detail => Share(covered(detail), launched(detail)), false);
        Interval shot = Band(findings, option, detail => Share(engaged(detail), covered(detail)), false);
        Interval kill = Band(findings, option, detail => Share(killed(detail), engaged(detail)), false);
        Interval stopped = Band(findings, option, detail => killed(detail));
        return new StoppedRow(
            findings.Scenario.Options[option].Id, findings.Scenario.Areas[area].Id, findings.Scenario.Areas[area].Name,
            findings.Scenario.Threats[threat].Id, findings.Scenario.Threats[threat].Name, layer, layerName,
            Mean(findings, option, detail => launched(detail)),
            cover.Centre, cover.Low, cover.High, shot.Centre, shot.Low, shot.High, kill.Centre, kill.Low, kill.High,
            stopped.Centre, stopped.Low, stopped.High);
    }

    private static int Raid(StudyFindings findings, int area, int threat) => (area * findings.Axes.Threats) + threat;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Mean(StudyFindings findings, int option, Func<ArmDetail, double> sum)
    {
        double total = 0;
        for (int world = 0; world < findings.Worlds.Count; world++)
        {
            total += sum(findings.Detail(world, option));
        }

        return total / (findings.Worlds.Count * findings.Replications);
    }

    private static Interval Band(
        StudyFindings findings, int option, Func<ArmDetail, double> value, bool perReplication = true) =>
        findings.OverWorlds(world =>
            value(findings.Detail(world, option)) / (perReplication ? findings.Replications : 1));
}
