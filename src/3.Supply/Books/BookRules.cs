namespace Stockade.Supply;

/// <summary>What must always hold, by number. Each rule is stated here once; a posting that would break one is refused,
/// the audit finds what no single posting shows, and the error says the rule, the day and the event.</summary>
internal static class BookRules
{
    public const string SumsToZero = "all accounts of an item sum to zero (1)";

    public const string OnlySourcesAreNegative = "no account but a source is negative (1)";

    public const string LegsAreOfOneLot = "both legs of a posting are of one lot (2)";

    public const string LegsAreOfOneItem = "both legs of a posting are of one item (2)";

    public const string LegsAreOfOneClass = "recertified rounds keep their burdens (2)";

    public const string CitesItsGround = "a reclassification cites its ground (2)";

    public const string ReservedIsReserved = "reserved rounds by holding are those of open reservations (3)";

    public const string FinalStatesNeverFall = "final states never fall (4)";

    public const string NothingLeavesAFinalAccount = "nothing leaves a final account or enters a source (4)";

    public const string MadeIsWithinCapacity = "made is at most the integral of capacity (5)";

    public const string ComponentsSuffice = "the components built in are those of the rounds started (5)";

    public const string ObligatedIsWithinMoney =
        "obligated is at most what is available, per account and window (6)";

    public const string ObligatedIsWithinAppropriated = "obligated is at most appropriated, per step (6)";

    public const string SwapsOweWhatIsLeft = "owed is promised less settled less defaulted, per leg of a swap (7)";

    public const string SwapsOweByRatio = "a leg of a swap owes what its ratio makes of the leg before, at most (7)";

    public const string OwedIsWhatIsLeft = "owed is promised less settled, per order (7)";

    public const string PromisesSumToZero = "the accounts of a subject sum to zero (7)";

    public const string DeliveredIsWithinOrdered = "delivered is at most ordered (8)";

    public const string BurdensBind = "a burdened lot never reaches a forbidden holder (9)";

    public const string ReplayGivesTheEndState = "replaying the journal gives the balances (10)";

    // Totals that are kept beside the accounts, so that nobody adds accounts up during a run.
    public const string StoredIsKept = "free rounds by holding that are stored are those of its accounts";

    public const string TotalsAreKept = "rounds by holding and state are those of its accounts";

    public const string CellIsOfItsState = "an account counts towards the total of its state and holding";

    public const string ReadyIsKept = "rounds ready to fire by holding are those of its accounts";

    public const string SetAsideIsKept = "rounds earmarked for others by holding are those of its accounts";

    public const string InTransitIsKept = "rounds in transit by holding are those of its accounts";

    public const string ChainIsKept = "the chain of a holding's free accounts holds its free rounds";

    public const string MoneyIsKept = "available money is what the steps hold";

    public const string OpenOrdersAreKept = "open orders are what the queue waits for";

    public const string FlowsExplainStock = "the flows of a month explain its closing stock";
}
