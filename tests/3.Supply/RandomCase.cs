using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply.Tests;

/// <summary>A random small scenario read off a tape of bytes, with a gate and raids of its own: the same tape always
/// gives the same case, and a shorter tape a simpler one.</summary>
internal sealed partial class RandomCase
{
    private static readonly string[] PartyNames = ["us", "ukraine", "japan", "lockheed", "poland"];
    private static readonly string[] RoundNames = ["mse", "gem-t"];
    private readonly byte[] tape;
    private readonly uint salt;
    private readonly int parties;
    private readonly DateOnly first;
    private readonly int days;
    private int place;

    private RandomCase(byte[] tape, Action<Draft>? change = null)
    {
        this.tape = tape;
        first = Draft.Date(2023, 1, 1).AddDays(Take(60));
        days = 1 + (Take(200) * 4);
        parties = 2 + Take(4);
        Draft = new Draft(first, first.AddDays(days - 1));
        Draft.Item("mse", 1 + Take(5)).Item("gem-t", 3).Item("seeker", 0, ItemKind.Component);
        for (int party = 0; party < parties; party++)
        {
            AddParty(PartyNames[party]);
        }

        Repeat(3, AddLine);
        Repeat(4, AddOrder);
        Repeat(4, AddTransfer);
        AddBooks();
        AddMaking();
        AddMoving();
        AddRing();
        RaidDays = [.. Enumerable.Range(0, Take(12)).Select(_ => Take(200) * 4).Distinct().Order()];
        salt = (uint)Take(256);
        change?.Invoke(Draft);
        Plan = Draft.Plan;
    }

    /// <summary>A case drawn with a seed; one in eight is cut short, and thus plain.</summary>
    public static RandomCase Of(uint seed) => Of(
        seed, seed % 8 == 0 ? (int)(StableHash.Of(seed, 0, 2) % Longest) : Longest);

    /// <summary>The beginning of the case that is drawn with a seed.</summary>
    public static RandomCase Of(uint seed, int length) => new(
        [.. Enumerable.Range(0, length).Select(at => (byte)(StableHash.Of(seed, (ulong)at, 1) & 255))]);

    /// <summary>Draws that the longest cases use.</summary>
    public const int Longest = 800;

    /// <summary>The case with a change of its records.</summary>
    public RandomCase With(Action<Draft> change) => new(tape, change);

    public Draft Draft { get; }

    public SupplyPlan Plan { get; }

    public int[] RaidDays { get; }

    /// <summary>A gate of its own for whoever asks, with the same answers.</summary>
    public ITransferGate Gate => new GateOf(Answer);

    /// <summary>As <see cref="Gate"/>, but an open answer says that it holds for the rest of its month.</summary>
    public ITransferGate LastingGate => new GateOf((leg, lot, day) => Answer(leg, lot, day) with
    {
        HoldsUntil = new DateOnly(day.Year, day.Month, 1).AddMonths(1),
    });

    /// <summary>Draws that were made, on the tape and beyond its end.</summary>
    public int Draws => place;

    public SupplyRun Begin(AuditFrequency audit = AuditFrequency.EveryEvent, bool journal = true) =>
        Begin(Gate, audit, journal);

    public SupplyRun Begin(ITransferGate gate, AuditFrequency audit, bool journal) =>
        SupplyStage.Begin(Plan, Draft.World, gate, RaidDays, new SupplyWatch(journal, audit));

    /// <summary>Runs to the end, firing part of every magazine on each raid day.</summary>
    public void Finish(SupplyRun run, Action<int>? closed = null)
    {
        int holdings = Plan.Holdings.Count;
        while (run.Next(out int day))
        {
            for (int holding = 0; holding < holdings && Array.BinarySearch(RaidDays, day) >= 0; holding++)
            {
                int count = run.Magazine(holding) * (int)(Hash(holding, day) % 4) / 3;
                if (count > 0)
                {
                    run.Post(new Fired(holding, count, day, "raid", "raid-record"));
                }
            }

            run.Close(day);
            closed?.Invoke(day);
        }
    }

    /// <summary>Depends on the month, the transfer and the lot's class only, so that answers may be kept.</summary>
    private Gate Answer(Leg leg, LotView lot, DateOnly day) =>
        Hash(leg.Transfer.Length + (13 * lot.Class), day.Year + (31 * day.Month)) switch
        {
            var hash when hash % 4 == 0 => Stockade.Kernel.Gate.Closed("barred"),
            var hash when hash % 4 == 1 => Stockade.Kernel.Gate.Until(day.AddDays(1 + (int)(hash % 40)), "grant"),
            _ => Stockade.Kernel.Gate.Open("permitted"),
        };

