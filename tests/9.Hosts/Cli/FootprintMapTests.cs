using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Stockade.Campaigns;
using Stockade.Cli.Footprints;
using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Scenarios;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

/// <summary>What the footprint command says and draws.</summary>
public sealed partial class FootprintMapTests
{
    private static readonly FootprintRule[] Variants =
        [new FootprintRule(false, 1), new FootprintRule(true, 1), new FootprintRule(false, 2)];

    [Fact]
    public void The_island_is_told_in_words()
    {
        using StringWriter words = new();
        FootprintText.Print(Hill, words, 100);
        words.WriteLine();
        FootprintText.Print(Two, words, 72);
        Snapshot.Matches(words.ToString());
    }

    [Fact]
    public void The_same_is_told_to_programs() => Snapshot.Matches(FootprintJson.Of(Hill, "folder"));

    [Fact]
    public void A_map_is_well_formed_says_its_finding_and_has_no_small_text()
    {
        foreach (FootprintResult result in (FootprintResult[])[Hill, Two])
        {
            string text = FootprintMap.Of(result);
            XElement drawing = XDocument.Parse(text).Root!;
            XNamespace svg = "http://www.w3.org/2000/svg";
            Assert.Equal(svg + "svg", drawing.Name);
            Assert.Contains("hill can defend", drawing.Element(svg + "title")!.Value, StringComparison.Ordinal);
            Assert.NotEmpty(drawing.Element(svg + "desc")!.Value);
            Assert.All(
                drawing.Descendants(svg + "path").Where(path => path.Attribute("class")!.Value[0] == 'v'),
                path => Assert.EndsWith("Z", path.Attribute("d")!.Value, StringComparison.Ordinal));
            Assert.All(
                FontSize().Matches(text), size => Assert.True(int.Parse(size.Groups["px"].Value) >= 12, size.Value));
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("http", text.Replace(svg.NamespaceName, "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Outlines_are_GeoJSON_with_closed_rings_wound_as_the_standard_says()
    {
        (string text, int overPole) = FootprintGeoJson.Of(Hill);
        Assert.Equal(0, overPole);
        using JsonDocument file = JsonDocument.Parse(text);
        JsonElement[] features = [.. file.RootElement.GetProperty("features").EnumerateArray()];
        Assert.Equal("FeatureCollection", file.RootElement.GetProperty("type").GetString());
        Assert.Equal("Point", features[0].GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal(44.8, features[0].GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), 6);
        JsonElement[] footprints = [.. features.Where(
            one => one.GetProperty("properties").GetProperty("kind").GetString() == "footprint")];
        Assert.Equal(3, footprints.Length);
        Assert.All(footprints, one => AssertRings(one.GetProperty("geometry").GetProperty("coordinates")));
        Assert.Equal(
            Math.Round(Hill.Sides[0].Answer.Footprints[0].SquareMetres / 1e6, 3),
            footprints[0].GetProperty("properties").GetProperty("areaSquareKilometres").GetDouble());
    }

    [Theory]
    [InlineData(179.95, 2)]
    [InlineData(-179.95, 2)]
    [InlineData(180, 2)]
    [InlineData(10, 1)]
    public void Across_the_antimeridian_a_piece_is_cut_in_two_that_together_hold_it(double longitude, int parts)
    {
        IReadOnlyList<IReadOnlyList<MapRing>> polygons = Antimeridian.Cut(Ring(12, longitude, 0.3, hole: 0.1))!;
        Assert.Equal(parts, polygons.Count);
        Assert.Equal(
            Square(0.6) - Square(0.2), polygons.SelectMany(rings => rings).Sum(ring => ring.Turn) / 2, 1e-9);
        Assert.All(polygons.SelectMany(rings => rings).SelectMany(ring => ring.Points), point =>
            Assert.InRange(point.Longitude, -180, 180));
        Assert.All(polygons, rings => Assert.True(rings[0].Turn > 0 && rings.Skip(1).All(hole => hole.Turn < 0)));
    }

    [Fact]
    public void A_comb_across_the_antimeridian_falls_into_its_teeth()
    {
        // A back at 179.5 to 179.8 and two teeth that reach over to -179.8.
        (double, double)[] comb =
        [
            (179.5, 0), (180.2, 0), (180.2, 1), (179.8, 1), (179.8, 2), (180.2, 2), (180.2, 3), (179.5, 3),
        ];
        FootprintPoint[] outline = [.. comb.Select(one => new FootprintPoint(
            0, 0, one.Item2, one.Item1 > 180 ? one.Item1 - 360 : one.Item1))];
        IReadOnlyList<IReadOnlyList<MapRing>> polygons = Antimeridian.Cut(new FootprintPiece(outline, [], 1))!;
        Assert.Equal(3, polygons.Count);
        Assert.Equal((3 * 0.3) + (2 * 0.4), polygons.Sum(one => one[0].Turn) / 2, 1e-9);
    }

    [Fact]
    public void A_piece_over_a_pole_has_no_outline_in_degrees()
    {
        FootprintPoint[] outline = [.. Enumerable.Range(0, 36).Select(one => new FootprintPoint(
            0, 0, 89.5, (one * 10) - 180))];
        Assert.Null(Antimeridian.Cut(new FootprintPiece(outline, [], 1)));
    }

    [GeneratedRegex("font(-size)?:(?<px>[0-9]+)px", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FontSize();

    private static FootprintResult Hill => hill.Value;

    private static FootprintResult Two => two.Value;

    private static readonly Lazy<FootprintResult> hill = new(() => Answer(Variants, [340]));

    private static readonly Lazy<FootprintResult> two = new(() => Answer([Variants[0]], [0], [0, 180]));

    private static FootprintResult Answer(FootprintRule[] rules, params double[][] sides)
    {
        (Scenario scenario, _) = ShippedScenario.Read("island-raid");
        DiagnosticBag bag = new();
        FootprintStage stage = FootprintStage.Find(scenario, null, "hill", "ballistic", bag)!;
        World world = World.OfMedians(scenario.Claims);
        FootprintSide[] answers = [.. sides.Select(bearings => new FootprintSide(bearings, stage.Answer(
            world, new FootprintQuestion([.. bearings.Select(one => one * Math.PI / 180)], 0.9, null, 6_000), rules,
            bag)!))];
        Assert.Empty(bag.All);
        return new FootprintResult(
            "island-raid", stage, 0.9, true, [.. rules.Select(rule => $"cued {rule.Cued}, looks {rule.Looks}")],
            answers, []);
    }

    private static FootprintPiece Ring(double latitude, double longitude, double half, double hole)
    {
        FootprintPoint Corner(double east, double north) => new(
            0, 0, latitude + north, Math.IEEERemainder(longitude + east, 360));
        return new FootprintPiece(
            [Corner(-half, -half), Corner(half, -half), Corner(half, half), Corner(-half, half)],
            [[Corner(-hole, -hole), Corner(-hole, hole), Corner(hole, hole), Corner(hole, -hole)]], 1);
    }

    private static double Square(double side) => side * side;

    private static void AssertRings(JsonElement polygons)
    {
        Assert.NotEqual(0, polygons.GetArrayLength());
        foreach (JsonElement polygon in polygons.EnumerateArray())
        {
            foreach ((int index, JsonElement ring) in polygon.EnumerateArray().Index())
            {
                (double X, double Y)[] points =
                    [.. ring.EnumerateArray().Select(one => (one[0].GetDouble(), one[1].GetDouble()))];
                Assert.True(points.Length >= 4);
                Assert.Equal(points[0], points[^1]);
                double turn = points.Zip(points.Skip(1), (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum();
                Assert.True(index == 0 ? turn > 0 : turn < 0);
            }
        }
    }
}
