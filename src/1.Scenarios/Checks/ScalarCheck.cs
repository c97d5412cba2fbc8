using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Reads scalars other than claims: words, names, dates, whole numbers, quantities.</summary>
internal sealed class ScalarCheck(Report report, Readings readings, NameRegister names)
{
    private const int NameLengthMax = 64;

    public void Visit(ScalarNode node, Shape shape, Spot spot)
    {
        switch (shape)
        {
            case NameShape name:
                if (names.Check(name.Names, node.Text, node.Place, report))
                {
                    readings.Add(node, node.Text);
                }

                break;
            case WordShape words:
                Word(node, words, spot);
                break;
            case DateShape date:
                Day(node, date, spot);
                break;
            case SpanShape span:
                Span(node, span, spot);
                break;
            case WholeShape whole:
                Whole(node, whole, spot);
                break;
            case YesNoShape:
                YesNo(node, spot);
                break;
            case QuantityShape quantity:
                Quantity(node, quantity, spot);
                break;
            case ObservationShape:
                Observation(node, spot);
                break;
            default:
                Text(node, spot);
                break;
        }
    }

    /// <summary>Small letters, digits and hyphens, beginning with a letter.</summary>
    public void Identifier(ScalarNode key)
    {
        bool fits = key.Text.Length is > 0 and <= NameLengthMax && char.IsAsciiLetterLower(key.Text[0])
            && key.Text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        if (!fits)
        {
            string suggestion = string.Concat(key.Text.ToLowerInvariant().Take(NameLengthMax)
                .Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-'));
            report.Error(
                DiagnosticCodes.BadName, key.Place,
                $"'{Excerpt.Of(key.Text)}' is no identifier: expected small letters, digits, hyphens; a letter first",
                suggestion.Length > 0 && char.IsAsciiLetterLower(suggestion[0]) ? $"for example '{suggestion}'" : null);
        }
    }

    /// <summary>A law pack's own name: letters, digits, '.', '-', '_'.</summary>
    public void FactName(ScalarNode key)
    {
        bool fits = key.Text.Length is > 0 and <= NameLengthMax
            && key.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_');
        if (!fits)
        {
            report.Error(
                DiagnosticCodes.BadName, key.Place,
                $"'{Excerpt.Of(key.Text)}' is no name of a fact: expected letters, digits, '.', '-' and '_'");
        }
    }

    private void Text(ScalarNode node, Spot spot)
    {
        if (node.Text.Length > ScenarioLimits.TextLengthMax)
        {
            report.Error(
                DiagnosticCodes.TooLarge, node.Place,
                $"'{spot.Path}' has {node.Text.Length} characters; at most {ScenarioLimits.TextLengthMax} are read");
        }
        else if (string.IsNullOrWhiteSpace(node.Text))
        {
            report.Error(DiagnosticCodes.MissingField, spot.At, $"'{spot.Path}' is empty; expected a text");
        }
        else
        {
            readings.Add(node, node.Text);
        }
    }

    private void Word(ScalarNode node, WordShape shape, Spot spot)
    {
        if (shape.IndexOf(node.Text) is >= 0 and var index)
        {
            readings.Add(node, index);
            return;
        }

        report.ErrorNear(
            DiagnosticCodes.BadWord, node.Place, $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}",
            node.Text, shape.Words);
    }

