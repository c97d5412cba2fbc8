using PublicApiGenerator;
using Stockade.Testing;

namespace Stockade.Architecture.Tests;

/// <summary>What each floor shows. A change here is a change of a contract: look at the diff before you approve
/// it.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute"],
    };

    public static TheoryData<string> Floors =>
        [.. Floor.Loaded.Where(floor => floor.Name != "Cli").Select(floor => floor.Name)];

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_shows_what_was_approved(string name) =>
        Snapshot.Matches(Floor.Loaded.Single(floor => floor.Name == name).Assembly.GeneratePublicApi(Options), name);

    [Fact]
    public void The_command_line_shows_nothing() =>
        Assert.Empty(Floor.Loaded.Single(floor => floor.Name == "Cli").Assembly.GetExportedTypes());
}
