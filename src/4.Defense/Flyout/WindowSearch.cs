namespace Stockade.Defense;

/// <summary>Finds launch windows: a round launched at tau meets the threat at t when its flight time to where the
/// threat is at t equals t - tau. With a constant speed the launch time follows from the point of intercept, so the
/// search runs over intercepts and needs no equation solved.</summary>
internal static class WindowSearch
{
    private const int FineSteps = 2 * LaunchWindow.Steps;
    private const double Microseconds = 1e6;

    /// <summary>The window from <paramref name="readySeconds"/> on (seconds from arrival, negative before it), with
    /// flight times written to <paramref name="table"/>; <see cref="LaunchWindow.None"/> where there is none.</summary>
    public static LaunchWindow Find(
        Approach approach, Interceptor interceptor, double readySeconds, Span<double> table, int tableStart)
    {
        if (!Reachable(approach, interceptor, out double firstShare, out double lastShare))
        {
            return LaunchWindow.None;
        }

        double first = Math.Max(interceptor.Meet(approach, firstShare).Launch, readySeconds);
        double last = interceptor.Meet(approach, lastShare).Launch;
        long earliest = (long)Math.Ceiling(first * Microseconds);
        long latest = (long)Math.Floor(last * Microseconds);
        if (earliest > latest)
        {
            return LaunchWindow.None;
        }

        Tabulate(approach, interceptor, (firstShare, lastShare), (earliest, latest), table);
        double stepsPerMicrosecond = latest > earliest ? LaunchWindow.Steps / (double)(latest - earliest) : 0;
        return new LaunchWindow(earliest, latest, tableStart, stepsPerMicrosecond);
    }

    /// <summary>The last stretch of the path on which an intercept is possible, as shares of the path
    /// covered.</summary>
    private static bool Reachable(Approach approach, Interceptor interceptor, out double first, out double last)
    {
        first = last = double.NaN;
        int step = Approach.Steps;
        while (step >= 0 && !interceptor.Reaches(approach[step]))
        {
            step--;
        }

        if (step < 0)
        {
            return false;
        }

        last = step == Approach.Steps ? 1 : Edge(approach, interceptor, step, step + 1);
        while (step > 0 && interceptor.Reaches(approach[step - 1]))
        {
            step--;
        }

        first = step == 0 ? 0 : Edge(approach, interceptor, step, step - 1);
        return true;
    }

    private static double Edge(Approach approach, Interceptor interceptor, int insideStep, int outsideStep)
    {
        double inside = (double)insideStep / Approach.Steps;
        double outside = (double)outsideStep / Approach.Steps;
        for (int halving = 0; halving < 40; halving++)
        {
            double middle = (inside + outside) / 2;
            bool reaches = interceptor.Reaches(approach.At(middle));
            (inside, outside) = reaches ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    /// <summary>Flight times at equal steps of launch time, from a finer walk along the intercepts. Launch time grows
    /// along the path as long as the threat does not outrun the round while it recedes, and it never recedes before
    /// arrival.</summary>
    private static void Tabulate(
        Approach approach, Interceptor interceptor, (double First, double Last) shares, (long First, long Last) window,
        Span<double> table)
    {
        (double Launch, double Flight) before = interceptor.Meet(approach, shares.First);
        (double Launch, double Flight) after = before;
        int fine = 0;
        for (int step = 0; step <= LaunchWindow.Steps; step++)
        {
            double width = window.Last - window.First;
            double launch = (window.First + width * step / LaunchWindow.Steps) / Microseconds;
            while (after.Launch < launch && fine < FineSteps)
            {
                fine++;
                before = after;
                after = interceptor.Meet(approach, shares.First + (shares.Last - shares.First) * fine / FineSteps);
            }

            double span = after.Launch - before.Launch;
            double part = span > 0 ? Math.Clamp((launch - before.Launch) / span, 0, 1) : 1;
            table[step] = (before.Flight + (after.Flight - before.Flight) * part) * Microseconds;
        }
    }
}
