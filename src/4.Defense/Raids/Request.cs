namespace Stockade.Defense;

/// <summary>A threat waits to be shot at by one unit. Highest value first where command asks for it; then the most
/// urgent, whose last launch comes first; ties go by the threat's entity.</summary>
/// <param name="Rank">Less the value at stake, or 0 where value does not count.</param>
/// <param name="Deadline">Last launch, microseconds of the raid.</param>
/// <param name="Salvo">Which salvo it asks for; the request lapses once that salvo has been fired.</param>
internal readonly record struct Request(double Rank, long Deadline, ulong Entity, int Threat, int Salvo)
    : IComparable<Request>
{
    public int CompareTo(Request other)
    {
        if (Rank != other.Rank)
        {
            return Rank < other.Rank ? -1 : 1;
        }

        return Deadline != other.Deadline ? Deadline.CompareTo(other.Deadline) : Entity.CompareTo(other.Entity);
    }

    public static bool operator <(Request left, Request right) => left.CompareTo(right) < 0;

    public static bool operator >(Request left, Request right) => left.CompareTo(right) > 0;

    public static bool operator <=(Request left, Request right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Request left, Request right) => left.CompareTo(right) >= 0;
}
