using System.CommandLine;
using System.Globalization;
using Stockade.Kernel;

namespace Stockade.Cli.Commands;

/// <summary>What the commands about one transfer share: which transfer, which day, which regimes.</summary>
internal sealed class LawOptions
{
    private readonly Argument<string?> scenario = new("scenario")
    {
        Description = "A scenario's folder or file; or leave it out and give --facts",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> transfer = new("--transfer")
    {
        Description = "Which transfer of the scenario", HelpName = "name",
    };

    private readonly Option<string?> facts = new("--facts")
    {
        Description = "A file that states one transfer: exporter, recipient, origin, leg, facts, grants, burdens",
        HelpName = "yaml",
    };

    private readonly Option<string?> on = new("--on")
    {
        Description = "The day of the question, 2024-01-15; a scenario's transfer: its day of decision",
        HelpName = "date",
    };

    private readonly Option<string[]> regime = new("--regime")
    {
        Description = "Ask these packs only, by name (jp-transfer) or file (japan); may be given several times",
        HelpName = "pack",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> set = CommonOptions.Set();

    public Option<bool> Json { get; } = CommonOptions.Json();

    public void AddTo(Command command)
    {
        command.Arguments.Add(scenario);
        command.Options.Add(transfer);
        command.Options.Add(facts);
        command.Options.Add(on);
        command.Options.Add(regime);
        command.Options.Add(set);
        command.Options.Add(Json);
    }

    /// <summary>The question that the options put.</summary>
    /// <exception cref="InputException">They do not say which transfer, or on which day.</exception>
    public LawQuestion Question(ParseResult parsed)
    {
        DateOnly? day = Day("--on", parsed.GetValue(on));
        if (parsed.GetValue(facts) is { } file)
        {
            return LawQuestion.OfFile(file, day).To(parsed.GetValue(regime)!);
        }

        if (parsed.GetValue(scenario) is not { } path)
        {
            return LawQuestion.OfNothing(day).To(parsed.GetValue(regime)!);
        }

        DiagnosticBag diagnostics = new();
        IReadOnlyList<(string, string)> split = CommonOptions.Split(parsed.GetValue(set)!, diagnostics);
        Guard.StopOnErrors(diagnostics);
        return LawQuestion.OfScenario(path, split, parsed.GetValue(transfer), day).To(parsed.GetValue(regime)!);
    }

    /// <summary>A day as an option gives it.</summary>
    /// <exception cref="InputException">It is no day.</exception>
    public static DateOnly? Day(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new InputException(
                [new Diagnostic(
                    DiagnosticCodes.CommandLine, Severity.Error, null,
                    $"{option}: expected a day such as 2024-01-15, found '{text}'", null, null)]);
    }
}
