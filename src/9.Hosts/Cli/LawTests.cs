using System.Globalization;
using Stockade.Cli.Commands;
using Stockade.Kernel;
using Stockade.Law;

namespace Stockade.Cli;

/// <summary>Runs the tests inside packs, and says which rules they leave unwatched.</summary>
internal static class LawTests
{
    /// <summary>Runs every test; prints those that fail, warnings, and a count.</summary>
    /// <param name="isMutated">True to put a small fault into every rule in turn and list those that no test
    /// notices.</param>
    /// <returns>0, or 2 where a test fails.</returns>
    public static int Run(IReadOnlyList<string> files, bool isMutated, TextWriter output)
    {
        LawBook book = LawPacks.Read(files);
        IReadOnlyList<PackTestResult> results = book.RunTests();
        foreach (PackTestResult failed in results.Where(static result => !result.IsPassed))
        {
            output.WriteLine($"{failed.Place}: FAILED {failed.Name}");
            foreach (string fault in failed.Faults)
            {
                output.WriteLine($"  {fault}");
            }
        }

        DiagnosticBag diagnostics = new();
        book.ReviewTests(diagnostics);
        Guard.Print(diagnostics.All, json: false);
        int failures = results.Count(static result => !result.IsPassed);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{results.Count} tests in {files.Count} packs: {results.Count - failures} passed, {failures} failed; "
            + $"{results.Count(static result => result.PairOf is not null)} pairs that change one line; "
            + $"{diagnostics.All.Count + diagnostics.Dropped} warnings"));
        if (isMutated && failures == 0)
        {
            Mutate(book, output);
        }

        return failures == 0 ? ExitCode.Done : ExitCode.Input;
    }

    private static void Mutate(LawBook book, TextWriter output)
    {
        LawMutation[] all = [.. book.Mutations()];
        LawMutation[] survivors =
            [.. all.AsParallel().AsOrdered().Where(mutation => !book.IsNoticed(mutation))];
        foreach (LawMutation survivor in survivors)
        {
            string rule = survivor.Rule is null ? "" : $"/{survivor.Rule}";
            output.WriteLine($"{survivor.Place}: no test notices {survivor.Pack}{rule} {survivor.Change}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{all.Length} small faults put in, {survivors.Length} noticed by no test"));
    }
}
