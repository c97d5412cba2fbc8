using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A claim as read: what it may be, and what it rests on by name.</summary>
internal sealed record ClaimReading(
    Dimension Dimension, Uncertain Value, string Text, string? Source, string? Note,
    IReadOnlyList<RivalReading> Rivals, bool Adversary, bool Override, TextPlace Place);

internal sealed record RivalReading(string Text, double Weight, string? Source);

/// <summary>A day, or never.</summary>
internal readonly record struct DayReading(DateOnly? Day);

/// <summary>An observation: its number, and whether it was written as a share or a time.</summary>
internal readonly record struct ObservationReading(double Value, Dimension Dimension);

/// <summary>What each scalar of the document means, by node; nodes that could not be read have no reading.</summary>
internal sealed class Readings
{
    private readonly Dictionary<Node, object> byNode = new(ReferenceEqualityComparer.Instance);

    public void Add(Node node, object reading) => byNode[node] = reading;

    public bool Has<T>(Node? node, out T reading)
    {
        if (node is not null && byNode.TryGetValue(node, out object? found) && found is T value)
        {
            reading = value;
            return true;
        }

        reading = default!;
        return false;
    }
}
