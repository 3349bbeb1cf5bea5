namespace SSBms.Cli.Output;

/// <summary>A bundled page with data put in: one file that needs no network.</summary>
public static class TemplatePage
{
    private const string Placeholder = "__PAGE_DATA__";

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
