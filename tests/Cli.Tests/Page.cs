using System.Text.RegularExpressions;

namespace SSBms.Cli.Tests;

/// <summary>What the pages of the documentation show as examples.</summary>
internal static class Page
{
    public static string Read(string name)
    {
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));
    }

    /// <summary>An example of a page.</summary>
    /// <param name="name">The page.</param>
    /// <param name="index">Which of its examples.</param>
    public static string Example(string name, int index = 0)
    {
        MatchCollection examples = Regex.Matches(Read(name), "```yaml\n(?<text>.*?)```", RegexOptions.Singleline, TimeSpan.FromMinutes(1));
        return examples[index].Groups["text"].Value;
    }
}
