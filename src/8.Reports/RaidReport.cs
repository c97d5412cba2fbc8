using System.Globalization;
using Stockade.Reports.Terminal;
using Stockade.Reports.Words;
using Stockade.Results;

namespace Stockade.Reports;

/// <summary>What the repetitions of one raid came to, as text for the terminal.</summary>
public static class RaidReport
{
    private const string ByChance = "- by chance";
    private const string OverWorlds = "- over worlds";

    /// <summary>Renders the page.</summary>
    /// <param name="answer">Results of a raid study.</param>
    /// <param name="width">Columns of the terminal; 60 at least are used.</param>
    /// <param name="colour">True for bold and colour by ANSI escapes.</param>
    /// <returns>Text with lines ended by a line feed.</returns>
    public static string Render(RaidAnswer answer, int width, bool colour)
    {
        TextPage text = new(Math.Max(60, width), colour);
        text.Heading($"{answer.RaidName} ({answer.Raid})");
        text.Paragraph(Setting(answer), pale: true);
        if (!answer.Complete)
        {
            text.Labelled("!", string.Create(
                CultureInfo.InvariantCulture,
                $"Interrupted: {answer.Worlds} of {answer.WorldsAsked} worlds were done."), alarm: true);
        }

        foreach (RaidGroundedRow row in answer.Grounded)
        {
            text.Labelled("Cannot fly", $"{row.Words} ({WorldsOf(row.Worlds, answer)})", alarm: true);
        }

        text.Gap();
        Outcome(text, answer);
        Classes(text, answer);
        Causes(text, answer);
        Harmless(text, answer);
        Rounds(text, answer);
        Places(text, answer);
        text.Paragraph(
            "Means over raids. By chance: 95 % interval of the mean for these worlds (of shares: Wilson's). Over "
            + "worlds: 80 % band of the worlds' means, chance taken out. A model, not a forecast.", pale: true);
        return text.ToString();
    }

