using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>What one world makes of the claims of the transfers, as columns by transfer.</summary>
internal sealed class TransferTerms
{
    private readonly SupplyPlan plan;
    private readonly int[] items;
    private readonly TransferItem[] chosen;

    public TransferTerms(SupplyPlan plan)
    {
        this.plan = plan;
        int transfers = plan.Transfers.Length;
        items = new int[transfers];
        chosen = new TransferItem[transfers];
        Counts = new int[transfers];
        Rates = new double[transfers];
        ForgoneShares = new double[transfers];
        TransitDays = new int[transfers];
        LeadDays = new int[transfers];
        ReserveDays = new int[transfers];
        SetupDays = new int[transfers];
        TrainingDays = new int[transfers];
        PricesUsd = new long[transfers];
        NeedsRefill = new bool[transfers];
    }

    /// <summary>Rounds in all of a shipment; else 0.</summary>
    public int[] Counts { get; }

    /// <summary>Rounds a month of a programme, the credit of a backfilled transfer.</summary>
    public double[] Rates { get; }

    public double[] ForgoneShares { get; }

    public int[] TransitDays { get; }

    public int[] LeadDays { get; }

    /// <summary>For how long after its promise rounds are set aside; -1: none are.</summary>
    public int[] ReserveDays { get; }

    public int[] SetupDays { get; }

    public int[] TrainingDays { get; }

    public long[] PricesUsd { get; }

    public bool[] NeedsRefill { get; }

    public void Reset(World world)
    {
        foreach (TransferSpec spec in plan.Transfers)
        {
            int transfer = spec.Index;
            items[transfer] = spec.ItemChoice is { } choice
                ? Math.Min(spec.Items.Length - 1, (int)(world[choice] * spec.Items.Length)) : 0;
            chosen[transfer] = spec.Items[items[transfer]];
            Counts[transfer] = spec.Kind == TransferKind.Shipment ? world.Whole(spec.Count!) : 0;
            Rates[transfer] = spec.Kind == TransferKind.Backfilled ? world[spec.Credit!] : world[spec.Count!];
            ForgoneShares[transfer] = spec.Carry is { } carry ? 1 - world[carry] : 0;
            TransitDays[transfer] = Rounding.Days(world[spec.Transit]);
            LeadDays[transfer] = Days(spec.Lead, world, 0);
            ReserveDays[transfer] = Days(spec.Reserve, world, -1);
            SetupDays[transfer] = Days(spec.Setup, world, 0);
            TrainingDays[transfer] = Days(spec.Training, world, 0);
            PricesUsd[transfer] = Item(spec).Price is { } price ? Rounding.Nearest(world[price]) : 0;
            NeedsRefill[transfer] = spec.RefillPolicy >= 0
                && world[plan.Inputs.Policies[spec.RefillPolicy].Applies] >= 0.5;
        }
    }

    /// <summary>Place in the transfer's items of the one this world sends.</summary>
    public int Choice(int transfer) => items[transfer];

    public TransferItem Item(TransferSpec spec) => chosen[spec.Index];

    /// <summary>First day of release of a shipment.</summary>
    public int ReleasedFrom(TransferSpec spec) => spec.Promised + LeadDays[spec.Index];

    private static int Days(Claim? claim, World world, int otherwise) =>
        claim is null ? otherwise : Rounding.Days(world[claim]);
}