    /// <summary>What production, orders and money can do; in a file of its own.</summary>
    partial void AddMaking();

    /// <summary>What transfers can do; in a file of its own.</summary>
    partial void AddMoving();

    private ulong Hash(int left, int right) => StableHash.Of(salt, (ulong)left, (ulong)right);

    private int Take(int below)
    {
        int drawn = place < tape.Length ? tape[place] % below : 0;
        place++;
        return drawn;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[Take(from.Count)];

    private string Party() => PartyNames[Take(parties)];

    private DateOnly Date() => first.AddDays(Take(250) * 3 - 60);

    private void Repeat(int most, Action<int> add)
    {
        int count = Take(most + 1);
        for (int index = 0; index < count; index++)
        {
            add(index);
        }
    }

    private void AddParty(string name)
    {
        string item = Pick(RoundNames);
        Draft.Party(name, item, Take(90), Take(3) == 0 ? Take(60) : -1, Take(4) == 0 ? Take(10) / 10.0 : 0);
        if (Take(2) == 0)
        {
            Draft.Parties[^1] = Draft.Parties[^1] with
            {
                Stock =
                [
                    .. Draft.Parties[^1].Stock, Draft.Opening(Pick(RoundNames), Take(50), PartyNames[0]),
                    Draft.Opening("seeker", Take(50), name),
                ],
            };
        }
    }

    private void AddLine(int index)
    {
        bool seekers = Take(4) == 0;
        Draft.Line(
            $"line-{index}", Party(), seekers ? "seeker" : Pick(RoundNames), Take(40) / 16.0, (1 + Take(4)) / 4.0,
            Take(5) / 4.0, Take(3) == 0 ? Party() : null, seekers || Take(2) == 0 ? [] : [("seeker", 1 + Take(2))]);
    }

    private void AddOrder(int index)
    {
        string? account = Take(2) == 0 ? Account($"order-money-{index}") : null;
        Draft.Order(
            $"order-{index}", Party(), Pick(RoundNames), Take(100), Date(), Take(2) == 0 ? Date() : null, Take(3),
            account);
    }

    private string Account(string id)
    {
        DateOnly? from = Take(5) == 0 ? null : Date();
        Draft.Account(
            id, PartyNames[0], (from, Take(2) == 0 ? Date() : null, Take(200)), (Date(), null, Take(200)));
        return id;
    }

    private void AddTransfer(int index)
    {
        Transfer? backed = Draft.Transfers.Find(transfer => transfer.Kind == TransferKind.Shipment);
        string from = Party();
        string to = PartyNames[(Array.IndexOf(PartyNames, from) + 1 + Take(parties - 1)) % parties];
        DateOnly begins = Date();
        string id = new('t', index + 1);
        string item = Pick(RoundNames);
        Transfer transfer = Take(3) switch
        {
            0 => Draft.Programme(id, from, to, Take(80) / 4.0, begins, item) with
            {
                Last = Take(2) == 0 ? Date() : null,
                Carry = Take(2) == 0 ? Draft.Value(Take(5) / 4.0) : null,
            },
            1 when backed is not null && backed.To.Value != to => Draft.Backfilled(
                id, backed.To.Value, to, Take(5) / 4.0, begins, item) with
            {
                Backs = backed.Id,
            },
            _ => Draft.Shipment(id, from, to, Take(60), begins, item) with
            {
                Signed = Take(2) == 0 ? begins.AddDays(Take(100)) : null,
                Lead = Draft.Value(Take(100) * 86400.0),
            },
        };
        string holder = Take(2) == 0 ? transfer.To.Value : Party();
        var kind = (BurdenKind)Take(3);
        bool burdened = Take(2) == 0 && (kind != BurdenKind.EndUser || holder == transfer.To.Value);
        string? draws = Take(3) == 0 ? Account($"draw-{index}") : null;
        string? refill = Take(3) == 0 ? Account($"refill-{index}") : null;
        if (refill is not null && Draft.Policies.Count == 0)
        {
            Draft.Policy(transfer.From.Value, Take(2));
        }

        Draft.Add(transfer with
        {
            Transit = Draft.Value(Take(80) * 86400.0),
            DrawsOn = draws,
            RefillFrom = refill,
            Origin = Take(4) == 0 ? new PartyId(Party()) : null,
            Undertaking = burdened ? new Burden(kind, new PartyId(holder), "undertaking") : null,
        });
    }
}
