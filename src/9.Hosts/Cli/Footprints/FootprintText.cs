using System.Globalization;
using Stockade.Defense;

namespace Stockade.Cli.Footprints;

/// <summary>Footprints for the terminal.</summary>
internal static class FootprintText
{
    public static void Print(FootprintResult result, TextWriter output, int width)
    {
        void Say(string line, string indent = "")
        {
            foreach (string part in Wrap(line, width - indent.Length))
            {
                output.WriteLine(indent + part);
            }
        }

        Say($"What {result.Battery} ({result.Stage.Unit.FireUnit}) can defend against {result.Threat}");
        Say($"{result.Scenario}, attack {result.Stage.Attack.Id}. {FootprintWords.Notice}");
        foreach (FootprintSide side in result.Sides)
        {
            output.WriteLine();
            Side(result, side, Say, output);
        }

        output.WriteLine();
        Basis(result, line => Say(line));
    }

    private static void Side(
        FootprintResult result, FootprintSide side, Action<string, string> say, TextWriter output)
    {
        IReadOnlyList<Footprint> footprints = side.Answer.Footprints;
        say(FootprintWords.Finding(result, side, footprints[0]) + ".", "");
        if (footprints.Count > 1)
        {
            Table(result, side, output);
        }
        else if (footprints[0].Pieces.Count > 0)
        {
            say("Reaches " + FootprintWords.Reaches(side, footprints[0]) + ".", "  ");
        }

        Footprint first = footprints[0];
        bool any = first.Pieces.Count > 0;
        say(
            any
                ? $"Limited, along its outline, by {FootprintWords.Shares(first.AlongOutline)}."
                : $"Limited, at the points tested, by {FootprintWords.Shares(first.AmongTested)}.",
            "  ");
        if (footprints.Any(FootprintWords.IsCut))
        {
            string limit = FootprintWords.Round(side.Answer.LimitMetres);
            say($"It goes on beyond the {limit} tested; --limit goes farther.", "  ");
        }

        string[] assets = [.. result.Assets(first).Select(asset => asset.Limit is { } limit
            ? $"{asset.Name} no ({FootprintWords.Of(limit)})" : asset.Name + " yes")];
        if (assets.Length > 0)
        {
            say($"Assets within: {string.Join("; ", assets)}.", "  ");
        }
    }

    private static void Table(FootprintResult result, FootprintSide side, TextWriter output)
    {
        string[] directions =
            side.IsAllRound ? ["north", "south", "west", "east"] : ["ahead", "behind", "left", "right"];
        List<string[]> rows = [["", "area", .. directions, "mostly limited by"]];
        foreach ((string name, Footprint one) in result.Variants.Zip(side.Answer.Footprints))
        {
            bool any = one.Pieces.Count > 0;
            string Reach(double metres) => any ? FootprintWords.Kilometres(metres) : "-";
            rows.Add(
            [
                name, FootprintWords.Area(one.SquareMetres), Reach(one.AheadMetres), Reach(one.BehindMetres),
                Reach(one.LeftMetres), Reach(one.RightMetres), FootprintWords.Of(FootprintWords.MainLimit(one)),
            ]);
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine("  " + string.Join("  ", row.Select((cell, column) =>
                column is 0 or 6 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    private static void Basis(FootprintResult result, Action<string> say)
    {
        FootprintAnswer answer = result.Sides[0].Answer;
        CultureInfo plain = CultureInfo.InvariantCulture;
        int looks = answer.Footprints.Max(one => one.Rule.Looks);
        string salvo = answer.Salvo == 1 ? "one round" : string.Create(plain, $"{answer.Salvo} rounds");
        string track = result.IsCertain
            ? "The radar sees all within its range"
            : string.Create(plain, $"The track is confirmed with probability {result.Confidence:0.###}");
        say(string.Create(
            plain,
            $"A point counts as defended when a salvo of {salvo} can meet a threat aimed at it. {track}; the reaction "
            + $"takes {answer.ReactionSeconds:0.#} s, cued {answer.CuedReactionSeconds:0.#} s."));
        if (answer.Footprints.Any(one => one.Rule.Cued) && answer.CuedReactionSeconds == answer.ReactionSeconds)
        {
            say("A cue makes no difference: the battery's type has no shorter reaction for it.");
        }

        if (looks > answer.SalvosMax)
        {
            say(string.Create(
                plain, $"{looks} salvos are asked for; the doctrine allows {answer.SalvosMax} at one threat."));
        }

        say(string.Create(
            plain,
            $"Tested: {answer.Points:#,0} points {FootprintWords.Round(answer.StepMetres)} apart, out to "
            + $"{FootprintWords.Round(answer.LimitMetres)}; the outline is within 50 m where it crosses their lines."));
        say("What is narrower than a step may be missed.");
        if (result.Settings.Count > 0)
        {
            say("Set otherwise than written: " + string.Join(", ", result.Settings));
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in FootprintWords.Bound(text).Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.Replace('\u00a0', ' ');
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line.Replace('\u00a0', ' ');
    }
}
