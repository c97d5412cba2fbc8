namespace Stockade.Law.Tests;

public sealed class PackTests
{
    [Fact]
    public void Every_test_inside_the_packs_passes()
    {
        IReadOnlyList<PackTestResult> results = PackFiles.Book().RunTests();

        Assert.NotEmpty(results);
        Assert.Equal(
            "", string.Join('\n', results.Where(result => !result.IsPassed)
                .Select(result => $"{result.Place} {result.Name}: {string.Join("; ", result.Faults)}")));
    }

    [Fact]
    public void The_packs_read_together_without_a_word_of_warning() =>
        Assert.NotEmpty(PackFiles.Book().Sources);
}
