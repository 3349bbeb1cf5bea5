using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Projects;

/// <summary>What the checks need of a solution: its projects and their configuration lines.</summary>
internal sealed class SolutionFile
{
    private readonly List<string> _configurations = [];
    private readonly List<SolutionProject> _projects = [];

    /// <summary>Reads a solution.</summary>
    /// <param name="tree">The tree it is in.</param>
    /// <param name="path">From the root, with slashes.</param>
    public SolutionFile(Tree tree, string path)
    {
        Path = path;
        string[] lines = tree.Read(path).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            Read(lines[i].Trim(), i + 1);
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

    /// <summary>Reads a project, a configuration of one (its id before it), or one of the solution.</summary>
    private void Read(string text, int line)
    {
        string[] quoted = text.Split('"');
        if (text.StartsWith("Project(", StringComparison.Ordinal) && quoted.Length == 9)
        {
            _projects.Add(new SolutionProject(quoted[1].Trim('{', '}'), quoted[5].Replace('\\', '/'), quoted[7].Trim('{', '}'), line));
        }
        else if (text.Split(" = ") is [['{', .. var key], _] && key.Split("}.") is [var id, var configuration])
        {
            SolutionProject? project = _projects.Find(project => string.Equals(project.Id, id, StringComparison.OrdinalIgnoreCase));
            project?.Configurations.Add(new Located(configuration, line));
        }
        else if (text.Split(" = ") is [var left, _] && left.Contains('|', StringComparison.Ordinal))
        {
            _configurations.Add(left);
        }
    }
}
