using System.Xml.Linq;

namespace Stockade.Architecture.Tests;

public sealed class SolutionTests
{
    /// <summary>Built by the test that needs it, since publishing for the browser is slow.</summary>
    private const string BuiltByItsTest = "src/9.Hosts/Wasm/Stockade.Wasm.csproj";

    [Fact]
    public void The_solution_holds_every_project()
    {
        string[] listed = [.. XDocument.Parse(Repository.Read("Stockade.slnx").Text)
            .Descendants("Project").Attributes("Path").Select(path => path.Value)];
        string[] there = [.. Repository.Paths.Where(
            path => path.EndsWith(".csproj", StringComparison.Ordinal) && path != BuiltByItsTest)];
        Assert.Equal(there, listed.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_test_project_is_named_as_the_test_script_looks_for_it() => Repository.None(
        from path in Repository.Paths
        where path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
        where !path.EndsWith(".Tests.csproj", StringComparison.Ordinal)
        select path);

    [Fact]
    public void A_project_is_named_for_its_folder() => Repository.None(
        from path in Repository.Paths
        where path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
        let folder = Path.GetFileName(Path.GetDirectoryName(path)!)
        let word = folder[(folder.IndexOf('.', StringComparison.Ordinal) + 1)..]
        where Path.GetFileNameWithoutExtension(path) != "Stockade." + word
        select path);

    [Fact]
    public void Data_under_another_licence_has_its_licence_and_its_author_beside_it()
    {
        foreach (string folder in (string[])["packs/places/ukraine-raids"])
        {
            Assert.Contains($"{folder}/LICENSE", Repository.Paths, StringComparer.Ordinal);
            Assert.Contains($"{folder}/ATTRIBUTION.md", Repository.Paths, StringComparer.Ordinal);
        }

        string licence = Repository.Read("LICENSE").Text;
        Assert.StartsWith("Apache License", licence.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Version 2.0, January 2004", licence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_a_page_leads_to_a_file() => Repository.None(
        from page in Repository.Texts
        where page.Extension == ".md"
        from target in Links(page.Text)
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')
            && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let file = target.Split('#')[0]
        where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path) ?? "", file))
        select $"{page.Path} links to {target}");

    private static int Next(string text, int from) => text.IndexOf("](", from, StringComparison.Ordinal);

    private static IEnumerable<string> Links(string text)
    {
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + 2))
        {
            int end = text.IndexOf(')', at);
            if (end > 0 && !text[(at + 2)..end].Contains('\n', StringComparison.Ordinal))
            {
                yield return text[(at + 2)..end];
            }
        }
    }
}
