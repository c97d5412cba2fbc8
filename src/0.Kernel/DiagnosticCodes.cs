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
}
