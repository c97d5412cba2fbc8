namespace Stockade.Results;

/// <summary>The law's answer for a leg while it stays the same.</summary>
[Table("law_spans", "an option, a transfer and a span of days with one verdict, ascending")]
public sealed record LawSpanRow(
    [Column("id of the option")] string Option,
    [Column("id of the transfer")] string Transfer,
    [Column("label of the leg, for example: Japan to US, finished rounds")] string Leg,
    [Column("first day")] DateOnly From,
    [Column("last day, or empty: to the end of the horizon")] DateOnly? Last,
    [Column("a word of ResultWords.Verdict")] string Verdict,
    [Column("the verdict in a few words, for example: barred by Japan's policy: fighting")] string Words,
    [Column("law, policy, commitment or contract of the deciding rule, or empty")] string? Force,
    [Column("id of the deciding pack, or empty")] string? Pack,
    [Column("name of the deciding rule, or empty")] string? Rule,
    [Column("who can change the verdict, in words, or empty")] string? WhoCanChange,
    [Column("true where the verdict rests on a rule known only from the press")] bool PressOnly,
    [Column("the reason in one sentence")] string Reason);

/// <summary>A line of the reasoning behind a span.</summary>
[Table("law_reasons", "a line of reasoning, in order")]
public sealed record LawReasonRow(
    [Column("id of the option")] string Option,
    [Column("id of the transfer")] string Transfer,
    [Column("first day of the span it explains")] DateOnly From,
    [Column("depth in the tree, from 0")] int Indent,
    [Column("holds, open, beaten or change (what would have to change)")] string Kind,
    [Column("the line")] string Text,
    [Column("citation, or empty")] string? Citation,
    [Column("file:line:column of the rule, or empty")] string? Place);

/// <summary>A consent or determination, dated.</summary>
[Table("law_consents", "a consent of an option and transfer, by date")]
public sealed record LawConsentRow(
    [Column("id of the option")] string Option,
    [Column("id of the transfer")] string Transfer,
    [Column("the day it takes effect")] DateOnly Date,
    [Column("who gives it, in words")] string Actor,
    [Column("a word of ResultWords.Consent")] string State,
    [Column("citation, or empty for an assumption")] string? Citation);
