using static Stockade.Scenarios.Fields;

namespace Stockade.Scenarios;

/// <summary>The long form of a claim: with its source, or with rivals.</summary>
internal static class ClaimTables
{
    private static readonly OpenNameShape Written = new("a quantity, a range or a distribution");

    public static BlockShape Rival { get; } = new("rival", "One of several published values.",
    [
        Needs("value", Written, "The value as this source has it."),
        May("weight", new OpenNameShape("a number above 0"), "1", "Relative weight."),
        May("source", Name(NameKind.Source), "Who says so."),
        May("note", Text, "A remark."),
    ]);

    public static BlockShape Claim { get; } = new("claim", "A number with what it rests on.",
    [
        May("value", Written, "The value; this or `rivals`."),
        May("rivals", new ListShape(Rival, Least: 2),
            "Values of sources that disagree; each world draws one, by weight."),
        May("source", Name(NameKind.Source), "Where it was published; without one it is an assumption."),
        May("note", Text, "A remark."),
    ]);
}
