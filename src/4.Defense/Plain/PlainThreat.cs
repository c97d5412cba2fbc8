namespace Stockade.Defense.Plain;

/// <summary>One threat of the plain twin.</summary>
internal sealed class PlainThreat
{
    public required int Class { get; init; }

    public required ulong Entity { get; init; }

    public required long Arrival { get; init; }

    /// <summary>The units whose envelope it crosses.</summary>
    public required IReadOnlyList<PlainUnit> Units { get; init; }

    public int Shots { get; set; }

    public int Salvos { get; set; }

    public bool Engaged { get; set; }

    public bool CalledKill { get; set; }

    public bool Killed { get; set; }

    public bool CommonMode { get; set; }

    public bool LackedRound { get; set; }

    /// <summary>Who refused its present salvo first, and when.</summary>
    public (PlainUnit Unit, long Time)? Refusal { get; set; }
}

/// <summary>A threat asks a unit for a salvo.</summary>
internal sealed record PlainRequest(PlainThreat Threat, int Salvo, long Deadline);

/// <summary>One fire unit of the plain twin.</summary>
internal sealed class PlainUnit
{
    public required int Number { get; init; }

    public required int Position { get; init; }

    public required int[] Ready { get; init; }

    public required int[] Store { get; init; }

    public required int[] Reloading { get; init; }

    public required int[] FiredSinceReload { get; init; }

    public List<PlainRequest> Waiting { get; } = [];

    public List<PlainRequest> Parked { get; } = [];

    public int ChannelsBusy { get; set; }

    public long LauncherFree { get; set; } = long.MinValue;

    public long CrewFree { get; set; } = long.MinValue;
}

/// <summary>Something that will happen, and what is then to be done.</summary>
internal sealed record PlainEvent(long Time, RaidEventKind Kind, ulong Tie, int Unit, Action<long> Do);
