namespace Stockade.Supply;

/// <summary>In which state a lot is, besides its age.</summary>
internal enum LotState
{
    New,
    SecondHand,
    NeedsRefurbishment,
    Refurbished,
    Recertified,
}

/// <summary>One lot: item, class (origin and burdens), where it comes from, and how old it is.</summary>
internal struct Lot
{
    /// <summary>No day: made before the horizon on a day that is not known, or without a shelf life.</summary>
    public const int Never = int.MaxValue;

    public int Item;
    public int Class;

    /// <summary>The line that made it, by its place in the inputs; or the complement of the opening's place.</summary>
    public int Source;

    /// <summary>Day of the horizon on which it was made; negative before it; -1 also where opening stock's age is not
    /// known.</summary>
    public int MadeOn;

    /// <summary>First day on which it is too old; <see cref="Never"/> where it does not expire.</summary>
    public int ExpiresOn;

    public LotState State;

    /// <summary>How often it was recertified.</summary>
    public int Recertified;

    /// <summary>The lot it was at first, before reclassification and recertification; itself where it never was
    /// another.</summary>
    public int Root;

    public int FirstDerived;
    public int NextDerived;
}

/// <summary>Lots, numbered in order of creation, and the lots that became of them.</summary>
internal sealed class Lots
{
    private Lot[] rows = new Lot[64];

    public int Count { get; private set; }

    public ref readonly Lot Row(int lot) => ref rows[lot];

    public int Item(int lot) => rows[lot].Item;

    public int Class(int lot) => rows[lot].Class;

    public int ExpiresOn(int lot) => rows[lot].ExpiresOn;

    public void Reset() => Count = 0;

    public int Add(int item, int lotClass, int source, int day)
    {
        int lot = Add(new Lot
        {
            Item = item,
            Class = lotClass,
            Source = source,
            MadeOn = day,
            ExpiresOn = Lot.Never,
        });
        rows[lot].Root = lot;
        return lot;
    }

    /// <summary>Says how old a lot is and when it is too old.</summary>
    public void Age(int lot, int madeOn, int expiresOn)
    {
        rows[lot].MadeOn = madeOn;
        rows[lot].ExpiresOn = expiresOn;
    }

    public void Enter(int lot, LotState state) => rows[lot].State = state;

    /// <summary>The lot of another class that was reclassified from this one; itself where the class is its
    /// own.</summary>
    public int Derived(int lot, int lotClass) =>
        rows[lot].Class == lotClass ? lot : Child(lot, rows[lot] with { Class = lotClass });

    /// <summary>The lot that those of its rounds become that are recertified and last until another day.</summary>
    public int Renewed(int lot, int expiresOn) => Child(lot, rows[lot] with
    {
        ExpiresOn = expiresOn,
        State = LotState.Recertified,
        Recertified = rows[lot].Recertified + 1,
    });

    private int Child(int lot, Lot wanted)
    {
        for (int child = rows[lot].FirstDerived; child >= 0; child = rows[child].NextDerived)
        {
            ref Lot row = ref rows[child];
            if (row.Class == wanted.Class && row.ExpiresOn == wanted.ExpiresOn
                && row.Recertified == wanted.Recertified)
            {
                return child;
            }
        }

        int derived = Add(wanted);
        rows[derived].NextDerived = rows[lot].FirstDerived;
        rows[lot].FirstDerived = derived;
        return derived;
    }

    private int Add(in Lot wanted)
    {
        int lot = Count++;
        if (lot == rows.Length)
        {
            Array.Resize(ref rows, 2 * lot);
        }

        rows[lot] = wanted;
        rows[lot].FirstDerived = -1;
        rows[lot].NextDerived = -1;
        return lot;
    }
}
