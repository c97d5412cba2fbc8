using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A dated change of who is served, by order of a state.</summary>
/// <param name="By">Whose decree it is.</param>
/// <param name="From">First day; null: never, unless an option issues it.</param>
/// <param name="Until">First day on which it no longer holds, or null.</param>
public sealed record Decree(string Id, string Name, DecreeKind Kind, PartyId By, DateOnly? From, DateOnly? Until)
{
    /// <summary>Items whose queue it changes (priority).</summary>
    public IReadOnlyList<ItemId> Items { get; init; } = [];

    /// <summary>Whose orders go first (priority).</summary>
    public IReadOnlyList<PartyId> Favours { get; init; } = [];

    /// <summary>Orders that go first (priority), besides those of the favoured parties.</summary>
    public IReadOnlyList<string> Orders { get; init; } = [];

    /// <summary>Buyers who keep their place (priority).</summary>
    public IReadOnlyList<PartyId> Exempt { get; init; } = [];

    /// <summary>Rounds in all that it may put first, or null: no limit (priority).</summary>
    public Claim? Most { get; init; }

    /// <summary>Transfers that stand still (pause).</summary>
    public IReadOnlyList<string> Transfers { get; init; } = [];

    public Source? Source { get; init; }
}

public enum DecreeKind
{
    /// <summary>Orders of the favoured are served before all others that are not exempt.</summary>
    Priority,

    /// <summary>Transfers release nothing.</summary>
    Pause,
}
