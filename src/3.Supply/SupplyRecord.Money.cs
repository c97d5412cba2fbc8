namespace Stockade.Supply;

/// <summary>What money accounts held and lost, so that months without money can be shown.</summary>
public sealed partial class SupplyRecord
{
    private readonly long[] availableUsd;
    private readonly long[] lapsedUsd;

    /// <summary>Dollars free to obligate at the end of a month, by money account.</summary>
    public ReadOnlySpan<long> AvailableUsd(int month) => availableUsd.AsSpan(month * accounts, accounts);

    /// <summary>Dollars that lapsed in a month, by money account.</summary>
    public ReadOnlySpan<long> LapsedUsd(int month) => lapsedUsd.AsSpan(month * accounts, accounts);

    internal void Lapse(int month, int account, long dollars) => lapsedUsd[(month * accounts) + account] += dollars;

    internal void CloseMoney(int month, Money money)
    {
        for (int account = 0; account < accounts; account++)
        {
            availableUsd[(month * accounts) + account] = money.Available(account);
        }
    }
}
