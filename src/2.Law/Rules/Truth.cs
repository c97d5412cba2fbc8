namespace Stockade.Law;

/// <summary>Kleene's strong three-valued logic (Kleene 1952, section 64): and is the least, or is the greatest, not
/// turns the scale around.</summary>
internal enum Truth : byte
{
    False,
    Unknown,
    True,
}

internal static class Truths
{
    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(Truth truth) => (Truth)(2 - (int)truth);

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
