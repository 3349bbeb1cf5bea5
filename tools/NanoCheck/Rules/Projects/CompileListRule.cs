using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Rules.Projects;

/// <summary>A board project lists its files one by one, so a new file is forgotten there: list and folder must agree.</summary>
internal sealed class CompileListRule() : Rule("NC501", "a board project lists exactly the files of its folder")
{
    private const string HostOnlySource = "tools/NanoApi/";

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (ProjectFile project in subject.Tree.BoardProjects())
        {
            Check(project, inspection);
            HostOnly(project, inspection);
        }
    }

    private static void Check(ProjectFile project, Inspection inspection)
    {
        IReadOnlyList<Located> listed = project.Items("Compile");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located item in listed)
        {
            inspection.Look();
            if (item.Text.Contains('*', StringComparison.Ordinal))
            {
                inspection.Report(project.At(item.Line), $"{item.Text} is a wildcard: expected files listed one by one");
            }
            else if (!project.Tree.Exists(project.Resolve(item.Text)))
            {
                inspection.Report(project.At(item.Line), $"{item.Text} is listed but does not exist");
            }
            else if (!seen.Add(project.Resolve(item.Text)))
            {
                inspection.Report(project.At(item.Line), $"{item.Text} is listed twice");
            }
        }

        int line = listed.Count > 0 ? listed[0].Line : 1;
        foreach (string file in project.Tree.Files(project.Folder, "*.cs").Where(file => !seen.Contains(file)))
        {
            string name = file[(project.Folder.Length + 1)..].Replace('/', '\\');
            inspection.Report(project.At(line), $"{name} is in the folder but not listed");
        }
    }

    /// <summary>The host project takes the whole folder; what it takes from elsewhere, the board build does not have.</summary>
    private static void HostOnly(ProjectFile project, Inspection inspection)
    {
        if (HostProject.Beside(project) is not { } host)
        {
            return;
        }

        foreach (
            Located item in host.Items("Compile")
                .Where(item => !host.Resolve(item.Text).StartsWith(HostOnlySource, StringComparison.Ordinal))
        )
        {
            inspection.Report(host.At(item.Line), $"{item.Text} is compiled for the host only");
        }
    }
}
