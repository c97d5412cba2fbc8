using Stockade.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(IslandAnswer))]

namespace Stockade.EndToEnd.Tests;

/// <summary>One answer to the smallest scenario, computed once on one thread; tests read its folder or a
/// copy.</summary>
public sealed class IslandAnswer : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-answer-");

    public IslandAnswer()
    {
        Folder = Path.Combine(place.FullName, "a");
        Ended = Product.Answer(Folder, "--threads", "1", "--seed", "7", "--json");
    }

    public string Folder { get; }

    /// <summary>How the run ended; its output is page one as JSON.</summary>
    internal Ended Ended { get; }

    /// <summary>A folder of one's own beside the answer, not made yet.</summary>
    public string Beside() => Path.Combine(place.FullName, Path.GetRandomFileName());

    /// <summary>A copy of the answer that a test may spoil.</summary>
    public string Copy()
    {
        string copy = Beside();
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(copy, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    public void Dispose() => place.Delete(recursive: true);
}
