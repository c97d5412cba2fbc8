namespace Stockade.Kernel;

/// <summary>Every diagnostic code, in one place. A code is never reused; this list only grows.
/// SC: scenario files. LX: law packs. SU: supply. DE: defense. ST: studies. IO: files and folders. CL: command line.
/// IM: importers. RE: stored results.</summary>
public static class DiagnosticCodes
{
    /// <summary>The result folder exists already, and <c>--force</c> was not given.</summary>
    public const string FolderExists = "IO001";

    /// <summary>A folder or file cannot be written: no permission, no space, or its parent does not exist.</summary>
    public const string FolderNotWritable = "IO002";

    /// <summary><c>--force</c> replaces result folders only, and the target is something else.</summary>
    public const string TargetIsNoResultFolder = "IO003";

    /// <summary>The folder holds no results (there is no manifest).</summary>
    public const string NoResults = "RE001";

    /// <summary>The manifest or a table of the results cannot be read.</summary>
    public const string ResultsUnreadable = "RE002";

    /// <summary>A file of the results is missing or is not what the manifest says it is.</summary>
    public const string ResultsDamaged = "RE003";

    /// <summary>The results were written by a newer version of the program.</summary>
    public const string ResultsNewer = "RE004";

    /// <summary>An import's table is empty, or holds a header only.</summary>
    public const string ImportEmpty = "IM001";

    /// <summary>An import's table lacks a column, or has one twice.</summary>
    public const string ImportColumn = "IM002";

    /// <summary>A record has another number of fields than the header.</summary>
    public const string ImportFieldCount = "IM003";

    /// <summary>A record's quotation marks are wrong.</summary>
    public const string ImportQuoting = "IM004";

    /// <summary>A field, table or class list passes its limit.</summary>
    public const string ImportLimit = "IM005";

    /// <summary>A cell is not a date as the layout writes it.</summary>
    public const string ImportDate = "IM006";

    /// <summary>A cell is not a whole number in range.</summary>
    public const string ImportNumber = "IM007";

    /// <summary>A row names no model, or one that the mapping table does not know.</summary>
    public const string ImportModel = "IM008";

    /// <summary>A line of the mapping table is wrong.</summary>
    public const string ImportMapping = "IM009";

    /// <summary>More were stopped than launched.</summary>
    public const string ImportCounts = "IM010";

    /// <summary>An import's input could not be read.</summary>
    public const string ImportUnreadable = "IM011";

    /// <summary>An import's result could not be written.</summary>
    public const string ImportUnwritable = "IM012";

    /// <summary>A threat class lacks a figure that its kind of flight needs.</summary>
    public const string ThreatFigureMissing = "DE001";

    /// <summary>A length, speed or area is zero or less, or may be.</summary>
    public const string FigureNotPositive = "DE002";

    /// <summary>A fire unit, round type or threat class is named that the scenario does not hold.</summary>
    public const string DefenseNameUnknown = "DE003";

    /// <summary>Doctrine fires a round type that no launcher of the unit holds; it will not be fired.</summary>
    public const string RoundNotLoaded = "DE004";

    /// <summary>More threats in a raid, or more fire units, than the raid engine takes.</summary>
    public const string RaidTooLarge = "DE005";
}
