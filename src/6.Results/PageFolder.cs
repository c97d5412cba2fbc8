using System.Text;
using Stockade.Kernel;
using Stockade.Results.Store;

namespace Stockade.Results;

/// <summary>A folder of a few pages without tables: a map and its outlines, say. Written beside its target and moved
/// into place whole.</summary>
public static class PageFolder
{
    /// <summary>Says, before the work, whether pages may be written to a folder: it must not exist, or
    /// <paramref name="force"/> must be set and it must hold nothing but pages of these names.</summary>
    /// <returns>True where it may; else the reason is in <paramref name="diagnostics"/>.</returns>
    public static bool MayWrite(
        string target, IReadOnlyCollection<string> names, bool force, DiagnosticBag diagnostics)
    {
        string full = Full(target);
        if (File.Exists(full))
        {
            diagnostics.Error(DiagnosticCodes.TargetIsNoResultFolder, null, $"{target} is a file, not a folder");
            return false;
        }

        if (!Directory.Exists(full))
        {
            return true;
        }

        if (!force)
        {
            diagnostics.Error(
                DiagnosticCodes.FolderExists, null, $"the folder {target} exists already",
                hint: "name another folder with --out, or replace it with --force");
            return false;
        }

        bool replaceable = Directory.EnumerateFileSystemEntries(full).All(
            entry => File.Exists(entry) && names.Contains(Path.GetFileName(entry), StringComparer.Ordinal));
        if (!replaceable)
        {
            diagnostics.Error(
                DiagnosticCodes.TargetIsNoResultFolder, null,
                $"{target} holds other files than {string.Join(", ", names)}; --force replaces these only");
        }

        return replaceable;
    }

    /// <summary>Writes the pages.</summary>
    /// <param name="pages">Texts by file name.</param>
    /// <returns>True where they stand in the folder; else nothing was written and the reason is told.</returns>
    public static async Task<bool> WriteAsync(
        IReadOnlyDictionary<string, string> pages, string target, bool force, DiagnosticBag diagnostics,
        CancellationToken stop = default)
    {
        if (!MayWrite(target, [.. pages.Keys], force, diagnostics))
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(target))!);
            using PendingFolder folder = new(Full(target));
            foreach ((string name, string text) in pages)
            {
                await folder.WriteAsync(name, Encoding.UTF8.GetBytes(text), stop);
            }

            folder.MoveIntoPlace();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCodes.FolderNotWritable, null, $"{target} cannot be written: {fault.Message}");
            return false;
        }
    }

    private static string Full(string target) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
}
