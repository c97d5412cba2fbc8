using System.CommandLine;
using System.Text.Json.Nodes;
using Stockade.Defense;
using static Stockade.Cli.Salvo.SalvoAnswer;

namespace Stockade.Cli.Salvo;

/// <summary><c>salvo look</c>: what looking between shots saves.</summary>
internal static class LookQuestion
{
    private const string Help = """
        Shoot-look-shoot: one round at a time, a sure look between, until the threat is killed or --shots are used.

        With --threats and --rounds also what a limited magazine does: used one look at a time, threat after threat,
        against all of it fired at once and spread evenly. Looking saves rounds, and time permitting it stops more.

        Examples:
          ./stockade salvo look --kill 0.7 --shots 3
          ./stockade salvo look --kill 0.7 --threats 4 --rounds 10
        """;

    public static SalvoQuestion Create()
    {
        Option<string?> kill = SalvoQuestion.Figure("--kill", "Single-shot probability of kill", "70 %");
        Option<string?> shots = SalvoQuestion.Figure("--shots", "Shots at one threat at most", "3", "2");
        Option<string?> threats = SalvoQuestion.Figure("--threats", "Threats against the magazine", "4");
        Option<string?> rounds = SalvoQuestion.Figure("--rounds", "Rounds in the magazine", "10");
        return new SalvoQuestion("look", Help, [kill, shots, threats, rounds], input =>
        {
            double killed = input.Share(kill);
            int most = input.Count(shots, 1, 100_000);
            bool hasMagazine = input.Has(threats) || input.Has(rounds);
            int many = hasMagazine ? input.Count(threats, 1, 100_000) : 0;
            int magazine = hasMagazine ? input.Count(rounds, 1, 100_000) : 0;
            if (killed <= 0)
            {
                input.Fault(kill, "expected a share above 0", "for example --kill \"70 %\"");
            }

            input.StopOnFaults();
            return Answer(killed, most, many, magazine);
        });
    }

    private static SalvoAnswer Answer(double kill, int shots, int threats, int rounds)
    {
        SalvoAnswer answer = new("look");
        double stopped = ShootLookShoot.Kill(kill, shots);
        double used = ShootLookShoot.Shots(kill, shots);
        answer.Say($"One threat, up to {shots} shots, kill {Share(kill)} each, a look between");
        answer.Say("stopped", Share(stopped));
        answer.Say("rounds used, mean", $"{Number(used)} (all at once: {shots})");
        answer.Document["oneThreat"] = new JsonObject { ["stopped"] = stopped, ["roundsUsed"] = used };
        if (threats > 0)
        {
            MagazineResult look = LimitedMagazine.Sequential(rounds, threats, kill);
            MagazineResult spread = LimitedMagazine.Uniform(rounds, threats, kill);
            answer.Say();
            answer.Say($"{threats} threats, {rounds} rounds{"one look at a time",24}{"spread evenly",16}");
            answer.Say($"  {"no leak",-22}{Share(look.NoLeak),22}{Share(spread.NoLeak),16}");
            answer.Say($"  {"leaks, mean",-22}{Number(look.Leaks),22}{Number(spread.Leaks),16}");
            answer.Say($"  {"rounds used, mean",-22}{Number(look.Used),22}{Number(spread.Used),16}");
            answer.Document["oneLookAtATime"] = Of(look);
            answer.Document["spreadEvenly"] = Of(spread);
        }

        return answer;
    }

    private static JsonObject Of(MagazineResult result) => new()
    {
        ["noLeak"] = result.NoLeak, ["leaks"] = result.Leaks, ["roundsUsed"] = result.Used,
    };
}
