using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>What the readers of the plan share: names and their indexes, the calendar, documents, and where to say what
/// is wrong.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, int> documentOf = new(StringComparer.Ordinal);
    private readonly List<string> documents = [];
    private readonly DiagnosticBag diagnostics;
    private readonly PartyId[] owners;

    public Words(SupplyInputs inputs, Calendar calendar, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        Calendar = calendar;
        Parties = Index("party", inputs.Parties.Select(party => party.Id.Value));
        Items = Index("item", inputs.Items.Select(item => item.Id.Value));
        Lines = Index("line", inputs.Lines.Select(line => line.Id));
        Orders = Index("order", inputs.Orders.Select(order => order.Id));
        Accounts = Index("money account", inputs.Accounts.Select(account => account.Id));
        Transfers = Index("transfer", inputs.Transfers.Select(transfer => transfer.Id));
        Sites = Index("site", inputs.Sites.Select(site => site.Id));
        owners = [.. inputs.Sites.Select(site => site.Party)];
        Holdings = new HoldingTable(inputs, Parties, Items);
        Document(Assumption);
    }

    public const string Assumption = "assumption";

    public Calendar Calendar { get; }

    public Dictionary<string, int> Parties { get; }

    public Dictionary<string, int> Items { get; }

    public Dictionary<string, int> Lines { get; }

    public Dictionary<string, int> Orders { get; }

    public Dictionary<string, int> Accounts { get; }

    public Dictionary<string, int> Transfers { get; }

    public Dictionary<string, int> Sites { get; }

    public IReadOnlyList<string> Documents => documents;

    public WaitEdges Waits { get; } = new();

    public HoldingTable Holdings { get; }

    public bool HasErrors => diagnostics.HasErrors;

    public void Error(string code, string message, TextPlace? place = null) => diagnostics.Error(code, place, message);

    public void Warn(string code, string message, TextPlace? place = null) => diagnostics.Warn(code, place, message);

    /// <summary>The index of a name, or -1 with a diagnostic.</summary>
    public int Find(Dictionary<string, int> names, string kind, string name, string user)
    {
        if (names.TryGetValue(name, out int index))
        {
            return index;
        }

        diagnostics.Error(
            DiagnosticCodes.SupplyUnknownName, null,
            $"{user} names the {kind} '{name}', which is not in the scenario", null,
            names.Count == 0 ? null : "known: " + string.Join(", ", names.Keys.Order(StringComparer.Ordinal).Take(12)));
        return -1;
    }

    public int Party(PartyId party, string user) => Find(Parties, "party", party.Value, user);

    public int Item(ItemId item, string user) => Find(Items, "item", item.Value, user);

    public int Account(string? account, string user) =>
        account is null ? -1 : Find(Accounts, "money account", account, user);

    /// <summary>The holding of a party and item, or -1 with a diagnostic.</summary>
    public int Holding(PartyId party, ItemId item, string user)
    {
        int holder = Party(party, user);
        int held = Item(item, user);
        return holder < 0 || held < 0 ? -1 : Holdings.Of(holder, held);
    }

    /// <summary>The number of a site of a party: 0 where none is named; -1 with a diagnostic where there is no such
    /// site; with another's, a diagnostic.</summary>
    public int Site(string? site, PartyId owner, string user)
    {
        int index = site is null ? -1 : Find(Sites, "site", site, user);
        if (index >= 0 && owners[index] != owner)
        {
            Error(
                DiagnosticCodes.SupplySiteOfAnother,
                $"{user} names the site '{site}' of {owner}, but it is a site of {owners[index]}");
        }

        return site is null ? 0 : index < 0 ? -1 : index + 1;
    }

    public int Day(DateOnly? date, int otherwise) => date is { } day ? Calendar.Day(day) : otherwise;

    /// <summary>The document a claim rests on: its source, its rivals' sources, or none.</summary>
    public int Document(Claim? claim)
    {
        if (claim?.Value.Source is { } source)
        {
            return Document(source.Id);
        }

        string rivals = claim is null ? "" : string.Join(" / ", claim.Rivals
            .Select(rival => rival.Source?.Id).Where(id => id is not null).Distinct(StringComparer.Ordinal));
        return Document(rivals.Length == 0 ? Assumption : rivals);
    }

    public int Document(string document)
    {
        if (!documentOf.TryGetValue(document, out int index))
        {
            index = documents.Count;
            documentOf.Add(document, index);
            documents.Add(document);
        }

        return index;
    }

    /// <summary>The claim may take no value outside the range.</summary>
    public void Within(Claim? claim, double least, double most)
    {
        if (claim is not null && (claim.Value.Value.Low < least || claim.Value.Value.High > most))
        {
            Error(
                DiagnosticCodes.SupplyValueOutOfRange,
                $"{claim.Path} may be {claim.Text}, but must lie between {least} and {most}", claim.Place);
        }
    }

    private Dictionary<string, int> Index(string kind, IEnumerable<string> ids)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!index.TryAdd(id, index.Count))
            {
                Error(DiagnosticCodes.SupplyNameTwice, $"two entries have the name '{id}' ({kind})");
            }
        }

        return index;
    }
}