    private static string Setting(RaidAnswer answer)
    {
        string kind = answer.Placed ? "a raid written out" : "one day of a raid case, on a notional layout";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Scenario}, {kind}. {answer.Raids:N0} raids: {answer.Worlds:N0} worlds of "
            + $"{answer.Replications:N0} replications, seed {answer.Seed}. Version {answer.ProductVersion}.");
    }

    private static string WorldsOf(int worlds, RaidAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"in {worlds} of {answer.Worlds} worlds; counted among failed launches");

    private static void Outcome(TextPage text, RaidAnswer answer)
    {
        TextTable table = new(["A raid", "Mean", "By chance", "Over worlds"]);
        table.Add(Row("Nothing leaks, share of raids", answer.NoLeaker));
        table.Add(Row("Leakers", answer.Leakers));
        if (answer.ValueLost is { } lost)
        {
            table.Add(Row("Value lost", lost));
        }

        End(text, table);
        long most = answer.LeakCounts.Count == 0 ? 0 : answer.LeakCounts[^1].Leakers;
        RaidLeakCount often = answer.LeakCounts.MaxBy(count => count.Raids);
        text.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Most often {often.Leakers:N0} leaked ({Figures.Percent((double)often.Raids / answer.Raids)} of raids); "
            + $"at most {most:N0}."));
        text.Gap();
    }

    private static void Classes(TextPage text, RaidAnswer answer)
    {
        if (answer.Classes.Count == 0)
        {
            text.Paragraph("No threat comes in this raid.");
            text.Gap();
            return;
        }

        TextTable table = new(["Threats", "Launched", "Failed", "Seen", "Shot at", "Killed", "Leaked"]);
        foreach (RaidClassRow row in answer.Classes)
        {
            RaidEstimate[] cells = [row.Launched, row.Failed, row.Seen, row.Engaged, row.Killed, row.Leaked];
            table.Add([row.Name, .. cells.Select(cell => Figures.Plain(cell.Mean, Coarse(cell)))]);
            table.Add([ByChance, .. cells.Select(cell => Chance(cell, Coarse(cell)))]);
            table.Add([OverWorlds, .. cells.Select(cell => Worlds(cell, Coarse(cell)))]);
        }

        End(text, table);
    }

    private static void Causes(TextPage text, RaidAnswer answer)
    {
        if (!answer.Classes.Any(row => row.Leaked.Mean > 0))
        {
            return;
        }

        TextTable table = new(["Why they leaked", "", "Leakers", "By chance", "Over worlds", "Share of class"]);
        foreach (RaidClassRow row in answer.Classes)
        {
            foreach (RaidCauseRow cause in row.Causes.Where(cause => cause.Leakers.Mean > 0)
                .OrderByDescending(cause => cause.Leakers.Mean))
            {
                table.Add([
                    row.Name, .. Row(cause.Words, cause.Leakers),
                    Figures.Percent(cause.Leakers.Mean / row.Leaked.Mean),
                ]);
            }
        }

        End(text, table);
    }

    private static void Harmless(TextPage text, RaidAnswer answer)
    {
        if (answer.Harmless.Count == 0)
        {
            return;
        }

        TextTable table = new(["Decoys and friends", "A raid", "By chance", "Over worlds"]);
        foreach (RaidHarmlessRow row in answer.Harmless)
        {
            if (row.Decoys.Mean > 0)
            {
                table.Add(Row($"{row.Name}: decoys", row.Decoys));
                table.Add(Row($"{row.Name}: decoys shot at", row.DecoysEngaged));
            }

            if (row.Friends.Mean > 0)
            {
                table.Add(Row($"{row.Name}: friends", row.Friends));
                table.Add(Row($"{row.Name}: friends shot at", row.FriendsEngaged));
                table.Add(Row($"{row.Name}: friends killed", row.FriendsKilled));
            }
        }

        End(text, table);
    }

    private static void Rounds(TextPage text, RaidAnswer answer)
    {
        if (answer.Rounds.Count == 0)
        {
            text.Paragraph("No unit has a round.");
            text.Gap();
            return;
        }

        TextTable types = new(["Rounds", "A raid", "By chance", "Over worlds"]);
        foreach (RaidRoundRow row in answer.Rounds)
        {
            types.Add(Row($"{row.Name} fired", row.Fired));
            types.Add(Row($"{row.Name} wanted", row.Wanted));
        }

        End(text, types);
        if (answer.Magazines.Count == 0)
        {
            return;
        }

        TextTable table = new(["Magazine", "Rounds", "At start", "Fired", "By chance", "Over worlds", "Ran dry"]);
        foreach (RaidMagazineRow row in answer.Magazines)
        {
            table.Add([
                row.Unit, row.Round, Figures.Short(row.Start.Mean), .. Row("", row.Fired)[1..],
                Figures.Percent(row.Dry.Mean),
            ]);
        }

        End(text, table);
    }

    private static void Places(TextPage text, RaidAnswer answer)
    {
        if (answer.Units.Count + answer.Assets.Count == 0)
        {
            return;
        }

        TextTable table = new(["What was hit", "A raid", "By chance", "Over worlds"]);
        foreach (RaidUnitRow row in answer.Units)
        {
            table.Add(Row($"{row.Unit} lost, share of raids", row.Lost));
        }

        foreach (RaidAssetRow row in answer.Assets)
        {
            table.Add(Row($"{row.Name}: hits", row.Hits));
            table.Add(Row($"{row.Name}: value lost", row.ValueLost));
        }

        End(text, table);
    }

    private static void End(TextPage text, TextTable table)
    {
        text.Lines(table.Lay(text.Width));
        text.Gap();
    }

    private static string[] Row(string words, RaidEstimate estimate)
    {
        int decimals = Decimals(estimate, finest: 5);
        return [words, Figures.Plain(estimate.Mean, decimals), Chance(estimate, decimals), Worlds(estimate, decimals)];
    }

    /// <summary>A digit less, for narrow columns.</summary>
    private static int Coarse(RaidEstimate estimate) => Decimals(estimate, finest: 1.5);

    private static string Chance(RaidEstimate estimate, int decimals) =>
        estimate is { Low95: { } low, High95: { } high } ? Band(low, high, decimals) : "–";

    private static string Worlds(RaidEstimate estimate, int decimals) =>
        estimate is { WorldsLow80: { } low, WorldsHigh80: { } high } ? Band(low, high, decimals) : "–";

    private static string Band(double low, double high, int decimals) =>
        low >= high ? "no spread" : Figures.Span(low, high, decimals);

    /// <summary>As many digits as the interval by chance bears out: its width over <paramref name="finest"/> is the
    /// last worth printing. Of a number without spread those it has, to two.</summary>
    private static int Decimals(RaidEstimate estimate, double finest)
    {
        double width = estimate is { Low95: { } low, High95: { } high } ? high - low : 0;
        return width > 0 ? Math.Min(3, Figures.Decimals(width * 5 / finest))
            : Math.Abs(estimate.Mean - Math.Round(estimate.Mean)) < 1e-9 ? 0 : 2;
    }
}
