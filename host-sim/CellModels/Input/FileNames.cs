using System.Security.Cryptography;
using System.Text;

namespace SSBms.CellModels.Input;

/// <summary>Names of files and folders from words that somebody chose: whatever they chose, the name stays where it is put.</summary>
public static class FileNames
{
    private const int Longest = 80;
    private const int HashLetters = 8;

    private static readonly string[] s_reserved =
    [
        "con",
        "prn",
        "aux",
        "nul",
        .. Enumerable.Range(1, 9).SelectMany(i => new[] { FormattableString.Invariant($"com{i}"), FormattableString.Invariant($"lpt{i}") }),
    ];

    /// <summary>
    /// A name that every file system takes: letters, digits, space, "-", "_", "." and "+" stay, all else becomes "-". What is too long is
    /// cut, and ends with a hash of the whole.
    /// </summary>
    /// <param name="words">What was chosen.</param>
    public static string Of(string words)
    {
        string name = new([.. words.Select(letter => IsHarmless(letter) ? letter : '-')]);
        name = name.Trim(' ').TrimEnd('.');
        if (name.Length > Longest)
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(words));
            name = $"{name[..(Longest - HashLetters - 1)]}-{Convert.ToHexStringLower(hash)[..HashLetters]}";
        }

        bool unusable = name.Length == 0 || name[0] == '.' || s_reserved.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase);
        return unusable ? "_" + name : name;
    }

    /// <summary>Names for all of a list, each of its own, also where case is not told apart.</summary>
    /// <param name="words">What was chosen.</param>
    /// <param name="taken">Names that are taken already.</param>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> words, params string[] taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (string name in words.Select(Of))
        {
            string free = name;
            for (int i = 2; !used.Add(free); i++)
            {
                free = FormattableString.Invariant($"{i}-{name}");
            }

            names.Add(free);
        }

        return names;
    }

    private static bool IsHarmless(char letter)
    {
        return char.IsAsciiLetterOrDigit(letter)
            || letter is ' ' or '-' or '_' or '.' or '+'
            || (letter > '~' && char.IsLetterOrDigit(letter));
    }
}
