using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class StableHashTests
{
    /// <summary>Entities are named by these hashes: the values never change.
    /// Expected values from a second implementation, in Python.</summary>
    [Theory]
    [InlineData("", 17665956581633026203UL)]
    [InlineData("kyiv/2024-01-02", 8433807558409843629UL)]
    [InlineData("Київ", 2291255542269235749UL)]
    public void The_hash_of_a_text_is_frozen_and_that_of_its_bytes(string text, ulong expected)
    {
        Assert.Equal(expected, StableHash.Of(text));
        Assert.Equal(expected, StableHash.Of(System.Text.Encoding.Unicode.GetBytes(text)));
    }

    [Fact]
    public void The_hash_of_numbers_is_frozen() =>
        Assert.Equal((15457488214323841800UL, 935597325254139910UL, 6099884731362046321UL), (
            StableHash.Of(1, 2, 3), StableHash.Combine(5, 7UL), StableHash.Combine(5, 0.5)));

    [Fact]
    public void Different_texts_have_different_hashes()
    {
        HashSet<ulong> seen = [];
        for (int day = 0; day < 100000; day++)
        {
            seen.Add(StableHash.Of($"raid/{day}"));
        }

        Assert.Equal(100000, seen.Count);
    }

    [Fact]
    public void The_order_of_numbers_counts() =>
        Gen.Select(Gen.ULong, Gen.ULong).Where((a, b) => a != b).Sample((a, b) =>
            StableHash.Of(a, b, 0) != StableHash.Of(b, a, 0));
}
