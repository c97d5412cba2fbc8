using System.Text.Json;

namespace Stockade.EndToEnd.Tests;

/// <summary>Textbook questions asked of the real program.</summary>
public sealed class SalvoCommandTests
{
    private static readonly string[] Assign =
        ["salvo", "assign", "--values", "10,9", "--kill", "0.9,0.8;0.8,0.3", "--json"];

    [Fact]
    public void A_barrage_is_sized_and_one_out_of_reach_is_an_answer()
    {
        Ended sized = Product.Run(
            "salvo", "barrage", "--threats", "20", "--track", "0.99", "--kill", "70 %", "--goal", "0.8");
        Assert.Equal((0, ""), (sized.Code, sized.Errors));
        Assert.Contains("113.072", sized.Output, StringComparison.Ordinal);
        Ended infeasible = Product.Run(
            "salvo", "barrage", "--threats", "20", "--track", "0.98", "--kill", "70 %", "--goal", "0.8");
        Assert.Equal(0, infeasible.Code);
        Assert.Contains("infeasible", infeasible.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_makes_no_sense_is_an_error_that_names_its_option()
    {
        Ended ended = Product.Run("salvo", "leaks", "--threats", "4", "--kill", "170 %", "--rounds", "2");
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains("--kill: a share lies from 0 to 1", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimal_assignment_is_proven()
    {
        Ended ended = Product.Run([.. Assign, "--optimal"]);
        Assert.True(ended.Code == 0, ended.Errors);
        using JsonDocument answer = JsonDocument.Parse(ended.Output);
        Assert.True(answer.RootElement.GetProperty("proven").GetBoolean());
        Assert.Equal(3.8, answer.RootElement.GetProperty("optimal").GetProperty("surviving").GetDouble(), 1e-9);
    }

    [Fact]
    public void The_solver_is_touched_only_when_an_optimum_is_asked_for()
    {
        DirectoryInfo place = Directory.CreateTempSubdirectory("stockade-solver-");
        try
        {
            string program = WithoutSolver(place.FullName);
            Ended greedy = Shell.Run("dotnet", [program, .. Assign], Shell.Root, TimeSpan.FromMinutes(1));
            Assert.True(greedy.Code == 0, greedy.Errors);
            Ended optimal = Shell.Run("dotnet", [program, .. Assign, "--optimal"], Shell.Root, TimeSpan.FromMinutes(1));
            Assert.NotEqual(0, optimal.Code);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    [Fact]
    public void Help_speaks_of_stockade_and_of_one_command_in_full()
    {
        Ended root = Product.Run("--help");
        Assert.Equal(0, root.Code);
        Assert.Contains("\n  stockade [command] [options]\n", root.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Stockade.Cli", root.Output, StringComparison.Ordinal);
        Ended list = Product.Run("salvo", "--help");
        Assert.Contains("Which weapon fires at which target", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("battery-1,2,0.7,0.6", list.Output, StringComparison.Ordinal);
        Ended one = Product.Run("salvo", "assign", "--help");
        Assert.Contains("battery-1,2,0.7,0.6", one.Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", Product.Run("--version").Output);
    }

    /// <summary>A copy of the program whose solver is there by name only.</summary>
    private static string WithoutSolver(string folder)
    {
        string source = Path.GetDirectoryName(Product.Path)!;
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(source, file);
            string copy = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (name.StartsWith("runtimes", StringComparison.Ordinal)
                || Path.GetFileName(name) is "Google.OrTools.dll" or "Stockade.Solver.dll")
            {
                File.WriteAllBytes(copy, []);
            }
            else
            {
                File.Copy(file, copy);
            }
        }

        return Path.Combine(folder, "Stockade.Cli.dll");
    }
}
