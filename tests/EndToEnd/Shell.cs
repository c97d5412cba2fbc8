using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Stockade.EndToEnd.Tests;

/// <summary>How a program ended: its exit code, and everything it printed on both streams.</summary>
internal sealed record Ended(int Code, string Output, string Errors)
{
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>Runs real programs, with no terminal and no input.</summary>
internal static class Shell
{
    public static string Root { get; } = FindRoot();

    /// <summary>Runs a program to its end, or kills it with all it started and fails after the time limit.</summary>
    /// <param name="settings">Variables of the environment to set; null values remove one.</param>
    public static Ended Run(
        string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        ProcessStartInfo start = Start(program, arguments, folder);
        foreach ((string name, string? value) in settings ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {limit}");
        }

        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program, and presses Ctrl-C once it has printed a certain line to standard error.</summary>
    public static Ended RunAndInterrupt(
        string program, IReadOnlyList<string> arguments, string folder, Func<string, bool> now, TimeSpan limit)
    {
        using Process process = Process.Start(Start(program, arguments, folder))!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        StringBuilder errors = new();
        bool pressed = false;
        process.ErrorDataReceived += (_, line) =>
        {
            errors.Append(line.Data).Append('\n');
            if (!pressed && line.Data is { } text && now(text))
            {
                pressed = true;
                string id = process.Id.ToString(CultureInfo.InvariantCulture);
                Assert.Equal(0, Run("bash", ["-c", $"kill -INT {id}"], folder, limit).Code);
            }
        };
        process.BeginErrorReadLine();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {limit}");
        }

        process.WaitForExit();
        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), errors.ToString());
    }

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static ProcessStartInfo Start(string program, IReadOnlyList<string> arguments, string folder) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stockade.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
