using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>A state, firm or agency.</summary>
/// <param name="Code">Two-letter code used by law packs (<c>JP</c>), or null for firms.</param>
/// <param name="Stock">Lots on hand when the horizon opens.</param>
/// <param name="Floors">Rounds the party will not go below by its own decision.</param>
/// <param name="Demands">Regular use besides raids (training, losses), rounds per day.</param>
public sealed record Party(
    PartyId Id, string Name, string? Code, IReadOnlyList<OpeningStock> Stock, IReadOnlyList<Floor> Floors,
    IReadOnlyList<RoutineUse> Demands)
{
    /// <summary>The state a firm belongs to: law packs know what the firm makes by that state's code. Null for a
    /// state.</summary>
    public PartyId? State { get; init; }
}

/// <summary>A lot on hand when the horizon opens.</summary>
/// <param name="Rounds">Whole rounds.</param>
/// <param name="Origin">Who made it.</param>
public sealed record OpeningStock(ItemId Item, Claim Rounds, PartyId Origin)
{
    /// <summary>Name of the lot, or null: <c>party/item</c>.</summary>
    public string? Lot { get; init; }

    /// <summary>Age on the first day of the horizon, seconds; null: not known, and it does not expire.</summary>
    public Claim? Age { get; init; }

    public LotCondition Condition { get; init; }

    /// <summary>Site of the holder where it lies, or null.</summary>
    public string? Site { get; init; }

    /// <summary>What was promised about it before the horizon opened.</summary>
    public IReadOnlyList<Burden> Burdens { get; init; } = [];
}

public enum LotCondition
{
    New,
    SecondHand,

    /// <summary>Opens in overhaul for the item's time of refurbishment.</summary>
    NeedsRefurbishment,
}

/// <summary>Where a party keeps, makes or uses rounds.</summary>
/// <param name="Fires">Whether raids may use what lies here.</param>
public sealed record Site(string Id, string Name, PartyId Party, SiteKind Kind, bool Fires);

public enum SiteKind
{
    Factory,
    Depot,
    Unit,
    Theatre,
}

/// <summary>Rounds of an item that a party will not go below by its own decision.</summary>
public sealed record Floor(ItemId Item, Need Need);

/// <summary>How a war reserve is worked out: definitions of need that are in use side by side.</summary>
public abstract record Need
{
    private protected const double SecondsPerDay = 86_400;

    /// <summary>Rounds needed in a world before anything was used: whole for stated needs, else as the formula gives
    /// them. What is used later can only raise it (<see cref="DaysOfSupply"/>).</summary>
    public abstract double LeastRounds(World world);
}

/// <summary>A number of rounds.</summary>
public sealed record StatedNeed(Claim Rounds) : Need
{
    public override double LeastRounds(World world) => world[Rounds];
}

/// <summary>Level of effort: expenditure a day that is planned for x days it must last.</summary>
/// <param name="PerDay">Rounds a day.</param>
/// <param name="Lasting">Seconds.</param>
public sealed record LevelOfEffort(Claim PerDay, Claim Lasting) : Need
{
    public override double LeastRounds(World world) => world[PerDay] * world[Lasting] / SecondsPerDay;
}

/// <summary>Days of supply: time x the rate of the last three months' use (raids and regular use), and at least a
/// stated rate.</summary>
/// <param name="Lasting">Seconds.</param>
/// <param name="LeastPerDay">Rounds a day, or null.</param>
public sealed record DaysOfSupply(Claim Lasting, Claim? LeastPerDay) : Need
{
    public override double LeastRounds(World world) =>
        LeastPerDay is { } least ? world[least] * world[Lasting] / SecondsPerDay : 0;
}

/// <summary>Target-oriented: targets x rounds for each so that it is killed with the wanted probability at the
/// single-shot probability of kill: ceil(ln(1 - wanted) / ln(1 - kill)).</summary>
public sealed record TargetOriented(Claim Targets, Claim Kill, Claim Wanted) : Need
{
    /// <summary>Rounds for one target are bounded: a wanted probability of 1 has no finite answer.</summary>
    private const double RoundsPerTargetMax = 100;

    public override double LeastRounds(World world)
    {
        double kill = world[Kill];
        double wanted = world[Wanted];
        double perTarget = wanted <= 0 ? 0
            : kill >= 1 ? 1
            : kill <= 0 || wanted >= 1 ? RoundsPerTargetMax
            : Math.Ceiling(PortableMath.Log1p(-wanted) / PortableMath.Log1p(-kill));
        return world[Targets] * Math.Min(RoundsPerTargetMax, perTarget);
    }
}

/// <summary>Training and other use apart from raids, as a rate (per day). For equipment: losses.</summary>
public sealed record RoutineUse(ItemId Item, Claim PerDay);
