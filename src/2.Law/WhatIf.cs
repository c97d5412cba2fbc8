using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>What would have to change for the transfer to be lawful, and who can change it.</summary>
/// <param name="Now">The answer as it stands.</param>
/// <param name="Changes">The smallest sets of changes, of at most three each, that make it permitted: none holds
/// another.</param>
/// <param name="IsCutShort">True where there were too many to try all.</param>
/// <param name="Nearest">For each pack that bars it, the permission that comes nearest, with what it fails on.</param>
/// <param name="InTheWay">Rules that bar it, with who can change them and what their pack says without them.</param>
/// <param name="Later">Rules made and not in force that would change the answer, <c>pack/rule</c>.</param>
/// <param name="ByDate">The answer to the same facts and consents under the law of every date.</param>
/// <param name="Lawful">When it becomes lawful.</param>
public sealed record WhatIf(
    Decision Now, IReadOnlyList<ChangeSet> Changes, bool IsCutShort, IReadOnlyList<NearestPermission> Nearest,
    IReadOnlyList<Obstacle> InTheWay, IReadOnlyList<string> Later, IReadOnlyList<LawInterval> ByDate,
    EarliestLawful Lawful);

/// <summary>Changes that together make the transfer permitted.</summary>
public sealed record ChangeSet(IReadOnlyList<FactChange> Changes);

/// <summary>One fact or consent that would have to be otherwise.</summary>
/// <param name="Name">The fact, or <c>consent of ACTOR</c>.</param>
/// <param name="Now">What it is.</param>
/// <param name="Then">What it would have to be.</param>
/// <param name="By">Who can change it; null where it has to be found out.</param>
public sealed record FactChange(string Name, string Now, string Then, Actor? By);

/// <summary>A permission that does not apply, and comes nearest.</summary>
public sealed record NearestPermission(string Rule, Reason Reason);

/// <summary>A rule in the way.</summary>
/// <param name="Rule">The rule, <c>pack/rule</c>; the pack alone where its silence prohibits; <c>lot</c> for an
/// undertaking.</param>
/// <param name="Words">What it does.</param>
/// <param name="CanChange">Who can change it.</param>
/// <param name="Without">What its pack would say without it.</param>
public sealed record Obstacle(string Rule, string Words, Actor? CanChange, LawCitation? Citation, Verdict Without);

/// <summary>When a transfer becomes lawful.</summary>
/// <param name="AsDated">The first lawful day with facts and consents as they are dated, or null.</param>
/// <param name="IfAskedNow">Where it is conditional: the first lawful day if everything that is still owed were given
/// on the day of the question, its waiting times counted; else null.</param>
public sealed record EarliestLawful(DateOnly? AsDated, DateOnly? IfAskedNow);
