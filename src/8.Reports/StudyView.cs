using Stockade.Results;

namespace Stockade.Reports;

/// <summary>Results with the look-ups that pages need. Answers null where a table has no such row.</summary>
internal sealed class StudyView
{
    private readonly Dictionary<(string Option, string Measure), EstimateRow> estimates;
    private readonly Dictionary<(string Option, string Measure), DifferenceRow> differences;
    private readonly Dictionary<string, OptionRow> options;
    private readonly Dictionary<string, MeasureRow> measures;
    private readonly HashSet<string> claims;
    private readonly HashSet<string> adversary;

    public StudyView(StudyResults results)
    {
        Results = results;
        estimates = Index(results.Estimates, row => (row.Option, row.Measure));
        differences = Index(results.Differences, row => (row.Option, row.Measure));
        options = Index(results.Options, row => row.Id);
        measures = Index(results.Measures, row => row.Id);
        claims = [.. results.Claims.Select(claim => claim.Path)];
        adversary = [.. results.Claims.Where(claim => claim.Adversary).Select(claim => claim.Path)];
        Baseline = results.Options.FirstOrDefault(option => option.IsBaseline)
            ?? (results.Options.Count > 0 ? results.Options[0] : null);
        Others = [.. results.Options.Where(option => option != Baseline)];
        Principal = [.. results.Measures.Where(measure => measure.Principal)];
    }

    public StudyResults Results { get; }

    public HeaderRow Header => Results.Header;

    /// <summary>The option the others are compared with; null only where there are no options at all.</summary>
    public OptionRow? Baseline { get; }

    public string BaselineId => Baseline?.Id ?? "";

    public IReadOnlyList<OptionRow> Others { get; }

    /// <summary>The measures of page one, in order.</summary>
    public IReadOnlyList<MeasureRow> Principal { get; }

    /// <summary>The option in which the main transfer does not happen, or null.</summary>
    public OptionRow? Without => Others.FirstOrDefault(option => option.IsWithoutTransfer);

    public EstimateRow? Estimate(string option, string measure) => estimates.GetValueOrDefault((option, measure));

    public DifferenceRow? Difference(string option, string measure) => differences.GetValueOrDefault((option, measure));

    /// <summary>True where the register holds the claim, so that a link to it leads somewhere.</summary>
    public bool HasClaim(string path) => claims.Contains(path);

    public string OptionName(string id) => options.TryGetValue(id, out OptionRow? option) ? option.Name : id;

    public MeasureRow? Measure(string id) => measures.GetValueOrDefault(id);

    /// <summary>Drivers of what the transfer changes in a measure, strongest first, without the attacker's
    /// inputs.</summary>
    public IReadOnlyList<DriverRow> EffectDrivers(string measure) => DriversOf(measure, Without?.Id ?? BaselineId);

    /// <summary>Drivers of a measure in the baseline, strongest first, without the attacker's inputs.</summary>
    public IReadOnlyList<DriverRow> Drivers(string measure) => DriversOf(measure, BaselineId);

    private DriverRow[] DriversOf(string measure, string option) =>
    [
        .. Results.Drivers
            .Where(driver => driver.Measure == measure && driver.Option == option)
            .Where(driver => !adversary.Contains(driver.Claim))
            .OrderByDescending(driver => Math.Abs(driver.Correlation))
            .ThenBy(driver => driver.Claim, StringComparer.Ordinal),
    ];

    private static Dictionary<TKey, TRow> Index<TKey, TRow>(IEnumerable<TRow> rows, Func<TRow, TKey> key)
        where TKey : notnull
    {
        Dictionary<TKey, TRow> index = [];
        foreach (TRow row in rows)
        {
            index.TryAdd(key(row), row);
        }

        return index;
    }
}
