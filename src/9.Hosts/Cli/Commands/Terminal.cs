namespace Stockade.Cli.Commands;

/// <summary>What standard output can show.</summary>
internal static class Terminal
{
    private const int PlainWidth = 100;

    /// <summary>Columns: the window's, or 100 where output goes to a file or pipe.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.IsOutputRedirected || Console.WindowWidth < 40 ? PlainWidth : Console.WindowWidth;
            }
            catch (IOException)
            {
                return PlainWidth;
            }
        }
    }

    /// <summary>Colour only on a terminal, and not where NO_COLOR is set (no-color.org).</summary>
    public static bool HasColour =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
