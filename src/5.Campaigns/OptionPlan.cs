using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Campaigns;

/// <summary>A scenario as it stands under one option: every choice made, every effect applied. No drawn
/// values.</summary>
/// <param name="WithoutRules">Rules of law packs that were never made under this option (<c>pack/rule</c>).</param>
/// <param name="Counterfactuals">Transfers that move against the law's answer, with the reason; flagged wherever
/// shown.</param>
/// <param name="Moves">Fire units that change place.</param>
public sealed record OptionPlan(
    Scenario Scenario, Option Option, IReadOnlyList<Transfer> Transfers, IReadOnlyList<MoneyAccount> Accounts,
    IReadOnlyList<Policy> Policies, IReadOnlyList<string> WithoutRules,
    IReadOnlyDictionary<string, string> Counterfactuals, IReadOnlyList<FireUnitsMoved> Moves)
{
    /// <summary>Bills as the option decides them.</summary>
    public required IReadOnlyList<Bill> Bills { get; init; }

    /// <summary>Swaps all of whose transfers exist in the option: one that lacks a leg is no swap.</summary>
    public required IReadOnlyList<Swap> Swaps { get; init; }

    /// <summary>Decrees with the days on which the option issues them; those that only pause, without the transfers
    /// that do not exist in it.</summary>
    public required IReadOnlyList<Decree> Decrees { get; init; }

    /// <summary>Applies the alternatives an option picks (the first of each choice it does not name), in
    /// order.</summary>
    public static OptionPlan For(Scenario scenario, Option option)
    {
        Dictionary<string, Transfer> transfers = scenario.Transfers
            .Where(transfer =>
                transfer.OnlyIn.Count == 0 || transfer.OnlyIn.Contains(option.Id, StringComparer.Ordinal))
            .ToDictionary(transfer => transfer.Id, StringComparer.Ordinal);
        List<MoneyAccount> accounts = [.. scenario.Accounts];
        List<Policy> policies = [.. scenario.Policies];
        List<Bill> bills = [.. scenario.Bills];
        List<Decree> decrees = [.. scenario.Decrees];
        List<string> withoutRules = [];
        Dictionary<string, string> counterfactuals = new(StringComparer.Ordinal);
        List<FireUnitsMoved> moves = [];
        foreach (Effect effect in Effects(scenario, option))
        {
            switch (effect)
            {
                case WithoutRules without:
                    withoutRules.AddRange(without.Rules);
                    break;
                case BillPasses bill:
                    accounts = [.. accounts.Select(account => Passed(account, bill))];
                    bills = [.. bills.Select(item =>
                        item.Id == bill.Bill ? item with { Decided = new BillDecision(bill.On) } : item)];
                    break;
                case DecreeIssued issued:
                    decrees = [.. decrees.Select(decree =>
                        decree.Id == issued.Decree ? decree with { From = issued.On } : decree)];
                    break;
                case TransferCount count when transfers.TryGetValue(count.Transfer, out Transfer? sent):
                    transfers[count.Transfer] = sent with { Count = count.Count };
                    break;
                case ConsentGiven consent when transfers.TryGetValue(consent.Transfer, out Transfer? asked):
                    transfers[consent.Transfer] = Granted(asked, consent.Grant);
                    break;
                case Counterfactual against:
                    counterfactuals[against.Transfer] = against.Reason;
                    break;
                case FireUnitsMoved move:
                    moves.Add(move);
                    break;
                case PolicySwitched { Applies: false } off:
                    policies.RemoveAll(policy => policy.Id == off.Policy);
                    break;
            }
        }

        IReadOnlyList<Transfer> kept =
            [.. scenario.Transfers.Where(t => transfers.ContainsKey(t.Id)).Select(t => transfers[t.Id])];
        return new OptionPlan(scenario, option, kept, accounts, policies, withoutRules, counterfactuals, moves)
        {
            Bills = bills,
            Swaps = [.. scenario.Swaps.Where(swap =>
                swap.Legs.All(leg => leg.Transfer is not { } sent || transfers.ContainsKey(sent)))],
            Decrees = [.. decrees.Select(decree => decree with
            {
                Transfers = [.. decree.Transfers.Where(transfers.ContainsKey)],
            })],
        };
    }

    private static IEnumerable<Effect> Effects(Scenario scenario, Option option)
    {
        foreach (Choice choice in scenario.Choices)
        {
            Alternative picked = option.Picks.TryGetValue(choice.Id, out string? id)
                ? choice.Alternatives.First(alternative => alternative.Id == id)
                : choice.Alternatives[0];
            foreach (Effect effect in picked.Effects)
            {
                yield return effect;
            }
        }
    }

    private static MoneyAccount Passed(MoneyAccount account, BillPasses bill) => account with
    {
        Steps = [.. account.Steps.Select(step => step.Bill == bill.Bill ? step with { From = bill.On } : step)],
    };

    private static Transfer Granted(Transfer transfer, Grant grant) => transfer with
    {
        Legal = transfer.Legal with { Grants = [.. transfer.Legal.Grants, grant] },
    };
}
