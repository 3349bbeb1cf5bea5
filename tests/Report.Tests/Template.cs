using System.Reflection;

namespace SSBms.Report.Tests;

/// <summary>The built pages, and what the command line does with them.</summary>
internal static class Template
{
    public const string Placeholder = "__PAGE_DATA__";

    public static string Read(string page = "report.html")
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(page)
            ?? throw new InvalidOperationException($"The page {page} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string Sample(string name)
    {
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", name + ".json"));
    }

    public static string Fill(string json)
    {
        return Read().Replace(Placeholder, json.Replace("<", "\\u003c", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
