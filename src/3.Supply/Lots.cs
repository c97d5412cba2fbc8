namespace Stockade.Supply;

/// <summary>Lots as columns, numbered in order of creation: item, class (origin and burdens), day made, and the lot
/// they were reclassified from.</summary>
internal sealed class Lots
{
    private int[] items = new int[64];
    private int[] classes = new int[64];
    private int[] madeOn = new int[64];
    private int[] firstDerived = new int[64];
    private int[] nextDerived = new int[64];

    public int Count { get; private set; }

    public int Item(int lot) => items[lot];

    public int Class(int lot) => classes[lot];

    /// <summary>Day of the horizon on which it was made; -1 for opening stock, whose age is not known.</summary>
    public int MadeOn(int lot) => madeOn[lot];

    public void Reset() => Count = 0;

    public int Add(int item, int lotClass, int day)
    {
        int lot = Count++;
        if (lot == items.Length)
        {
            Array.Resize(ref items, 2 * lot);
            Array.Resize(ref classes, 2 * lot);
            Array.Resize(ref madeOn, 2 * lot);
            Array.Resize(ref firstDerived, 2 * lot);
            Array.Resize(ref nextDerived, 2 * lot);
        }

        items[lot] = item;
        classes[lot] = lotClass;
        madeOn[lot] = day;
        firstDerived[lot] = -1;
        nextDerived[lot] = -1;
        return lot;
    }

    /// <summary>The lot of another class that was reclassified from this one; itself where the class is its
    /// own.</summary>
    public int Derived(int lot, int lotClass)
    {
        if (classes[lot] == lotClass)
        {
            return lot;
        }

        for (int child = firstDerived[lot]; child >= 0; child = nextDerived[child])
        {
            if (classes[child] == lotClass)
            {
                return child;
            }
        }

        int derived = Add(items[lot], lotClass, madeOn[lot]);
        nextDerived[derived] = firstDerived[lot];
        firstDerived[lot] = derived;
        return derived;
    }
}
