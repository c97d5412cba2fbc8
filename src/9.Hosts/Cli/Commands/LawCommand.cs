using System.CommandLine;
using System.Globalization;
using Stockade.Kernel;
using Stockade.Law;
using Stockade.Scenarios;

namespace Stockade.Cli.Commands;

/// <summary><c>law</c>: what the encoded rules say of a transfer, why, and what would have to change.</summary>
internal static class LawCommand
{
    public static Command Create() => new("law", "What the encoded rules say; not legal advice")
    {
        Show(),
        Ask(
            "decide",
            "The verdict on one transfer on one day: who must act, from when it is lawful; asks on a terminal for "
            + "facts that are missing and matter",
            LawDecide.Print, LawJson.Decide),
        Ask(
            "why",
            "The verdict's tree of reasons: rules that hold, are open or beaten, each with its facts and citation",
            LawShow.PrintWhy, LawJson.Decide),
        Ask(
            "whatif", "What would have to change for it to be lawful, and who can change it", LawWhatIf.Print,
            LawJson.WhatIf),
        Timeline(),
        Test(),
        Format(),
    };

    private static Command Show()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<bool> json = CommonOptions.Json();
        Command show = new("show", "Each transfer's verdict by date, with reasons, citations and who can change it")
        {
            scenario, set, json,
        };
        show.SetAction(parsed => Guard.Run(parsed.GetValue(json), () =>
        {
            DiagnosticBag diagnostics = new();
            IReadOnlyList<(string, string)> split = CommonOptions.Split(parsed.GetValue(set)!, diagnostics);
            Guard.StopOnErrors(diagnostics);
            (Scenario read, LawBook law) = ScenarioInput.Read(parsed.GetValue(scenario)!, split);
            LawShow.Print(read, law, Console.Out, parsed.GetValue(json));
            return ExitCode.Done;
        }));
        return show;
    }

    private static Command Ask(
        string name, string description, Action<LawQuestion, TextWriter> print, Func<LawQuestion, string> document)
    {
        LawOptions options = new();
        Option<bool> ask = new("--ask")
        {
            Description = "Ask for missing facts even where the input is no terminal",
        };
        Command command = new(name, description) { ask };
        options.AddTo(command);
        command.SetAction(parsed => Guard.Run(parsed.GetValue(options.Json), () =>
        {
            LawQuestion question = options.Question(parsed);
            bool isJson = parsed.GetValue(options.Json);
            if (parsed.GetValue(ask) || (!isJson && !Console.IsInputRedirected && !Console.IsOutputRedirected))
            {
                question = new LawAsk(Console.In, Console.Out).Complete(question);
            }

            if (isJson)
            {
                Console.Out.WriteLine(document(question));
            }
            else
            {
                print(question, Console.Out);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Timeline()
    {
        LawOptions options = new();
        Option<string?> from = new("--from") { Description = "First day of the chart", HelpName = "date" };
        Option<string?> to = new("--to") { Description = "Last day of the chart", HelpName = "date" };
        Option<string?> svg = new("--svg") { Description = "Write the chart as a picture, too", HelpName = "file" };
        Command command = new("timeline", "A transfer's verdict over the years, as a chart") { from, to, svg };
        options.AddTo(command);
        command.SetAction(parsed => Guard.Run(parsed.GetValue(options.Json), () =>
        {
            LawQuestion question = options.Question(parsed);
            LawChart chart = new(
                question, LawOptions.Day("--from", parsed.GetValue(from)), LawOptions.Day("--to", parsed.GetValue(to)));
            if (parsed.GetValue(options.Json))
            {
                Console.Out.WriteLine(LawJson.Timeline(question, chart));
            }
            else
            {
                chart.Print(Console.Out);
                LawDecide.PrintEnd(chart.Intervals.Select(static span => span.Decision), Console.Out);
            }

            if (parsed.GetValue(svg) is { } file)
            {
                File.WriteAllText(file, chart.Svg());
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Test()
    {
        Argument<string[]> files = Packs();
        Option<bool> mutations = new("--mutations")
        {
            Description = "Put a small fault into every rule in turn, and list those that no test notices",
        };
        Command command = new("test", "Run the tests inside law packs") { files, mutations };
        command.SetAction(parsed => Guard.Run(json: false, () => LawTests.Run(
            Named(parsed.GetValue(files)), parsed.GetValue(mutations), Console.Out)));
        return command;
    }

    private static Command Format()
    {
        Argument<string[]> files = Packs();
        Option<bool> check = new("--check")
        {
            Description = "Change nothing; end with 2 where a pack is not written as the formatter writes it",
        };
        Command command = new("fmt", "Write law packs in one way: indents, spaces, empty lines") { files, check };
        command.SetAction(parsed => Guard.Run(json: false, () =>
        {
            int changed = 0;
            foreach (string file in Named(parsed.GetValue(files)))
            {
                string text = File.ReadAllText(file);
                string written = LexFormat.Of(text);
                if (written == text)
                {
                    continue;
                }

                changed++;
                Console.Out.WriteLine(file);
                if (!parsed.GetValue(check))
                {
                    File.WriteAllText(file, written);
                }
            }

            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{changed} {(parsed.GetValue(check) ? "would change" : "changed")}"));
            return parsed.GetValue(check) && changed > 0 ? ExitCode.Input : ExitCode.Done;
        }));
        return command;
    }

    private static Argument<string[]> Packs() => new("packs")
    {
        Description = "Files of law packs; every one in packs/law where none is named",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static IReadOnlyList<string> Named(string[]? files) =>
        files is { Length: > 0 } ? files : LawPacks.Files(Directory.GetCurrentDirectory());
}
