using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Turns claim readings into claims, numbered in the order in which the scenario's records take
/// them.</summary>
internal sealed class ClaimBook
{
    private readonly List<Claim> claims = [];
    private readonly Dictionary<string, Source> sources;

    public ClaimBook(View root)
    {
        Sources = [.. root.Entries("sources").Select(Read)];
        sources = Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<Claim> Claims => claims;

    public Source? Source(string? id) => id is null ? null : sources[id];

    /// <summary>The claim of a field that is always there: written, or what holds when nothing is written.</summary>
    public Claim Need(View block, string field) => Bound.Need(May(block, field));

    /// <summary>The claim of a field, or null where it is not written and nothing holds then.</summary>
    public Claim? May(View block, string field) =>
        block.Claim(field) is { } reading ? Add(reading, block.PathOf(field)) : null;

    /// <summary>The claim of a value of a map or list.</summary>
    public Claim Of(View block, Node value, string path) => Add(Bound.Need(block.ClaimOf(value)), path);

    /// <summary>The claims of a map by key, made into records.</summary>
    public IReadOnlyList<T> By<T>(View block, string field, Func<string, Claim, T> make) =>
        [.. block.Pairs(field).Select(pair => make(pair.Key.Text, Of(block, pair.Value, pair.Path)))];

    /// <summary>The claims of dated steps, made into records.</summary>
    public IReadOnlyList<T> Steps<T>(View block, string field, Func<DateOnly, Claim, T> make) =>
        [.. block.Pairs(field).Select(pair =>
            make(Bound.Need(block.DayOf(pair.Key)), Of(block, pair.Value, pair.Path)))];

    private Claim Add(ClaimReading reading, string path)
    {
        double weights = 0;
        foreach (RivalReading rival in reading.Rivals)
        {
            weights += rival.Weight;
        }

        Claim claim = new(
            claims.Count, path, reading.Dimension,
            new Sourced<Uncertain>(reading.Value, Source(reading.Source), reading.Note), reading.Text,
            [.. reading.Rivals.Select(rival => new Rival(rival.Text, rival.Weight / weights, Source(rival.Source)))],
            reading.Adversary, reading.Override, reading.Place);
        claims.Add(claim);
        return claim;
    }

    private static Source Read(View source) => new(
        source.Name, Bound.Need(source.Text("citation")), Bound.Need(source.Text("date")),
        Bound.Need(source.Word<SourceGrade>("grade")), source.Text("address"));
}

/// <summary>Takes what the checks have made sure of: a document without errors has every field its records
/// need.</summary>
internal static class Bound
{
    public static T Need<T>(T? value)
        where T : class
    {
        Invariant.That(value is not null, "a scenario without errors has every field it needs");
        return value;
    }

    public static T Need<T>(T? value)
        where T : struct
    {
        Invariant.That(value is not null, "a scenario without errors has every field it needs");
        return value.Value;
    }
}
