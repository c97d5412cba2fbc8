using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using Stockade.Kernel;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo saturation</c>: at how many threats a minute the first gets through.</summary>
internal static class SaturationQuestion
{
    private const double MinutesPerDay = 1440;

    private const string Help = """
        Threats a minute at which the first gets through a battery with so many channels.

        Each engagement holds one channel for --cycle (from taking up the threat to the end of the assessment). A
        threat that is not taken up within --window gets through. Nothing else is in it: every engagement succeeds.

        Evenly spaced threats (the queue D/D/c): below channels / cycle none ever gets through. Above it the first
        does after a while; in a raid of --threats none does up to a somewhat higher rate.
        Threats at random (Poisson): some always get through. M/M/c + D (Barrer 1957) lets them wait up to --window;
        M/G/c/c (Erlang 1917) lets none wait, and is the pessimist's figure. --share asks at which rate so many do.

        Example:
          ./stockade salvo saturation --channels 6 --cycle "30 s" --window "45 s" --rate "15 / min" --threats 60
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> channels = SalvoQuestion.Figure("--channels", "Engagements at a time", "6");
        Option<string?> cycle = SalvoQuestion.Figure("--cycle", "Time one engagement holds its channel", "30 s");
        Option<string?> window = SalvoQuestion.Figure("--window", "Time a threat can wait", "45 s", "0 s");
        Option<string?> rate = SalvoQuestion.Figure("--rate", "Also: what this rate does", "15 / min");
        Option<string?> threats = SalvoQuestion.Figure("--threats", "Also: for a raid of this many", "60");
        Option<string?> share = SalvoQuestion.Figure(
            "--share", "At random: asks the rate at which this share gets through", "1 %", "1 %");
        return new SalvoQuestion("saturation", Help, [channels, cycle, window, rate, threats, share], input =>
        {
            Saturation saturation = new(
                input.Count(channels, 1, Saturation.ChannelsMax), input.Positive(cycle, Dimension.Duration),
                input.Duration(window));
            double perSecond = input.Has(rate) ? input.PerDay(rate) / MinutesPerDay / 60 : 0;
            int raid = input.Has(threats) ? input.Count(threats, 1, 1_000_000_000) : 0;
            double leak = input.InnerShare(share);
            input.StopOnFaults();
            return Answer(saturation, perSecond, raid, leak);
        });
    }

    private static SalvoAnswer Answer(Saturation saturation, double perSecond, int raid, double share)
    {
        SalvoAnswer answer = new("saturation");
        double served = saturation.ServedPerSecond * 60;
        answer.Say($"{saturation.Channels} channels, {Number(saturation.CycleSeconds)} s an engagement, a "
            + $"threat can wait {Number(saturation.WindowSeconds)} s");
        answer.Say("Evenly spaced (D/D/c)");
        answer.Say("none ever gets through up to", $"{Number(served)} a minute");
        answer.Document["servedPerMinute"] = served;
        if (raid > 0)
        {
            double highest = saturation.HighestPerSecond(raid) * 60;
            answer.Say(
                $"of {raid} none gets through up to",
                double.IsInfinity(highest) ? "any rate, all at once included" : $"{Number(highest)} a minute");
            answer.Document["raid"] = new JsonObject
            {
                ["threats"] = raid, ["highestPerMinute"] = Finite(highest),
            };
        }

        double atRandom = saturation.PerSecondForShare(share) * 60;
        answer.Document["atRandom"] = new JsonObject { ["share"] = share, ["perMinute"] = atRandom };
        if (perSecond > 0)
        {
            At(answer, saturation, perSecond);
        }

        answer.Say("At random (Poisson)");
        answer.Say($"{Number(share * 100)} % get through at", $"{Number(atRandom)} a minute (M/M/c + D)");
        if (perSecond > 0)
        {
            double waiting = saturation.ShareThroughAtRandom(perSecond);
            double without = saturation.ShareThroughWithoutWaiting(perSecond);
            string rate = Number(perSecond * 60);
            answer.Say(
                $"at {rate} a minute",
                $"{Share(waiting)} of them get through (M/M/c + D); {Share(without)} if none could wait (M/G/c/c)");
        }

        return answer;
    }

    private static void At(SalvoAnswer answer, Saturation saturation, double perSecond)
    {
        long? first = saturation.FirstThrough(perSecond);
        string rate = Number(perSecond * 60);
        answer.Say($"at {rate} a minute", first is { } ordinal
            ? $"threat {ordinal} is the first to get through, after {Number((ordinal - 1) / perSecond / 60)} min"
            : "none gets through");
        answer.Document["atRate"] = new JsonObject
        {
            ["perMinute"] = perSecond * 60,
            ["firstThrough"] = first,
            ["shareThroughAtRandom"] = saturation.ShareThroughAtRandom(perSecond),
            ["shareThroughWithoutWaiting"] = saturation.ShareThroughWithoutWaiting(perSecond),
        };
    }
}
