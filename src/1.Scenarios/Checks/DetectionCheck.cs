using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>The ends of what a claim may be, as far as a study is likely to draw them.</summary>
internal static class Ends
{
    /// <summary>A share of the distribution so near 1 that no study will draw beyond it often enough to
    /// matter.</summary>
    private const double FarTail = 0.9999;

    public static double Low(ClaimReading claim) =>
        double.IsInfinity(claim.Value.High) ? claim.Value.Quantile(1 - FarTail) : claim.Value.Low;

    public static double High(ClaimReading claim) => High(claim.Value);

    public static double High(Uncertain value) =>
        double.IsInfinity(value.High) ? value.Quantile(FarTail) : value.High;
}

/// <summary>What must hold of every value that a claim may take: bounds that the value itself may not reach, and the
/// statistics of a radar.</summary>
internal sealed class DetectionCheck(Report report)
{
    /// <summary>Reports a claim that may be 0.</summary>
    public void AboveZero(View block, string field)
    {
        if (block.Has(field) && block.Claim(field) is { } claim && Ends.Low(claim) <= 0)
        {
            report.Error(
                DiagnosticCodes.OutOfRange, block.Place(field),
                $"'{block.PathOf(field)}': expected above 0 in every world, found '{Excerpt.Of(claim.Text)}'");
        }
    }

    /// <summary>Checks the statistics of a radar, where it has some.</summary>
    public void Visit(View radar)
    {
        if (radar.Block("detection") is not { } detection)
        {
            return;
        }

        AboveZero(detection, "look-interval");
        Probabilities(detection);
        if (detection.Whole("hits") is { } hits && detection.Whole("of") is { } looks && hits > looks)
        {
            report.Error(
                DiagnosticCodes.DetectionUnclear, detection.Place("hits"),
                $"'{detection.Path}' confirms a track by {hits} detections among {looks} looks; "
                + "expected no more detections than looks");
        }

        if (detection.Claim("elevation-min") is { } low && detection.Claim("elevation-max") is { } high
            && Ends.High(low) >= Ends.Low(high))
        {
            report.Error(
                DiagnosticCodes.DetectionUnclear, detection.Place("elevation-min"),
                $"'{detection.Path}': 'elevation-min' ({Excerpt.Of(low.Text)}) is not below 'elevation-max' "
                + $"({Excerpt.Of(high.Text)}) in every world");
        }
    }

    private void Probabilities(View detection)
    {
        ClaimReading? alarm = detection.Claim("false-alarm");
        if (alarm is not null && (Ends.Low(alarm) <= 0 || Ends.High(alarm) >= 0.5))
        {
            report.Error(
                DiagnosticCodes.DetectionUnclear, detection.Place("false-alarm"),
                $"'{detection.PathOf("false-alarm")}': expected above 0 and below 0.5, found "
                + $"'{Excerpt.Of(alarm.Text)}'",
                "for example 1e-6");
        }

        if (detection.Claim("at-range") is { } atRange
            && (Ends.High(atRange) >= 1 || (alarm is not null && Ends.Low(atRange) <= Ends.High(alarm))))
        {
            report.Error(
                DiagnosticCodes.DetectionUnclear, detection.Place("at-range"),
                $"'{detection.PathOf("at-range")}': expected above the false alarm's probability and below 1, found "
                + $"'{Excerpt.Of(atRange.Text)}'",
                "for example 90 %");
        }
    }
}
