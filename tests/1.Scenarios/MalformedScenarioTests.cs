using System.Text;
using Stockade.Kernel;
using Stockade.Testing;

namespace Stockade.Scenarios.Tests;

/// <summary>Scenarios with one thing wrong: each is refused with its code, at the line that is wrong, in words that the
/// approved text shows.</summary>
public sealed class MalformedScenarioTests
{
    public static TheoryData<string> Names => [.. Malformed.Cases.Select(malformed => malformed.Name)];

    [Fact]
    public void What_they_grow_from_is_without_fault()
    {
        foreach (Dictionary<string, string> texts in (Dictionary<string, string>[])[Small.Texts(), Small.Tiny()])
        {
            (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", texts);

            Assert.True(diagnostics.All.Count == 0, string.Join('\n', diagnostics.All));
            Assert.NotNull(scenario);
        }
    }

    [Fact]
    public void There_are_at_least_forty() => Assert.True(Malformed.Cases.Count >= 40);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_with_its_code_at_its_line(string name)
    {
        MalformedCase malformed = Malformed.Cases.Single(candidate => candidate.Name == name);
        (Dictionary<string, string> texts, int first, int last) = malformed.Apply();

        (Scenario? scenario, DiagnosticBag diagnostics) = Shipped.Read("small", texts);

        Assert.Contains(diagnostics.All, found =>
            found.Code == malformed.Code && found.Quote is not null && found.Place is { } place
            && place.File == (malformed.In ?? malformed.File) && place.Line >= first && place.Line <= last);
        Assert.Equal(diagnostics.HasErrors, scenario is null);
    }

    [Fact]
    public void The_words_are_as_approved()
    {
        StringBuilder all = new();
        foreach (MalformedCase malformed in Malformed.Cases)
        {
            DiagnosticBag diagnostics = Shipped.Read("small", malformed.Apply().Texts).Diagnostics;
            all.Append("== ").Append(malformed.Name).Append('\n').AppendJoin('\n', diagnostics.All).Append("\n\n");
        }

        Snapshot.Matches(all.ToString());
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once()
    {
        string[] names = ["an unknown field", "a date that is no day", "an unknown party", "a negative stock",
        "a share above 1"];
        Dictionary<string, string> texts = Small.Texts();
        foreach (string name in names)
        {
            MalformedCase malformed = Malformed.Cases.Single(candidate => candidate.Name == name);
            texts[malformed.File] = texts[malformed.File].Replace(malformed.Find, malformed.Put,
                StringComparison.Ordinal);
        }

        (_, DiagnosticBag diagnostics) = Shipped.Read("small", texts);

        Assert.Equal(names.Length, diagnostics.All.Count);
    }
}
