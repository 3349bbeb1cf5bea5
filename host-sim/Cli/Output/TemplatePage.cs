using SSBms.CellModels.Input;

namespace SSBms.Cli.Output;

/// <summary>A bundled page with data put in: one file that needs no network.</summary>
public static class TemplatePage
{
    private const string Placeholder = "__PAGE_DATA__";
    private const string Generator = "name=\"generator\" content=\"SSBms\"";
    private const int Head = 1000;

    /// <summary>True for a file that was made of one of the pages.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static bool IsOne(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            char[] head = new char[Head];
            int length = reader.ReadBlock(head);
            return head.AsSpan(0, length).Contains(Generator, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message})", error);
        }
    }

    /// <summary>Fills a page.</summary>
    /// <param name="name">The page.</param>
    /// <param name="json">Its data.</param>
    public static string Fill(string name, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using Stream template =
            typeof(TemplatePage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the page {name} is missing from this build");
        using var reader = new StreamReader(template);
        string data = json.Replace("<", "\\u003c", StringComparison.Ordinal);
        return reader.ReadToEnd().Replace(Placeholder, data, StringComparison.Ordinal);
    }
}
