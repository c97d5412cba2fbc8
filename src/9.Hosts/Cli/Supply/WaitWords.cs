using System.Globalization;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>Waiting in words.</summary>
internal static class WaitWords
{
    public static string Of(WaitReason reason) => reason switch
    {
        WaitReason.RefillMoney => "money to refill",
        _ => reason.ToString().ToLowerInvariant(),
    };

    /// <summary>What is waited for, with its reason where the name does not say it.</summary>
    public static string Blocker(in WaitEdge edge)
    {
        string reason = Of(edge.Reason);
        return edge.Blocker == edge.Waiter ? "work in hand (lead, transit, setting up)"
            : edge.Blocker.StartsWith(reason, StringComparison.Ordinal)
                || edge.Reason is WaitReason.Before or WaitReason.Stock or WaitReason.Floor or WaitReason.RefillMoney
                || (edge.Reason == WaitReason.Component && edge.Blocker.StartsWith("item ", StringComparison.Ordinal))
                    ? edge.Blocker
            : $"{edge.Blocker} ({reason})";
    }

    public static string State(in BlockerState state, SupplyPlan plan)
    {
        string date = Date(plan, state.Day);
        return state.Kind switch
        {
            BlockerStateKind.EmptySince when state.Day < 0 => "never had any",
            BlockerStateKind.EmptySince => $"empty since {date}",
            BlockerStateKind.HasMoney => $"has {Usd(state.Amount)}",
            BlockerStateKind.InStage => $"stage: {state.Name}, since {date}",
            BlockerStateKind.Passed => $"passed on {date}",
            BlockerStateKind.Failed => state.Name.Length == 0 ? "does not come" : $"ended in stage: {state.Name}",
            BlockerStateKind.HoldsSince => $"holds since {date}",
            BlockerStateKind.ComesOn => $"comes on {date}",
            BlockerStateKind.HasRounds => string.Create(CultureInfo.InvariantCulture, $"{state.Amount:N0} free"),
            BlockerStateKind.Above => "see above: a circle",
            _ => "",
        };
    }

    public static string Date(SupplyPlan plan, int day) =>
        day < -100_000 || day > 100_000 ? "?"
            : plan.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Usd(double dollars)
    {
        (double value, string unit) = Math.Abs(dollars) switch
        {
            >= 1e9 => (dollars / 1e9, " bn"),
            >= 1e6 => (dollars / 1e6, " m"),
            _ => (dollars, ""),
        };
        return string.Create(CultureInfo.InvariantCulture, $"USD {value:#,0.##}{unit}");
    }
}
