using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Supply;

/// <summary>The three ledgers, what was released under transfers, and the journal where one is kept.</summary>
internal sealed class Books
{
    private readonly SupplyPlan plan;

    public Books(SupplyPlan plan, Today today, SupplyRecord record, Agenda agenda, bool keepsJournal)
    {
        this.plan = plan;
        Journal = keepsJournal ? new Journal(plan, Name) : null;
        Rounds = new RoundLedger(plan, today, record, agenda, Journal);
        Money = new Money(plan, today, record, Journal);
        int promises = plan.Orders.Length + plan.Transfers.Length + plan.Legs.Length;
        Promises = new Ledger(LedgerKind.Promises, promises, (int)PromiseState.Voided + 1, today, Journal);
        Consignments = new Consignments(plan.Transfers.Length);
        Reservations = new Reservations(plan, today, Rounds);
    }

    public RoundLedger Rounds { get; }

    public Money Money { get; }

    public Ledger Promises { get; }

    public Consignments Consignments { get; }

    public Reservations Reservations { get; }

    public Journal? Journal { get; }

    public void Reset(Scenarios.World world)
    {
        Journal?.Clear();
        Rounds.Reset();
        Money.Reset(world);
        Promises.Reset();
        Consignments.Reset();
        Reservations.Reset();
    }

    /// <summary>The number of a text for a posting's cause; 0 where no journal is kept.</summary>
    public int Text(string text) => Journal?.Add(text) ?? 0;

    /// <summary>Balance of every account of all ledgers that is not zero.</summary>
    public IReadOnlyDictionary<LedgerAccount, long> Balances()
    {
        var balances = new Dictionary<LedgerAccount, long>();
        for (int account = 0; account < Rounds.Accounts; account++)
        {
            Put(LedgerKind.Rounds, account, Rounds.Balance(account));
        }

        for (int account = 0; account < Money.Ledger.Accounts; account++)
        {
            Put(LedgerKind.Money, account, Money.Ledger.Balance(account));
        }

        for (int account = 0; account < Promises.Accounts; account++)
        {
            Put(LedgerKind.Promises, account, Promises.Balance(account));
        }

        return balances;

        void Put(LedgerKind ledger, int account, long balance)
        {
            if (balance != 0)
            {
                balances.Add(Name(ledger, account), balance);
            }
        }
    }

    /// <summary>An account in words.</summary>
    private LedgerAccount Name(LedgerKind ledger, int account) => ledger switch
    {
        LedgerKind.Rounds => NameOfRounds(account),
        LedgerKind.Money => NameOfMoney(account / ((int)MoneyState.Lapsed + 1), account % ((int)MoneyState.Lapsed + 1)),
        _ => NameOfPromise(account / ((int)PromiseState.Voided + 1), account % ((int)PromiseState.Voided + 1)),
    };

    private LedgerAccount NameOfRounds(int account)
    {
        Holding holding = plan.Holdings[Rounds.Holding(account)];
        int site = Rounds.Site(account);
        string state = Rounds.State(account) switch
        {
            RoundState.Opening => "opening",
            RoundState.Made => "made",
            RoundState.InWork => "in work",
            RoundState.Free when plan.IsForward(site) => "deployed",
            RoundState.Free => "free",
            RoundState.Reserved => "reserved",
            RoundState.InTransit => "in transit",
            RoundState.SettingUp => "setting up",
            RoundState.InOverhaul => "in overhaul",
            RoundState.Fired => "fired",
            RoundState.Destroyed => "destroyed",
            RoundState.Expired => "expired",
            RoundState.Used => "used",
            RoundState.BuiltIn => "built in",
            _ => throw new InvariantException("a round is in one of its states"),
        };
        return new LedgerAccount(
            LedgerKind.Rounds, holding.Party.Value, holding.Item.Value, Rounds.Lot(account), state)
        {
            Site = site == 0 ? "" : plan.Inputs.Sites[site - 1].Id,
        };
    }

    private LedgerAccount NameOfMoney(int step, int state)
    {
        string name = (MoneyState)state switch
        {
            MoneyState.Appropriated => "appropriated",
            MoneyState.Available => "available",
            MoneyState.Obligated => "obligated",
            _ => "lapsed",
        };
        string account = plan.Inputs.Accounts[plan.Money[step].Account].Id;
        string subject = string.Create(CultureInfo.InvariantCulture, $"step {step}");
        return new LedgerAccount(LedgerKind.Money, account, subject, -1, name);
    }

    private LedgerAccount NameOfPromise(int subject, int state)
    {
        string name = (PromiseState)state switch
        {
            PromiseState.Promised => "promised",
            PromiseState.Owed => "owed",
            PromiseState.Settled => "settled",
            PromiseState.Defaulted => "defaulted",
            _ => "voided",
        };
        int transfer = subject - plan.Orders.Length;
        int leg = transfer - plan.Transfers.Length;
        string promise = transfer < 0 ? "order " + plan.Inputs.Orders[subject].Id
            : leg < 0 ? "transfer " + plan.Inputs.Transfers[transfer].Id : NameOf(plan.Legs[leg]);
        return new LedgerAccount(LedgerKind.Promises, promise, "", -1, name);
    }

    private string NameOf(SwapLegSpec leg) => string.Create(
        CultureInfo.InvariantCulture,
        $"swap {plan.Inputs.Swaps[leg.Swap].Id} leg {leg.Index - plan.Swaps[leg.Swap].FirstLeg + 1}");
}
