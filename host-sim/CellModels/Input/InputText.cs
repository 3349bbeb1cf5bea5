namespace SSBms.CellModels.Input;

/// <summary>The text of a file that a user names.</summary>
public static class InputText
{
    /// <summary>Longest file, characters: far beyond any file written by hand or recorded by a cycler in a day.</summary>
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Reads a file whole.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="expected">What kind of file it should be, for messages.</param>
    /// <exception cref="InputException">It cannot be read, or never ends.</exception>
    public static string Read(string path, string expected)
    {
        try
        {
            // A device says it is empty and then gives without end.
            using var reader = new StreamReader(path);
            char[] buffer = new char[64 * 1024];
            var text = new System.Text.StringBuilder();
            for (int read = reader.Read(buffer, 0, buffer.Length); read > 0; read = reader.Read(buffer, 0, buffer.Length))
            {
                text.Append(buffer, 0, read);
                if (text.Length > Longest)
                {
                    throw new InputException($"{path}: more than {Longest} characters; expected {expected}");
                }
            }

            return text.ToString();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); expected {expected}", error);
        }
    }
}
