using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Every identifier that entries of the scenario declare, by what it names.</summary>
internal sealed class NameRegister
{
    private readonly Dictionary<NameKind, List<string>> names = [];
    private readonly HashSet<(NameKind, string)> known = [];

    private NameRegister(bool isWhole) => IsWhole = isWhole;

    /// <summary>False where a file of the scenario was not read: what stands there would seem to be missing everywhere
    /// else, so nothing is called unknown or missing then.</summary>
    public bool IsWhole { get; }

    /// <summary>Collects the identifiers of a merged document.</summary>
    public static NameRegister Of(MapNode root, bool isWhole)
    {
        NameRegister register = new(isWhole);
        foreach (Field section in Tables.Scenario.Fields)
        {
            if (section.Shape is not MapShape map || root.Find(section.Name)?.Value is not MapNode entries)
            {
                continue;
            }

            NameKind kind = map.Keys == KeyKind.Declares ? map.Names!.Value : NameKind.Round;
            foreach (Entry entry in entries.Entries)
            {
                register.Add(kind, entry.Key.Text);
                if (kind == NameKind.Account)
                {
                    register.AddBills(entry.Value);
                }
            }
        }

        return register;
    }

    public bool Knows(NameKind kind, string name) => known.Contains((kind, name));

    public IReadOnlyList<string> All(NameKind kind) => names.TryGetValue(kind, out List<string>? all) ? all : [];

    /// <summary>Reports a name that no entry has. True where it is known.</summary>
    public bool Check(NameKind kind, string name, TextPlace place, Report report)
    {
        if (Knows(kind, name) || !IsWhole)
        {
            return true;
        }

        string noun = NameWords.Of(kind);
        report.ErrorNear(
            DiagnosticCodes.UnknownName, place, $"'{Excerpt.Of(name)}' is not the name of {noun}", name, All(kind));
        return false;
    }

    private void Add(NameKind kind, string name)
    {
        if (!known.Add((kind, name)))
        {
            return;
        }

        if (!names.TryGetValue(kind, out List<string>? all))
        {
            names.Add(kind, all = []);
        }

        all.Add(name);
    }

    /// <summary>Bills have no block of their own: a step of an account names the bill it waits for.</summary>
    private void AddBills(Node account)
    {
        if ((account as MapNode)?.Find("steps")?.Value is ListNode steps)
        {
            foreach (Node step in steps.Items)
            {
                if ((step as MapNode)?.Find("bill")?.Value is ScalarNode bill)
                {
                    Add(NameKind.Bill, bill.Text);
                }
            }
        }
    }
}
