using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads the steps of money accounts and the bills that some of them wait for.</summary>
internal static class MoneyReader
{
    /// <summary>The steps of all accounts, by account, and within one the first to lapse first: money that lapses is
    /// used before money that lasts.</summary>
    public static MoneySpec[] Steps(SupplyInputs inputs, Words words)
    {
        for (int bill = 0; bill < inputs.Bills.Count; bill++)
        {
            Check(inputs.Bills[bill], words);
        }

        var steps = new List<MoneySpec>();
        foreach (MoneyAccount account in inputs.Accounts)
        {
            string user = $"money account {account.Id}";
            words.Party(account.Holder, user);
            foreach (MoneyStep step in account.Steps)
            {
                words.Within(step.AmountUsd, 0, double.PositiveInfinity);
                if (step.By is { } contributor)
                {
                    words.Party(contributor, user);
                }

                int bill = Bill(step.Bill, inputs);
                steps.Add(new MoneySpec(
                    words.Accounts[account.Id], words.Day(step.From, bill >= 0 ? int.MinValue : int.MaxValue),
                    words.Day(step.Until, int.MaxValue), step.AmountUsd, words.Document(step.AmountUsd), bill));
            }
        }

        return [.. steps.OrderBy(step => step.Account).ThenBy(step => step.Until).ThenBy(step => step.From)];
    }

    public static void RequirePrice(Words words, int account, Claim? price, string user, ItemId item)
    {
        words.Within(price, 0, double.PositiveInfinity);
        if (account >= 0 && price is null)
        {
            words.Error(DiagnosticCodes.SupplyPriceMissing, $"{user} obligates money for {item}, which has no price");
        }
    }

    /// <summary>A step may name a bill that has no record of its own: then its date alone counts.</summary>
    private static int Bill(string? name, SupplyInputs inputs)
    {
        int bill = inputs.Bills.Count - 1;
        while (bill >= 0 && inputs.Bills[bill].Id != name)
        {
            bill--;
        }

        return bill;
    }

    private static void Check(Bill bill, Words words)
    {
        foreach (BillStage stage in bill.Stages)
        {
            words.Within(stage.After, 0, double.PositiveInfinity);
            words.Within(stage.HazardPerDay, 0, double.PositiveInfinity);
            words.Within(stage.Chance, 0, 1);
            words.Within(stage.Passes, 0, 1);
            int ends = (stage.On is null ? 0 : 1) + (stage.After is null ? 0 : 1)
                + (stage.HazardPerDay is null ? 0 : 1);
            if (ends != 1 || (stage.HazardPerDay is null) != (stage.Chance is null))
            {
                words.Error(
                    DiagnosticCodes.SupplyBillUnclear,
                    $"bill {bill.Id}: the stage '{stage.Name}' ends on a day, or after a time, or with a hazard and a "
                    + "chance; one of these must be given, and only one");
            }
        }
    }
}
