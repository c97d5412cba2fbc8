namespace Stockade.EndToEnd.Tests;

/// <summary>The three scripts of the root, against an SDK that only pretends.</summary>
public sealed class ScriptTests
{
    [Fact]
    public void The_launcher_builds_once_and_hands_on_arguments_and_exit_code()
    {
        using FakeHouse house = new();
        Ended first = house.Run("stockade", "run", "a scenario", "--seed", "1");
        Ended second = house.Run("stockade", "run");
        Assert.Equal(42, first.Code);
        Assert.EndsWith(": run a scenario --seed 1\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("building", first.Errors, StringComparison.Ordinal);
        Assert.Equal(("", 42), (second.Errors, second.Code));
        Assert.Equal(1, house.Builds);
    }

    [Fact]
    public void The_launcher_works_from_any_folder_and_through_links()
    {
        using FakeHouse house = new();
        DirectoryInfo elsewhere = Directory.CreateTempSubdirectory("stockade-elsewhere-");
        string far = Path.Combine(elsewhere.FullName, "far");
        string near = Path.Combine(elsewhere.FullName, "near");
        File.CreateSymbolicLink(far, house.At("stockade"));
        File.CreateSymbolicLink(near, "far");
        Ended ended = house.RunFrom(elsewhere.FullName, near, "run");
        elsewhere.Delete(recursive: true);
        Assert.Equal((42, $"{elsewhere.FullName}: run\n"), (ended.Code, ended.Output));
    }

    [Fact]
    public void The_launcher_builds_again_after_a_source_has_changed_or_gone()
    {
        using FakeHouse house = new();
        house.Write("src/b.cs", "");
        house.Run("stockade");
        File.SetLastWriteTimeUtc(house.At("src/a.cs"), DateTime.UtcNow.AddSeconds(5));
        house.Run("stockade");
        Assert.Equal(2, house.Builds);
        File.SetLastWriteTimeUtc(house.At("src/a.cs"), DateTime.UtcNow.AddHours(-1));
        File.Delete(house.At("src/b.cs"));
        Directory.SetLastWriteTimeUtc(house.At("src"), DateTime.UtcNow.AddSeconds(5));
        house.Run("stockade");
        Assert.Equal(3, house.Builds);
    }

    [Fact]
    public void Two_starts_at_once_build_once()
    {
        using FakeHouse house = new();
        house.Write("build-waits", "");
        Task<Ended>[] starts = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => house.Run("stockade")))];
        Assert.All(starts, start => Assert.Equal(42, start.GetAwaiter().GetResult().Code));
        Assert.Equal(1, house.Builds);
    }

    [Fact]
    public void A_build_that_fails_is_shown_and_tried_again_at_the_next_start()
    {
        using FakeHouse house = new();
        house.Write("build-fails", "");
        Ended ended = house.Run("stockade", "run");
        Assert.Equal((1, ""), (ended.Code, ended.Output));
        Assert.Contains("error CS1002", ended.Errors, StringComparison.Ordinal);
        File.Delete(house.At("build-fails"));
        Assert.Equal(42, house.Run("stockade", "run").Code);
        Assert.Equal(2, house.Builds);
    }

    [Fact]
    public void Without_the_right_sdk_the_scripts_say_how_to_get_it()
    {
        using FakeHouse house = new();
        house.Write("sdks", "9.0.100 [somewhere]\n");
        house.HideInstalledSdks();
        Ended ended = house.Run("stockade", "run");
        Assert.Equal(3, ended.Code);
        Assert.Contains("https://dotnet.microsoft.com/download", ended.Errors, StringComparison.Ordinal);
        Assert.Equal("0 passed, 1 failed", house.Run("test").LastLine);
    }

    [Fact]
    public void The_test_script_adds_up_what_every_project_counted()
    {
        using FakeHouse house = new();
        house.TestProject("A.Tests", """total="7" passed="7" failed="0" error="0" timeout="0" aborted="0" """);
        house.TestProject("B.Tests", """total="5" executed="4" passed="4" failed="0" notExecuted="1" """);
        Ended ended = house.Run(".ci/run");
        Assert.Equal((0, "11 passed, 0 failed"), (ended.Code, ended.LastLine));
        Assert.Contains("1 skipped", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""passed="3" failed="2" error="0" """, 2, "10 passed, 2 failed")]
    [InlineData("""passed="3" failed="0" error="1" timeout="1" aborted="1" """, 2, "10 passed, 3 failed")]
    [InlineData("""passed="3" failed="0" """, 134, "10 passed, 1 failed")]
    [InlineData(null, 0, "7 passed, 1 failed")]
    public void A_failure_in_one_project_fails_the_whole(string? counters, int code, string last)
    {
        using FakeHouse house = new();
        house.TestProject("A.Tests", counters, code);
        house.TestProject("B.Tests", """passed="7" failed="0" """);
        Ended ended = house.Run("test");
        Assert.Equal((1, last), (ended.Code, ended.LastLine));
    }

    [Fact]
    public void A_failed_build_counts_as_one_failure_and_nothing_passed()
    {
        using FakeHouse house = new();
        house.TestProject("A.Tests", """passed="7" failed="0" """);
        house.Write("build-fails", "");
        Ended ended = house.Run(".ci/run");
        Assert.Equal((1, "0 passed, 1 failed"), (ended.Code, ended.LastLine));
        Assert.Contains("error CS1002", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_an_earlier_run_is_never_counted()
    {
        using FakeHouse house = new();
        house.TestProject("A.Tests", null);
        house.Write("artifacts/tests/A.Tests.trx", "<Counters passed=\"7\" failed=\"0\" />\n");
        Assert.Equal("0 passed, 1 failed", house.Run("test").LastLine);
    }

    [Fact]
    public void Nothing_to_run_is_no_success()
    {
        using FakeHouse house = new();
        Directory.CreateDirectory(house.At("tests"));
        Ended ended = house.Run("test");
        Assert.Equal((1, "0 passed, 0 failed"), (ended.Code, ended.LastLine));
    }

    [Fact]
    public void A_word_picks_the_projects_that_hold_it()
    {
        using FakeHouse house = new();
        house.TestProject("Law.Tests", """passed="7" failed="0" """);
        house.TestProject("Supply.Tests", """passed="5" failed="0" """);
        Assert.Equal("5 passed, 0 failed", house.Run("test", "Supply").LastLine);
    }
}
