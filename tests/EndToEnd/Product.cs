namespace Stockade.EndToEnd.Tests;

/// <summary>The built program, started as a user starts it, in the repository's folder.</summary>
internal static class Product
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The program of the same configuration as these tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Shell.Root, "artifacts", "bin", "Stockade.Cli",
        new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Name,
        "Stockade.Cli.dll");

    public static Ended Run(params string[] arguments) => Shell.Run("dotnet", [Path, .. arguments], Shell.Root, Limit);

    /// <summary>Answers the smallest scenario: 20 worlds of 2 replications.</summary>
    public static Ended Answer(string folder, params string[] more) =>
        Run(["run", "scenarios/island-raid", "--worlds", "20", "--replications", "2", "--out", folder, .. more]);

    /// <summary>The same with one variable of the environment set.</summary>
    public static Ended AnswerWith(string variable, string value, string folder) => Shell.Run(
        "dotnet",
        [Path, "run", "scenarios/island-raid", "--worlds", "20", "--replications", "2", "--out", folder],
        Shell.Root, Limit, new Dictionary<string, string?>(StringComparer.Ordinal) { [variable] = value });
}
