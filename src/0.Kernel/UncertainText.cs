namespace Stockade.Kernel;

/// <summary>Reads an uncertain quantity as people write it.</summary>
public static class UncertainText
{
    private static readonly string[] Kinds = ["triangular", "pert", "lognormal"];

    /// <summary>Reads a plain quantity; a range <c>4 .. 7 km</c> (uniform); <c>triangular(low, mode, high)</c>;
    /// <c>pert(low, mode, high)</c>; or <c>lognormal(median, factor)</c>, where factor is one standard deviation as a
    /// factor, so that about 68 % lies between median / factor and median x factor.</summary>
    /// <remarks>A unit may stand at each number, or once at the last (<c>4 .. 7 km</c>,
    /// <c>pert(30, 45, 60 days)</c>), or behind the bracket (<c>pert(30, 45, 60) / year</c>): a number without one
    /// takes that one. Inside brackets a comma parts numbers, never thousands. Numbers are written as
    /// <see cref="Quantity.Parse"/> says. Equal ends make a constant. Never throws; takes time in proportion to the
    /// length, which is limited.</remarks>
    /// <returns>The distribution in SI units, or what was wrong.</returns>
    public static Parsed<Uncertain> Parse(string text, Dimension dimension)
    {
        if (text.Length > Quantity.TextMax)
        {
            return QuantityPart.TooLong();
        }

        int start = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        int bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (start >= 0 && bracket > start && char.IsAsciiLetter(text[start]))
        {
            return Function(text, start, bracket, dimension);
        }

        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return Ends(text, dots, dimension);
        }

        Parsed<Quantity> plain = Quantity.Parse(text, dimension);
        return plain.Is(out Quantity value, out TextError? error) ? new Constant(value.Value) : error;
    }

    private static Parsed<Uncertain> Ends(string text, int dots, Dimension dimension)
    {
        Parsed<QuantityPart> first = QuantityPart.Read(text.AsSpan(0, dots), 0, commas: true);
        if (!first.Is(out QuantityPart? low, out TextError? error))
        {
            return error;
        }

        Parsed<QuantityPart> second = QuantityPart.Read(text.AsSpan(dots + 2), dots + 2, commas: true);
        if (!second.Is(out QuantityPart? high, out error))
        {
            return error;
        }

        Parsed<double[]> resolved = Resolve([low, high], dimension, "");
        if (!resolved.Is(out double[]? ends, out error))
        {
            return error;
        }

        return ends[0] == ends[1] ? new Constant(ends[0])
            : ends[0] < ends[1] ? new Uniform(ends[0], ends[1])
            : new TextError(low.NumberAt, "the range is reversed", "the low end comes first");
    }

    private static Parsed<Uncertain> Function(string text, int start, int bracket, Dimension dimension)
    {
        string name = text[start..bracket].TrimEnd();
        if (Array.IndexOf(Kinds, name) < 0)
        {
            string? nearest = NearestName.Of(name, Kinds);
            return new TextError(
                start, $"unknown distribution '{name}'",
                nearest is null ? "known are triangular, pert and lognormal" : $"did you mean '{nearest}'?");
        }

        int close = text.IndexOf(')', bracket);
        if (close < 0)
        {
            return new TextError(bracket, "the bracket is not closed", null);
        }

        Parsed<List<QuantityPart>> read = Arguments(text, bracket + 1, close);
        if (!read.Is(out List<QuantityPart>? parts, out TextError? error))
        {
            return error;
        }

        string unit = Units.Normalise(text.AsSpan(close + 1));
        bool lognormal = string.Equals(name, "lognormal", StringComparison.Ordinal);
        int wanted = lognormal ? 2 : 3;
        if (parts.Count != wanted)
        {
            string shape = lognormal ? "lognormal(median, factor)" : $"{name}(low, mode, high)";
            return new TextError(
                bracket, $"{wanted} numbers are expected, not {parts.Count}",
                $"{shape}; commas part numbers, never thousands");
        }

        return lognormal ? MakeLognormal(parts, unit, dimension)
            : MakeThreePoint(parts, unit, dimension, string.Equals(name, "pert", StringComparison.Ordinal));
    }

    private static Parsed<List<QuantityPart>> Arguments(string text, int from, int close)
    {
        List<QuantityPart> parts = [];
        while (from <= close)
        {
            int end = text.IndexOf(',', from, close - from);
            end = end < 0 ? close : end;
            Parsed<QuantityPart> part = QuantityPart.Read(text.AsSpan(from, end - from), from, commas: false);
            if (!part.Is(out QuantityPart? read, out TextError? error))
            {
                return error;
            }

            parts.Add(read);
            from = end + 1;
        }

        return parts;
    }

    private static Parsed<Uncertain> MakeThreePoint(
        List<QuantityPart> parts, string unit, Dimension dimension, bool pert)
    {
        Parsed<double[]> resolved = Resolve(parts, dimension, unit);
        if (!resolved.Is(out double[]? points, out TextError? error))
        {
            return error;
        }

        (double low, double mode, double high) = (points[0], points[1], points[2]);
        if (!(low <= mode && mode <= high))
        {
            int wrong = low <= mode ? 2 : 1;
            return new TextError(
                parts[wrong].NumberAt, "the numbers are out of order", "low, mode, high: each at least the last");
        }

        return low == high ? new Constant(low) : pert ? new Pert(low, mode, high) : new Triangular(low, mode, high);
    }

    private static Parsed<Uncertain> MakeLognormal(List<QuantityPart> parts, string unit, Dimension dimension)
    {
        // The largest quantile that a uniform number can reach: 8.3 standard deviations.
        const double Reach = 8.3;
        Parsed<double[]> resolved = Resolve(parts.GetRange(0, 1), dimension, unit);
        if (!resolved.Is(out double[]? medians, out TextError? error))
        {
            return error;
        }

        double median = medians[0];
        double factor = parts[1].Number.Shifted(0);
        DimensionRule rule = Units.RuleOf(dimension);
        return parts[1].HasUnit
            ? new TextError(parts[1].UnitAt, "the factor has no unit", "lognormal(20 km, 1.5)")
            : !(median > 0)
            ? new TextError(parts[0].NumberAt, "the median of a lognormal number is more than 0", null)
            : !(factor > 1)
            ? new TextError(parts[1].NumberAt, "the factor is more than 1", "1.5: from two thirds to one and a half")
            : dimension == Dimension.Share
            ? new TextError(parts[0].NumberAt, "a lognormal number has no upper end, a share has", "use pert")
            : !(median * PortableMath.Pow(factor, Reach) <= rule.Max)
            ? new TextError(
                parts[1].NumberAt, $"its tail reaches beyond the bounds: {rule.Noun} lies {rule.Bounds}", null)
            : new Lognormal(median, factor);
    }

    /// <summary>All numbers in SI, each with its own unit or else the one that stands last.</summary>
    private static Parsed<double[]> Resolve(List<QuantityPart> parts, Dimension dimension, string behind)
    {
        double[] values = new double[parts.Count];
        if (behind.Length > 0 && parts[^1].HasUnit)
        {
            return new TextError(
                parts[^1].UnitAt, "the unit stands twice", "write it at the last number or behind the bracket");
        }

        string shared = behind.Length > 0 ? behind : parts[^1].Unit;
        // The last first: where its unit is wrong, the others only borrow the error.
        for (int part = values.Length - 1; part >= 0; part--)
        {
            Parsed<Quantity> resolved = parts[part].Resolve(dimension, shared);
            if (!resolved.Is(out Quantity quantity, out TextError? error))
            {
                return error;
            }

            values[part] = quantity.Value;
        }

        return values;
    }
}