    private void Day(ScalarNode node, DateShape shape, Spot spot)
    {
        if (shape.NeverToo && string.Equals(node.Text, "never", StringComparison.Ordinal))
        {
            readings.Add(node, new DayReading(null));
        }
        else if (Dates.Read(node.Text) is { } day)
        {
            readings.Add(node, new DayReading(day));
        }
        else
        {
            report.Error(
                DiagnosticCodes.BadDate, node.Place, $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}",
                Dates.Hint(node.Text));
        }
    }

    private void Span(ScalarNode node, SpanShape shape, Spot spot)
    {
        string[] ends = node.Text.Split("..", 3, StringSplitOptions.TrimEntries);
        if (shape.DayToo && ends.Length == 1 && Dates.Read(ends[0]) is { } day)
        {
            readings.Add(node, new DateSpan(day, day));
        }
        else if (ends.Length == 2 && Dates.Read(ends[0]) is { } first && Dates.Read(ends[1]) is { } last)
        {
            readings.Add(node, new DateSpan(first, last));
            if (last < first)
            {
                report.Error(
                    DiagnosticCodes.DatesReversed, node.Place, $"'{spot.Path}' ends before it begins",
                    $"did you mean '{Dates.Text(last)} .. {Dates.Text(first)}'?");
            }
        }
        else
        {
            report.Error(
                DiagnosticCodes.BadDate, node.Place, $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}",
                ends.Select(Dates.Hint).FirstOrDefault(hint => hint is not null));
        }
    }

    private void Whole(ScalarNode node, WholeShape shape, Spot spot)
    {
        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= shape.Least && number <= shape.Most)
        {
            readings.Add(node, number);
            return;
        }

        report.Error(
            DiagnosticCodes.OutOfRange, node.Place, $"'{spot.Path}': expected {shape.Expected}, found {node.Kind}");
    }

    private void YesNo(ScalarNode node, Spot spot)
    {
        bool? answer = node.Text switch
        {
            "yes" or "true" => true,
            "no" or "false" => false,
            _ => null,
        };
        if (answer is { } known)
        {
            readings.Add(node, known);
        }
        else
        {
            report.Error(DiagnosticCodes.BadWord, node.Place, $"'{spot.Path}': expected yes or no, found {node.Kind}");
        }
    }

    private void Quantity(ScalarNode node, QuantityShape shape, Spot spot)
    {
        if (!Kernel.Quantity.Parse(node.Text, shape.Measures).Is(out Quantity quantity, out TextError? error))
        {
            report.Error(
                DiagnosticCodes.BadNumber, node.At(error.Offset), $"'{spot.Path}': {error.Message}", error.Hint);
        }
        else if (quantity.Value < shape.Least || quantity.Value > shape.Most)
        {
            report.Error(DiagnosticCodes.OutOfRange, node.Place,
                $"'{spot.Path}': {Bounds.Text(shape.Measures, shape.Least, shape.Most)}");
        }
        else
        {
            readings.Add(node, quantity.Value);
        }
    }

    private void Observation(ScalarNode node, Spot spot)
    {
        foreach (Dimension dimension in (ReadOnlySpan<Dimension>)[Dimension.Count, Dimension.Share, Dimension.Duration])
        {
            if (Kernel.Quantity.Parse(node.Text, dimension).Is(out Quantity quantity, out _))
            {
                readings.Add(node, new ObservationReading(quantity.Value, dimension));
                return;
            }
        }

        report.Error(
            DiagnosticCodes.BadNumber, node.Place,
            $"'{spot.Path}': expected {new ObservationShape().Expected}, found {node.Kind}");
    }
}

/// <summary>Days as the format writes them.</summary>
internal static class Dates
{
    private const string Format = "yyyy-MM-dd";

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && day.Year is >= 1900 and <= 2200 ? day : null;

    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>How a near miss would be written, or null.</summary>
    public static string? Hint(string text)
    {
        foreach (string format in (ReadOnlySpan<string>)["yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "d MMM yyyy",
            "d MMMM yyyy", "yyyy-MM"])
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly day))
            {
                return $"write {Text(day)}";
            }
        }

        return Read(text) is null && text.Length == Format.Length && text[4] == '-'
            ? "no such day, or not from 1900 to 2200" : null;
    }
}

/// <summary>The bounds of a field, in words.</summary>
internal static class Bounds
{
    public static string Text(Dimension dimension, double least, double most) => dimension switch
    {
        Dimension.Share when least == 0 && most == 1 => "a share lies from 0 to 1 (0 % to 100 %)",
        Dimension.Length => $"expected {Number(least / 1000)} km to {Number(most / 1000)} km",
        Dimension.Speed => $"expected {Number(least)} m/s to {Number(most)} m/s",
        Dimension.Duration => $"expected {Number(least)} s to {Number(most / (365.25 * 86400))} years",
        Dimension.Angle => $"expected {Number(least * 180 / Math.PI)} deg to {Number(most * 180 / Math.PI)} deg",
        Dimension.Rate => $"expected {Number(least)} / day to {Number(most)} / day",
        Dimension.Money => $"expected {Number(least)} USD to {Number(most)} USD",
        Dimension.AreaDensity => $"expected {Number(least)} kg/m2 to {Number(most)} kg/m2",
        _ => $"expected {Number(least)} to {Number(most)}",
    };

    private static string Number(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
