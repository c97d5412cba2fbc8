namespace Stockade.Defense;

/// <summary>Why there is no path, in words.</summary>
internal static class PathFaultWords
{
    public static string Of(PathFault fault) => fault switch
    {
        PathFault.NoDistance => "start and target are one place",
        PathFault.NoSpeed => "its class has no speed above zero",
        PathFault.NoHeight => "its class has no height",
        PathFault.OutOfReach => "no ballistic path with this apogee and drag comes down at the target",
        PathFault.ReleaseBehindStart => "it never is as far from the target as its release",
        _ => "it flies",
    };
}
