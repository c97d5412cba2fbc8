using System.CommandLine;
using Stockade.Kernel;
using Stockade.Reports;
using Stockade.Results;

namespace Stockade.Cli.Commands;

/// <summary><c>compare</c>: what changed between two result folders, in inputs and in answers.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        Argument<string> before = new("before") { Description = "A result folder" };
        Argument<string> after = new("after") { Description = "Another result folder" };
        Command command = new("compare", "Say what changed between two results: first the inputs, then the answers")
        {
            before, after,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(json: false, () =>
            Compare(parsed.GetValue(before)!, parsed.GetValue(after)!, stop))));
        return command;
    }

    private static int Compare(string before, string after, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        StudyResults? left = ResultFolder.ReadAsync(before, diagnostics, stop).GetAwaiter().GetResult();
        StudyResults? right = ResultFolder.ReadAsync(after, diagnostics, stop).GetAwaiter().GetResult();
        if (left is null || right is null)
        {
            Guard.Print(diagnostics.All, json: false);
            return ExitCode.InputOutput;
        }

        Console.Out.WriteLine(CompareReport.Render(
            left, right, before, after, Terminal.Width, Terminal.HasColour));
        return ExitCode.Done;
    }
}
