using Spectre.Console;

namespace SSBms.Cli.Output;

/// <summary>Prints tables to a screen, a file or a pipe.</summary>
public static class TableText
{
    private const int PlainWidth = 220;

    /// <summary>True where a table that needs so many columns would be broken in the middle of words.</summary>
    /// <param name="columns">How wide it is.</param>
    public static bool TooNarrowFor(int columns)
    {
        return !Console.IsOutputRedirected && AnsiConsole.Profile.Width < columns;
    }

    /// <summary>Prints a table.</summary>
    /// <param name="table">The table.</param>
    public static void Write(Table table)
    {
        if (Console.IsOutputRedirected)
        {
            // A file or a pipe has no width and no colours; the columns should not be broken for it.
            AnsiConsole.Profile.Width = PlainWidth;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            AnsiConsole.Profile.Capabilities.Ansi = false;
        }

        AnsiConsole.Write(table);
    }
}
