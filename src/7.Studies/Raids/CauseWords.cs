using Stockade.Defense;

namespace Stockade.Studies;

/// <summary>Why a threat leaked, in words and as a stable name.</summary>
internal static class CauseWords
{
    private static readonly IReadOnlyList<string> Words =
    [
        "not covered", "not detected", "let go", "no window", "no channel", "no round", "missed", "wrongly assessed",
        "common mode", "called friend", "no unit",
    ];

    public static string Of(LeakCause cause) => Words[(int)cause];

    public static string Id(LeakCause cause) => Of(cause).Replace(' ', '-');
}
