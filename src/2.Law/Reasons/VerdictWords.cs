using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>Verdicts in words. They follow the force: a policy bars, only law prohibits.</summary>
public static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Prohibited => "not permitted",
        Verdict.Undetermined => "undetermined",
        Verdict.NotEncoded => "not encoded",
        Verdict.Conditional => "conditional",
        Verdict.Permitted => "permitted",
        Verdict.NotApplicable => "not applicable",
        _ => Broken(),
    };

    public static string Of(Force force) => force switch
    {
        Force.Law => "law",
        Force.Policy => "policy",
        Force.Contract => "contract",
        Force.Commitment => "commitment",
        _ => Broken(),
    };

    public static string Of(LegKind leg) => leg switch
    {
        LegKind.Export => "export",
        LegKind.Retransfer => "retransfer",
        LegKind.Return => "return",
        LegKind.Domestic => "domestic",
        _ => Broken(),
    };

    public static string Of(RequirementState state) => state switch
    {
        RequirementState.Met => "met",
        RequirementState.NotAsked => "not asked or not yet given",
        RequirementState.Waiting => "notified, waiting time runs",
        RequirementState.Refused => "refused",
        RequirementState.Unknown => "not known",
        RequirementState.OnCondition => "given on conditions not yet fulfilled",
        _ => Broken(),
    };

    /// <summary>How a pack's ruling is said.</summary>
    internal static string Of(
        PackHead head, Verdict verdict, IReadOnlyList<Verdict> possible, IReadOnlyList<Requirement> requirements,
        IReadOnlyList<MissingFact> missing, bool isSilence)
    {
        switch (verdict)
        {
            case Verdict.Prohibited:
                return Prohibited(head, requirements, isSilence);
            case Verdict.Conditional:
                IEnumerable<string> open = requirements
                    .Where(static requirement => requirement.State != RequirementState.Met)
                    .Select(static requirement => requirement.Provided is { } provided
                        ? $"{requirement.Text} ({requirement.Actor.Name}), given on condition: {provided}"
                        : $"{requirement.Text} ({requirement.Actor.Name})");
                return $"permitted on condition: {string.Join("; ", open)}";
            case Verdict.Undetermined:
                IEnumerable<string> waits = missing.Select(static fact =>
                    fact.DeterminedBy is { } actor ? $"{Spaced(fact.Name)} ({actor.Name})" : Spaced(fact.Name));
                string either = string.Join(" or ", possible.Select(static one => Of(one)));
                return $"undetermined ({either}): waits for {string.Join("; ", waits)}";
            default:
                return Of(verdict);
        }
    }

    /// <summary>A fact's name as a reader says it.</summary>
    private static string Spaced(string name) => name.Replace('-', ' ');

    private static string Prohibited(PackHead head, IReadOnlyList<Requirement> requirements, bool isSilence)
    {
        string owner = head.StateName.Length > 0 ? $"{head.StateName}'s " : "";
        string verb = head.Force switch
        {
            Force.Law => $"prohibited by {owner}law",
            Force.Policy => $"barred by {owner}policy",
            Force.Contract => "barred by contract",
            _ => $"against {owner}commitment",
        };
        Requirement? refused =
            requirements.FirstOrDefault(static requirement => requirement.State == RequirementState.Refused);
        string why = refused is not null ? $": {refused.Actor.Name} refused ({refused.Text})"
            : isSilence ? ": no rule permits it" : "";
        return $"{verb}{why}; {head.Decides.Name} can change it";
    }

    private static string Broken()
    {
        Invariant.Broken("every verdict, force and state has a word");
        return "";
    }
}
