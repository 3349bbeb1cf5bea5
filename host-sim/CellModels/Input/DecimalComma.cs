using System.Text.RegularExpressions;

namespace SSBms.CellModels.Input;

/// <summary>Numbers written with a comma for the point. Whether "1,000" is a thousand or one, nobody can tell: it is refused.</summary>
public static partial class DecimalComma
{
    /// <summary>What is wrong with a text that has such a number.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The end of a message; null when it has none.</returns>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Form().Match(text);
        return match.Success ? $"\"{match.Value}\" has a decimal comma; expected a point, {match.Value.Replace(',', '.')}" : null;
    }

    [GeneratedRegex("[0-9]+,[0-9]+", RegexOptions.None, 60_000)]
    private static partial Regex Form();
}
