using System.CommandLine;
using System.Globalization;
using Stockade.Cli.Footprints;
using Stockade.Defense;
using Stockade.Kernel;
using Stockade.Results;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary><c>footprint</c>: the ground that one battery of a fictional scenario can defend against a threat
/// class.</summary>
internal static class FootprintCommand
{
    private const string MapFile = "footprint.svg";
    private const string OutlineFile = "footprint.geojson";
    private const string AllRound = "all-round";
    private const int AllRoundBearings = 16;
    private const int BearingsMax = 8;
    private const int LooksMax = 20;

    public static Command Create()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string> battery = Named<string>("--battery", "name", "A unit of one of the scenario's attacks");
        Option<string> threat = Named<string>("--threat", "name", "A threat class of the scenario");
        battery.Required = threat.Required = true;
        Option<string?> attack = Named<string?>(
            "--attack", "name", "The attack in which the battery stands, where several have one of that name");
        Option<string[]> from = From();
        Option<bool> cue = new("--cue") { Description = "A warning comes before the track: the cued reaction applies" };
        Option<int> look = Named<int>(
            "--look", "salvos",
            "Salvos that must fit, each launched after the one before has been assessed; default 1");
        look.DefaultValueFactory = _ => 1;
        Option<bool> variants = new("--variants")
        {
            Description = "Own radar, cued, and shoot-look-shoot side by side",
        };
        Option<double> confidence = Named<double>(
            "--confidence", "share",
            "Probability of the track, for a radar with statistics of detection; default 0.9");
        confidence.DefaultValueFactory = _ => 0.9;
        Option<double?> limit = Named<double?>("--limit", "km", "How far about the battery to test");
        Option<double?> step = Named<double?>("--step", "km", "Distance of the points tested");
        step.Aliases.Add("--grid");
        Option<string?> output = Named<string?>(
            "--out", "folder",
            "The folder for map and outlines; default results/<scenario>-footprint-<battery>-<threat>");
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Option<bool> force = CommonOptions.Force();
        Command command = new("footprint", "The ground one battery of a fictional scenario can defend against a threat")
        {
            scenario, battery, threat, attack, from, cue, look, variants, confidence, limit, step, output, set, json,
            force,
        };
        command.SetAction(parsed => Guard.Run(parsed.GetValue(json), () => Run(new FootprintWish(
            parsed.GetValue(scenario)!, parsed.GetValue(battery)!, parsed.GetValue(threat)!, parsed.GetValue(attack),
            parsed.GetValue(from)!, parsed.GetValue(cue), parsed.GetValue(look), parsed.GetValue(variants),
            parsed.GetValue(confidence), parsed.GetValue(limit), parsed.GetValue(step), parsed.GetValue(output),
            parsed.GetValue(set)!, parsed.GetValue(json), parsed.GetValue(force)))));
        return command;
    }

    private static Option<T> Named<T>(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static Option<string[]> From() => new("--from-azimuth")
    {
        Description = "Where the threats come from, degrees clockwise from north at the battery; several are answered "
            + $"one by one (at most {BearingsMax}). {AllRound}: ground that is defended from each of "
            + $"{AllRoundBearings} directions",
        HelpName = "degrees",
        DefaultValueFactory = _ => ["0"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static int Run(FootprintWish wish)
    {
        DiagnosticBag diagnostics = new();
        List<double[]> sides = Sides(wish, diagnostics);
        IReadOnlyList<(string, string)> sets = CommonOptions.Split(wish.Sets, diagnostics);
        Guard.StopOnErrors(diagnostics);
        (Scenario scenario, _) = ScenarioInput.Read(wish.Scenario, sets);
        DefenseStage.Check(scenario, diagnostics);
        FootprintStage? stage = diagnostics.HasErrors
            ? null : FootprintStage.Find(scenario, wish.Attack, wish.Battery, wish.Threat, diagnostics);
        Guard.StopOnErrors(diagnostics);
        string folder = wish.Output
            ?? Path.Combine("results", $"{scenario.Name}-footprint-{wish.Battery}-{wish.Threat}");
        if (!PageFolder.MayWrite(folder, [MapFile, OutlineFile], wish.Force, diagnostics))
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        FootprintResult result = Answer(scenario, stage!, wish, sides);
        (string outline, int overPole) = FootprintGeoJson.Of(result);
        Dictionary<string, string> pages = new(StringComparer.Ordinal)
        {
            [MapFile] = FootprintMap.Of(result), [OutlineFile] = outline,
        };
        if (!PageFolder.WriteAsync(pages, folder, wish.Force, diagnostics).GetAwaiter().GetResult())
        {
            Guard.Print(diagnostics.All, wish.Json);
            return ExitCode.InputOutput;
        }

        Say(result, folder, overPole, wish.Json);
        return ExitCode.Done;
    }

    private static void Say(FootprintResult result, string folder, int overPole, bool json)
    {
        if (overPole > 0)
        {
            Console.Error.WriteLine(
                $"note: {OutlineFile} goes without an outline that holds a pole, which no polygon in degrees can; "
                + $"{MapFile} shows it");
        }

        if (json)
        {
            Console.Out.WriteLine(FootprintJson.Of(result, folder));
            return;
        }

        FootprintText.Print(result, Console.Out, Terminal.Width);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Map:      {Path.Combine(folder, MapFile)}");
        Console.Out.WriteLine($"Outlines: {Path.Combine(folder, OutlineFile)}");
    }

    private static FootprintResult Answer(
        Scenario scenario, FootprintStage stage, FootprintWish wish, List<double[]> sides)
    {
        World world = World.OfMedians(scenario.Claims);
        (string[] names, FootprintRule[] rules) = Rules(wish);
        List<FootprintSide> answers = [];
        foreach (double[] bearings in sides)
        {
            DiagnosticBag diagnostics = new();
            FootprintQuestion question = new(
                [.. bearings.Select(degrees => degrees * Math.PI / 180)], wish.Confidence, wish.Limit * 1000,
                wish.Step * 1000);
            FootprintAnswer? answer = stage.Answer(world, question, rules, diagnostics);
            Guard.StopOnErrors(diagnostics);
            answers.Add(new FootprintSide(bearings, answer!));
        }

        bool certain = scenario.FireUnits.First(one => one.Id == stage.Unit.FireUnit).Search is null;
        return new FootprintResult(scenario.Name, stage, wish.Confidence, certain, names, answers, wish.Sets);
    }

    private static (string[] Names, FootprintRule[] Rules) Rules(FootprintWish wish)
    {
        FootprintRule asked = new(wish.Cue, wish.Look);
        FootprintRule[] rules = wish.Variants
            ? [new(false, wish.Look), new(true, wish.Look), new(wish.Cue, Math.Max(2, wish.Look))]
            : [asked];
        rules = [.. rules.Distinct()];
        return ([.. rules.Select(NameOf)], rules);
    }

    private static string NameOf(FootprintRule rule)
    {
        string warned = rule.Cued ? "cued" : "own radar";
        string looks = rule.Looks.ToString(CultureInfo.InvariantCulture);
        return rule.Looks == 1 ? warned : $"{warned}, {looks} salvos with a look between";
    }

    /// <summary>Bearings in degrees by side, each from 0 to 360.</summary>
    private static List<double[]> Sides(FootprintWish wish, DiagnosticBag diagnostics)
    {
        List<double[]> sides = [];
        foreach (string from in wish.From)
        {
            if (from == AllRound)
            {
                sides.Add([.. Enumerable.Range(0, AllRoundBearings).Select(one => one * 360.0 / AllRoundBearings)]);
            }
            else if (double.TryParse(from, NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees)
                && Math.Abs(degrees) <= 360)
            {
                sides.Add([degrees - (360 * Math.Floor(degrees / 360))]);
            }
            else
            {
                Expect(false, $"--from-azimuth {from}", $"degrees from 0 to 360, or {AllRound}", diagnostics);
            }
        }

        Expect(wish.From.Length <= BearingsMax, "--from-azimuth", $"at most {BearingsMax} of them", diagnostics);
        Expect(wish.Look is >= 1 and <= LooksMax, "--look", $"1 to {LooksMax}", diagnostics);
        Expect(wish.Confidence is > 0 and < 1, "--confidence", "a probability above 0 and below 1", diagnostics);
        Expect(wish.Limit is null or (> 0 and <= 1000), "--limit", "above 0, at most 1000 km", diagnostics);
        Expect(wish.Step is null or (> 0 and <= 1000), "--step", "above 0 km", diagnostics);
        return sides;
    }

    private static void Expect(bool good, string option, string expected, DiagnosticBag diagnostics)
    {
        if (!good)
        {
            diagnostics.Error(DiagnosticCodes.OptionOutOfRange, null, $"{option}: expected {expected}");
        }
    }

    /// <summary>What the user asked for.</summary>
    private sealed record FootprintWish(
        string Scenario, string Battery, string Threat, string? Attack, string[] From, bool Cue, int Look,
        bool Variants, double Confidence, double? Limit, double? Step, string? Output, string[] Sets, bool Json,
        bool Force);
}
