using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Rules.Projects;

/// <summary>Both projects of a folder build the same assembly: same names, same language, same references.</summary>
internal sealed class TwinRule() : Rule("NC502", "board and host project of a folder build the same assembly")
{
    /// <summary>What the tool chain of the boards compiles; the host projects have it from firmware/ and boards/Directory.Build.props.</summary>
    private const string LanguageVersion = "10.0";

    /// <summary>The host's stand-in for the packages.</summary>
    private const string Signatures = "NanoApi";

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (ProjectFile project in subject.Tree.BoardProjects())
        {
            inspection.Look();
            if (HostProject.Beside(project) is { } host)
            {
                string name = HostProject.IsDeviceTest(project) ? HostProject.DeviceTest : host.Property("AssemblyName").Text;
                Expect(project, "AssemblyName", name, inspection);
                Expect(project, "RootNamespace", host.Property("RootNamespace").Text, inspection);
                Expect(project, "LangVersion", LanguageVersion, inspection);
                Expect(project, "Nullable", "enable", inspection);
                Expect(project, "DefineConstants", host.Property("DefineConstants").Text, inspection);
                References(project, host, inspection);
            }
            else
            {
                inspection.Report(project.At(1), $"there is no {project.Name}.csproj beside it");
            }
        }
    }

    private static void Expect(ProjectFile project, string property, string expected, Inspection inspection)
    {
        Located actual = project.Property(property);
        if (actual.Text != expected)
        {
            inspection.Report(project.At(actual.Line), $"{property} is '{actual.Text}', not '{expected}'");
        }
    }

    private static void References(ProjectFile project, ProjectFile host, Inspection inspection)
    {
        Dictionary<string, int> board = ByTarget(project);
        Dictionary<string, int> desktop = ByTarget(host);
        foreach ((string target, int line) in board.Where(reference => !desktop.ContainsKey(reference.Key)))
        {
            inspection.Report(project.At(line), $"{host.Name}.csproj does not reference {target}");
        }

        foreach ((string target, int line) in desktop.Where(reference => !board.ContainsKey(reference.Key)))
        {
            inspection.Report(host.At(line), $"{project.Name}.nfproj does not reference {target}");
        }

        foreach (Located item in project.Items("ProjectReference").Where(item => !project.Tree.Exists(project.Resolve(item.Text))))
        {
            inspection.Report(project.At(item.Line), $"{item.Text} does not exist");
        }
    }

    /// <summary>What is referenced, without extension, and the line that does it.</summary>
    private static Dictionary<string, int> ByTarget(ProjectFile project)
    {
        return project
            .Items("ProjectReference")
            .Select(item => new Located(System.IO.Path.ChangeExtension(project.Resolve(item.Text), null), item.Line))
            .Where(item => System.IO.Path.GetFileName(item.Text) != Signatures)
            .DistinctBy(item => item.Text, StringComparer.Ordinal)
            .ToDictionary(item => item.Text, item => item.Line, StringComparer.Ordinal);
    }
}
