namespace Stockade.Defense;

/// <summary>Finds launch windows: a round launched at tau meets the threat at t when its flight time to where the
/// threat is at t equals t - tau. The launch time follows from the point of intercept, so the search runs over
/// intercepts and needs no equation solved.</summary>
internal static class WindowSearch
{
    private const int FineSteps = 2 * LaunchWindow.Steps;
    private const int Halvings = 40;
    private const double Microseconds = 1e6;

    /// <summary>The window, however early the threat is tracked, with flight times written to
    /// <paramref name="table"/>; <see cref="LaunchWindow.None"/> where there is none.</summary>
    public static LaunchWindow Find(Approach approach, Envelope envelope, Span<double> table, int tableStart)
    {
        if (!Reachable(approach, envelope, out int firstStep, out int lastStep))
        {
            return LaunchWindow.None;
        }

        double firstShare = firstStep == 0 ? 0 : Edge(approach, envelope, firstStep, firstStep - 1);
        double lastShare = LastLaunch(approach, envelope, firstStep, lastStep);
        long earliest = (long)Math.Ceiling(envelope.Meet(approach, firstShare).Launch * Microseconds);
        long latest = (long)Math.Floor(envelope.Meet(approach, lastShare).Launch * Microseconds);
        if (earliest > latest)
        {
            return LaunchWindow.None;
        }

        Tabulate(approach, envelope, (firstShare, lastShare), (earliest, latest), table);
        double stepsPerMicrosecond = latest > earliest ? LaunchWindow.Steps / (double)(latest - earliest) : 0;
        return new LaunchWindow(earliest, latest, tableStart, stepsPerMicrosecond);
    }

    /// <summary>The longest stretch of the path on which an intercept is possible at every step; the later of two that
    /// are as long.</summary>
    private static bool Reachable(Approach approach, Envelope envelope, out int first, out int last)
    {
        (first, last) = (0, -1);
        int begun = -1;
        for (int step = 0; step <= Approach.Steps; step++)
        {
            if (!envelope.Reaches(approach[step]))
            {
                begun = -1;
                continue;
            }

            begun = begun < 0 ? step : begun;
            if (step - begun >= last - first)
            {
                (first, last) = (begun, step);
            }
        }

        return last >= first;
    }

    private static double Edge(Approach approach, Envelope envelope, int insideStep, int outsideStep)
    {
        double inside = (double)insideStep / Approach.Steps;
        double outside = (double)outsideStep / Approach.Steps;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (inside + outside) / 2;
            bool reaches = envelope.Reaches(approach.At(middle));
            (inside, outside) = reaches ? (middle, outside) : (inside, middle);
        }

        return inside;
    }

    /// <summary>The intercept of the latest launch. Launch times grow along the path until a threat that flies away
    /// outruns the round: a later intercept then belongs to an earlier launch, which has met it before.</summary>
    private static double LastLaunch(Approach approach, Envelope envelope, int firstStep, int lastStep)
    {
        int best = firstStep;
        double latest = double.NegativeInfinity;
        for (int step = firstStep; step <= lastStep; step++)
        {
            double launch = -approach.SecondsToGo((double)step / Approach.Steps)
                - envelope.FlightSeconds(approach[step]);
            if (launch >= latest)
            {
                (best, latest) = (step, launch);
            }
        }

        double end = lastStep == Approach.Steps ? 1 : Edge(approach, envelope, lastStep, lastStep + 1);
        double low = (double)Math.Max(firstStep, best - 1) / Approach.Steps;
        double high = best == lastStep ? end : (double)(best + 1) / Approach.Steps;
        if (best == lastStep && envelope.Meet(approach, end).Launch >= latest)
        {
            return end;
        }

        for (int cut = 0; cut < Halvings; cut++)
        {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            bool rises = envelope.Meet(approach, left).Launch < envelope.Meet(approach, right).Launch;
            (low, high) = rises ? (left, high) : (low, right);
        }

        double found = (low + high) / 2;
        return envelope.Reaches(approach.At(found)) ? found : (double)best / Approach.Steps;
    }

    /// <summary>Flight times at equal steps of launch time, from a finer walk along the intercepts.</summary>
    private static void Tabulate(
        Approach approach, Envelope envelope, (double First, double Last) shares, (long First, long Last) window,
        Span<double> table)
    {
        (double Launch, double Flight) before = envelope.Meet(approach, shares.First);
        (double Launch, double Flight) after = before;
        int fine = 0;
        for (int step = 0; step <= LaunchWindow.Steps; step++)
        {
            double width = window.Last - window.First;
            double launch = (window.First + width * step / LaunchWindow.Steps) / Microseconds;
            while (after.Launch < launch && fine < FineSteps)
            {
                fine++;
                (double Launch, double Flight) next = envelope.Meet(
                    approach, shares.First + (shares.Last - shares.First) * fine / FineSteps);
                // A gap between two steps of the path that are both in reach is flown over.
                (before, after) = double.IsFinite(next.Flight) ? (after, next) : (before, after);
            }

            double span = after.Launch - before.Launch;
            double part = span > 0 ? Math.Clamp((launch - before.Launch) / span, 0, 1) : 1;
            table[step] = (before.Flight + (after.Flight - before.Flight) * part) * Microseconds;
        }
    }
}
