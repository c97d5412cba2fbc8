using System.Globalization;
using System.Text;
using Stockade.Defense;
using Stockade.Scenarios;

namespace Stockade.Cli.Footprints;

/// <summary>One map: range rings, footprints, battery, assets, where the threats come from, scale and north.</summary>
internal sealed class MapPanel
{
    private readonly Drawing drawing;
    private readonly FootprintResult result;
    private readonly FootprintSide side;
    private readonly string id;
    private readonly double left;
    private readonly double top;
    private readonly double size;
    private readonly double view;
    private readonly double middleX;
    private readonly double middleY;
    private readonly double perMetre;
    private readonly double sine;
    private readonly double cosine;

    /// <param name="id">Unique in the drawing.</param>
    /// <param name="view">Half its width in metres.</param>
    public MapPanel(
        Drawing drawing, FootprintResult result, FootprintSide side, string id, double left, double top, double size,
        double view)
    {
        (this.drawing, this.result, this.side, this.id) = (drawing, result, side, id);
        (this.left, this.top, this.size, this.view) = (left, top, size, view);
        (middleX, middleY) = (left + (size / 2), top + (size / 2));
        perMetre = size / 2 / view;
        (sine, cosine) = Math.SinCos(side.BearingsDegrees[0] * Math.PI / 180);
    }

