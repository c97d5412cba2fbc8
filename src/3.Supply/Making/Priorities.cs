using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Priority decrees in force. A favoured order goes before every ordinary one; an exempt order keeps its place
/// towards the favoured, so that no decree makes it wait longer. Where several decrees hold for an item, an order is
/// favoured by the first (by first day, then id) that names it, and exempt where every one of them exempts it. A decree
/// puts at most so many rounds first: rounds that a favoured order gets while an ordinary one stood before
/// it.</summary>
internal sealed class Priorities(SupplyPlan plan, Today today)
{
    private readonly bool[] holds = new bool[plan.Production.Priorities.Length];
    private readonly long[] left = new long[plan.Production.Priorities.Length];

    public void Reset(World world)
    {
        Array.Clear(holds);
        for (int decree = 0; decree < left.Length; decree++)
        {
            left[decree] = plan.Production.Priorities[decree].Most is { } most ? world.Whole(most) : long.MaxValue;
        }
    }

    /// <summary>Takes note of the day.</summary>
    public void Look()
    {
        for (int decree = 0; decree < holds.Length; decree++)
        {
            PrioritySpec spec = plan.Production.Priorities[decree];
            holds[decree] = spec.From <= today.Day && today.Day < spec.Until;
        }
    }

    public bool Concerns(int decree, int item) => plan.Production.Priorities[decree].Items[item];

    public Standing Of(int order)
    {
        if (Favouring(order) >= 0)
        {
            return Standing.Favoured;
        }

        bool any = false;
        for (int decree = 0; decree < holds.Length; decree++)
        {
            if (IsInForce(decree, plan.Orders[order].Item))
            {
                if (!plan.Production.Priorities[decree].Exempt[order])
                {
                    return Standing.Ordinary;
                }

                any = true;
            }
        }

        return any ? Standing.Exempt : Standing.Ordinary;
    }

    /// <summary>The decree that puts an order first, or -1.</summary>
    public int Favouring(int order)
    {
        int decree = 0;
        while (decree < holds.Length
            && !(IsInForce(decree, plan.Orders[order].Item) && plan.Production.Priorities[decree].Favoured[order]))
        {
            decree++;
        }

        return decree < holds.Length ? decree : -1;
    }

    /// <summary>Rounds that a decree may still put first.</summary>
    public long Left(int decree) => left[decree];

    public void CopyLeft(long[] budgets) => left.CopyTo(budgets, 0);

    /// <summary>So many rounds were put first.</summary>
    /// <returns>Whether the decree is used up with them.</returns>
    public bool Use(int decree, int count)
    {
        left[decree] -= left[decree] == long.MaxValue ? 0 : Math.Min(count, left[decree]);
        return left[decree] == 0;
    }

    private bool IsInForce(int decree, int item) =>
        holds[decree] && left[decree] > 0 && plan.Production.Priorities[decree].Items[item];
}
