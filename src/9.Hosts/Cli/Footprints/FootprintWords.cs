using System.Globalization;
using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Footprints in words, the same in the terminal and on the map.</summary>
internal static class FootprintWords
{
    private const double SquareKilometre = 1e6;

    /// <summary>What any of it rests on; must stand wherever a footprint is shown.</summary>
    public const string Notice =
        "A fictional scenario in one world: every number at its median. Its own radar and rounds alone, one threat at "
        + "a time, no chance of a miss.";

    public static string Area(double squareMetres) => (squareMetres / SquareKilometre) switch
    {
        0 => "0 km²",
        < 10 and var small => string.Create(CultureInfo.InvariantCulture, $"{small:0.0} km²"),
        var large => string.Create(CultureInfo.InvariantCulture, $"{large:#,0} km²"),
    };

    public static string Kilometres(double metres) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(metres / 1000, 1) + 0.0:0.0} km");

    /// <summary>Of a length that was chosen, not computed.</summary>
    public static string Round(double metres) =>
        string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.###} km");

    /// <summary>Numbers tied to their units, for wrapping.</summary>
    public static string Bound(string text) => text
        .Replace(" %", "\u00a0%", StringComparison.Ordinal).Replace(" km", "\u00a0km", StringComparison.Ordinal);

    public static string Degrees(double degrees) => string.Create(CultureInfo.InvariantCulture, $"{degrees:0.#}°");

    public static string From(FootprintSide side) =>
        side.IsAllRound ? "from whatever side" : "from " + Degrees(side.BearingsDegrees[0]);

    /// <summary>A cause as the subject of "limits it".</summary>
    public static string Of(FootprintLimit limit) => limit switch
    {
        FootprintLimit.NoPath => "no path of the threat",
        FootprintLimit.Reach => "reach",
        FootprintLimit.Ceiling => "ceiling",
        FootprintLimit.MinimumRange => "minimum range",
        FootprintLimit.Sector => "sector of fire",
        FootprintLimit.RoundFlight => "flight of the round",
        FootprintLimit.Radar => "radar",
        FootprintLimit.Reaction => "reaction",
        FootprintLimit.Looks => "time for the looks",
        _ => "edge of what was tested",
    };

    public static string Shares(IReadOnlyList<FootprintShare> shares) => string.Join(", ", shares.Select(
        one => string.Create(CultureInfo.InvariantCulture, $"{Of(one.Limit)} {Percent(one.Share)}")));

    /// <summary>One footprint in one sentence.</summary>
    public static string Finding(FootprintResult result, FootprintSide side, Footprint footprint)
    {
        string against = $"against {result.Threat} {From(side)}";
        if (footprint.Pieces.Count == 0)
        {
            FootprintLimit main = MainLimit(footprint);
            string within = main == FootprintLimit.Reach ? "" : "within reach ";
            return $"{result.Battery} can defend no ground {against}: {within}mostly {Of(main)}";
        }

        string where = side.IsAllRound ? "" : ", " + Lean(footprint);
        string pieces = footprint.Pieces.Count > 1 ? $" in {footprint.Pieces.Count} pieces" : "";
        return $"{result.Battery} can defend {Area(footprint.SquareMetres)}{pieces} {against}{where}";
    }

    /// <summary>How it lies about the battery.</summary>
    public static string Reaches(FootprintSide side, Footprint footprint)
    {
        if (side.IsAllRound)
        {
            return $"{Kilometres(footprint.AheadMetres)} north, {Kilometres(footprint.RightMetres)} east, "
                + $"{Kilometres(footprint.BehindMetres)} south, {Kilometres(footprint.LeftMetres)} west";
        }

        string along = footprint switch
        {
            { AheadMetres: < 0 } =>
                $"from {Kilometres(-footprint.AheadMetres)} to {Kilometres(footprint.BehindMetres)} behind",
            { BehindMetres: < 0 } =>
                $"from {Kilometres(-footprint.BehindMetres)} to {Kilometres(footprint.AheadMetres)} ahead",
            _ => $"{Kilometres(footprint.AheadMetres)} ahead (toward the threat), "
                + $"{Kilometres(footprint.BehindMetres)} behind",
        };
        return $"{along}, {Kilometres(footprint.LeftMetres)} left, {Kilometres(footprint.RightMetres)} right";
    }

    /// <summary>True where the footprint goes on beyond what was tested.</summary>
    public static bool IsCut(Footprint footprint) =>
        footprint.AlongOutline.Any(one => one.Limit == FootprintLimit.Edge);

    /// <summary>What limits it most; where there is none, what does so where rounds have the reach.</summary>
    public static FootprintLimit MainLimit(Footprint footprint) => footprint.Pieces.Count > 0
        ? footprint.AlongOutline[0].Limit
        : footprint.AmongTested.Select(one => one.Limit)
            .FirstOrDefault(one => one != FootprintLimit.Reach, FootprintLimit.Reach);

    private static string Lean(Footprint footprint)
    {
        string ahead = Kilometres(footprint.AheadMetres);
        string behind = Kilometres(footprint.BehindMetres) + (IsCut(footprint) ? " or more" : "");
        return footprint switch
        {
            { AheadMetres: < 0 } => $"all of it behind the battery, up to {behind}",
            { BehindMetres: < 0 } => $"all of it ahead of the battery, up to {ahead}",
            _ when footprint.BehindMetres > footprint.AheadMetres =>
                $"farther behind ({behind}) than ahead ({ahead})",
            _ => $"{ahead} ahead and {behind} behind",
        };
    }

    private static string Percent(double share)
    {
        string whole = string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");
        return whole == "0 %" ? "under 1 %" : whole;
    }
}
