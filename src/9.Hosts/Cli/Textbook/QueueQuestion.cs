using System.CommandLine;
using Stockade.Cli.Salvo;
using Stockade.Kernel;
using Stockade.Supply;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Textbook;

/// <summary><c>supply textbook queue</c>: how many wait and how long, or how many are turned away.</summary>
internal static class QueueQuestion
{
    private const double SecondsPerDay = 86400;
    private const int CustomersLeast = 5_000;
    private const int CustomersMost = 100_000_000;

    private const string Help = """
        How long is the wait at a line with random arrivals, and how many wait?

        Arrivals come at random (Poisson) at a mean rate and are served first come, first served by like servers.
        Service is exponential (M/M/c, Erlang 1917), or constant at one server (M/D/1, Pollaczek and Khinchine). With
        --loss nobody waits: who finds every server busy is turned away (Erlang's loss formula), whatever the spread
        of service.

        Examples:
          ./stockade supply textbook queue --arrivals "8 / day" --service "8 h" --servers 3
          ./stockade supply textbook queue --arrivals "8 / day" --service "2.4 h" --servers 1 --deterministic
          ./stockade supply textbook queue --arrivals "10 / day" --service "1 / day" --servers 15 --loss
          ./stockade supply textbook queue --arrivals "8 / day" --service "8 h" --servers 3 --simulate 200000
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> arrivals = SalvoQuestion.Figure("--arrivals", "Mean rate of arrivals", "8 / day");
        Option<string?> service = SalvoQuestion.Figure(
            "--service", "Mean service, or what a busy server completes (3 / day)", "8 h");
        Option<string?> servers = SalvoQuestion.Figure("--servers", "Servers", "3", "1");
        Option<bool> loss = new("--loss") { Description = "Nobody waits: turned away where every server is busy" };
        Option<bool> constant = new("--deterministic") { Description = "Service always takes its mean" };
        KernelRun run = new("customers", CustomersLeast, CustomersMost);
        return new SalvoQuestion("queue", Help, [arrivals, service, servers, loss, constant, .. run.Options], input =>
        {
            WaitingLine line = new(
                input.PerDay(arrivals), PerDay(input, service), input.Count(servers, 1, WaitingLine.ServersMax));
            LineDiscipline discipline = new(input.IsSet(constant), input.IsSet(loss));
            int customers = run.Count(input);
            Chance chance = run.Chance(input);
            if (discipline is { IsConstant: true, TurnsAway: false } && line.Servers > 1 && customers == 0)
            {
                input.Fault(constant, "no closed form for several servers", "--servers 1, --loss, or --simulate");
            }

            input.StopOnFaults();
            if (customers > 0)
            {
                RefuseToRun(line, discipline, input, run);
                input.StopOnFaults();
            }

            return Answer(line, discipline, customers > 0 ? line.Run(discipline, customers, chance) : null);
        });
    }

    private static double PerDay(SalvoInput input, Option<string?> service) =>
        input.Text(service)?.Contains('/', StringComparison.Ordinal) == true
            ? input.PerDay(service)
            : SecondsPerDay / input.Positive(service, Dimension.Duration);

    private static void RefuseToRun(WaitingLine line, LineDiscipline discipline, SalvoInput input, KernelRun run)
    {
        if (line.Load is < WaitingLine.RunLoadMin or > WaitingLine.RunLoadMax)
        {
            run.Fault(
                input, $"the kernel is run with loads from {Number(WaitingLine.RunLoadMin)} to "
                + $"{Number(WaitingLine.RunLoadMax)} erlangs (here: {Number(line.Load)})");
        }
        else if (!line.IsStable && !discipline.TurnsAway)
        {
            run.Fault(input, "the line grows without end, so there is nothing to measure; with --loss there is");
        }
    }

    private static SalvoAnswer Answer(WaitingLine line, LineDiscipline discipline, WaitingLineRun? run)
    {
        SalvoAnswer answer = new("queue");
        answer.Say($"{Number(line.ArrivalsPerDay)} arrivals a day at {line.Servers} server(s) that each complete "
            + $"{Number(line.ServicesPerDay)} a day, service {(discipline.IsConstant ? "constant" : "exponential")}");
        answer.Say("load, erlangs", Number(line.Load));
        answer.Say("use of the servers", Number(line.Utilisation));
        answer.Document["loadErlangs"] = line.Load;
        answer.Document["utilisation"] = line.Utilisation;
        answer.Document["isStable"] = line.IsStable || discipline.TurnsAway;
        if (discipline.TurnsAway)
        {
            KernelRun.Head(answer, run is not null);
            KernelRun.Say(
                answer, "turned away", "lossProbability", line.LossProbability(), run?.BusyProbability, Share);
        }
        else
        {
            SayWaits(answer, line, discipline, run);
        }

        if (run is not null)
        {
            KernelRun.Foot(answer, "customers", run.Customers);
        }

        return answer;
    }

    private static void SayWaits(SalvoAnswer answer, WaitingLine line, LineDiscipline discipline, WaitingLineRun? run)
    {
        if (!line.IsStable)
        {
            answer.Say(
                "  unstable: the line grows without end, since arrivals are no fewer than what servers complete");
        }

        // Of constant service at several servers nothing is known in closed form.
        bool isKnown = !discipline.IsConstant || line.Servers == 1;
        double variation = discipline.IsConstant ? 0 : 1;
        double wait = !isKnown ? double.NaN : line.Servers == 1 ? line.WaitMeanDays(variation) : line.WaitMeanDays();
        double busy = isKnown ? line.WaitProbability() : double.NaN;
        KernelRun.Head(answer, run is not null);
        KernelRun.Say(answer, "share that waits", "waitProbability", busy, run?.BusyProbability, Share);
        KernelRun.Say(
            answer, "number that wait, mean", "waitingMean", line.ArrivalsPerDay * wait, run?.WaitingMean, Number);
        KernelRun.Say(answer, "wait, mean days", "waitMeanDays", wait, run?.WaitMeanDays, Number);
    }
}
