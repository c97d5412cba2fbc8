namespace Stockade.Kernel;

/// <content>Codes of the command line.</content>
public static partial class DiagnosticCodes
{
    /// <summary>The command line cannot be understood: unknown command, option or argument.</summary>
    public const string CommandLine = "CL001";

    /// <summary>A --set without a value: path=value is expected.</summary>
    public const string SetWithoutValue = "CL002";

    /// <summary>An option's value is out of its range.</summary>
    public const string OptionOutOfRange = "CL003";

    /// <summary>A raid that the scenario does not have.</summary>
    public const string UnknownRaid = "CL004";

    /// <summary>A replay of a raid without positions.</summary>
    public const string ReplayWithoutPositions = "CL005";

    /// <summary>No claim of the scenario has a path that starts as asked, or others asked for have them all.</summary>
    public const string UnknownClaims = "CL006";

    /// <summary>An option that the scenario does not have, or has as its baseline.</summary>
    public const string UnknownScenarioOption = "CL007";

    /// <summary>A lot that the run does not have.</summary>
    public const string UnknownLot = "CL010";

    /// <summary>A party or item that the scenario does not have, or a party that can never hold the item.</summary>
    public const string UnknownHolding = "CL011";

    /// <summary>A day that does not lie in the horizon.</summary>
    public const string DayOutsideHorizon = "CL012";
}
