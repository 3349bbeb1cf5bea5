using System.Text.RegularExpressions;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>The source files of the firmware, for naming the line of something that has no code of its own.</summary>
internal sealed class Sources
{
    private readonly SortedDictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    /// <param name="path">From the root, with slashes.</param>
    /// <param name="text">What it says.</param>
    public void Add(string path, string text)
    {
        _files[path] = text.Split('\n');
    }

    /// <summary>The line where a type is declared.</summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="name">Name of the type.</param>
    /// <returns>Line 1 of the folder when it is not found.</returns>
    public SourcePlace Declaration(string folder, string name)
    {
        string pattern = $@"\b(class|struct|interface|enum|record|delegate)\b[^;{{]*\b{Regex.Escape(name)}\b";
        foreach ((string path, string[] lines) in _files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            int line = Array.FindIndex(lines, text => Matches(text, pattern));
            if (line >= 0)
            {
                return new SourcePlace(path, line + 1);
            }
        }

        return new SourcePlace(folder, 1);
    }

    /// <summary>The line where a member is declared.</summary>
    /// <param name="type">Where its type is declared.</param>
    /// <param name="name">Name of the member.</param>
    /// <returns>The line of the type when it is not found.</returns>
    public SourcePlace Member(SourcePlace type, string name)
    {
        if (!_files.TryGetValue(type.File, out string[]? lines))
        {
            return type;
        }

        string pattern = $@"^(?!\s*(///|//|return\b)).*[\w>\]?]\s+{Regex.Escape(name)}\b";
        int line = Array.FindIndex(lines, type.Line - 1, text => Matches(text, pattern));
        return line >= 0 ? new SourcePlace(type.File, line + 1) : type;
    }

    private static bool Matches(string text, string pattern)
    {
        // Lines of our own source: a limit of time would only ever be met by a machine that is busy with something else.
        return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
    }
}
