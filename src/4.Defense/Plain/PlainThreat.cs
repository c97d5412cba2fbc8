namespace Stockade.Defense.Plain;

/// <summary>One threat of the plain twin.</summary>
internal sealed class PlainThreat
{
    public required int Class { get; init; }

    public required int Path { get; init; }

    public required ulong Entity { get; init; }

    public required long Arrival { get; init; }

    /// <summary>The units that may meet it.</summary>
    public required IReadOnlyList<PlainUnit> Units { get; init; }

    /// <summary>What carries it until its release.</summary>
    public PlainThreat? Carrier { get; init; }

    public long Release { get; init; }

    /// <summary>The asset it will hit, if any.</summary>
    public int? Asset { get; set; }

    /// <summary>The unit it will hit, if any.</summary>
    public PlainUnit? Victim { get; set; }

    public double Stake { get; set; }

    public bool Decoy { get; set; }

    public bool Friend { get; set; }

    public bool LetGo { get; set; }

    /// <summary>From when on each unit may shoot; units without an entry may not.</summary>
    public Dictionary<PlainUnit, long> MayShoot { get; } = [];

    /// <summary>When each unit was first warned.</summary>
    public Dictionary<PlainUnit, long> Cued { get; } = [];

    /// <summary>Engagements, by unit where units are on their own.</summary>
    public Dictionary<int, PlainEngagement> Engagements { get; } = [];

    public int Shots { get; set; }

    public int Salvos { get; set; }

    public bool Killed { get; set; }

    public long KilledAt { get; set; }

    public bool Gone { get; set; }

    public bool CalledKill { get; set; }

    public bool CommonMode { get; set; }

    public bool Tracked { get; set; }

    public bool Windowed { get; set; }

    public bool CalledFriend { get; set; }

    public bool LackedUnit { get; set; }

    public bool LackedRound { get; set; }

    /// <summary>Who refused its present salvo first, and when.</summary>
    public (PlainUnit Unit, long Time)? Refusal { get; set; }

    /// <summary>False where its carrier was killed before the release.</summary>
    public bool Flies => Carrier is null || !Carrier.Killed || Carrier.KilledAt >= Release;
}

/// <summary>Where an engagement stands.</summary>
internal sealed class PlainEngagement
{
    public int Salvos { get; set; }

    public bool Busy { get; set; }

    public bool CalledKill { get; set; }
}

/// <summary>A threat asks a unit for a salvo.</summary>
internal sealed record PlainRequest(PlainThreat Threat, int Salvo, long Deadline);

/// <summary>One fire unit of the plain twin.</summary>
internal sealed class PlainUnit
{
    public required int Number { get; init; }

    public required int Place { get; init; }

    public required UnitFigures Figures { get; init; }

    public required int[] Ready { get; init; }

    public required int[] Store { get; init; }

    public required int[] Reloading { get; init; }

    public required int[] FiredSinceReload { get; init; }

    /// <summary>When each reload crew is free.</summary>
    public required long[] CrewsFree { get; init; }

    public required bool Fails { get; init; }

    public required bool Stands { get; set; }

    public List<PlainRequest> Waiting { get; } = [];

    public List<PlainRequest> Parked { get; } = [];

    public int ChannelsBusy { get; set; }

    public long LauncherFree { get; set; } = long.MinValue;
}

/// <summary>One radar of the plain twin.</summary>
internal sealed class PlainRadar
{
    public required int Number { get; init; }

    public required int Column { get; init; }

    /// <summary>The unit it belongs to, if any.</summary>
    public required PlainUnit? Owner { get; init; }

    public required int TracksMax { get; init; }

    public List<PlainThreat> Held { get; } = [];

    public List<PlainThreat> Waiting { get; } = [];
}

/// <summary>Something that will happen, and what is then to be done.</summary>
internal sealed record PlainEvent(long Time, RaidEventKind Kind, ulong Tie, int Unit, Action<long> Do);
