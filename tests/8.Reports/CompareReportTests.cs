using Stockade.Kernel;
using Stockade.Reports.Compare;
using Stockade.Results;
using Stockade.Testing;

namespace Stockade.Reports.Tests;

public sealed class CompareReportTests
{
    [Fact]
    public void The_same_results_are_said_to_be_the_same() => Assert.Equal(
        "one → two\nThe results are the same to the byte.\n",
        CompareReport.Render(Invented.Study(), Invented.Study(), "one", "two", 80, colour: false));

    [Fact]
    public void What_changed_is_listed_inputs_first() =>
        Snapshot.Matches(CompareReport.Render(Before(), After(), "before", "after", 100, colour: false));

    [Fact]
    public void A_shift_is_paired_world_by_world_where_the_seed_is_the_same()
    {
        Dictionary<int, double> before = new() { [0] = 1, [1] = 10, [2] = 100, [3] = 1000 };
        Dictionary<int, double> after = new() { [0] = 2.1, [1] = 10.9, [2] = 101, [3] = 1001 };
        Interval paired = Shifts.Between(before, after, paired: true)!.Value;
        Assert.False(paired.SpansZero);
        Assert.Equal(1, paired.Centre, 1e-9);

        Interval apart = Shifts.Between(before, after, paired: false)!.Value;
        Assert.True(apart.SpansZero);
        Assert.Equal(1, apart.Centre, 1e-9);
    }

    [Fact]
    public void One_world_gives_no_interval() =>
        Assert.Null(
            Shifts.Between(new Dictionary<int, double> { [0] = 1 }, new Dictionary<int, double> { [0] = 2 }, true));

    /// <summary>Table of Student's t: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column
    /// 0.975.</summary>
    [Theory]
    [InlineData(4, 2.776)]
    [InlineData(9, 2.262)]
    [InlineData(29, 2.045)]
    [InlineData(99, 1.984)]
    public void The_quantile_of_students_t_is_that_of_the_tables(double freedom, double expected) =>
        Assert.Equal(expected, Shifts.StudentQuantile(freedom), expected * 0.01);

    private static StudyResults Before() => Invented.Study() with { WorldMeasures = Worlds(1.4) };

    private static StudyResults After()
    {
        StudyResults study = Invented.Study();
        return study with
        {
            Header = study.Header with { ScenarioVersion = "v0.2", ContentHash = "00000000cafef00d" },
            WorldMeasures = Worlds(1.9),
            Estimates =
                [.. study.Estimates.Select(
                row => row is { Option: Invented.Base, Measure: "estmark-months" } ? row with { Median = 1.9 } : row)],
            Claims =
            [
                .. study.Claims.Skip(1)
                    .Select(
                    claim => claim.Path == "lines.westmark.capacity" ? claim with { ValueText = "650 / year" } : claim),
                new("lines.norland.capacity", "Rounds made a year", "60 / year", true, null, null, null, null, null,
                    false, false, null, "s.yaml:1:1"),
            ],
            Options = [.. study.Options.Where(option => option.Id != "onward-allowed")],
            Targets =
                [.. study.Targets.Select(
                target => target.Id == "delivery" ? target with { Verdict = "PASS" } : target)],
            LawSpans =
                [.. study.LawSpans.Select(
                span => span.Transfer == "westmark-own" ? span with { Words = "permitted under a waiver" } : span)],
        };
    }

    private static WorldMeasureRow[] Worlds(double level) =>
    [
        .. Enumerable.Range(0, 20).SelectMany(world => (WorldMeasureRow[])
        [
            new(world, Invented.Base, "estmark-months", level + world % 5 * 0.2, 0.1, 0, 0, 8),
            new(world, "send-sixty", "estmark-months", level + 0.3, 0.1, 0.3 + (world % 3 - 1) * 0.1 * level, 0.01, 8),
        ]),
    ];
}
