using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>The map: a panel for each direction asked about, north up, true to distance and direction from the battery;
/// each way of fighting has its colour, its hatch and its line. Colours are told apart by the colour-blind (Okabe and
/// Ito 2008).</summary>
internal static class FootprintMap
{
    private const double Margin = 20;
    private const double TitleSize = 18;
    private const double TextSize = 13;
    private const double LineHeight = 18;

    private const string Style = """
        <style>
        text{font:13px "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;fill:#1b242e}
        text.title{font-size:18px;font-weight:700}
        text.soft{fill:#4a5763}
        text.label{paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}
        text.name{font-weight:700;paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}
        text.ring{font-size:12px;fill:#4a5763;paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}
        .paper{fill:#fff}
        .frame{fill:#f6f8fa;stroke:#b5bfc8}
        .ring{fill:none;stroke:#b5bfc8}
        .limit{fill:none;stroke:#5f6b76;stroke-dasharray:2 5}
        .ink{fill:#1b242e;stroke:#fff;stroke-width:1.5}
        .rule{stroke:#1b242e;stroke-width:2;fill:none}
        .threat{stroke:#1b242e;stroke-width:3;fill:none}
        .met{fill:#1b242e;stroke:#fff;stroke-width:1.5}
        .unmet{fill:#fff;stroke:#1b242e;stroke-width:2}
        .v0{fill:url(#h0);stroke:#0072b2;stroke-width:2.5;stroke-linejoin:round}
        .v1{fill:url(#h1);stroke:#b34700;stroke-width:2.5;stroke-dasharray:9 5;stroke-linejoin:round}
        .v2{fill:url(#h2);stroke:#00795a;stroke-width:2.5;stroke-dasharray:2 4;stroke-linejoin:round}
        .h0{stroke:#0072b2;stroke-width:1.2;stroke-opacity:.6}
        .h1{stroke:#b34700;stroke-width:1.2;stroke-opacity:.6}
        .h2{fill:#00795a;fill-opacity:.75}
        </style>
        <defs>
        <pattern id="h0" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="9" height="9" fill="#0072b2" fill-opacity=".10"/><path d="M0 0V9" class="h0"/></pattern>
        <pattern id="h1" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="9" height="9" fill="#b34700" fill-opacity=".08"/><path d="M0 0V9" class="h1"/></pattern>
        <pattern id="h2" width="9" height="9" patternUnits="userSpaceOnUse">
        <rect width="9" height="9" fill="#00795a" fill-opacity=".10"/>
        <circle cx="4.5" cy="4.5" r="1.5" class="h2"/></pattern>
        </defs>

        """;

