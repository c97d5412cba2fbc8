namespace Stockade.Defense;

/// <summary>A threat waits to be shot at by one unit. Most urgent first: the one whose last launch comes first; ties go
/// by the threat's entity.</summary>
/// <param name="Deadline">Last launch, microseconds of the raid.</param>
/// <param name="Salvo">Which salvo it asks for; the request lapses once that salvo has been fired by any unit.</param>
internal readonly record struct Request(long Deadline, ulong Entity, int Threat, int Salvo) : IComparable<Request>
{
    public int CompareTo(Request other) =>
        Deadline != other.Deadline ? Deadline.CompareTo(other.Deadline) : Entity.CompareTo(other.Entity);

    public static bool operator <(Request left, Request right) => left.CompareTo(right) < 0;

    public static bool operator >(Request left, Request right) => left.CompareTo(right) > 0;

    public static bool operator <=(Request left, Request right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Request left, Request right) => left.CompareTo(right) >= 0;
}
