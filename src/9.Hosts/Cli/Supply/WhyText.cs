using System.Globalization;
using System.Text;
using Stockade.Supply;

namespace Stockade.Cli;

/// <summary>Why a stock ran out, in words.</summary>
internal sealed class WhyText
{
    private readonly StringBuilder text = new();
    private readonly StockAnswer answer;
    private readonly SupplyPlan plan;

    private WhyText(StockAnswer answer, SupplyPlan plan) => (this.answer, this.plan) = (answer, plan);

    public static string Of(SupplyLook look, StockAnswer answer)
    {
        WhyText why = new(answer, look.Supply);
        string date = WaitWords.Date(look.Supply, answer.Day);
        why.Line($"{answer.Holding.Party}, {answer.Holding.Item}, on {date}");
        why.Line(TraceText.RunWords(look));
        why.Line("");
        why.Verdict(date);
        why.Account();
        why.Expected(date);
        return why.text.ToString();
    }

    private void Verdict(string date)
    {
        if (answer.Flows.Count == 0)
        {
            Line("The stock never had a round.");
            Line("");
            return;
        }

        if (answer.EmptySince >= 0)
        {
            Line($"The stock had run out: no free round since {Date(answer.EmptySince)}.");
        }
        else if (answer.Floor is { } floor && answer.Free < floor)
        {
            Line($"The stock had not run out: {Rounds(answer.Free)} free, {floor - answer.Free:N0} below the floor "
                + $"of {floor:N0}; first below it on {Date(answer.FirstBelowFloor)}.");
        }
        else
        {
            string above = answer.Floor is { } least ? $", {answer.Free - least:N0} above the floor of {least:N0}" : "";
            Line($"The stock had not run out: {Rounds(answer.Free)} free on {date}{above}.");
        }

        if (answer.EmptySince < 0 || answer.FirstEmpty != answer.EmptySince)
        {
            Line(answer.FirstEmpty == 0 ? "It began empty."
                : answer.FirstEmpty > 0 ? $"It was first empty on {Date(answer.FirstEmpty)}."
                : $"The fewest until then were {Rounds(answer.Least)}, on {Date(answer.LeastOn)}.");
        }

        if (answer.LastTaken is { } taken)
        {
            Line($"Last taken: {Rounds(taken.Amount)} on {Date(taken.Day)}, {taken.To.State}: {taken.Cause} "
                + $"[{taken.Document}]");
        }

        Line("");
    }

    private void Account()
    {
        Line("The account:");
        foreach (StockFlow flow in answer.Flows)
        {
            string when = flow.FirstDay < 0 ? "at opening"
                : flow.FirstDay == flow.LastDay ? Date(flow.FirstDay)
                : $"{Date(flow.FirstDay)} to {Date(flow.LastDay)}";
            string sign = flow.Count > 0 ? "+" : "\u2212";
            string count = sign + Math.Abs(flow.Count).ToString("N0", CultureInfo.InvariantCulture);
            Line($"  {count,8}  {flow.Why}: {flow.Cause}, {when}");
        }

        Line($"  {answer.Free.ToString("N0", CultureInfo.InvariantCulture),8}  free");
        foreach (StockElsewhere other in answer.Elsewhere)
        {
            Line($"  {other.Count.ToString("N0", CultureInfo.InvariantCulture),8}  {other.State}");
        }

        if (answer.Floor is { } floor)
        {
            Line($"  {floor.ToString("N0", CultureInfo.InvariantCulture),8}  is the floor");
        }
    }

    private void Expected(string date)
    {
        Line("");
        if (answer.Expected.Count == 0)
        {
            Line($"No order or transfer that should have brought rounds by {date} is behind.");
            return;
        }

        Line("What should have come, and waits (rounds x days counted in the 31 days before):");
        foreach (ExpectedRounds expected in answer.Expected)
        {
            string road = expected.UnderWay > 0 ? $", {Rounds(expected.UnderWay)} of them under way" : "";
            string clear = expected.Chain.Count == 0 ? "; nothing was in the way, or they were not due yet" : "";
            Line($"  {expected.Node}: {Rounds(expected.Owed)} owed{road}{clear}");
            foreach (WaitStep step in expected.Chain)
            {
                string state = WaitWords.State(step.State, plan);
                string note = state.Length == 0 ? "" : $" ({state})";
                string weight = step.RoundDays > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"  {step.RoundDays:N0}") : "";
                Line($"{new string(' ', 4 + (2 * step.Depth))}waits for {WaitWords.Blocker(step.Edge)}{note}{weight}");
            }
        }
    }

    private string Date(int day) => WaitWords.Date(plan, day);

    private static string Rounds(long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "round" : "rounds")}");

    private void Line(FormattableString line) => Line(FormattableString.Invariant(line));

    private void Line(string line) => text.Append(line).Append('\n');
}
