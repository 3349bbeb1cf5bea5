using System.Text;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Output;

/// <summary>Files that appear whole or not at all.</summary>
public static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, making its folder where needed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string path, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Write(path, s_utf8.GetBytes(content));
    }

    /// <summary>Writes a file, making its folder where needed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        string unfinished = path + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Remove(unfinished);
            throw new InputException($"{path}: cannot be written ({error.Message})", error);
        }
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // It was never made.
        }
    }
}
