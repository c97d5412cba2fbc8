namespace Stockade.Kernel;

/// <summary>A state, firm or agency, by its short name in the scenario (for example <c>japan</c>).</summary>
public readonly record struct PartyId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A round type, component or battery equipment, by its short name (for example <c>pac-3-mse</c>).</summary>
public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A place where rounds can be: a factory, depot, unit, shipment or theatre.</summary>
public readonly record struct SiteId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A lot: rounds of one item that share origin, age and burdens. Numbered in order of creation within a
/// run.</summary>
public readonly record struct LotId(int Value)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lot-{Value}");
}

/// <summary>A whole, non-negative number of rounds (or of other items counted one by one).</summary>
public readonly record struct RoundCount
{
    public RoundCount(int rounds)
    {
        Invariant.That(rounds >= 0, "a count of rounds is never negative");
        Rounds = rounds;
    }

    public static RoundCount Zero { get; }

    public int Rounds { get; }

    public static RoundCount operator +(RoundCount left, RoundCount right) => new(left.Rounds + right.Rounds);

    public static RoundCount operator -(RoundCount left, RoundCount right) => new(left.Rounds - right.Rounds);

    public static RoundCount Add(RoundCount left, RoundCount right) => left + right;

    public static RoundCount Subtract(RoundCount left, RoundCount right) => left - right;

    public override string ToString() => Rounds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
