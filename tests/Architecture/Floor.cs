using System.Reflection;
using System.Xml.Linq;

namespace Stockade.Architecture.Tests;

/// <summary>A floor of the house: a project, what it may use of the others, and the packages it may bring.</summary>
internal sealed record Floor(string Name, string Folder, string Uses, string Packages)
{
    /// <summary>The table of ARCHITECTURE.md. Uses: names of floors. Packages: names, analyzers apart.</summary>
    public static IReadOnlyList<Floor> All { get; } =
    [
        new("Kernel", "0.Kernel", "", ""),
        new("Scenarios", "1.Scenarios", "Kernel", "YamlDotNet"),
        new("Law", "2.Law", "Kernel Scenarios", ""),
        new("Supply", "3.Supply", "Kernel Scenarios", ""),
        new("Defense", "4.Defense", "Kernel Scenarios", ""),
        new("Campaigns", "5.Campaigns", "Kernel Scenarios Law Supply Defense", ""),
        new("Results", "6.Results", "Kernel", "Parquet.Net CsvHelper"),
        new("Studies", "7.Studies", "Kernel Scenarios Law Supply Defense Campaigns Results", ""),
        new("Reports", "8.Reports", "Kernel Results", "Spectre.Console"),
        new("Solver", "9.Hosts/Solver", "Kernel Scenarios Defense", "Google.OrTools"),
        new(
            "Cli", "9.Hosts/Cli", "Kernel Scenarios Law Supply Defense Campaigns Results Studies Reports Solver",
            "System.CommandLine Spectre.Console CsvHelper"),
        new("Wasm", "9.Hosts/Wasm", "Kernel Scenarios Law Supply Defense Campaigns", ""),
    ];

    /// <summary>Floors 0 to 5: pure, and compiled for the browser too.</summary>
    public static IEnumerable<Floor> Engine => All.Where(floor => floor.Folder[0] <= '5');

    /// <summary>The floors that this test project references (the browser host is built by its own test).</summary>
    public static IEnumerable<Floor> Loaded => All.Where(floor => floor.Name != "Wasm");

    public string ProjectPath => $"src/{Folder}/Stockade.{Name}.csproj";

    public Assembly Assembly => Assembly.Load("Stockade." + Name);

    public IReadOnlyList<string> MayUse => Uses.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Names of the floors that the project file references.</summary>
    public IReadOnlyList<string> References => [.. Includes("ProjectReference")
        .Select(path => Path.GetFileNameWithoutExtension(path)["Stockade.".Length..])];

    public IReadOnlyList<string> PackageReferences => Includes("PackageReference");

    private string[] Includes(string item) =>
        [.. XDocument.Parse(Repository.Read(ProjectPath).Text).Descendants(item).Attributes("Include")
            .Select(name => name.Value)];
}
