using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Studies;

/// <summary>Claims that are drawn anew together.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Prefixes">What its claims' paths start with, whole parts at a time; <c>*</c> stands for any one part.
/// Empty for the claims that no other group has.</param>
public sealed record ClaimGroup(string Name, IReadOnlyList<string> Prefixes, IReadOnlyList<Claim> Claims)
{
    private const string Rest = "everything else";

    /// <summary>The physics of raids in two groups, and everything else.</summary>
    public static IReadOnlyList<ClaimGroup> Standard(Scenario scenario) => Split(scenario, [
        ("kill probabilities", ["rounds.*.kill"]), ("other raid physics", ["threats", "rounds", "fire-units"])]);

    /// <summary>A group for each of the names, which are prefixes with commas between, and everything else. A prefix
    /// that gives its group no claim is a diagnostic.</summary>
    public static IReadOnlyList<ClaimGroup> Named(
        Scenario scenario, IReadOnlyList<string> names, DiagnosticBag diagnostics)
    {
        IReadOnlyList<ClaimGroup> groups = Split(scenario, [
            .. names.Select(name => (name, (IReadOnlyList<string>)name.Split(',')))]);
        foreach (ClaimGroup group in groups)
        {
            foreach (string prefix in group.Prefixes.Where(
                prefix => !group.Claims.Any(claim => Starts(claim.Path, prefix))))
            {
                bool taken = scenario.Claims.Any(claim => Starts(claim.Path, prefix));
                diagnostics.Error(
                    DiagnosticCodes.UnknownClaims, null,
                    taken ? $"--claims: the claims of '{prefix}' belong to a prefix before it"
                    : $"--claims: no claim's path starts with '{prefix}'", null,
                    taken ? "write the narrower prefix first" : Hint(scenario, prefix));
            }
        }

        return groups;
    }

    /// <summary>A claim belongs to the first group that names it.</summary>
    private static IReadOnlyList<ClaimGroup> Split(
        Scenario scenario, IReadOnlyList<(string Name, IReadOnlyList<string> Prefixes)> wanted)
    {
        List<Claim> left = [.. scenario.Claims];
        List<ClaimGroup> groups = [];
        foreach ((string name, IReadOnlyList<string> prefixes) in wanted)
        {
            Claim[] own = [.. left.Where(claim => prefixes.Any(prefix => Starts(claim.Path, prefix)))];
            groups.Add(new ClaimGroup(name, prefixes, own));
            left.RemoveAll(own.Contains);
        }

        groups.Add(new ClaimGroup(Rest, [], left));
        return groups;
    }

    private static bool Starts(string path, string prefix)
    {
        string[] parts = path.Split('.');
        string[] start = prefix.TrimEnd('.').Split('.');
        return start.Length <= parts.Length && start.Zip(parts).All(pair => pair.First == "*"
            || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static string Hint(Scenario scenario, string prefix)
    {
        IEnumerable<string> known = scenario.Claims.SelectMany(claim => Starts(claim.Path))
            .Distinct(StringComparer.Ordinal);
        return NearestName.Of(prefix.TrimEnd('.'), known) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "paths start with " + string.Join(", ", scenario.Claims.Select(claim => claim.Path.Split('.')[0])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>A path and everything it starts with.</summary>
    private static IEnumerable<string> Starts(string path)
    {
        string[] parts = path.Split('.');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('.', parts[..count]));
    }
}
