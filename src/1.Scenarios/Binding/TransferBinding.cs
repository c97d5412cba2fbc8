using Stockade.Kernel;
using static Stockade.Scenarios.Bound;

namespace Stockade.Scenarios;

/// <summary>Turns a checked file of facts into the transfer it states.</summary>
internal static class TransferBinding
{
    public static StatedTransfer Of(View file) => new(
        file.Text("name") ?? "the transfer", file.Text("exporter"), file.Text("recipient"), file.Text("origin"),
        file.Word<LegKind>("leg"),
        [.. file.Pairs("facts").SelectMany(fact => SupplyBinding.Facts(file, fact.Key.Text, fact.Value))],
        [.. file.Items("grants").Select(Grant)], [.. file.Items("burdens").Select(Burden)],
        file.Text("recorded") is { } page ? new Source("recorded", page, "", SourceGrade.D, null) : null);

    private static Grant Grant(View grant) => new(
        Need(grant.Text("actor")), Need(grant.Word<GrantState>("state")), Need(grant.Day("from")), null)
    {
        Provided = [.. grant.Names("provided").Select(fact => fact.Text)],
        Attaches = [.. grant.Items("attaches").Select(Burden)],
    };

    private static Burden Burden(View burden) => new(
        Need(burden.Word<BurdenKind>("kind")), new PartyId(Need(burden.Text("holder"))), Need(burden.Text("document")));
}
