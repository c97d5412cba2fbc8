using System.CommandLine;
using Stockade.Cli.Commands;
using Stockade.Kernel;

namespace Stockade.Cli.Salvo;

/// <summary>Reads options as quantities. Every fault is collected, so that all are told at once; a number at fault
/// reads as its smallest value until <see cref="StopOnFaults"/>.</summary>
internal sealed class SalvoInput(ParseResult parsed)
{
    private readonly DiagnosticBag faults = new();

    /// <summary>Throws where anything was wrong so far.</summary>
    public void StopOnFaults() => Guard.StopOnErrors(faults);

    /// <summary>Adds a fault of an option.</summary>
    public void Fault(Option option, string message, string? hint = null) =>
        faults.Error(DiagnosticCodes.OptionOutOfRange, null, $"{option.Name}: {message}", null, hint);

    public bool Has(Option<string?> option) => Text(option) is not null;

    public bool IsSet(Option<bool> option) => parsed.GetValue(option);

    public string? Text(Option<string?> option) => parsed.GetValue(option);

    /// <summary>A whole number between two bounds.</summary>
    public int Count(Option<string?> option, int least, int most) =>
        (int)Whole(option, Text(option), least, most);

    public double Share(Option<string?> option) => Read(option, Text(option), Dimension.Share);

    /// <summary>A share above 0 and below 1.</summary>
    public double InnerShare(Option<string?> option)
    {
        double share = Share(option);
        if (share is <= 0 or >= 1 && !IsAtFault(Text(option), Dimension.Share))
        {
            Fault(option, $"expected a share above 0 and below 1 (written: {Text(option)})", Example(option));
        }

        return share;
    }

    public double Length(Option<string?> option) => Positive(option, Dimension.Length);

    public double Speed(Option<string?> option) => Positive(option, Dimension.Speed);

    /// <summary>Seconds.</summary>
    public double Duration(Option<string?> option) => Read(option, Text(option), Dimension.Duration);

    /// <summary>A number a day, above 0.</summary>
    public double PerDay(Option<string?> option) => Positive(option, Dimension.Rate);

    /// <summary>A quantity above 0.</summary>
    public double Positive(Option<string?> option, Dimension dimension)
    {
        double value = Read(option, Text(option), dimension);
        if (value < 0 || (value == 0 && !IsAtFault(Text(option), dimension)))
        {
            Fault(option, "expected more than 0", Example(option));
        }

        return value;
    }

    /// <summary>Two numbers parted by a comma: of side A, then of side B.</summary>
    public (double A, double B) Pair(Option<string?> option, Dimension dimension)
    {
        (string? a, string? b) = Sides(option);
        return a is null ? default : (Read(option, a, dimension), Read(option, b, dimension));
    }

    /// <summary>Two whole numbers parted by a comma.</summary>
    public (int A, int B) CountPair(Option<string?> option, int least, int most)
    {
        (string? a, string? b) = Sides(option);
        return a is null ? default : ((int)Whole(option, a, least, most), (int)Whole(option, b, least, most));
    }

    /// <summary>A list parted by commas.</summary>
    public IReadOnlyList<double> List(Option option, string text, Dimension dimension) =>
        [.. text.Split(',').Select(part => Read(option, part.Trim(), dimension))];

    /// <summary>A text as a quantity of one dimension, or 0 with a fault.</summary>
    public double Read(Option option, string? text, Dimension dimension)
    {
        if (text is null)
        {
            Fault(option, $"missing: expected {Noun(dimension)}", Example(option));
            return 0;
        }

        if (Quantity.Parse(text, dimension).Is(out Quantity read, out TextError? error))
        {
            return read.Value;
        }

        // The reader's own example is of any quantity of that kind; the option's is of this one.
        bool isExample = error.Hint?.StartsWith("for example", StringComparison.Ordinal) ?? true;
        Fault(option, $"{error.Message} (written: {text})", isExample ? Example(option) : error.Hint);
        return 0;
    }

    private double Whole(Option option, string? text, int least, int most)
    {
        double value = Read(option, text, Dimension.Count);
        bool isAtFault = IsAtFault(text, Dimension.Count);
        if (!isAtFault && (value != Math.Floor(value) || value < least || value > most))
        {
            Fault(option, $"expected a whole number from {least} to {most} (written: {text})", Example(option));
            isAtFault = true;
        }

        return isAtFault ? least : value;
    }

    private (string? A, string? B) Sides(Option<string?> option)
    {
        string[] parts = (Text(option) ?? "").Split(',');
        if (parts.Length == 2)
        {
            return (parts[0].Trim(), parts[1].Trim());
        }

        Fault(option, "expected two numbers parted by a comma, of side A and of side B", Example(option));
        return (null, null);
    }

    private static bool IsAtFault(string? text, Dimension dimension) =>
        text is null || !Quantity.Parse(text, dimension).Succeeded;

    private static string? Example(Option option) =>
        option.HelpName is null ? null : $"for example {option.Name} {Quoted(option.HelpName)}";

    private static string Quoted(string example) =>
        example.Contains(' ', StringComparison.Ordinal) || example.Contains(';', StringComparison.Ordinal)
            ? $"\"{example}\"" : example;

    private static string Noun(Dimension dimension) => dimension switch
    {
        Dimension.Count => "a whole number",
        Dimension.Share => "a share from 0 to 1",
        Dimension.Length => "a length",
        Dimension.Speed => "a speed",
        Dimension.Duration => "a duration",
        Dimension.Rate => "a rate",
        _ => "a number",
    };
}
