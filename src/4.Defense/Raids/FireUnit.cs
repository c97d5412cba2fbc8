namespace Stockade.Defense;

/// <summary>A battery during one raid: rounds on its launchers and behind them, channels, launcher clock, reload crews,
/// and the threats that wait for it.</summary>
internal sealed class FireUnit
{
    private readonly int[] ready;
    private readonly int[] store;
    private readonly int[] reloading;
    private readonly int[] firedSinceReload;
    private readonly long[] crewsFree;
    private int forBallistic;
    private long openedFor;

    public FireUnit(UnitFigures figures)
    {
        Figures = figures;
        ready = new int[figures.Loads.Length];
        store = new int[figures.Loads.Length];
        reloading = new int[figures.Loads.Length];
        firedSinceReload = new int[figures.Loads.Length];
        crewsFree = new long[figures.ReloadCrews];
    }

    public UnitFigures Figures { get; }

    /// <summary>Requests that had rounds when they came, first things first.</summary>
    public EarliestFirst<Request> Waiting { get; } = new();

    /// <summary>Requests for which a launcher is being reloaded.</summary>
    public List<Request> Parked { get; } = [];

    public int ChannelsBusy { get; set; }

    /// <summary>When the launchers may fire next.</summary>
    public long LauncherFree { get; set; }

    /// <summary>When the unit has been promised to be woken, so that it is woken once.</summary>
    public long WakeAt { get; set; }

    /// <summary>False where it was not ready, or once it has been lost.</summary>
    public bool Stands { get; set; }

    /// <summary>All that wait have been told that there is no round for them now.</summary>
    public bool HasToldOfLack { get; set; }

    /// <summary>True where every request would be parked: no round on the launchers, and more under way.</summary>
    public bool IsDry => Figures.OnlyRound is >= 0 and var only && ready[only] == 0 && Reloads(only, false);

    /// <summary>Every shot it fires in this raid fails.</summary>
    public bool Fails { get; set; }

    /// <summary>True the first time it is asked for in a raid.</summary>
    public bool BeginsRaid(long raidNumber)
    {
        bool begins = openedFor != raidNumber;
        openedFor = raidNumber;
        return begins;
    }

    /// <summary>Begins a raid with a magazine, every n-th round of which is this unit's: odd rounds go to the first
    /// units. Launchers are loaded one by one, each with the type of which most launcher loads are left.</summary>
    public void Open(ReadOnlySpan<int> magazine, int unit, int units)
    {
        Waiting.Clear();
        Parked.Clear();
        Array.Clear(ready);
        Array.Clear(reloading);
        Array.Clear(firedSinceReload);
        crewsFree.AsSpan().Fill(long.MinValue);
        ChannelsBusy = 0;
        LauncherFree = WakeAt = long.MinValue;
        HasToldOfLack = false;
        forBallistic = 0;
        for (int round = 0; round < store.Length; round++)
        {
            int share = magazine[round] / units + (unit < magazine[round] % units ? 1 : 0);
            store[round] = Figures.Loads[round] > 0 ? share : 0;
            forBallistic += Figures.AgainstBallistic[round] ? store[round] : 0;
        }

        for (int launcher = 0; launcher < Figures.Launchers; launcher++)
        {
            LoadLauncher();
        }
    }

    private void LoadLauncher()
    {
        int best = -1;
        for (int round = 0; round < store.Length; round++)
        {
            if (store[round] > 0
                && (best < 0
                    || (long)store[round] * Figures.Loads[best] > (long)store[best] * Figures.Loads[round]))
            {
                best = round;
            }
        }

        if (best >= 0)
        {
            int load = Math.Min(Figures.Loads[best], store[best]);
            ready[best] += load;
            store[best] -= load;
        }
    }

    /// <summary>Rounds that may be fired now; not above 0 where there is none or where those left are kept
    /// back.</summary>
    public int Available(int round, bool ballistic) =>
        ballistic || !Figures.AgainstBallistic[round]
            ? ready[round]
            : Math.Min(ready[round], forBallistic - Figures.Reserve);

    /// <summary>True where a launcher is being reloaded with rounds that may be fired at the threat.</summary>
    public bool Reloads(int round, bool ballistic) =>
        reloading[round] > 0
        && (ballistic || !Figures.AgainstBallistic[round] || forBallistic > Figures.Reserve);

    /// <summary>Fires rounds of a type. Returns how many launchers this emptied that will be reloaded.</summary>
    public int Fire(int round, int shots)
    {
        ready[round] -= shots;
        forBallistic -= Figures.AgainstBallistic[round] ? shots : 0;
        firedSinceReload[round] += shots;
        int load = Figures.Loads[round];
        int emptied = 0;
        while (crewsFree.Length > 0 && firedSinceReload[round] >= load && store[round] > reloading[round] * load)
        {
            firedSinceReload[round] -= load;
            reloading[round]++;
            emptied++;
        }

        return emptied;
    }

    /// <summary>When the next launcher to be reloaded is ready; each crew does one after another, and the crew that is
    /// free first begins.</summary>
    public long StartReload(long now)
    {
        int first = 0;
        for (int crew = 1; crew < crewsFree.Length; crew++)
        {
            first = crewsFree[crew] < crewsFree[first] ? crew : first;
        }

        crewsFree[first] = Math.Max(now, crewsFree[first]) + Figures.ReloadMicroseconds;
        return crewsFree[first];
    }

    public void FinishReload(int round)
    {
        int load = Math.Min(Figures.Loads[round], store[round]);
        ready[round] += load;
        store[round] -= load;
        reloading[round]--;
        HasToldOfLack = false;
    }
}
