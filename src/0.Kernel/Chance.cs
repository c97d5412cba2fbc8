namespace Stockade.Kernel;

/// <summary>Which part of the model a draw belongs to. Stored in the address of the draw: this list may only
/// grow.</summary>
public enum ChanceStream : ushort
{
    World = 1,
    RaidDays = 2,
    Raid = 3,
    Layer = 4,
    Supply = 5,
    Law = 6,
    RaidCase = 7,
    Validation = 8,
    Attack = 9,
}

/// <summary>What a draw decides. Stored in the address of the draw: this list may only grow.</summary>
public enum ChancePurpose : ushort
{
    Claim = 1,
    Permutation = 2,
    Size = 3,
    Day = 4,
    Split = 5,
    Offset = 6,
    Arrival = 7,
    Detect = 8,
    CommonMode = 9,
    Kill = 10,
    Assess = 11,
    Stop = 12,
    Delay = 13,
    Engage = 14,
    Axis = 15,
    LaunchFails = 16,
    Decoy = 17,
    Impact = 18,
    Predict = 19,
    Identify = 20,
    Ready = 21,
    Recognise = 22,
}

/// <summary>Chance, addressed rather than drawn in turn: the same address always yields the same number, so that
/// adding a draw in one place moves no other. Philox 4x32-10 (Salmon, Moraes, Dror, Shaw 2011): the key is a hash of
/// (seed, world, replication), the counter is (entity 64 bits, stream 16, purpose 16, ordinal 32).</summary>
public readonly struct Chance : IEquatable<Chance>
{
    private readonly ulong key;

    public Chance(ulong seed, uint world, uint replication) => key = StableHash.Of(seed, world, replication);

    /// <summary>A uniform number strictly between 0 and 1 with 52 random bits, for one address.</summary>
    /// <param name="stream">The part of the model.</param>
    /// <param name="purpose">What is decided.</param>
    /// <param name="entity">A stable hash of the thing's name, date or ordinal; never an index into a list.</param>
    /// <param name="ordinal">Which of several draws for the same entity and purpose.</param>
    public double Uniform(ChanceStream stream, ChancePurpose purpose, ulong entity, uint ordinal) =>
        Philox.Uniform(key, entity, (ushort)stream, (ushort)purpose, ordinal);

    /// <summary>Two independent uniform numbers for one address, for about the price of one: the first is
    /// <see cref="Uniform"/> of that address, so a thing asks for the pair or for the one, never for both.</summary>
    public (double First, double Second) Pair(
        ChanceStream stream, ChancePurpose purpose, ulong entity, uint ordinal) =>
        Philox.Pair(key, entity, (ushort)stream, (ushort)purpose, ordinal);

    public bool Equals(Chance other) => key == other.key;

    public override bool Equals(object? obj) => obj is Chance other && Equals(other);

    public override int GetHashCode() => unchecked((int)(key ^ (key >> 32)));

    public static bool operator ==(Chance left, Chance right) => left.Equals(right);

    public static bool operator !=(Chance left, Chance right) => !left.Equals(right);
}
