using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>A condition of a rule, ready to be asked. A comparison with an unknown fact is unknown.</summary>
internal abstract class Condition(TextPlace place)
{
    public TextPlace Place { get; } = place;

    /// <summary>The conditions it is made of; empty for a comparison.</summary>
    public virtual IReadOnlyList<Condition> Parts => [];

    /// <summary>The facts a comparison asks for; empty for what is made of other conditions.</summary>
    public virtual IReadOnlyList<int> Facts => [];

    public abstract Truth On(in Situation situation);

    /// <summary>The comparison in the words of the pack.</summary>
    public abstract string Words(IReadOnlyList<Fact> facts);
}

internal sealed class AllCondition(IReadOnlyList<Condition> parts, TextPlace place) : Condition(place)
{
    private readonly Condition[] parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => parts;

    public override Truth On(in Situation situation)
    {
        Truth all = Truth.True;
        foreach (Condition part in parts)
        {
            all = Truths.And(all, part.On(situation));
            if (all == Truth.False)
            {
                break;
            }
        }

        return all;
    }

    public override string Words(IReadOnlyList<Fact> facts) => "all of";
}

internal sealed class AnyCondition(IReadOnlyList<Condition> parts, TextPlace place) : Condition(place)
{
    private readonly Condition[] parts = [.. parts];

    public override IReadOnlyList<Condition> Parts => parts;

    public override Truth On(in Situation situation)
    {
        Truth any = Truth.False;
        foreach (Condition part in parts)
        {
            any = Truths.Or(any, part.On(situation));
            if (any == Truth.True)
            {
                break;
            }
        }

        return any;
    }

    public override string Words(IReadOnlyList<Fact> facts) => "any of";
}

internal sealed class NotCondition(Condition inner, TextPlace place) : Condition(place)
{
    private readonly Condition[] parts = [inner];

    public override IReadOnlyList<Condition> Parts => parts;

    public override Truth On(in Situation situation) => Truths.Not(parts[0].On(situation));

    public override string Words(IReadOnlyList<Fact> facts) => "not";
}

/// <summary>A fact has a value: yes, a symbol, a day.</summary>
internal sealed class IsCondition(int fact, double value, string written, TextPlace place) : Condition(place)
{
    private readonly int[] facts = [fact];

    public override IReadOnlyList<int> Facts => facts;

    public double Value => value;

    public override Truth On(in Situation situation)
    {
        double stated = situation.Facts[fact];
        return double.IsNaN(stated) ? Truth.Unknown : Truths.Of(stated == value);
    }

    public override string Words(IReadOnlyList<Fact> all) => $"{all[fact].Name} = {written}";
}

/// <summary>Two facts have the same value.</summary>
internal sealed class SameCondition(int left, int right, TextPlace place) : Condition(place)
{
    private readonly int[] facts = [left, right];

    public override IReadOnlyList<int> Facts => facts;

    public override Truth On(in Situation situation)
    {
        double one = situation.Facts[left];
        double other = situation.Facts[right];
        return double.IsNaN(one) || double.IsNaN(other) ? Truth.Unknown : Truths.Of(one == other);
    }

    public override string Words(IReadOnlyList<Fact> all) => $"{all[left].Name} = {all[right].Name}";
}

/// <summary>A fact is one of several values, or a member of a group on the day.</summary>
internal sealed class MemberCondition(
    int fact, IReadOnlyList<double> values, IReadOnlyList<Group> groups, string written, TextPlace place)
    : Condition(place)
{
    private readonly int[] facts = [fact];
    private readonly double[] values = [.. values];
    private readonly Group[] groups = [.. groups];

    public override IReadOnlyList<int> Facts => facts;

    public IReadOnlyList<double> Values => values;

    public IReadOnlyList<Group> Groups => groups;

    public override Truth On(in Situation situation)
    {
        double stated = situation.Facts[fact];
        if (double.IsNaN(stated))
        {
            return Truth.Unknown;
        }

        foreach (double value in values)
        {
            if (value == stated)
            {
                return Truth.True;
            }
        }

        foreach (Group group in groups)
        {
            if (group.Contains(stated, situation.Day))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    public override string Words(IReadOnlyList<Fact> all) => $"{all[fact].Name} in {written}";
}

/// <summary>An amount or day lies below or above a threshold.</summary>
internal sealed class OrderCondition(int fact, string sign, Threshold threshold, string written, TextPlace place)
    : Condition(place)
{
    private readonly int[] facts = [fact];
    private readonly bool isBelow = sign[0] == '<';
    private readonly bool isEqualIncluded = sign.Length == 2;

    public override IReadOnlyList<int> Facts => facts;

    public Threshold Threshold => threshold;

    public override Truth On(in Situation situation)
    {
        double stated = situation.Facts[fact];
        double limit = threshold.On(situation.Day);
        if (double.IsNaN(stated) || double.IsNaN(limit))
        {
            return Truth.Unknown;
        }

        return Truths.Of(stated == limit ? isEqualIncluded : stated < limit == isBelow);
    }

    public override string Words(IReadOnlyList<Fact> all) => $"{all[fact].Name} {sign} {written}";
}
