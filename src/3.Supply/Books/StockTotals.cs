namespace Stockade.Supply;

/// <summary>Rounds by kind of stock and holding, kept beside the accounts so that nobody adds accounts up during a run.
/// One cell a kind and holding; each account has the number of the one it counts towards.</summary>
internal sealed class StockTotals(int holdings)
{
    private const int Kinds = (int)StockKind.BuiltIn + 1;
    private readonly int stride = Columns.Padded(holdings);
    private readonly int[] cells = new int[Kinds * Columns.Padded(holdings)];

    /// <summary>By kind, then by holding, with padding.</summary>
    public int[] Cells => cells;

    public int Cell(StockKind kind, int holding) => unchecked(((int)kind * stride) + holding);

    /// <summary>The kind of a state that is not free.</summary>
    public static StockKind KindOf(RoundState state) => KindsByState[(int)state];

    private static ReadOnlySpan<StockKind> KindsByState =>
    [
        StockKind.Opening, StockKind.Made, StockKind.InWork, StockKind.Stored, StockKind.Reserved, StockKind.InTransit,
        StockKind.SettingUp, StockKind.InOverhaul, StockKind.Fired, StockKind.Destroyed, StockKind.Expired,
        StockKind.Used, StockKind.BuiltIn,
    ];

    /// <summary>By holding: rounds of a kind.</summary>
    public ReadOnlySpan<int> Of(StockKind kind) => Padded(kind)[..holdings];

    /// <summary>As <see cref="Of(StockKind)"/>, with the column's padding.</summary>
    public ReadOnlySpan<int> Padded(StockKind kind) => cells.AsSpan((int)kind * stride, stride);

    public int Of(StockKind kind, int holding) => cells[Cell(kind, holding)];

    /// <summary>Free rounds, whoever may use them.</summary>
    public int Free(int holding) => Usable(holding) + Of(StockKind.Earmarked, holding);

    /// <summary>Free rounds that the holder may itself use, wherever they lie.</summary>
    public int Usable(int holding) => Of(StockKind.Ready, holding) + Of(StockKind.Stored, holding);

    /// <summary>Rounds that are live and not work in hand.</summary>
    public int Held(int holding)
    {
        int held = 0;
        for (StockKind kind = StockKind.Ready; kind <= StockKind.InOverhaul; kind++)
        {
            held += Of(kind, holding);
        }

        return held;
    }

    /// <summary>Free rounds by holding, into a padded column.</summary>
    public void CopyFree(Span<int> free)
    {
        Columns.Sum(Padded(StockKind.Ready), Padded(StockKind.Stored), Padded(StockKind.Earmarked), free);
    }

    public void Clear() => Array.Clear(cells);
}
