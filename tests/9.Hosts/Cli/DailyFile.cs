namespace Stockade.Cli.Tests;

/// <summary>Made-up daily attack files in the public layout, and a folder to import them into.</summary>
internal sealed class DailyFile : IDisposable
{
    public const string Header =
        "time_start,time_end,model,launch_place,target,target_main,launched,destroyed,not_reach_goal,source";

    public const string Mapping = """
        model,class,note
        Arrow,ballistic,made up
        Arrow/Bolt,ballistic,reported together
        Bolt,ballistic,made up
        Cart,cruise,made up
        Moth,drone,made up
        Unknown Missile,mixed,no model named
        Kite,none,lists kills only
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-import-");

    public string Out => Path.Combine(folder.FullName, "out");

    public static string Row(
        string start = "2024-05-16", string model = "Arrow", string launched = "4.0", string destroyed = "1.0",
        string notReaching = "", string source = "a") =>
        $"{start},{start},{model},north,south,,{launched},{destroyed},{notReaching},{source}";

    /// <summary>Imports a file of these rows under the header.</summary>
    public (int Code, string Printed) Import(params string[] rows) =>
        ImportText(string.Join('\n', [Header, .. rows]) + "\n");

    public (int Code, string Printed) ImportText(
        string text, string mapping = Mapping, bool json = false, bool force = false)
    {
        string input = Path.Combine(folder.FullName, "daily.csv");
        string table = Path.Combine(folder.FullName, "mapping.csv");
        File.WriteAllText(input, text);
        File.WriteAllText(table, mapping);
        using StringWriter printed = new();
        int code = ImportRaids.Run(input, table, Out, printed, json, force);
        return (code, printed.ToString().Replace(folder.FullName + "/", "", StringComparison.Ordinal));
    }

    public string Written(string name) => File.ReadAllText(Path.Combine(Out, name));

    public void Dispose() => folder.Delete(recursive: true);
}
