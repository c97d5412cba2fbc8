namespace Stockade.Reports.Html;

/// <summary>Hatches that stand beside colour, defined once for every chart of the page.</summary>
internal static class Patterns
{
    public const string Svg =
        """
        <svg class="patterns" aria-hidden="true" focusable="false"><defs>
        <pattern id="p-chance" width="6" height="6" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><path d="M0 0V6" class="p-blue"/></pattern>
        <pattern id="p-engaged" width="4" height="4" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><path d="M0 0V4" class="p-blue"/></pattern>
        <pattern id="p-pale" width="5" height="5" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><path d="M0 0V5" class="p-pale"/></pattern>
        <pattern id="p-dead" width="6" height="6" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><path d="M0 0V6" class="p-prohibited"/></pattern>
        <pattern id="p-prohibited" width="5" height="5" patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"><path d="M1 0V5" class="p-prohibited" stroke-width="2.4"/></pattern>
        <pattern id="p-conditional" width="5" height="6" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="3" r="1.5" class="p-conditional"/></pattern>
        <pattern id="p-undetermined" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 0L6 6M6 0L0 6" class="p-undetermined"/></pattern>
        </defs></svg>

        """;
}