    public static string Of(FootprintResult result)
    {
        bool single = result.Sides.Count == 1;
        double size = single ? 680 : 440;
        int columns = single ? 1 : 2;
        double width = (columns * size) + ((columns + 1) * Margin);
        Drawing drawing = new();
        string title = Title(result);
        double y = 8;
        foreach (string line in Drawing.Wrap(title, TitleSize * 1.06, width - (2 * Margin)))
        {
            y += 24;
            drawing.Text(Margin, y, line, "title");
        }

        y = Paragraph(drawing, FootprintWords.Notice, y + 4, width) + 14;
        double view = View(result);
        for (int side = 0; side < result.Sides.Count; side++)
        {
            double left = Margin + ((side % columns) * (size + Margin));
            y = Panel(drawing, result, side, left, y, size, view, columns, single);
        }

        y = Legend(drawing, result, y + 6, width);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Drawing.Number(width)}\" "
            + $"height=\"{Drawing.Number(y)}\" viewBox=\"0 0 {Drawing.Number(width)} {Drawing.Number(y)}\" "
            + "role=\"img\">\n"
            + $"<title>{Drawing.Escape(title)}</title>\n<desc>{Drawing.Escape(Told(result))}</desc>\n{Style}"
            + $"<rect width=\"{Drawing.Number(width)}\" height=\"{Drawing.Number(y)}\" class=\"paper\"/>\n"
            + $"{drawing}</svg>\n";
    }

    /// <summary>The finding: of one direction, or what differs between several.</summary>
    private static string Title(FootprintResult result)
    {
        FootprintSide first = result.Sides[0];
        if (result.Sides.Count == 1)
        {
            return FootprintWords.Finding(result, first, first.Answer.Footprints[0]);
        }

        double[] areas = [.. result.Sides.Select(side => side.Answer.Footprints[0].SquareMetres)];
        string from = FootprintWords.Area(areas.Min());
        string to = FootprintWords.Area(areas.Max());
        string range = from == to ? from : $"{from} to {to}";
        return $"{result.Battery} can defend {range} against {result.Threat}, by where it comes from";
    }

    /// <summary>What a reader who cannot see the drawing is told.</summary>
    private static string Told(FootprintResult result) => string.Join(" ", result.Sides.Select(side =>
        FootprintWords.Finding(result, side, side.Answer.Footprints[0]) + ". "
        + string.Join(" ", result.Variants.Zip(side.Answer.Footprints).Select(one =>
            $"{one.First}: {FootprintWords.Area(one.Second.SquareMetres)}, "
            + $"{FootprintWords.Reaches(side, one.Second)}."))));

    /// <summary>Half the width of each panel in metres: all footprints, and the battery with room about it.</summary>
    private static double View(FootprintResult result)
    {
        double limit = result.Sides.Max(side => side.Answer.LimitMetres);
        double farthest = result.Sides.SelectMany(side => side.Answer.Footprints)
            .SelectMany(footprint => footprint.Pieces).SelectMany(piece => piece.Outline)
            .Select(point => Math.Sqrt(
                (point.RightMetres * point.RightMetres) + (point.AheadMetres * point.AheadMetres)))
            .DefaultIfEmpty(limit).Max();
        return Math.Min(1.06 * limit, 1.2 * farthest);
    }

    private static double Panel(
        Drawing drawing, FootprintResult result, int number, double left, double y, double size, double view,
        int columns, bool single)
    {
        FootprintSide side = result.Sides[number];
        double top = y;
        if (!single)
        {
            Footprint first = side.Answer.Footprints[0];
            top += LineHeight;
            drawing.Text(
                left, top - 5, $"{FootprintWords.From(side)}: {FootprintWords.Area(first.SquareMetres)}", "name");
        }

        new MapPanel(drawing, result, side, $"w{number}", left, top, size, view).Draw();
        bool endsRow = number % columns == columns - 1 || number == result.Sides.Count - 1;
        return endsRow ? top + size + 14 : y;
    }

    private static double Legend(Drawing drawing, FootprintResult result, double y, double width)
    {
        for (int variant = 0; variant < result.Variants.Count; variant++)
        {
            drawing.Rect(Margin, y, 34, 20, $"v{variant}");
            string areas = string.Join("; ", result.Sides.Select(side =>
                Entry(result, side, side.Answer.Footprints[variant])));
            double line = y - 3;
            foreach (string part in Drawing.Wrap(
                $"{result.Variants[variant]}: {areas}", TextSize, width - (2 * Margin) - 46))
            {
                line += LineHeight;
                drawing.Text(Margin + 46, line, part, "legend");
            }

            y = line + 14;
        }

        double middle = y + 8;
        double x = Margin + 6;
        drawing.Path(MapPanel.Triangle(x, middle, 8), "ink");
        drawing.Text(x + 14, middle + 5, "battery", "legend");
        x += 86;
        drawing.Path(MapPanel.Diamond(x, middle, 7), "met");
        drawing.Text(x + 14, middle + 5, "asset it can defend", "legend");
        x += 162;
        drawing.Path(MapPanel.Diamond(x, middle, 6), "unmet");
        drawing.Text(x + 14, middle + 5, $"asset it cannot ({result.Variants[0]})", "legend");
        return middle + 26;
    }

    private static string Entry(FootprintResult result, FootprintSide side, Footprint footprint)
    {
        string from = result.Sides.Count > 1 ? FootprintWords.From(side) + " " : "";
        return $"{from}{FootprintWords.Area(footprint.SquareMetres)}, mostly limited by "
            + FootprintWords.Of(FootprintWords.MainLimit(footprint));
    }

    private static double Paragraph(Drawing drawing, string text, double y, double width)
    {
        foreach (string line in Drawing.Wrap(text, TextSize, width - (2 * Margin)))
        {
            y += LineHeight;
            drawing.Text(Margin, y, line, "soft");
        }

        return y;
    }
}
