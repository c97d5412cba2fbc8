namespace Stockade.Supply;

/// <summary>Rounds released under transfers, as columns in order of release, and what arrived by transfer.</summary>
internal sealed class Consignments(int transfers)
{
    private readonly int[] arrived = new int[transfers];
    private readonly int[] firstArrival = new int[transfers];
    private readonly int[] lastArrival = new int[transfers];
    private Consignment[] rows = new Consignment[64];
    private int[] accounts = new int[64];
    private int[] arrivalClasses = new int[64];
    private int count;

    public ReadOnlySpan<Consignment> All => rows.AsSpan(0, count);

    /// <summary>The account in which it is on its way.</summary>
    public int Account(int consignment) => accounts[consignment];

    /// <summary>The class of the lot on arrival, with the transfer's undertaking.</summary>
    public int ArrivalClass(int consignment) => arrivalClasses[consignment];

    /// <summary>Rounds arrived under a transfer.</summary>
    public int Arrived(int transfer) => arrived[transfer];

    public int FirstArrival(int transfer) => firstArrival[transfer];

    public int LastArrival(int transfer) => lastArrival[transfer];

    public void Reset()
    {
        count = 0;
        Array.Clear(arrived);
        Array.Fill(firstArrival, -1);
        Array.Fill(lastArrival, -1);
    }

    public int Add(in Consignment consignment, int account, int arrivalClass)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, 2 * count);
            Array.Resize(ref accounts, 2 * count);
            Array.Resize(ref arrivalClasses, 2 * count);
        }

        rows[count] = consignment;
        accounts[count] = account;
        arrivalClasses[count] = arrivalClass;
        return count++;
    }

    public void Arrive(int consignment)
    {
        Consignment row = rows[consignment];
        arrived[row.Transfer] += row.Count;
        lastArrival[row.Transfer] = row.ArrivesOn;
        if (firstArrival[row.Transfer] < 0)
        {
            firstArrival[row.Transfer] = row.ArrivesOn;
        }
    }
}
