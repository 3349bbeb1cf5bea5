using System.Globalization;

namespace SSBms.Bench.Studies;

/// <summary>
/// Files that appear whole or not at all, also where several machines write the same one: each writes aside under a name of its own, and
/// the last one that puts its file in place wins.
/// </summary>
internal static class WholeFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes a file, making its folder where needed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        byte[] bytes = content.ToArray();
        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes a file, making its folder where needed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="write">Writes what is in it.</param>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string who = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        string aside = $"{path}.{who}-{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>Removes what programs that were killed have left.</summary>
    /// <param name="folder">Where.</param>
    public static void RemoveUnfinished(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*" + Unfinished))
        {
            File.Delete(file);
        }
    }

    /// <summary>True for what a disk, a network or a right can make fail.</summary>
    /// <param name="error">What was thrown.</param>
    public static bool IsOfTheDisk(Exception error)
    {
        return error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
    }
}
