namespace Stockade.Law;

/// <summary>The answer to one transfer on one date, in rising strictness: a later member outweighs an earlier
/// one.</summary>
public enum Verdict
{
    /// <summary>No pack in scope has anything to say about the transfer.</summary>
    NotApplicable,

    /// <summary>Permitted, with every requirement met.</summary>
    Permitted,

    /// <summary>Permitted once the named requirements are met.</summary>
    Conditional,

    /// <summary>No pack covers the state whose rules would have to be asked. Never to be read as permitted.</summary>
    NotEncoded,

    /// <summary>It turns on a fact, consent or determination that is not known.</summary>
    Undetermined,

    /// <summary>Not permitted: a rule in force, silence that prohibits, or a refused consent.</summary>
    Prohibited,
}

/// <summary>What kind of norm a pack holds. Words follow it: only law prohibits, a policy bars, a contract
/// binds.</summary>
public enum Force
{
    /// <summary>A political commitment: flagged, never decisive.</summary>
    Commitment,

    /// <summary>A promise between parties, binding those who gave it.</summary>
    Contract,

    /// <summary>A decision of the executive that the executive can change.</summary>
    Policy,

    /// <summary>A statute or treaty.</summary>
    Law,
}

/// <summary>A small set of verdicts, one bit each.</summary>
internal readonly record struct VerdictSet(byte Bits)
{
    public bool IsSingle => Bits != 0 && (Bits & (Bits - 1)) == 0;

    /// <summary>The strictest member; meaningful as the only one where <see cref="IsSingle"/>.</summary>
    public Verdict Strictest => (Verdict)System.Numerics.BitOperations.Log2(Bits);

    public static VerdictSet Of(Verdict verdict) => new((byte)(1 << (int)verdict));

    public bool Contains(Verdict verdict) => (Bits & (1 << (int)verdict)) != 0;

    public VerdictSet With(VerdictSet other) => new((byte)(Bits | other.Bits));

    public List<Verdict> ToList()
    {
        List<Verdict> members = [];
        for (Verdict verdict = Verdict.NotApplicable; verdict <= Verdict.Prohibited; verdict++)
        {
            if (Contains(verdict))
            {
                members.Add(verdict);
            }
        }

        return members;
    }
}
