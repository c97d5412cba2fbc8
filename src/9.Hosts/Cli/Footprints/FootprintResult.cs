using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Everything that one call of the command has found, for those who show it.</summary>
/// <param name="Scenario">Its short name.</param>
/// <param name="Variants">What tells the footprints of a side apart, in the order of its answer.</param>
/// <param name="Sides">One for each direction asked about.</param>
/// <param name="Settings">What was set otherwise than written.</param>
internal sealed record FootprintResult(
    string Scenario, FootprintStage Stage, double Confidence, bool IsCertain, IReadOnlyList<string> Variants,
    IReadOnlyList<FootprintSide> Sides, IReadOnlyList<string> Settings)
{
    public string Battery => Stage.Unit.Id;

    public string Threat => Stage.Threat.Name;

    /// <summary>The longest name of an asset and whether it is met, by side and variant.</summary>
    public IEnumerable<(string Name, FootprintLimit? Limit)> Assets(Footprint footprint) =>
        Stage.Attack.Assets.Select((asset, index) => (asset.Name, footprint.Assets[index]));
}

/// <summary>The answer for one direction, or for all of them together.</summary>
/// <param name="BearingsDegrees">Where the threats come from.</param>
internal sealed record FootprintSide(IReadOnlyList<double> BearingsDegrees, FootprintAnswer Answer)
{
    public bool IsAllRound => BearingsDegrees.Count > 1;
}
