using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => day >= First && day <= Last;
}

/// <summary>One question with everything needed to answer it, read from one document and its packs. Immutable; knows
/// nothing of worlds, options' effects applied, or results.</summary>
public sealed record Scenario
{
    /// <summary>Short name: the folder's name.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    /// <summary>The question in one sentence.</summary>
    public required string Question { get; init; }

    public required DateSpan Horizon { get; init; }

    /// <summary>The record ends here; everything later is a claim.</summary>
    public required DateOnly KnownUntil { get; init; }

    /// <summary>Positions and footprints are allowed only where this is true.</summary>
    public required bool Fictional { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public required IReadOnlyList<Order> Orders { get; init; }

    public required IReadOnlyList<MoneyAccount> Accounts { get; init; }

    public required IReadOnlyList<Policy> Policies { get; init; }

    public IReadOnlyList<Site> Sites { get; init; } = [];

    public IReadOnlyList<Bill> Bills { get; init; } = [];

    public IReadOnlyList<Swap> Swaps { get; init; } = [];

    public IReadOnlyList<Decree> Decrees { get; init; } = [];

    public required IReadOnlyList<Transfer> Transfers { get; init; }

    public required IReadOnlyList<ThreatClass> Threats { get; init; }

    public required IReadOnlyList<RoundType> Rounds { get; init; }

    public required IReadOnlyList<FireUnitType> FireUnits { get; init; }

    public required IReadOnlyList<DefendedArea> Areas { get; init; }

    /// <summary>Raids by month; null where the scenario has none.</summary>
    public required RaidRecord? Raids { get; init; }

    public required IReadOnlyList<RaidCase> Cases { get; init; }

    /// <summary>Raids written out, only where the scenario is fictional.</summary>
    public IReadOnlyList<Attack> Attacks { get; init; } = [];

    /// <summary>Terrain tiles (SRTM) of a fictional scenario, as bytes.</summary>
    public IReadOnlyList<TerrainFile> Terrain { get; init; } = [];

    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>In the order written; the first is the baseline.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Claims of the public debate and what the model does with each (may be empty).</summary>
    public required IReadOnlyList<DebateClaim> Debate { get; init; }

    /// <summary>What the model leaves out, in words, for page one.</summary>
    public required IReadOnlyList<string> NotModelled { get; init; }

    public required IReadOnlyList<LawText> LawTexts { get; init; }

    /// <summary>Fields of packs that the scenario overrides, by path.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Hash of every byte that was read, in order of file name: scenario, packs, tables.</summary>
    public required ulong ContentHash { get; init; }
}

/// <summary>The text of a law pack as read, with the file it came from.</summary>
public sealed record LawText(string File, string Text);

/// <summary>One sentence of the public debate: modelled, contradicted by a better source, or outside the
/// model.</summary>
public sealed record DebateClaim(string Id, string Text, DebateStatus Status, string Explanation, Source? Source);

public enum DebateStatus
{
    Modelled,
    Contradicted,
    Outside,
}
