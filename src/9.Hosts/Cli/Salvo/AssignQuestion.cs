using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo assign</c>: which weapon at which target.</summary>
internal static class AssignQuestion
{
    private const string Help = """
        Which weapon fires at which target, all at once (the static weapon-target assignment problem, Manne 1958):
        the value that survives is the sum over targets of value x the product of (1 - kill) over the rounds at it.

        The answer is by maximum marginal return: of all weapons and targets the pair that takes away most value
        comes next. That is a rule of thumb, and not called optimal. --optimal asks a solver too, names the optimum
        with its proof, and says how much the rule of thumb left; where the proof is out of reach it says so.

        Inline, weapons are parted by semicolons and targets by commas. A table (--file) is CSV:
          weapon,rounds,north,south         names of the targets
          value,,50,30                      their values
          battery-1,2,0.7,0.6               a weapon: its rounds, its kill probability at each target

        Examples:
          ./stockade salvo assign --values 50,30 --kill "0.7,0.6;0.5,0.8" --rounds 2,1 --optimal
          ./stockade salvo assign --file assignment.csv --optimal
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> values = SalvoQuestion.Figure("--values", "Value of each target", "50,30");
        Option<string?> kill = SalvoQuestion.Figure(
            "--kill", "Kill probabilities: a weapon's at each target, then the next weapon's", "0.7,0.6;0.5,0.8");
        Option<string?> rounds = SalvoQuestion.Figure("--rounds", "Rounds of each weapon; without it one each", "2,1");
        Option<string?> file = SalvoQuestion.Figure("--file", "All three from a CSV table", "assignment.csv");
        Option<bool> optimal = new("--optimal") { Description = "Also the optimum, proven by a solver" };
        return new SalvoQuestion("assign", Help, [values, kill, rounds, file, optimal], input =>
        {
            if (input.Has(file) && (input.Has(values) || input.Has(kill) || input.Has(rounds)))
            {
                input.Fault(file, "expected either --file or --values and --kill, not both");
            }

            AssignTable table = input.Has(file)
                ? AssignTable.Read(input, file)
                : AssignTable.Inline(input, values, kill, rounds);
            input.StopOnFaults();
            if (table.Problem.Fault() is { } fault)
            {
                input.Fault(input.Has(file) ? file : kill, fault);
            }

            input.StopOnFaults();
            return Answer(table, input.IsSet(optimal));
        });
    }

    private static SalvoAnswer Answer(AssignTable table, bool withOptimum)
    {
        WeaponTargetProblem problem = table.Problem;
        Assignment greedy = WeaponTarget.Greedy(problem);
        SalvoAnswer answer = new("assign");
        answer.Say($"{problem.Weapons} weapons with {problem.Rounds.Sum()} rounds, {problem.Targets} targets worth "
            + Number(problem.Values.Sum()));
        answer.Document["value"] = problem.Values.Sum();
        Show(answer, "greedy", "By maximum marginal return (a rule of thumb)", table, greedy);
        if (!withOptimum)
        {
            return answer;
        }

        AssignmentAnswer solved = new LateSolver().Solve(problem);
        Show(
            answer, "optimal",
            solved.Proven ? "Optimal (proven)" : "Best found, not proven optimal", table, solved.Best);
        answer.Say(
            "nothing leaves less than",
            $"{Number(solved.Bound)} (gap {(solved.Proven ? "below 1e-9" : Share(solved.Gap))})");
        if (solved.WhyNot is { } why)
        {
            answer.Say("not proven, since", why);
        }

        double more = greedy.Surviving - solved.Best.Surviving;
        answer.Say("the rule of thumb left", $"{Number(more)} more"
            + (solved.Best.Surviving > 0 ? $" ({more / solved.Best.Surviving * 100:0.0} %)" : ""));
        answer.Document["proven"] = solved.Proven;
        answer.Document["bound"] = solved.Bound;
        answer.Document["gap"] = solved.Gap;
        answer.Document["whyNotProven"] = solved.WhyNot;
        return answer;
    }

    private static void Show(
        SalvoAnswer answer, string key, string title, AssignTable table, Assignment assignment)
    {
        answer.Say();
        answer.Say(title);
        JsonArray fired = [];
        for (int weapon = 0; weapon < table.Weapons.Count; weapon++)
        {
            List<string> at = [];
            for (int target = 0; target < table.Targets.Count; target++)
            {
                int rounds = assignment.Rounds[weapon][target];
                if (rounds > 0)
                {
                    at.Add(rounds == 1 ? table.Targets[target] : $"{rounds} x {table.Targets[target]}");
                    fired.Add(new JsonObject
                    {
                        ["weapon"] = table.Weapons[weapon], ["target"] = table.Targets[target], ["rounds"] = rounds,
                    });
                }
            }

            answer.Say($"  {table.Weapons[weapon],-16} at  {(at.Count == 0 ? "nothing" : string.Join(", ", at))}");
        }

        answer.Say("value that survives", Number(assignment.Surviving));
        answer.Document[key] = new JsonObject { ["surviving"] = assignment.Surviving, ["fired"] = fired };
    }
}
