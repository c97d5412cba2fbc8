using System.Text.Json;
using Stockade.Kernel;

namespace Stockade.Cli.Commands;

/// <summary>Turns every way a command can end into a message and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs a command. Input errors are printed with their places and end with 2, trouble with files with 3, a
    /// broken invariant or anything unforeseen with 1 and a request to report it.</summary>
    public static int Run(bool json, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (InputException wrong)
        {
            Print(wrong.Diagnostics, json);
            return ExitCode.Input;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Print([Trouble(DiagnosticCodes.FileTrouble, trouble.Message)], json);
            return ExitCode.InputOutput;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted: nothing was written");
            return ExitCode.Interrupted;
        }
        catch (Exception defect)
        {
            Print([Trouble(DiagnosticCodes.InternalError, defect.Message)], json);
            Console.Error.WriteLine("This is a defect of Stockade. Please report it with the command and this text:");
            Console.Error.WriteLine(defect);
            return ExitCode.Internal;
        }
    }

    /// <summary>Prints diagnostics: to standard error as text, or to standard output as one JSON document.</summary>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(ToJson(diagnostics));
            return;
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            Console.Error.WriteLine(diagnostic);
            Console.Error.WriteLine();
        }
    }

    /// <summary>Throws when the bag holds an error; prints its warnings to standard error otherwise.</summary>
    public static void StopOnErrors(DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
        {
            throw new InputException(diagnostics.All);
        }

        Print(diagnostics.All, json: false);
    }

    private static Diagnostic Trouble(string code, string message) =>
        new(code, Severity.Error, null, message, null, null);

    private static string ToJson(IReadOnlyList<Diagnostic> diagnostics)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in diagnostics)
            {
                writer.WriteStartObject();
                writer.WriteString("code", diagnostic.Code);
                writer.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
                if (diagnostic.Place is { } place)
                {
                    writer.WriteString("file", place.File);
                    writer.WriteNumber("line", place.Line);
                    writer.WriteNumber("column", place.Column);
                }

                writer.WriteString("message", diagnostic.Message);
                writer.WriteString("hint", diagnostic.Hint);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
