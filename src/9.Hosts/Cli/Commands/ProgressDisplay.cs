using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Stockade.Studies;

namespace Stockade.Cli.Commands;

/// <summary>How far a study is: a bar with the time left on a terminal, else a plain line every tenth. Goes to standard
/// error, so that standard output holds the answer only.</summary>
internal sealed class ProgressDisplay : IProgress<StudyProgress>, IDisposable
{
    private readonly Lock gate = new();
    private readonly Stopwatch clock;
    private readonly bool interactive = !Console.IsErrorRedirected;
    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),
    });

    private int tenthsSaid = -1;
    private int worldsSaid;
    private int lineLength;

    public ProgressDisplay(Stopwatch clock) => this.clock = clock;

    public void Report(StudyProgress value)
    {
        lock (gate)
        {
            if (value.WorldsDone <= worldsSaid)
            {
                return;
            }

            worldsSaid = value.WorldsDone;
            if (interactive)
            {
                Draw(value);
            }
            else
            {
                SayTenths(value);
            }
        }
    }

    public void Dispose()
    {
        if (interactive && lineLength > 0)
        {
            // Room for the ^C that a terminal echoes.
            Console.Error.Write("\r" + new string(' ', lineLength + 4) + "\r");
        }
    }

    private void Draw(StudyProgress value)
    {
        const int Bar = 30;
        int filled = Bar * value.WorldsDone / Math.Max(1, value.WorldsMax);
        string text = $"{new string('━', filled)}{new string('─', Bar - filled)} {Words(value)}";
        lineLength = Math.Max(lineLength, text.Length);
        Console.Error.Write('\r');
        string rest = text[filled..].PadRight(lineLength - filled);
        console.Markup($"[blue]{Markup.Escape(text[..filled])}[/]{Markup.Escape(rest)}");
    }

    private void SayTenths(StudyProgress value)
    {
        int tenths = 10 * value.WorldsDone / Math.Max(1, value.WorldsMax);
        if (tenths > tenthsSaid)
        {
            tenthsSaid = tenths;
            Console.Error.WriteLine(Words(value));
        }
    }

    private string Words(StudyProgress value)
    {
        double left = clock.Elapsed.TotalSeconds * (value.WorldsMax - value.WorldsDone) / Math.Max(1, value.WorldsDone);
        string end = value.WorldsMin < value.WorldsMax ? "at most " : "about ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"world {value.WorldsDone} of {value.WorldsMax}, {end}{Math.Ceiling(left):0} s left");
    }
}
