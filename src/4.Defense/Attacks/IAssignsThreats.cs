namespace Stockade.Defense;

/// <summary>Gives each threat of a raid to one unit before the first shot.</summary>
internal interface IAssignsThreats
{
    /// <summary>The unit for each threat, or -1 to leave it to whoever can.</summary>
    /// <param name="plan">The attack.</param>
    /// <param name="flights">Its threats, as command knows them.</param>
    /// <param name="unit">Filled.</param>
    void Assign(AttackPlan plan, ReadOnlySpan<Flight> flights, Span<int> unit);
}
