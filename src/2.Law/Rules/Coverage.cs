namespace Stockade.Law;

/// <summary>Asks whether packs cover the states whose rules matter: the exporter, and on a retransfer the state of
/// origin. A state is covered on a day by a pack that holds its rules, is in force, and has the transfer in its
/// scope.</summary>
internal static class Coverage
{
    public static bool IsComplete(LawBook book, in Situation situation)
    {
        if (situation.Facts[Vocabulary.Leg] == (double)Kernel.LegKind.Domestic)
        {
            return true;
        }

        return IsCovered(book, Vocabulary.Exporter, situation)
            && (situation.Facts[Vocabulary.Leg] != (double)Kernel.LegKind.Retransfer
                || IsCovered(book, Vocabulary.Origin, situation));
    }

    /// <summary>A ruling for each state whose rules would have to be asked and are not encoded.</summary>
    public static List<Ruling> Rulings(LawBook book, TransferFacts facts, StatedFacts stated, in Situation situation)
    {
        List<Ruling> rulings = [];
        double leg = situation.Facts[Vocabulary.Leg];
        if (leg == (double)Kernel.LegKind.Domestic)
        {
            return rulings;
        }

        if (!IsCovered(book, Vocabulary.Exporter, situation))
        {
            string code = StatedFacts.On(stated.ByFact[Vocabulary.Exporter], situation.Day)?.Text ?? facts.Sender.Value;
            rulings.Add(NotEncoded($"exports of this kind by {Named(code, facts)}", facts));
        }

        bool isOriginAsked = leg == (double)Kernel.LegKind.Retransfer
            && situation.Facts[Vocabulary.Origin] != situation.Facts[Vocabulary.Exporter];
        if (isOriginAsked && !IsCovered(book, Vocabulary.Origin, situation))
        {
            string code = StatedFacts.On(stated.ByFact[Vocabulary.Origin], situation.Day)?.Text ?? "an unknown state";
            rulings.Add(NotEncoded($"the rights of {Named(code, facts)} as the state of origin", facts));
        }

        return rulings;
    }

    private static bool IsCovered(LawBook book, int role, in Situation situation)
    {
        double state = situation.Facts[role];
        for (int index = 0; index < book.Packs.Count; index++)
        {
            PackHead head = book.Packs[index].Head;
            if (head.State == state && head.Dates.On(situation.Day) && head.Scope.On(situation) != Truth.False)
            {
                return true;
            }
        }

        return false;
    }

    private static string Named(string code, TransferFacts facts) =>
        facts.Parties.FirstOrDefault(party => party.Code == code)?.Name ?? code;

    private static Ruling NotEncoded(string what, TransferFacts facts)
    {
        string record = facts.Recorded is { } source ? $"; the transfer is on record ({source.Citation})" : "";
        string words = $"not encoded: no pack in use covers {what}{record}";
        return new Ruling(
            "not-encoded", "No pack in use", Force.Law, Verdict.NotEncoded, [Verdict.NotEncoded], [], [], [],
            new Reason(ReasonState.Open, words, null, null, []), [], null, [], [], [], words, null);
    }
}
