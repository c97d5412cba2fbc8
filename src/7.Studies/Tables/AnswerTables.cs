using System.Globalization;
using Stockade.Campaigns;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>Page one: what was asked, the options with their verdicts, and every measure with both kinds of not
/// knowing.</summary>
internal static class AnswerTables
{
    public static HeaderRow Header(StudyFindings findings)
    {
        Scenario scenario = findings.Scenario;
        bool asked = findings.Plan.Request.Precision > 0;
        return new HeaderRow(
            StudyResults.SchemaVersion, ProductVersion.Number, scenario.Name, scenario.Version, scenario.Title,
            scenario.Question, scenario.Fictional,
            scenario.ContentHash.ToString("x16", CultureInfo.InvariantCulture), scenario.Horizon.First,
            scenario.Horizon.Last, scenario.KnownUntil, unchecked((long)findings.Plan.Request.Seed),
            findings.Worlds.Count, findings.Plan.Request.WorldsMax, findings.Replications, findings.Complete,
            asked ? findings.Precision.Asked : null, findings.Precision.Half, findings.Precision.Measure);
    }

    public static IReadOnlyList<OptionRow> Options(StudyFindings findings)
    {
        List<OptionRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            rows.Add(OptionOf(findings, option));
        }

        return rows;
    }

    public static IReadOnlyList<MeasureRow> Measures(StudyFindings findings) =>
    [
        .. findings.Scenario.Measures.Select(measure => new MeasureRow(
            measure.Id, measure.Name, measure.Unit, measure.Principal, measure.Kind.ToString(), measure.Subject,
            SubjectName(findings.Scenario, measure.Subject),
            findings.Scenario.Threats.FirstOrDefault(threat => threat.Id == measure.Threat)?.Name)),
    ];

    public static IReadOnlyList<EstimateRow> Estimates(StudyFindings findings)
    {
        List<EstimateRow> rows = [];
        for (int option = 0; option < findings.Options; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                RandomEffects effects = findings.Level(option, measure);
                Interval unknown = effects.UnknownBand();
                Interval chance = effects.ChanceBand();
                double half = (chance.High - chance.Low) / 2;
                rows.Add(new EstimateRow(
                    findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, effects.Mean,
                    unknown.Centre, unknown.Low, unknown.High, unknown.Centre - half, unknown.Centre + half,
                    effects.UnknownShare, effects.Worlds));
            }
        }

        return rows;
    }

    public static IReadOnlyList<DifferenceRow> Differences(StudyFindings findings)
    {
        List<DifferenceRow> rows = [];
        for (int option = 1; option < findings.Options; option++)
        {
            for (int measure = 0; measure < findings.Plan.Measures.Count; measure++)
            {
                RandomEffects effects = findings.Difference(option, 0, measure);
                Interval unknown = effects.UnknownBand();
                Interval mean = effects.OfMean(0.95);
                rows.Add(new DifferenceRow(
                    findings.Scenario.Options[option].Id, findings.Scenario.Measures[measure].Id, effects.Mean,
                    unknown.Low, unknown.High, mean.Low, mean.High, BreakEven.Clearance(effects) > 0,
                    effects.UnknownShare));
            }
        }

        return rows;
    }

    private static OptionRow OptionOf(StudyFindings findings, int option)
    {
        OptionPlan plan = findings.Plan.Arms.All[option].Plan;
        MainTransfer main = MainTransfer.Of(findings.Scenario, plan);
        string? note = plan.Option.Note;
        if (main.Transfer is not { } transfer)
        {
            return new OptionRow(
                plan.Option.Id, plan.Option.Name, note, option == 0, plan.Option.IsCounterfactual,
                ResultWords.Verdict.NotApplicable, "not applicable", main.Decider, main.Words);
        }

        LawAnswer answer = LawTables.AnswerFor(findings, option, transfer);
        int index = IndexOf(findings.Scenario, transfer);
        int? arrival = StockTables.MedianArrival(findings, option, index);
        string arrives = arrival is { } day
            ? findings.Scenario.Horizon.First.AddDays(day).ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : plan.Moves.Count > 0 ? plan.Moves[0].On.ToString("MMM yyyy", CultureInfo.InvariantCulture) : "never";
        bool against = plan.Counterfactuals.ContainsKey(transfer.Id);
        return new OptionRow(
            plan.Option.Id, plan.Option.Name, note, option == 0, plan.Option.IsCounterfactual, answer.Verdict,
            against ? $"{answer.Words}; moved all the same (counterfactual)" : answer.Words, answer.WhoUnlocks, arrives,
            arrival is null && !against && plan.Moves.Count == 0);
    }

    private static int IndexOf(Scenario scenario, Transfer transfer)
    {
        for (int index = 0; index < scenario.Transfers.Count; index++)
        {
            if (scenario.Transfers[index].Id == transfer.Id)
            {
                return index;
            }
        }

        throw new InvariantException("an option's transfers are the scenario's");
    }

    private static string SubjectName(Scenario scenario, string subject) =>
        scenario.Parties.FirstOrDefault(party => party.Id.Value == subject)?.Name
        ?? scenario.Areas.FirstOrDefault(area => area.Id == subject)?.Name
        ?? scenario.Transfers.FirstOrDefault(transfer => transfer.Id == subject)?.Name
        ?? scenario.Cases.FirstOrDefault(raidCase => raidCase.Id == subject)?.Name
        ?? subject;
}
