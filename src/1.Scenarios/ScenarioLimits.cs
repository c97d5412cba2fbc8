namespace Stockade.Scenarios;

/// <summary>How large an input may be. Passing a limit is a diagnostic, never a slow machine.</summary>
public static class ScenarioLimits
{
    /// <summary>Bytes in one file (hosts refuse larger ones unread); also the most characters.</summary>
    public const int FileBytesMax = 1024 * 1024;

    /// <summary>Files of one scenario: itself, includes, packs, tables.</summary>
    public const int FilesMax = 64;

    /// <summary>Levels of mappings and lists inside one another.</summary>
    public const int DepthMax = 32;

    /// <summary>Keys, values and list entries in one file.</summary>
    public const int NodesMax = 50_000;

    /// <summary>Characters of one text.</summary>
    public const int TextLengthMax = 4_000;

    /// <summary>Claims of one scenario.</summary>
    public const int ClaimsMax = 10_000;

    /// <summary>Rows of a raid table.</summary>
    public const int RaidRowsMax = 20_000;

    /// <summary>Threats of one attack, with what its aircraft release.</summary>
    public const int ThreatsMax = 1_000_000;

    /// <summary>Groups of one attack.</summary>
    public const int GroupsMax = 1_000;

    /// <summary>Fire units of one attack.</summary>
    public const int UnitsMax = 256;

    /// <summary>Radars of one attack, beside those of its fire units.</summary>
    public const int RadarsMax = 256;

    /// <summary>Assets of one attack.</summary>
    public const int AssetsMax = 1_000;

    /// <summary>Points of one group's route.</summary>
    public const int WaypointsMax = 100;

    /// <summary>Terrain tiles of one scenario.</summary>
    public const int TerrainTilesMax = 16;

    /// <summary>Bytes of one terrain tile: 3601 x 3601 heights of two bytes (hosts refuse larger ones
    /// unread).</summary>
    public const int TerrainBytesMax = 3601 * 3601 * 2;

    /// <summary>Days of the horizon: forty years.</summary>
    public const int HorizonDaysMax = 14_610;
}
