namespace Stockade.Results.Store;

/// <summary>A folder written beside its target and moved into place whole, or removed again. A reader never sees half
/// of it; a target that it replaces is moved aside first and comes back if the move fails.</summary>
internal sealed class PendingFolder : IDisposable
{
    private readonly string target;
    private readonly string pending;
    private bool moved;

    /// <summary>Creates the empty folder beside <paramref name="target"/>.</summary>
    public PendingFolder(string target)
    {
        this.target = target;
        pending = Beside("partial");
        Directory.CreateDirectory(pending);
    }

    /// <summary>Writes one file; the path is relative, with <c>/</c>.</summary>
    public async Task WriteAsync(string path, byte[] bytes, CancellationToken stop)
    {
        string file = Path.Combine(pending, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, stop);
    }

    /// <summary>Moves the folder to its target; a folder that stands there is replaced.</summary>
    public void MoveIntoPlace()
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(pending, target);
            moved = true;
            return;
        }

        string old = Beside("replaced");
        Directory.Move(target, old);
        try
        {
            Directory.Move(pending, target);
            moved = true;
        }
        finally
        {
            if (!moved)
            {
                Directory.Move(old, target);
            }
        }

        Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (!moved && Directory.Exists(pending))
        {
            Directory.Delete(pending, recursive: true);
        }
    }

    private string Beside(string word)
    {
        string name = $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.{word}";
        return Path.Combine(Path.GetDirectoryName(target)!, name);
    }
}
