using System.Xml.Linq;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Rules.Projects;

/// <summary>
/// packages.config, the assembly references and their paths must all name the pinned version, and a package's own needs must
/// be named too: nothing follows by itself in a board project.
/// </summary>
internal sealed class PackageRule() : Rule("NC503", "packages, references and paths name the pinned versions")
{
    private const string TargetFramework = "netnano1.0";

    /// <inheritdoc/>
    public override void Check(Subject subject, Inspection inspection)
    {
        foreach (ProjectFile project in subject.Tree.BoardProjects())
        {
            string path = ConfigPath(project);
            if (!project.Tree.Exists(path))
            {
                inspection.Report(project.At(1), "there is no packages.config beside it");
                continue;
            }

            var config = new ProjectFile(project.Tree, path);
            References(subject.Pinned, project, config, inspection);
            Packages(subject.Pinned, project, config, inspection);
            Inherited(project, config, inspection);
        }
    }

    private static string ConfigPath(ProjectFile project)
    {
        return project.Folder + "/packages.config";
    }

    private static void References(PinnedPackages pinned, ProjectFile project, ProjectFile config, Inspection inspection)
    {
        foreach (XElement reference in project.Elements("Reference"))
        {
            inspection.Look();
            int line = ProjectFile.LineOf(reference);
            string include = reference.Attribute("Include")?.Value ?? string.Empty;
            string assembly = include.Split(',')[0];
            PinnedPackage? package = pinned.ByAssembly(assembly);
            if (package == null)
            {
                inspection.Report(project.At(line), $"{assembly} belongs to no pinned package");
                continue;
            }

            string identity = $"{package.Assembly}, Version={package.AssemblyVersion}, Culture=neutral, PublicKeyToken=c07d481e9758c731";
            if (include != identity)
            {
                inspection.Report(project.At(line), $"the reference is '{include}', pinned is '{identity}'");
            }

            XElement? hint = reference.Elements().FirstOrDefault(element => element.Name.LocalName == "HintPath");
            string expected = HintPath(project, package);
            if (hint?.Value != expected)
            {
                int at = hint == null ? line : ProjectFile.LineOf(hint);
                inspection.Report(project.At(at), $"the path is '{hint?.Value}', pinned is '{expected}'");
            }

            if (!Ids(config).Contains(package.Id))
            {
                inspection.Report(project.At(line), $"packages.config does not name {package.Id}");
            }
        }
    }

    private static string HintPath(ProjectFile project, PinnedPackage package)
    {
        string up = string.Concat(project.Folder.Split('/').Select(_ => @"..\"));
        return $@"{up}packages\{package.Id}.{package.Version}\lib\{package.File}";
    }

    private static void Packages(PinnedPackages pinned, ProjectFile project, ProjectFile config, Inspection inspection)
    {
        var referenced = project.Items("Reference").Select(item => item.Text.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (XElement entry in config.Elements("package"))
        {
            inspection.Look();
            int line = ProjectFile.LineOf(entry);
            string id = entry.Attribute("id")?.Value ?? string.Empty;
            string? version = entry.Attribute("version")?.Value;
            string? framework = entry.Attribute("targetFramework")?.Value;
            PinnedPackage? package = pinned.ById(id);
            if (package == null)
            {
                inspection.Report(config.At(line), $"{id} is not pinned");
                continue;
            }

            if (version != package.Version)
            {
                inspection.Report(config.At(line), $"{id} is {version}, pinned is {package.Version}");
            }

            if (framework != TargetFramework)
            {
                inspection.Report(config.At(line), $"the target framework of {id} is '{framework}', not '{TargetFramework}'");
            }

            if (!referenced.Contains(package.Assembly))
            {
                inspection.Report(config.At(line), $"{project.Name}.nfproj does not reference {package.Assembly} of {id}");
            }

            foreach (string need in package.Needs.Where(need => !Ids(config).Contains(need)))
            {
                inspection.Report(config.At(line), $"{id} needs {need}, which is not named");
            }
        }
    }

    /// <summary>What a referenced project uses is deployed with the user, so the user names it too.</summary>
    private static void Inherited(ProjectFile project, ProjectFile config, Inspection inspection)
    {
        foreach (Located item in project.Items("ProjectReference").Where(item => project.Tree.Exists(project.Resolve(item.Text))))
        {
            var referenced = new ProjectFile(project.Tree, project.Resolve(item.Text));
            if (!project.Tree.Exists(ConfigPath(referenced)))
            {
                continue;
            }

            HashSet<string> needs = Ids(new ProjectFile(project.Tree, ConfigPath(referenced)));
            needs.ExceptWith(Ids(config));
            foreach (string need in needs.Order(StringComparer.Ordinal))
            {
                inspection.Report(project.At(item.Line), $"{referenced.Name} uses {need}, which packages.config does not name");
            }
        }
    }

    private static HashSet<string> Ids(ProjectFile config)
    {
        return config.Elements("package").Select(entry => entry.Attribute("id")?.Value ?? string.Empty).ToHashSet(StringComparer.Ordinal);
    }
}
