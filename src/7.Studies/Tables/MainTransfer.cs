using System.Globalization;
using Stockade.Campaigns;
using Stockade.Scenarios;

namespace Stockade.Studies.Tables;

/// <summary>The transfer that an option is about: the one its alternatives name; else the one that others are backed
/// by; else the first shipment. An option that only moves a bill or decree is about no transfer.</summary>
/// <param name="Transfer">The transfer, or null.</param>
/// <param name="Decider">Where there is none: who decides instead, or null.</param>
/// <param name="Words">Where there is none: when it takes effect, in words.</param>
internal sealed record MainTransfer(Transfer? Transfer, string? Decider, string Words)
{
    public static MainTransfer Of(Scenario scenario, OptionPlan plan)
    {
        Effect[] effects = [.. Effects(scenario, plan)];
        string? named = effects.OfType<Counterfactual>().Select(effect => effect.Transfer).FirstOrDefault()
            ?? effects.OfType<TransferCount>().Select(effect => effect.Transfer).FirstOrDefault()
            ?? effects.OfType<ConsentGiven>().Select(effect => effect.Transfer).FirstOrDefault();
        bool billsOnly = effects.Length > 0
            && effects.All(effect => effect is BillPasses or DecreeIssued or PolicySwitched);
        if (billsOnly && effects.All(effect => effect is PolicySwitched))
        {
            return new MainTransfer(null, null, "not applicable");
        }

        if (billsOnly && plan.Option.Id != scenario.Options[0].Id)
        {
            Effect first = effects.First(effect => effect is BillPasses or DecreeIssued);
            (DateOnly? on, string? decider) = first is DecreeIssued decree
                ? (decree.On, DeciderOf(scenario, decree))
                : (((BillPasses)first).On, DeciderOf(scenario, (BillPasses)first));
            string words = on is { } day ? "from " + day.ToString("MMM yyyy", CultureInfo.InvariantCulture) : "never";
            return new MainTransfer(null, decider, words);
        }

        string? main = named
            ?? plan.Transfers.FirstOrDefault(transfer => transfer.Backs is not null)?.Backs
            ?? plan.Transfers.FirstOrDefault(transfer => transfer.Kind == TransferKind.Shipment)?.Id;
        return new MainTransfer(
            plan.Transfers.FirstOrDefault(transfer => transfer.Id == main), null, "not applicable");
    }

    /// <summary>The party whose decree it is.</summary>
    private static string? DeciderOf(Scenario scenario, DecreeIssued issued) =>
        scenario.Decrees.FirstOrDefault(decree => decree.Id == issued.Decree) is { } decree
            ? scenario.Parties.FirstOrDefault(party => party.Id == decree.By)?.Name : null;

    /// <summary>The party whose money or authority the bill gives.</summary>
    private static string? DeciderOf(Scenario scenario, BillPasses bill)
    {
        MoneyAccount? account = scenario.Accounts
            .FirstOrDefault(candidate => candidate.Steps.Any(step => step.Bill == bill.Bill));
        return account is null ? null : scenario.Parties.FirstOrDefault(party => party.Id == account.Holder)?.Name;
    }

    private static IEnumerable<Effect> Effects(Scenario scenario, OptionPlan plan) =>
        scenario.Choices
            .Where(choice => plan.Option.Picks.ContainsKey(choice.Id))
            .SelectMany(choice => choice.Alternatives.Where(a => a.Id == plan.Option.Picks[choice.Id]))
            .SelectMany(alternative => alternative.Effects);
}
