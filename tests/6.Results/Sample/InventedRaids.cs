using Stockade.Results;

namespace Stockade.Testing;

internal static class InventedRaids
{
    private static readonly (string Id, string Name, double Launched)[] Classes =
        [("ballistic", "Ballistic missiles", 1450), ("cruise", "Cruise missiles", 3200), ("drone", "Drones", 61000)];

    public static readonly LeakerRow[] Leakers =
    [
        new(Invented.Base, "Estmark", "Ballistic missiles", "not covered", 820, 610, 1040),
        new(Invented.Base, "Estmark", "Ballistic missiles", "no round", 214, 90, 390),
        new(Invented.Base, "Estmark", "Ballistic missiles", "no channel", 31, 12, 70),
        new(Invented.Base, "Estmark", "Ballistic missiles", "missed", 173, 60, 310),
        new(Invented.Base, "Estmark", "Cruise missiles", "not covered", 540, 300, 800),
        new(Invented.Base, "Estmark", "Cruise missiles", "missed", 210, 100, 330),
    ];

    public static StoppedRow[] Stopped()
    {
        List<StoppedRow> rows = [];
        foreach ((string id, string name, double launched) in Classes)
        {
            double cover = id == "ballistic" ? 0.43 : 0.3;
            rows.Add(Row(id, name, "batteries", "Batteries", launched, cover, id == "drone" ? 0.02 : 0.6, 0.55));
            rows.Add(Row(id, name, "guns", "Guns and suppression", launched * 0.8, 0.9, id == "ballistic" ? 0.0 : 0.8,
                0.8));
            rows.Add(Row(id, name, ResultWords.AllLayers, "All layers", launched, 0.95,
                id == "ballistic" ? 0.27 : 0.85, 0.7));
        }

        return [.. rows];
    }

    private static StoppedRow Row(
        string id, string name, string layer, string layerName, double launched, double covered, double engaged,
            double killed)
    {
        double stopped = launched * covered * engaged * killed;
        return new StoppedRow(
            Invented.Base, "estmark-covered", "Estmark", id, name, layer, layerName, launched,
            covered, covered * 0.7, Math.Min(1, covered * 1.3), engaged, engaged * 0.6, Math.Min(1, engaged * 1.4),
            killed, killed * 0.7, Math.Min(1, killed * 1.3), stopped, stopped * 0.6, stopped * 1.5);
    }
}
