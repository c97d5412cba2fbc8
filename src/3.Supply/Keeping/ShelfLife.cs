using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>Ageing of lots: on its day a lot is too old, wherever in hand it lies; what can be recertified goes into
/// overhaul, the rest is written off. What is reserved is let go first; what is on its way or in overhaul expires when
/// it is free again.</summary>
internal sealed class ShelfLife
{
    private readonly SupplyPlan plan;
    private readonly Today today;
    private readonly RoundLedger rounds;
    private readonly Agenda agenda;
    private readonly int[] lifeDays;
    private readonly int[] extendsDays;
    private readonly int[] takesDays;
    private readonly double[] passing;
    private readonly int[] refurbishmentDays;
    private Stay[] stays = new Stay[16];
    private int count;

    public ShelfLife(SupplyPlan plan, Today today, RoundLedger rounds, Agenda agenda)
    {
        this.plan = plan;
        this.today = today;
        this.rounds = rounds;
        this.agenda = agenda;
        int items = plan.Ageing.Length;
        lifeDays = new int[items];
        extendsDays = new int[items];
        takesDays = new int[items];
        passing = new double[items];
        refurbishmentDays = new int[items];
    }

    /// <summary>Lets go of every reservation of rounds of a lot; null where nothing can be reserved.</summary>
    public LetGo? VoidReservations { get; set; }

    public void Reset(World world)
    {
        count = 0;
        for (int item = 0; item < lifeDays.Length; item++)
        {
            AgeingSpec spec = plan.Ageing[item];
            lifeDays[item] = Days(world, spec.Life);
            extendsDays[item] = Days(world, spec.Extends);
            takesDays[item] = Days(world, spec.Takes);
            refurbishmentDays[item] = Days(world, spec.Refurbishment);
            passing[item] = spec.Passing is { } share ? world[share] : 0;
        }
    }

    /// <summary>A lot of which the age is known lies in the opening stock.</summary>
    public void Opened(int lot, int ageDays) => Age(lot, -ageDays);

    /// <summary>A new lot is finished today.</summary>
    public void Made(int lot)
    {
        if (lifeDays[rounds.Lots.Item(lot)] != Lot.Never)
        {
            Age(lot, today.Day);
        }
    }

    /// <summary>Rounds opened in overhaul; they stay there where nobody says how long it takes.</summary>
    public void Refurbish(int account, int rounded)
    {
        int days = refurbishmentDays[rounds.Lots.Item(rounds.Lot(account))];
        if (days != Lot.Never)
        {
            Stand(account, rounded, days);
        }
    }

    /// <summary>The day of a lot has come.</summary>
    public void Expire(int lot)
    {
        int item = rounds.Lots.Item(lot);
        VoidReservations?.Invoke(lot, new Cause(CauseKind.Age, item, plan.Ageing[item].LifeDocument));
        for (int account = rounds.FirstOfLot(lot); account >= 0; account = rounds.NextOfLot(account))
        {
            if (rounds.State(account) == RoundState.Free && rounds.Balance(account) > 0)
            {
                Retire(account, rounds.Balance(account));
            }
        }
    }

    /// <summary>Rounds became free that may be past their day.</summary>
    public void Arrived(int account)
    {
        if (rounds.Lots.ExpiresOn(rounds.Lot(account)) <= today.Day && rounds.Balance(account) > 0)
        {
            Retire(account, rounds.Balance(account));
        }
    }

    /// <summary>An overhaul ends: refurbished rounds are free as they are; of recertified ones those that pass live on,
    /// the rest is written off.</summary>
    public void Overhauled(int place)
    {
        Stay stay = stays[place];
        RoundAccount from = rounds.Row(stay.Account);
        int item = rounds.Lots.Item(from.Lot);
        AgeingSpec spec = plan.Ageing[item];
        if (rounds.Lots.Row(from.Lot).State == LotState.NeedsRefurbishment)
        {
            rounds.Lots.Enter(from.Lot, LotState.Refurbished);
            int free = rounds.Account(from.Holding, from.Site, from.Lot, RoundState.Free);
            rounds.Post(
                stay.Account, free, stay.Rounds, new Cause(CauseKind.Overhaul, item, spec.OverhaulDocument));
            Arrived(free);
            return;
        }

        var cause = new Cause(CauseKind.Overhaul, item, spec.RecertificationDocument);
        int passed = (int)Math.Min(stay.Rounds, Rounding.Reached(passing[item] * stay.Rounds));
        if (passed < stay.Rounds)
        {
            rounds.Post(
                stay.Account, rounds.Account(from.Holding, from.Site, from.Lot, RoundState.Expired),
                stay.Rounds - passed, cause);
        }

        if (passed > 0)
        {
            int renewed = rounds.RenewedLot(from.Lot, Later(today.Day, extendsDays[item]));
            int free = rounds.Account(from.Holding, from.Site, renewed, RoundState.Free);
            rounds.Renew(stay.Account, free, passed, cause);
            Arrived(free);
        }
    }

    private static int Days(World world, Claim? seconds) =>
        seconds is null ? Lot.Never : Rounding.DaysAtMost(world[seconds], Lot.Never);

    private static int Later(int day, int days) => days >= Lot.Never - Math.Max(0, day) ? Lot.Never : day + days;

    private void Age(int lot, int madeOn) =>
        rounds.Age(lot, madeOn, Later(madeOn, lifeDays[rounds.Lots.Item(lot)]));

    /// <summary>Takes expired rounds out of the free stock.</summary>
    private void Retire(int account, int expired)
    {
        RoundAccount from = rounds.Row(account);
        int item = rounds.Lots.Item(from.Lot);
        AgeingSpec spec = plan.Ageing[item];
        bool lives = rounds.Lots.Row(from.Lot).Recertified < spec.Times;
        int to = rounds.Account(
            from.Holding, from.Site, from.Lot, lives ? RoundState.InOverhaul : RoundState.Expired);
        rounds.Post(account, to, expired, new Cause(CauseKind.Age, item, spec.LifeDocument));
        if (lives)
        {
            Stand(to, expired, takesDays[item]);
        }
    }

    /// <summary>Rounds stand in overhaul for so many days from today, or from the first day of the horizon.</summary>
    private void Stand(int account, int standing, int days)
    {
        if (count == stays.Length)
        {
            Array.Resize(ref stays, 2 * count);
        }

        stays[count] = new Stay(account, standing);
        int ends = Later(Math.Max(0, today.Day), days);
        if (ends < plan.Days)
        {
            agenda.Add(ends, Phase.Arrivals, new Event(EventKind.Overhauled, count));
        }

        count++;
    }

    /// <summary>What is reserved of a lot is free again.</summary>
    internal delegate void LetGo(int lot, in Cause cause);

    private readonly record struct Stay(int Account, int Rounds);
}
