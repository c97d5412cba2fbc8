using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>What must hold of decrees: each kind with its own fields, dates in order and within the horizon, and
/// nobody both favoured and exempt.</summary>
internal sealed class DecreeCheck(Report report, View root, QuestionCheck question)
{
    private static readonly string[] OfPriority = ["items", "favours", "orders", "exempt", "most"];

    private readonly Dictionary<string, View> orders =
        root.Entries("orders").ToDictionary(order => order.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, View> decrees =
        root.Entries("decrees").ToDictionary(decree => decree.Name, StringComparer.Ordinal);

    public void Visit()
    {
        foreach (View decree in decrees.Values)
        {
            question.Inside(decree.Day("on"), decree.Place("on"), $"'{decree.Path}'");
            Until(decree, decree.Day("on"), decree.Place("on"), decree.Path);
            if (decree.Word<DecreeKind>("kind") is { } kind)
            {
                OwnFields(decree, kind);
            }

            Exempt(decree);
            OfItems(decree);
        }

        foreach (View issued in root.Entries("choices").SelectMany(choice => choice.Entries("alternatives"))
            .SelectMany(alternative => alternative.Items("effects")).Select(effect => effect.Block("decree-issued"))
            .OfType<View>())
        {
            if (issued.Text("decree") is { } name && decrees.TryGetValue(name, out View? decree))
            {
                Until(decree, issued.Day("on"), issued.Place("on"), issued.Path);
            }
        }
    }

    private void Until(View decree, DateOnly? on, TextPlace place, string path)
    {
        if (on is { } first && decree.Day("until") is { } end && end <= first)
        {
            report.Error(
                DiagnosticCodes.DatesReversed, place,
                $"'{path}' begins on {Dates.Text(first)}, when the decree no longer holds ({Dates.Text(end)})",
                $"'until' stands at {decree.Place("until")}");
        }
    }

    private void OwnFields(View decree, DecreeKind kind)
    {
        string[] foreign = kind == DecreeKind.Priority ? ["transfers"] : OfPriority;
        foreach (string field in foreign.Where(decree.Has))
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, decree.Place(field),
                $"'{decree.Path}' ({Words.Of(kind)}) has no use for '{field}'",
                $"its kind stands at {decree.Place("kind")}: "
                + (kind == DecreeKind.Priority ? "only a pause stops transfers" : "only a priority changes the queue"));
        }

        string[] needed = kind == DecreeKind.Priority ? ["items"] : ["transfers"];
        foreach (string field in needed.Where(field => !decree.Has(field)))
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, decree.At, $"'{decree.Path}' ({Words.Of(kind)}) needs '{field}'");
        }

        if (kind == DecreeKind.Priority && !decree.Has("favours") && !decree.Has("orders"))
        {
            report.Error(
                DiagnosticCodes.SwapUnclear, decree.At,
                $"'{decree.Path}' (priority) needs 'favours' or 'orders': nobody would be served first");
        }
    }

    private void Exempt(View decree)
    {
        Dictionary<string, ScalarNode> favoured = new(StringComparer.Ordinal);
        foreach (ScalarNode party in decree.Names("favours"))
        {
            favoured[party.Text] = party;
        }

        foreach (ScalarNode party in decree.Names("exempt"))
        {
            if (favoured.TryGetValue(party.Text, out ScalarNode? other))
            {
                report.Error(
                    DiagnosticCodes.SwapUnclear, party.Place,
                    $"'{decree.PathOf("exempt")}': '{party.Text}' is favoured already",
                    $"it is favoured at {other.Place}; keep one");
            }
        }
    }

    private void OfItems(View decree)
    {
        HashSet<string> items = decree.Names("items").Select(item => item.Text).ToHashSet(StringComparer.Ordinal);
        foreach (ScalarNode name in decree.Names("orders"))
        {
            if (items.Count > 0 && orders.TryGetValue(name.Text, out View? order) && order.Text("item") is { } item
                && !items.Contains(item))
            {
                report.Error(
                    DiagnosticCodes.SwapUnclear, name.Place,
                    $"'{decree.PathOf("orders")}': the order '{name.Text}' is for '{item}', which is not among "
                    + "its items",
                    $"'{order.Path}' stands at {order.At}, the items at {decree.Place("items")}");
            }
        }
    }
}
