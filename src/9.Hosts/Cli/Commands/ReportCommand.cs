using System.CommandLine;
using Stockade.Kernel;
using Stockade.Reports;
using Stockade.Results;

namespace Stockade.Cli.Commands;

/// <summary><c>report</c>: the page made anew from stored results.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = "A result folder, for example results/island-raid" };
        Command command = new("report", "Make report.html anew from a result folder's tables, and print page one")
        {
            folder,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Guard.Run(json: false, () =>
            Report(parsed.GetValue(folder)!, stop))));
        return command;
    }

    private static int Report(string folder, CancellationToken stop)
    {
        DiagnosticBag diagnostics = new();
        StudyResults? results = ResultFolder.ReadAsync(folder, diagnostics, stop).GetAwaiter().GetResult();
        bool done = results is not null && ResultFolder.ReplacePageAsync(
            folder, results, "report.html", HtmlReport.Render(results), diagnostics, stop).GetAwaiter().GetResult();
        if (!done)
        {
            Guard.Print(diagnostics.All, json: false);
            return ExitCode.InputOutput;
        }

        Console.Out.WriteLine(TerminalReport.Render(results!, Terminal.Width, Terminal.HasColour));
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Report:  {Path.Combine(folder, "report.html")}");
        return ExitCode.Done;
    }
}
