using System.Text.RegularExpressions;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Projects;

/// <summary>What the checks need of a solution: its projects and their configuration lines.</summary>
public sealed partial class SolutionFile
{
    private readonly List<string> _configurations = [];
    private readonly List<SolutionProject> _projects = [];

    /// <summary>Reads a solution.</summary>
    /// <param name="tree">The tree it is in.</param>
    /// <param name="path">From the root, with slashes.</param>
    public SolutionFile(Tree tree, string path)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Path = path;
        string[] lines = File.ReadAllLines(tree.FullPath(path));
        for (int i = 0; i < lines.Length; i++)
        {
            Read(lines[i], i + 1);
        }
    }

    /// <summary>Path from the root, with slashes.</summary>
    public string Path { get; }

    /// <summary>The solution's configurations, such as Debug|Any CPU.</summary>
    public IReadOnlyList<string> Configurations => _configurations;

    /// <summary>The projects in it.</summary>
    public IReadOnlyList<SolutionProject> Projects => _projects;

    /// <summary>A line of this file.</summary>
    /// <param name="line">From 1.</param>
    public SourcePlace At(int line)
    {
        return new SourcePlace(Path, line);
    }

    [GeneratedRegex(
        """^Project\("\{(?<type>[^}]+)\}"\) = "(?<name>[^"]+)", "(?<path>[^"]+)", "\{(?<id>[^}]+)\}"$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex ProjectLine();

    [GeneratedRegex(
        @"^\s+\{(?<id>[^}]+)\}\.(?<configuration>[^.]+)\.(?<what>ActiveCfg|Build\.0|Deploy\.0) = ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex ConfigurationLine();

    [GeneratedRegex(@"^\s+(?<left>[^={]+\|[^={]+) = (?<right>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SolutionConfigurationLine();

    private void Read(string text, int line)
    {
        Match match = ProjectLine().Match(text);
        if (match.Success)
        {
            _projects.Add(
                new SolutionProject(
                    match.Groups["type"].Value,
                    match.Groups["path"].Value.Replace('\\', '/'),
                    match.Groups["id"].Value,
                    line
                )
            );
            return;
        }

        match = ConfigurationLine().Match(text);
        if (match.Success)
        {
            SolutionProject? project = _projects.Find(project => Same(project.Id, match.Groups["id"].Value));
            project?.Configurations.Add(new Located($"{match.Groups["configuration"].Value}.{match.Groups["what"].Value}", line));
            return;
        }

        match = SolutionConfigurationLine().Match(text);
        if (match.Success)
        {
            _configurations.Add(match.Groups["left"].Value);
        }
    }

    private static bool Same(string left, string right)
    {
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
