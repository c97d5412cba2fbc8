using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Stockade.Bench;

/// <summary>The same queue in SimPy, where python3 has it; it is never installed from here.</summary>
internal static class SimPy
{
    private const string Script = """
        import random, time, simpy
        random.seed(7)
        customers = 100000
        served = [0]
        def customer(env, server):
            with server.request() as turn:
                yield turn
                yield env.timeout(random.expovariate(1.0))
            served[0] += 1
        def arrivals(env, server):
            for _ in range(customers):
                yield env.timeout(random.expovariate(0.8))
                env.process(customer(env, server))
        env = simpy.Environment()
        env.process(arrivals(env, simpy.Resource(env, 1)))
        before = time.process_time()
        env.run()
        print((customers + served[0]) / (time.process_time() - before))
        """;

    /// <summary>Whether it is there; if so, arrivals and departures for each second of processor time.</summary>
    public static IEnumerable<Figure> Figures(double ours, string name)
    {
        double? rate = Rate();
        yield return new Figure(
            "simpy-installed", "simpy", Spread.Of([rate is null ? 0 : 1]), "yes=1", null, null);
        if (rate is { } theirs)
        {
            yield return new Figure("events-per-cpu-second", "simpy", Spread.Of([theirs]), "1/s", 1, null);
            yield return new Figure(
                "events-per-cpu-second-ratio", $"{name} / simpy", Spread.Of([ours / theirs]), "ratio", null, null);
        }
    }

    private static double? Rate()
    {
        ProcessStartInfo start = new("python3")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        try
        {
            using Process? python = Process.Start(start);
            Task<string>? words = python?.StandardError.ReadToEndAsync();
            string? answer = python?.StandardOutput.ReadToEnd();
            words?.Wait();
            return double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate)
                ? rate : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
