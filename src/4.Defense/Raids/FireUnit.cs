namespace Stockade.Defense;

/// <summary>A battery during one raid: rounds on its launchers and behind them, channels, launcher clock, reload crew,
/// and the threats that wait for it.</summary>
internal sealed class FireUnit
{
    private readonly UnitFigures figures;
    private readonly int[] ready;
    private readonly int[] store;
    private readonly int[] reloading;
    private readonly int[] firedSinceReload;
    private int forBallistic;
    private long crewFree;
    private long openedFor;

    public FireUnit(UnitFigures figures)
    {
        this.figures = figures;
        ready = new int[figures.Loads.Length];
        store = new int[figures.Loads.Length];
        reloading = new int[figures.Loads.Length];
        firedSinceReload = new int[figures.Loads.Length];
    }

    /// <summary>Requests that had rounds when they came, most urgent first.</summary>
    public EarliestFirst<Request> Waiting { get; } = new();

    /// <summary>Requests for which a launcher is being reloaded.</summary>
    public List<Request> Parked { get; } = [];

    public int ChannelsBusy { get; set; }

    /// <summary>When the launchers may fire next.</summary>
    public long LauncherFree { get; set; }

    /// <summary>When the unit has been promised to be woken, so that it is woken once.</summary>
    public long WakeAt { get; set; }

    /// <summary>Begins a raid, once, with this unit's even share of the magazine: odd rounds go to the first units.
    /// Launchers are loaded one by one, each with the type of which most launcher loads are left. A unit that no threat
    /// meets is not opened.</summary>
    public void Open(long raidNumber, ReadOnlySpan<int> magazine, int unit, int units)
    {
        if (openedFor == raidNumber)
        {
            return;
        }

        openedFor = raidNumber;
        Waiting.Clear();
        Parked.Clear();
        Array.Clear(ready);
        Array.Clear(reloading);
        Array.Clear(firedSinceReload);
        ChannelsBusy = 0;
        LauncherFree = crewFree = WakeAt = long.MinValue;
        forBallistic = 0;
        for (int round = 0; round < store.Length; round++)
        {
            int share = magazine[round] / units + (unit < magazine[round] % units ? 1 : 0);
            store[round] = figures.Loads[round] > 0 ? share : 0;
            forBallistic += figures.AgainstBallistic[round] ? store[round] : 0;
        }

        for (int launcher = 0; launcher < figures.Launchers; launcher++)
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
                && (best < 0 || (long)store[round] * figures.Loads[best] > (long)store[best] * figures.Loads[round]))
            {
                best = round;
            }
        }

        if (best >= 0)
        {
            int load = Math.Min(figures.Loads[best], store[best]);
            ready[best] += load;
            store[best] -= load;
        }
    }

    /// <summary>Rounds that may be fired now; not above 0 where there is none or where those left are kept
    /// back.</summary>
    public int Available(int round, bool ballistic) =>
        ballistic || !figures.AgainstBallistic[round]
            ? ready[round]
            : Math.Min(ready[round], forBallistic - figures.Reserve);

    /// <summary>True where a launcher is being reloaded with rounds that may be fired at the threat.</summary>
    public bool Reloads(int round, bool ballistic) =>
        reloading[round] > 0 && (ballistic || !figures.AgainstBallistic[round] || forBallistic > figures.Reserve);

    /// <summary>Fires rounds of a type. Returns how many launchers this emptied that will be reloaded.</summary>
    public int Fire(int round, int shots)
    {
        ready[round] -= shots;
        forBallistic -= figures.AgainstBallistic[round] ? shots : 0;
        firedSinceReload[round] += shots;
        int load = figures.Loads[round];
        int emptied = 0;
        while (firedSinceReload[round] >= load && store[round] > reloading[round] * load)
        {
            firedSinceReload[round] -= load;
            reloading[round]++;
            emptied++;
        }

        return emptied;
    }

    /// <summary>When the next launcher to be reloaded is ready; the crew does one after another.</summary>
    public long StartReload(long now)
    {
        crewFree = Math.Max(now, crewFree) + figures.ReloadMicroseconds;
        return crewFree;
    }

    public void FinishReload(int round)
    {
        int load = Math.Min(figures.Loads[round], store[round]);
        ready[round] += load;
        store[round] -= load;
        reloading[round]--;
    }
}
