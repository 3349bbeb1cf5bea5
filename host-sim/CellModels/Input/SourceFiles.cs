using System.Collections.Concurrent;

namespace SSBms.CellModels.Input;

/// <summary>
/// The files that an experiment consists of: itself, and what it names. Each is read once, and what was read is kept: a run can only be
/// repeated with the very bytes it was made of.
/// </summary>
public sealed class SourceFiles
{
    /// <summary>Longest file, bytes: far beyond any written by hand or recorded by a cycler in a day.</summary>
    private const int Longest = 64 * 1024 * 1024;

    private readonly Func<string, string> _locate;
    private readonly List<SourceFile> _files = [];
    private readonly ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Starts without files.</summary>
    /// <param name="locate">The path of a file by its name.</param>
    public SourceFiles(Func<string, string> locate)
    {
        _locate = locate;
    }

    /// <summary>The same files with one more, whose content is known: it counts as read first.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    public SourceFiles With(string name, ReadOnlyMemory<byte> content)
    {
        // It has no place of its own; messages call it by its name.
        var files = new SourceFiles(other => other == name ? name : _locate(other));
        files._files.Add(new SourceFile(name, content));
        return files;
    }

    /// <summary>What has been read, in that order.</summary>
    public IReadOnlyList<SourceFile> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _files];
            }
        }
    }

    /// <summary>Files that are named from where another one is.</summary>
    /// <param name="file">Path of the other one.</param>
    public static SourceFiles Beside(string file)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        return new SourceFiles(name => Path.Combine(folder, name));
    }

    /// <summary>Where a file is, for messages.</summary>
    /// <param name="name">Its name.</param>
    public string PathOf(string name)
    {
        return _locate(name);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="expected">What it should be, for the message.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public string Read(string name, string expected)
    {
        SourceFile? file;
        lock (_gate)
        {
            file = _files.Find(known => known.Name == name);
            if (file is null)
            {
                file = new SourceFile(name, Bytes(_locate(name), expected));
                _files.Add(file);
            }
        }

        using var reader = new StreamReader(new MemoryStream(file.Content.ToArray()));
        return reader.ReadToEnd();
    }

    /// <summary>What is made of files, made once however often it is asked for.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="what">What is made of which files.</param>
    /// <param name="make">Makes it.</param>
    public T Once<T>(string what, Func<T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return (T)_made.GetOrAdd(what, _ => make());
    }

    private static byte[] Bytes(string path, string expected)
    {
        try
        {
            // A device says it is empty and then gives without end.
            using FileStream file = File.OpenRead(path);
            using var content = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
            {
                content.Write(buffer, 0, read);
                if (content.Length > Longest)
                {
                    throw new InputException($"{path}: more than {Longest} bytes; expected {expected}");
                }
            }

            return content.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); expected {expected}", error);
        }
    }
}
