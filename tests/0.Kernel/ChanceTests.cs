using CsCheck;

namespace Stockade.Kernel.Tests;

public sealed class ChanceTests
{
    /// <summary>The layout of an address is part of every published result: these bits never change.
    /// Expected values from a second implementation, in Python.</summary>
    [Theory]
    [InlineData(0, 0, 0, ChanceStream.World, ChancePurpose.Claim, "", 0, 0.6512223886992147)]
    [InlineData(1, 0, 0, ChanceStream.World, ChancePurpose.Claim, "", 0, 0.6693747265008908)]
    [InlineData(1, 2, 3, ChanceStream.Raid, ChancePurpose.Kill, "2024-01-02", 4, 0.1095520860669873)]
    [InlineData(
        ulong.MaxValue, uint.MaxValue, uint.MaxValue, ChanceStream.Supply, ChancePurpose.Delay, "κ", uint.MaxValue,
        0.1680322408209246)]
    public void The_layout_of_an_address_is_frozen(
        ulong seed, uint world, uint replication, ChanceStream stream, ChancePurpose purpose, string entity,
        uint ordinal, double expected)
    {
        Chance chance = new(seed, world, replication);
        Assert.Equal(expected, chance.Uniform(stream, purpose, StableHash.Of(entity), ordinal));
    }

    /// <summary>The address as words, as the architecture states it: key = hash of (seed, world, replication);
    /// counter = (entity low, entity high, stream and purpose, ordinal); the first two words make the
    /// number.</summary>
    [Fact]
    public void An_address_is_the_counter_that_the_architecture_states() =>
        Gen.Select(Gen.ULong, Gen.UInt, Gen.UInt, Gen.ULong, Gen.UInt).Sample((seed, world, copy, entity, ordinal) =>
        {
            ulong key = StableHash.Of(seed, world, copy);
            (uint low, uint high, _, _) = Philox.Block(
                ((uint)(entity & uint.MaxValue), (uint)(entity >> 32), (3u << 16) | 10u, ordinal),
                ((uint)(key & uint.MaxValue), (uint)(key >> 32)));
            double expected = ((((ulong)high << 32 | low) >> 12) + 0.5) / 4503599627370496.0;
            Chance chance = new(seed, world, copy);
            return expected == chance.Uniform((ChanceStream)3, (ChancePurpose)10, entity, ordinal);
        });

    /// <summary>The other two words of the same block make the second number of a pair.</summary>
    [Fact]
    public void A_pair_is_the_number_of_its_address_and_one_of_the_other_words() =>
        Gen.Select(Gen.ULong, Gen.UInt, Gen.UInt, Gen.ULong, Gen.UInt).Sample((seed, world, copy, entity, ordinal) =>
        {
            ulong key = StableHash.Of(seed, world, copy);
            (_, _, uint low, uint high) = Philox.Block(
                ((uint)(entity & uint.MaxValue), (uint)(entity >> 32), (3u << 16) | 10u, ordinal),
                ((uint)(key & uint.MaxValue), (uint)(key >> 32)));
            double expected = ((((ulong)high << 32 | low) >> 12) + 0.5) / 4503599627370496.0;
            Chance chance = new(seed, world, copy);
            return (chance.Uniform((ChanceStream)3, (ChancePurpose)10, entity, ordinal), expected)
                == chance.Pair((ChanceStream)3, (ChancePurpose)10, entity, ordinal);
        });

    [Fact]
    public void The_two_of_a_pair_do_not_depend_on_one_another()
    {
        const int Draws = 200_000;
        Chance chance = new(42, 0, 0);
        double sum = 0;
        for (uint ordinal = 0; ordinal < Draws; ordinal++)
        {
            (double first, double second) = chance.Pair(ChanceStream.Validation, ChancePurpose.Size, 1, ordinal);
            sum += (first - 0.5) * (second - 0.5);
        }

        // The product of two centred uniforms has standard deviation 1/12.
        Assert.InRange(sum / Draws, -4 / 12.0 / Math.Sqrt(Draws), 4 / 12.0 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Streams_and_purposes_keep_their_numbers() => Testing.Snapshot.Matches(string.Join('\n',
        Enum.GetValues<ChanceStream>().Select(stream => $"stream {(int)stream} {stream}")
            .Concat(Enum.GetValues<ChancePurpose>().Select(purpose => $"purpose {(int)purpose} {purpose}"))));

    [Fact]
    public void A_uniform_number_is_strictly_between_0_and_1() =>
        Gen.Select(Gen.ULong, Gen.UInt).Sample((entity, ordinal) =>
            new Chance(7, 1, 1).Uniform(ChanceStream.Raid, ChancePurpose.Kill, entity, ordinal) is > 0 and < 1);

    [Fact]
    public void Uniform_numbers_fill_their_cells_evenly()
    {
        const int Cells = 100;
        const int Draws = 200000;
        int[] seen = new int[Cells];
        Chance chance = new(42, 0, 0);
        for (uint ordinal = 0; ordinal < Draws; ordinal++)
        {
            double u = chance.Uniform(ChanceStream.Validation, ChancePurpose.Size, StableHash.Of("cell"), ordinal);
            seen[(int)(u * Cells)]++;
        }

        double expected = (double)Draws / Cells;
        double chiSquare = seen.Sum(count => (count - expected) * (count - expected) / expected);
        // 1 part in 10,000 of a chi-square with 99 degrees of freedom lies above.
        Assert.InRange(chiSquare, 0, 2 * GammaFunction.Quantile(99 / 2.0, 0.9999));
    }

    [Fact]
    public void A_draw_allocates_nothing()
    {
        Chance chance = new(1, 2, 3);
        ulong entity = StableHash.Of("2024-01-02");
        Assert.Equal(0, Allocation.Of(() =>
        {
            double sum = 0;
            for (uint ordinal = 0; ordinal < 1000; ordinal++)
            {
                sum += chance.Uniform(ChanceStream.Raid, ChancePurpose.Kill, entity, ordinal);
            }

            return sum;
        }));
    }

    [Fact]
    public void Neighbouring_addresses_share_nothing()
    {
        // Correlation of draws whose addresses differ in one place only: 4 standard errors of zero.
        const int Draws = 20000;
        Chance chance = new(5, 0, 0);
        Chance other = new(5, 0, 1);
        ulong day = StableHash.Of("2024-01-02");
        double[] sums = new double[4];
        for (uint ordinal = 0; ordinal < Draws; ordinal++)
        {
            double u = chance.Uniform(ChanceStream.Raid, ChancePurpose.Kill, day, ordinal) - 0.5;
            sums[0] += u * (other.Uniform(ChanceStream.Raid, ChancePurpose.Kill, day, ordinal) - 0.5);
            sums[1] += u * (chance.Uniform(ChanceStream.Raid, ChancePurpose.Assess, day, ordinal) - 0.5);
            sums[2] += u * (chance.Uniform(ChanceStream.Layer, ChancePurpose.Kill, day, ordinal) - 0.5);
            sums[3] += u * (chance.Uniform(ChanceStream.Raid, ChancePurpose.Kill, day, ordinal + 1) - 0.5);
        }

        Assert.All(sums, sum => Assert.InRange(12 * sum / Draws, -4 / Math.Sqrt(Draws), 4 / Math.Sqrt(Draws)));
    }
}
