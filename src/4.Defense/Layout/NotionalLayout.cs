using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Defense;

/// <summary>Tables for fire units that stand nowhere: each abeam of the threats' aim point, at a distance.</summary>
internal static class NotionalLayout
{
    /// <param name="scenario">The scenario, without errors by <see cref="DefenseStage.Check"/>.</param>
    /// <param name="world">The drawn values.</param>
    /// <param name="unit">The fire-unit type.</param>
    /// <param name="offsetsMetres">Distance of each place from the threats' aim point. With one, all units share it and
    /// each threat crosses one unit; with more, there is one unit at each and every threat meets all of them.</param>
    public static RaidTables Tables(
        Scenario scenario, World world, FireUnitType unit, IReadOnlyList<double> offsetsMetres)
    {
        double[] kill = ThreatFigures.KillColumn(scenario, world);
        var figures = new UnitFigures(scenario, world, unit, new Doctrine(scenario, world, unit, kill));
        int places = offsetsMetres.Count;
        var tables = new RaidTables(
            [.. Enumerable.Range(0, scenario.Threats.Count)], new ThreatFigures(scenario, world),
            scenario.Rounds.Count, kill, [.. Enumerable.Repeat(figures, places)],
            [.. Enumerable.Range(0, places).Select(place => (ulong)place)],
            [.. Enumerable.Repeat(figures.TracksMax, places)]);
        var search = new SearchRadar(
            world[unit.RadarRangeMetres], world[unit.ReferenceCrossSectionSquareMetres],
            world[unit.AntennaHeightMetres], 0, unit.Search, world);
        for (int threat = 0; threat < scenario.Threats.Count; threat++)
        {
            ThreatClass kind = scenario.Threats[threat];
            bool ballistic = ThreatPaths.IsBallistic(kind.Flight);
            Envelope[] envelopes = [.. scenario.Rounds.Select(round =>
                Envelope.AllRound(RoundFlyouts.Of(round, world, ballistic)))];
            Fill(tables, world, unit, kind, threat, search, envelopes, offsetsMetres);
        }

        return tables;
    }

    private static void Fill(
        RaidTables tables, World world, FireUnitType unit, ThreatClass kind, int threat, SearchRadar search,
        Envelope[] envelopes, IReadOnlyList<double> offsetsMetres)
    {
        double crossSection = world[kind.CrossSectionSquareMetres];
        double antenna = world[unit.AntennaHeightMetres];
        double farthest = search.IsCertain
            ? search.RangeAgainst(crossSection) : search.FarthestMetres(crossSection, Sighting.WorthALook);
        FlightPath path = ThreatPaths.Of(kind, world, 1.01 * farthest);
        for (int place = 0; place < offsetsMetres.Count; place++)
        {
            var approach = new AbeamApproach(path, offsetsMetres[place]);
            Sighting.Fill(
                tables.Tracks, place, threat, search, approach, crossSection,
                (in Sight sight) =>
                    sight.GroundMetres <= RadarHorizon.RangeMetres(antenna, sight.HeightMetres));
            if (tables.Tracks.IsEver(place, threat))
            {
                tables.Fill(place, threat, approach, envelopes);
            }
        }
    }
}
