using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>
/// The text of a study, taken apart into what says how it varies and the experiment itself. Lines keep their numbers in both, so that a
/// message names the line that a user sees.
/// </summary>
internal sealed partial class StudyText
{
    private static readonly string[] s_ownKeys = ["vary", "campaign", "correlate", "design", "runs", "chunk"];

    private readonly string _experiment;

    private StudyText(string variation, string experiment)
    {
        Variation = variation;
        _experiment = experiment;
    }

    /// <summary>What says how it varies: the keys of a study, and its title and seed.</summary>
    public string Variation { get; }

    /// <summary>True when it says that something varies.</summary>
    public bool Varies => Vary().IsMatch(Variation);

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text of a study file.</param>
    public static StudyText Of(string text)
    {
        var variation = new StringBuilder(text.Length);
        var experiment = new StringBuilder(text.Length);
        string key = "";
        foreach (string line in text.Split('\n'))
        {
            key = Key().Match(line) is { Success: true } match ? match.Groups["key"].Value : key;
            bool own = s_ownKeys.Contains(key, StringComparer.Ordinal);
            bool both = key is "title" or "about";
            variation.Append(own || both || key == "seed" ? line : "").Append('\n');
            experiment.Append(own || key == "seed" ? "" : line).Append('\n');
        }

        return new StudyText(variation.ToString(), experiment.ToString());
    }

    /// <summary>True when a name stands in braces somewhere in the experiment.</summary>
    /// <param name="name">The name.</param>
    public bool Names(string name)
    {
        return _experiment.Contains(Braced(name), StringComparison.Ordinal);
    }

    /// <summary>True when a loop of the experiment has a name for itself.</summary>
    /// <param name="name">The name.</param>
    public bool HasLoop(string name)
    {
        return LoopName().Matches(_experiment).Any(match => match.Groups["name"].Value == name);
    }

    /// <summary>The experiment of one run: an ordinary one, that can also be run by itself.</summary>
    /// <param name="inputs">What is varied.</param>
    /// <param name="values">What each stands for.</param>
    /// <param name="seed">Seed of everything random.</param>
    public string Experiment(IReadOnlyList<StudyInput> inputs, IReadOnlyList<string> values, int seed)
    {
        var text = new StringBuilder(_experiment);
        for (int i = 0; i < inputs.Count; i++)
        {
            text.Replace(Braced(inputs[i].Name), values[i]);
        }

        return text.Append(CultureInfo.InvariantCulture, $"seed: {seed}\n").ToString();
    }

    private static string Braced(string name)
    {
        return $"{{{name}}}";
    }

    [GeneratedRegex("^(vary|campaign) *:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Vary();

    [GeneratedRegex(@"^(?<key>[A-Za-z_]+) *:( |\r?$)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Key();

    [GeneratedRegex(
        @"^[ \t]*(- +)?for: *(\{ *|\r?\n[ \t]+)(?<name>[A-Za-z][A-Za-z0-9_]*) *:",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        60_000
    )]
    private static partial Regex LoopName();
}
