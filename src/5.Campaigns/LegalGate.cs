using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Supply;

namespace Stockade.Campaigns;

/// <summary>Law's answers as supply asks for them. An answer holds between two days on which the law, a fact or a grant
/// changes, and for every lot of the same class; each is worked out once and remembered. For one thread.</summary>
internal sealed class LegalGate : ITransferGate
{
    private readonly LawBook book;
    private readonly OptionPlan plan;
    private readonly Dictionary<(string Transfer, int LotClass), Answers> remembered = [];
    private readonly bool isUncertain;
    private World? world;

    public LegalGate(LawBook book, OptionPlan plan)
    {
        this.book = book;
        this.plan = plan;
        isUncertain = plan.Transfers.Any(static transfer =>
            transfer.Legal.Grants.Any(static grant => grant.IsUncertain));
    }

    /// <summary>Enters a world: consents that are uncertain come on its day, or not at all.</summary>
    public void Enter(World entered)
    {
        if (isUncertain && !ReferenceEquals(world, entered))
        {
            world = entered;
            remembered.Clear();
        }
    }

    public Gate On(in Leg leg, in LotView lot, DateOnly day)
    {
        if (!remembered.TryGetValue((leg.Transfer, lot.Class), out Answers? answers))
        {
            answers = new Answers(book.Case(FactsOf(leg, lot)), plan.Counterfactuals.GetValueOrDefault(leg.Transfer));
            remembered.Add((leg.Transfer, lot.Class), answers);
        }

        return answers.On(day);
    }

    private TransferFacts FactsOf(in Leg leg, in LotView lot)
    {
        string name = leg.Transfer;
        Transfer transfer = plan.Transfers.First(candidate => candidate.Id == name);
        TransferFacts facts =
            TransferFacts.From(transfer, plan.Scenario.Parties, plan.Transfers).ForLot(lot.Origin, lot.Burdens);
        return world is null
            ? facts
            : facts with { Grants = [.. transfer.Legal.Grants.Select(grant => grant.In(world))] };
    }

    /// <summary>The answers for one transfer and class of lot, from each day of change to the next.</summary>
    private sealed class Answers(LegalCase legalCase, string? counterfactual)
    {
        private readonly Gate?[] gates = new Gate?[legalCase.Breakpoints.Count + 1];

        public Gate On(DateOnly day)
        {
            int span = 0;
            while (span < legalCase.Breakpoints.Count && legalCase.Breakpoints[span] <= day)
            {
                span++;
            }

            gates[span] ??= Ask(day) with
            {
                HoldsUntil = span < legalCase.Breakpoints.Count ? legalCase.Breakpoints[span] : DateOnly.MaxValue,
            };
            return gates[span]!.Value;
        }

        private Gate Ask(DateOnly day)
        {
            Gate gate = legalCase.Gate(day);
            return counterfactual is null || gate.State == GateState.Open
                ? gate : Gate.Open($"counterfactual: {counterfactual}");
        }
    }
}
