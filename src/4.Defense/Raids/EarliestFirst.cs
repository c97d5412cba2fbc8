namespace Stockade.Defense;

/// <summary>A binary heap that keeps its array: the smallest item comes out first.</summary>
internal sealed class EarliestFirst<T>
    where T : struct, IComparable<T>
{
    private T[] items = new T[16];

    public int Count { get; private set; }

    /// <summary>The smallest item.</summary>
    public ref readonly T First => ref items[0];

    /// <summary>All items, in no order.</summary>
    public ReadOnlySpan<T> Items => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Push(in T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        int place = Count++;
        while (place > 0)
        {
            int parent = (place - 1) >> 1;
            if (item.CompareTo(items[parent]) >= 0)
            {
                break;
            }

            items[place] = items[parent];
            place = parent;
        }

        items[place] = item;
    }

    public T Pop()
    {
        T first = items[0];
        T last = items[--Count];
        int place = 0;
        while (true)
        {
            int child = 2 * place + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && items[child + 1].CompareTo(items[child]) < 0)
            {
                child++;
            }

            if (last.CompareTo(items[child]) <= 0)
            {
                break;
            }

            items[place] = items[child];
            place = child;
        }

        items[place] = last;
        return first;
    }
}
