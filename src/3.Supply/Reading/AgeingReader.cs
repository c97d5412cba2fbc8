using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Reads shelf life, recertification and refurbishment of the items.</summary>
internal static class AgeingReader
{
    /// <summary>One lot is not recertified more often than this.</summary>
    private const int TimesLimit = 100;

    public static AgeingSpec[] Ageing(SupplyInputs inputs, Words words) =>
        [.. inputs.Items.Select(item => Read(item, words))];

    private static AgeingSpec Read(Item item, Words words)
    {
        Recertification? again = item.Recertification;
        foreach (Claim? time in (ReadOnlySpan<Claim?>)
            [item.ShelfLife, item.Refurbishment, again?.Takes, again?.Extends])
        {
            words.Within(time, 0, double.PositiveInfinity);
        }

        words.Within(again?.Passing, 0, 1);
        if (again?.Times is < 0 or > TimesLimit)
        {
            words.Error(
                DiagnosticCodes.SupplyValueOutOfRange,
                $"item {item.Id} is recertified {again.Times} times; 0 to {TimesLimit} are allowed");
        }

        return new AgeingSpec(
            item.ShelfLife, words.Document(item.ShelfLife), again?.Extends, again?.Takes, again?.Passing,
            again?.Times ?? 0, words.Document(again?.Passing), item.Refurbishment, words.Document(item.Refurbishment));
    }
}
