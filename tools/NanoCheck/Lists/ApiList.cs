using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Lists;

/// <summary>The types and members of nanoFramework that the firmware uses, each with the package it comes from.</summary>
public sealed class ApiList
{
    /// <summary>Where it stands.</summary>
    public const string Path = "tools/NanoCheck/nanoframework-api.txt";

    private const int Columns = 2;

    private readonly Dictionary<string, ApiEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the list.</summary>
    /// <param name="text">What the file says.</param>
    /// <exception cref="BadInputException">A line cannot be read, or stands there twice.</exception>
    public ApiList(string text)
    {
        foreach (DataLine line in DataLine.In(Path, text, Columns))
        {
            if (!_entries.TryAdd(line[1], new ApiEntry(line[0], line[1], line.Number)))
            {
                throw new BadInputException($"{Path}({line.Number}): {line[1]} stands there twice");
            }
        }
    }

    /// <summary>Every entry.</summary>
    public IReadOnlyCollection<ApiEntry> Entries => _entries.Values;

    /// <summary>Finds a type or member; null when nanoFramework is not known to have it.</summary>
    /// <param name="member">Its full name.</param>
    public ApiEntry? Find(string member)
    {
        return _entries.GetValueOrDefault(member);
    }
}