    public static string Triangle(double x, double y, double size) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{x:0.#} {y - size:0.#}L{x + size:0.#} {y + (size * 0.75):0.#}H{x - size:0.#}Z");

    public static string Diamond(double x, double y, double size) => string.Create(
        CultureInfo.InvariantCulture,
        $"M{x:0.#} {y - size:0.#}L{x + size:0.#} {y:0.#}L{x:0.#} {y + size:0.#}L{x - size:0.#} {y:0.#}Z");

    public void Draw()
    {
        drawing.OpenWindow(id, left, top, size);
        drawing.Rect(left, top, size, size, "frame");
        double ring = RoundStep(view);
        for (double metres = ring; metres < view * 1.42; metres += ring)
        {
            drawing.Circle(middleX, middleY, metres * perMetre, "ring");
        }

        if (side.Answer.LimitMetres < view * 1.3)
        {
            drawing.Circle(middleX, middleY, side.Answer.LimitMetres * perMetre, "limit");
            // Not where the threats' name stands.
            double radius = side.Answer.LimitMetres * perMetre;
            drawing.Text(
                middleX, cosine < 0 ? middleY - radius + 16 : middleY + radius - 6,
                "tested to " + FootprintWords.Round(side.Answer.LimitMetres), "ring", "middle");
        }

        // Larger first, so that none is hidden.
        foreach ((int variant, Footprint footprint) in
            side.Answer.Footprints.Index().OrderByDescending(one => one.Item.SquareMetres))
        {
            Outline(footprint, $"v{variant}");
        }

        Labels(ring);
        Threats();
        Places();
        Scale(ring);
        North();
        drawing.Close();
    }

    private void Outline(Footprint footprint, string style)
    {
        StringBuilder path = new();
        foreach (IReadOnlyList<FootprintPoint> ring in
            footprint.Pieces.SelectMany(piece => piece.Holes.Prepend(piece.Outline)))
        {
            foreach ((int index, FootprintPoint point) in ring.Index())
            {
                double east = (point.RightMetres * cosine) + (point.AheadMetres * sine);
                double north = (point.AheadMetres * cosine) - (point.RightMetres * sine);
                path.Append(index == 0 ? 'M' : 'L').Append(Drawing.Number(middleX + (east * perMetre))).Append(' ')
                    .Append(Drawing.Number(middleY - (north * perMetre)));
            }

            path.Append('Z');
        }

        if (path.Length > 0)
        {
            drawing.Path(path.ToString(), style);
        }
    }

    /// <summary>Figures on the rings, on the side where they stand farthest from the assets' names.</summary>
    private void Labels(double ring)
    {
        double[] directions = [.. ((double[])[124, -124, 62, -62]).Select(
            turn => (side.BearingsDegrees[0] + turn) * Math.PI / 180)];
        double direction = directions.MaxBy(one => Math.Min(size / 6, LabelPlaces(ring, one).Min(Clear)));
        foreach ((double radius, double x, double y) in LabelPlaces(ring, direction))
        {
            drawing.Text(x, y + 4, FootprintWords.Round(radius), "ring", "middle");
        }
    }

    private IEnumerable<(double Radius, double X, double Y)> LabelPlaces(double ring, double direction)
    {
        for (double radius = ring; radius < view * 0.97; radius += ring)
        {
            yield return (
                radius, middleX + (Math.Sin(direction) * radius * perMetre),
                middleY - (Math.Cos(direction) * radius * perMetre));
        }
    }

    /// <summary>Distance of a ring's figure from the nearest name.</summary>
    private double Clear((double Radius, double X, double Y) label) => result.Stage.Attack.Assets
        .Select(asset =>
        {
            (double x, double y) = At(result.Stage.Unit.Place, asset.Place);
            double nameX = Math.Clamp(label.X, x, x + 14 + Drawing.Width(asset.Name, 13));
            return Math.Sqrt(((nameX - label.X) * (nameX - label.X)) + ((y - label.Y) * (y - label.Y)));
        })
        .DefaultIfEmpty(size).Min();

    private void Threats()
    {
        if (side.IsAllRound)
        {
            drawing.Text(left + 12, top + 24, "threats from whatever side", "name");
            return;
        }

        double outer = size * 0.47;
        double inner = size * 0.38;
        (double x1, double y1) = (middleX + (sine * outer), middleY - (cosine * outer));
        (double x2, double y2) = (middleX + (sine * inner), middleY - (cosine * inner));
        drawing.Line(x1, y1, x2, y2, "threat");
        double headX = (sine * 11) + (cosine * 7);
        double headY = (-cosine * 11) + (sine * 7);
        double otherX = (sine * 11) - (cosine * 7);
        double otherY = (-cosine * 11) - (sine * 7);
        drawing.Path(
            $"M{Drawing.Number(x2 + headX)} {Drawing.Number(y2 + headY)}L{Drawing.Number(x2)} {Drawing.Number(y2)}"
            + $"L{Drawing.Number(x2 + otherX)} {Drawing.Number(y2 + otherY)}", "threat");
        bool east = sine > 0;
        bool across = Math.Abs(sine) > 0.7;
        drawing.Text(
            x1 + (across ? 0 : east ? -12 : 12),
            Math.Clamp(y1 + (across ? -16 : cosine < 0 ? -2 : 12), top + 20, top + size - 10),
            $"threats {FootprintWords.From(side)}", "name", east ? "end" : "start");
    }

    private void Places()
    {
        Place battery = result.Stage.Unit.Place;
        foreach ((int index, Asset asset) in result.Stage.Attack.Assets.Index())
        {
            (double x, double y) = At(battery, asset.Place);
            bool apart = Math.Abs(x - middleX) + Math.Abs(y - middleY) > 12;
            bool shown = Math.Abs(x - middleX) < size / 2 && Math.Abs(y - middleY) < size / 2;
            if (shown && apart)
            {
                bool met = side.Answer.Footprints[0].Assets[index] is null;
                drawing.Path(Diamond(x, y, met ? 7 : 6), met ? "met" : "unmet");
                drawing.Text(x + 11, y + 5, asset.Name, "label");
            }
        }

        drawing.Path(Triangle(middleX, middleY, 9), "ink");
        drawing.Text(middleX - 12, middleY + 5, result.Battery, "name", "end");
    }

    /// <summary>Where a place near the battery lies on the map: near enough for a mark.</summary>
    private (double X, double Y) At(Place battery, Place place)
    {
        const double Radius = 6_371_000;
        double dLongitude = place.LongitudeRadians - battery.LongitudeRadians;
        (double sin1, double cos1) = Math.SinCos(battery.LatitudeRadians);
        (double sin2, double cos2) = Math.SinCos(place.LatitudeRadians);
        (double sinL, double cosL) = Math.SinCos(dLongitude);
        double east = cos2 * sinL;
        double north = (cos1 * sin2) - (sin1 * cos2 * cosL);
        double across = Math.Sqrt((east * east) + (north * north));
        double metres = Radius * Math.Atan2(across, (sin1 * sin2) + (cos1 * cos2 * cosL));
        double scale = across > 0 ? metres * perMetre / across : 0;
        return (middleX + (east * scale), middleY - (north * scale));
    }

    private void Scale(double ring)
    {
        double x = left + 16;
        double y = top + size - 18;
        double length = ring * perMetre;
        drawing.Path(
            $"M{Drawing.Number(x)} {Drawing.Number(y - 6)}v6h{Drawing.Number(length)}v-6", "rule");
        drawing.Text(x + (length / 2), y - 8, FootprintWords.Round(ring), "label", "middle");
    }

    private void North()
    {
        double x = left + size - 24;
        double y = top + size - 22;
        drawing.Path(
            $"M{Drawing.Number(x)} {Drawing.Number(y)}v-34m-6 9l6 -9l6 9", "rule");
        drawing.Text(x, y - 40, "N", "name", "middle");
    }

    private static double RoundStep(double view)
    {
        double rough = view / 3.2;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double digit = rough / power;
        return power * (digit < 2 ? 1 : digit < 5 ? 2 : 5);
    }
}
