using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Stockade.Architecture.Tests;

public sealed class FloorTests
{
    private static readonly ArchUnitNET.Domain.Architecture House =
        new ArchLoader().LoadAssemblies([.. Floor.Loaded.Select(floor => floor.Assembly)]).Build();

    public static TheoryData<string> Names => [.. Floor.Loaded.Select(floor => floor.Name)];

    [Fact]
    public void Every_project_in_src_is_in_the_table() => Assert.Equal(
        Repository.Paths.Where(path =>
            path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)),
        Floor.All.Select(floor => floor.ProjectPath).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void A_project_references_lower_floors_only_as_the_table_allows() => Repository.None(
        from floor in Floor.All
        from used in floor.References
        where !floor.MayUse.Contains(used, StringComparer.Ordinal)
        select $"{floor.ProjectPath} references {used}");

    [Fact]
    public void Law_supply_and_defense_never_see_one_another()
    {
        string[] three = ["Law", "Supply", "Defense"];
        Repository.None(
            from floor in Floor.All
            where three.Contains(floor.Name, StringComparer.Ordinal)
            from used in floor.MayUse
            where three.Contains(used, StringComparer.Ordinal)
            select $"the table lets {floor.Name} use {used}");
    }

    [Fact]
    public void A_project_brings_no_package_but_those_of_the_table() => Repository.None(
        from floor in Floor.All
        from package in floor.PackageReferences
        where !floor.Packages.Split(' ').Contains(package, StringComparer.Ordinal)
        select $"{floor.ProjectPath} brings {package}");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_floor_has_types(string name)
    {
        // The rules below hold of an empty floor too, and would then say nothing.
        System.Reflection.Assembly assembly = Floor.Loaded.Single(floor => floor.Name == name).Assembly;
        Assert.Contains(
            House.Types, type => type.Assembly.Name == assembly.GetName().Name && !type.IsCompilerGenerated);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_types_of_a_floor_use_no_type_of_a_floor_it_may_not_see(string name)
    {
        Floor floor = Floor.Loaded.Single(one => one.Name == name);
        foreach (Floor other in Floor.Loaded.Where(
            one => one != floor && !floor.MayUse.Contains(one.Name, StringComparer.Ordinal)))
        {
            IObjectProvider<IType> forbidden = Types().That().ResideInAssembly(other.Assembly).As(other.Name);
            IArchRule rule = Types().That().ResideInAssembly(floor.Assembly).As(name)
                .Should().NotDependOnAny(forbidden);
            rule.Check(House);
        }
    }
}
