using System.Xml.Linq;

namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>
/// packages.config, the assembly references and their paths must all name the pinned version, and a package's own needs must
/// be named too: nothing follows by itself in a board project.
/// </summary>
public static class PackageCheck
{
    private const string TargetFramework = "netnano1.0";

    public static IEnumerable<Finding> Run(Tree tree)
    {
        return tree.BoardProjects().SelectMany(Check);
    }

    private static IEnumerable<Finding> Check(ProjectFile project)
    {
        string path = ConfigPath(project);
        if (!project.Tree.Exists(path))
        {
            return [project.Finding(1, "there is no packages.config beside it")];
        }

        var config = new ProjectFile(project.Tree, path);
        return [.. References(project, config), .. Packages(project, config), .. Inherited(project, config)];
    }

    private static string ConfigPath(ProjectFile project)
    {
        return project.Folder + "/packages.config";
    }

    private static IEnumerable<Finding> References(ProjectFile project, ProjectFile config)
    {
        foreach (XElement reference in project.Elements("Reference"))
        {
            int line = ProjectFile.LineOf(reference);
            string include = reference.Attribute("Include")?.Value ?? string.Empty;
            string assembly = include.Split(',')[0];
            PinnedPackage? package = PinnedPackages.ByAssembly(assembly);
            if (package == null)
            {
                yield return project.Finding(line, $"{assembly} belongs to no pinned package");
                continue;
            }

            string identity = $"{package.Assembly}, Version={package.AssemblyVersion}, Culture=neutral, PublicKeyToken=c07d481e9758c731";
            if (include != identity)
            {
                yield return project.Finding(line, $"the reference is '{include}', pinned is '{identity}'");
            }

            XElement? hint = reference.Elements().FirstOrDefault(element => element.Name.LocalName == "HintPath");
            string expected = HintPath(project, package);
            if (hint?.Value != expected)
            {
                int at = hint == null ? line : ProjectFile.LineOf(hint);
                yield return project.Finding(at, $"the path is '{hint?.Value}', pinned is '{expected}'");
            }

            if (!Ids(config).Contains(package.Id))
            {
                yield return project.Finding(line, $"packages.config does not name {package.Id}");
            }
        }
    }

    private static string HintPath(ProjectFile project, PinnedPackage package)
    {
        string up = string.Concat(project.Folder.Split('/').Select(_ => @"..\"));
        return $@"{up}packages\{package.Id}.{package.Version}\lib\{package.Assembly}.dll";
    }

    private static IEnumerable<Finding> Packages(ProjectFile project, ProjectFile config)
    {
        var referenced = project.Items("Reference").Select(item => item.Text.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (XElement entry in config.Elements("package"))
        {
            int line = ProjectFile.LineOf(entry);
            string id = entry.Attribute("id")?.Value ?? string.Empty;
            string? version = entry.Attribute("version")?.Value;
            string? framework = entry.Attribute("targetFramework")?.Value;
            PinnedPackage? package = PinnedPackages.ById(id);
            if (package == null)
            {
                yield return config.Finding(line, $"{id} is not pinned");
                continue;
            }

            if (version != package.Version)
            {
                yield return config.Finding(line, $"{id} is {version}, pinned is {package.Version}");
            }

            if (framework != TargetFramework)
            {
                yield return config.Finding(line, $"the target framework of {id} is '{framework}', not '{TargetFramework}'");
            }

            if (!referenced.Contains(package.Assembly))
            {
                yield return config.Finding(line, $"{project.Name}.nfproj does not reference {package.Assembly} of {id}");
            }

            foreach (string need in package.Needs.Where(need => !Ids(config).Contains(need)))
            {
                yield return config.Finding(line, $"{id} needs {need}, which is not named");
            }
        }
    }

    /// <summary>What a referenced project uses is deployed with the user, so the user names it too.</summary>
    private static IEnumerable<Finding> Inherited(ProjectFile project, ProjectFile config)
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
                yield return project.Finding(item.Line, $"{referenced.Name} uses {need}, which packages.config does not name");
            }
        }
    }

    private static HashSet<string> Ids(ProjectFile config)
    {
        return config.Elements("package").Select(entry => entry.Attribute("id")?.Value ?? string.Empty).ToHashSet(StringComparer.Ordinal);
    }
}
