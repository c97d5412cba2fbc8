using Stockade.Kernel;

namespace Stockade.Law;

/// <summary>What the rules of one text may refer to besides facts and actors: its sources, groups and
/// amounts.</summary>
internal sealed class FileScope
{
    private readonly LexFile file;
    private readonly DiagnosticBag bag;
    private readonly Dictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Threshold> amounts = new(StringComparer.Ordinal);

    public FileScope(LexFile file, Vocabulary vocabulary, DiagnosticBag bag)
    {
        (this.file, this.bag) = (file, bag);
        foreach (SourceBlock block in file.Sources)
        {
            if (!sources.TryAdd(block.Name.Value, block.Source))
            {
                Duplicate("source", block.Name);
            }
        }

        foreach (GroupBlock block in file.Groups)
        {
            AddGroup(block, vocabulary);
        }

        foreach (IGrouping<string, AmountBlock> versions in
            file.Amounts.GroupBy(static block => block.Name.Value, StringComparer.Ordinal))
        {
            AddAmount([.. versions]);
        }
    }

    public Group? GroupNamed(string name) => groups.GetValueOrDefault(name);

    public Threshold? AmountNamed(string name) => amounts.GetValueOrDefault(name);

    public IEnumerable<string> GroupNames => groups.Keys;

    public IEnumerable<string> AmountNames => amounts.Keys;

    /// <summary>The citations of a block; a message where there is none or where a source is not declared.</summary>
    public IReadOnlyList<LawCitation> Cite(string what, Located<string> name, IReadOnlyList<CiteLine> cites)
    {
        if (cites.Count == 0)
        {
            Report(
                DiagnosticCodes.LawMissingCitation, name.Place,
                $"the {what} '{name.Value}' cites no source: add a line 'cite SOURCE \"article\"'");
        }

        List<LawCitation> citations = [];
        foreach (CiteLine cite in cites)
        {
            if (sources.TryGetValue(cite.Source.Value, out Source? source))
            {
                citations.Add(new LawCitation(source, cite.Article, cite.Source.Place));
            }
            else
            {
                Unknown("source", cite.Source, sources.Keys);
            }
        }

        return citations;
    }

    /// <summary>Reports a fault at a place of this text, with the nearest known name where one is asked for.</summary>
    public void Report(
        string code, TextPlace place, string message, string written = "", IEnumerable<string>? known = null)
    {
        // Past the limit diagnostics are only counted, and no longer worth a comparison with every name.
        bool isKept = bag.All.Count < DiagnosticBag.Limit;
        string? nearest = isKept && known is not null ? NearestName.Of(written, known) : null;
        string? hint = nearest is null ? null : $"did you mean '{nearest}'?";
        bag.Error(code, place, message, file.Lines.ElementAtOrDefault(place.Line - 1), hint);
    }

    /// <summary>Warns of something that can be read and makes little sense.</summary>
    public void Warn(string code, TextPlace place, string message) =>
        bag.Warn(code, place, message, file.Lines.ElementAtOrDefault(place.Line - 1));

    public void Unknown(string what, Located<string> name, IEnumerable<string> known) => Report(
        DiagnosticCodes.LawUnknownName, name.Place, $"the {what} '{name.Value}' is not declared", name.Value, known);

    public void Duplicate(string what, Located<string> name) => Report(
        DiagnosticCodes.LawDuplicateName, name.Place, $"another {what} is named '{name.Value}'");

    private void AddGroup(GroupBlock block, Vocabulary vocabulary)
    {
        Cite("group", block.Name, block.Cites);
        List<GroupMember> members = [];
        foreach ((string code, InForce dates) in block.Members)
        {
            if (!Vocabulary.IsStateCode(code))
            {
                Report(
                    DiagnosticCodes.LawBadValue, block.Name.Place,
                    $"the group '{block.Name.Value}' has the member '{code}', which is no state's code");
                continue;
            }

            members.Add(new GroupMember(vocabulary.State(code), dates));
        }

        if (!groups.TryAdd(block.Name.Value, new Group(block.Name.Value, members)))
        {
            Duplicate("group", block.Name);
        }
    }

    private void AddAmount(List<AmountBlock> versions)
    {
        foreach (AmountBlock version in versions)
        {
            Cite("amount", version.Name, version.Cites);
        }

        versions.Sort(static (left, right) => left.Dates.From.CompareTo(right.Dates.From));
        for (int index = 1; index < versions.Count; index++)
        {
            AmountBlock version = versions[index];
            if (version.Dates.Overlaps(versions[index - 1].Dates))
            {
                Report(
                    DiagnosticCodes.LawOverlappingVersions, version.Name.Place,
                    $"two values of the amount '{version.Name.Value}' are in force on the same day: "
                    + "end the earlier one");
            }

            if (version.Unit != versions[0].Unit)
            {
                Report(
                    DiagnosticCodes.LawBadValue, version.Name.Place,
                    $"the amount '{version.Name.Value}' changes its unit from {versions[0].Unit} to {version.Unit}");
            }
        }

        amounts.Add(versions[0].Name.Value, new Threshold(
            versions[0].Name.Value, versions[0].Unit,
            [.. versions.Select(static version => new ThresholdStep(version.Value, version.Dates))]));
    }
}
