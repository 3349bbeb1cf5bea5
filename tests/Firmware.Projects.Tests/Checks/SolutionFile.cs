using System.Text.RegularExpressions;

namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>What the checks need of a solution: its projects and their configuration lines.</summary>
public sealed partial class SolutionFile
{
    private readonly List<string> _configurations = [];
    private readonly List<SolutionProject> _projects = [];

    public SolutionFile(Tree tree, string path)
    {
        Path = path;
        string[] lines = File.ReadAllLines(tree.FullPath(path));
        for (int i = 0; i < lines.Length; i++)
        {
            Read(lines[i], i + 1);
        }
    }

    public string Path { get; }

    /// <summary>The solution's configurations, such as Debug|Any CPU.</summary>
    public IReadOnlyList<string> Configurations => _configurations;

    public IReadOnlyList<SolutionProject> Projects => _projects;

    public Finding Finding(int line, string message)
    {
        return new Finding(Path, line, message);
    }

    [GeneratedRegex(
        """^Project\("\{(?<type>[^}]+)\}"\) = "(?<name>[^"]+)", "(?<path>[^"]+)", "\{(?<id>[^}]+)\}"$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ProjectLine();

    [GeneratedRegex(
        @"^\s+\{(?<id>[^}]+)\}\.(?<configuration>[^.]+)\.(?<what>ActiveCfg|Build\.0|Deploy\.0) = ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ConfigurationLine();

    [GeneratedRegex(@"^\s+(?<left>[^={]+\|[^={]+) = (?<right>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
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
