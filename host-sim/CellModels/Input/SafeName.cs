namespace SSBms.CellModels.Input;

/// <summary>
/// Names that become names of folders, files and figures: ASCII letters, digits, "_", "-", and "." before a digit, so that no name
/// leads out of a folder, is hidden, looks like a file of a kind, or means a device on any system.
/// </summary>
public static class SafeName
{
    /// <summary>Longest name; with what is added to it, it still fits any file system.</summary>
    public const int Longest = 64;

    private static readonly string[] s_devices = ["con", "prn", "aux", "nul", "com", "lpt"];

    /// <summary>Reads a name.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="what">What it names, for messages.</param>
    /// <exception cref="InputException">It is no such name.</exception>
    public static string Read(InputNode place, string what)
    {
        ArgumentNullException.ThrowIfNull(place);
        string name = place.Text();
        return Problem(name) is { } problem ? throw place.Error($"{what} \"{name}\"; {problem}") : name;
    }

    /// <summary>What keeps a text from being a name.</summary>
    /// <param name="name">The text.</param>
    /// <returns>What was expected; null when nothing does.</returns>
    public static string? Problem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > Longest)
        {
            return $"{name.Length} characters; expected at most {Longest}";
        }

        bool sound =
            name.Length > 0
            && char.IsAsciiLetterOrDigit(name[0])
            && char.IsAsciiLetterOrDigit(name[^1])
            && !name.Where((_, i) => !IsAllowed(name, i)).Any();
        if (!sound)
        {
            return "expected letters, digits, \"_\", \"-\" and, before a digit, \".\"; first a letter or digit, and last";
        }

        return IsDevice(name.Split('.')[0]) ? "a name that some systems keep for a device; expected another one" : null;
    }

    private static bool IsAllowed(string name, int i)
    {
        return name[i] == '.'
            ? i + 1 < name.Length && char.IsAsciiDigit(name[i + 1])
            : char.IsAsciiLetterOrDigit(name[i]) || name[i] is '_' or '-';
    }

    private static bool IsDevice(string stem)
    {
        return s_devices.Contains(stem.TrimEnd([.. "0123456789"]), StringComparer.OrdinalIgnoreCase) && stem.Length <= 4;
    }
}
