using System.Security.Cryptography;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>Reads the release build of the firmware of a tree.</summary>
public static class FirmwareLoader
{
    private const string Build = "dotnet build -c Release tools/NanoCheck";

    /// <summary>Reads it.</summary>
    /// <param name="tree">The tree.</param>
    /// <exception cref="BadInputException">Something is not built, or was changed since.</exception>
    public static Firmware Load(Tree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var resolver = new FirmwareResolver();
        var sources = new Sources();
        var assemblies = new List<FirmwareAssembly>();
        foreach (ProjectFile project in tree.BoardProjects().Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal)))
        {
            string path = ImageOf(tree, project);
            resolver.AddSearchDirectory(Path.GetDirectoryName(path));
            ModuleDefinition module = ModuleDefinition.ReadModule(
                path,
                new ReaderParameters
                {
                    AssemblyResolver = resolver,
                    ReadSymbols = true,
                    InMemory = true,
                }
            );
            resolver.Add(module.Assembly);
            Locate(tree, module);
            assemblies.Add(new FirmwareAssembly(module, RoomOf(project), project.Folder));
            foreach (string file in tree.Files(project.Folder, "*.cs"))
            {
                sources.Add(file, tree.Read(file));
            }
        }

        return new Firmware(assemblies, sources);
    }

    /// <summary>Where a board project's host twin leaves its release build, on this machine.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="project">The board project.</param>
    public static string ImageOf(Tree tree, ProjectFile project)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(project);
        string path = tree.FullPath($"artifacts/bin/{project.Name}/release/{project.Property("AssemblyName").Text}.dll");
        return File.Exists(path) ? path : throw new BadInputException($"{tree.Relative(path)} does not exist: {Build}");
    }

    private static Room RoomOf(ProjectFile project)
    {
        string[] folders = project.Folder.Split('/');
        if (folders[0] == "boards")
        {
            return Room.Board;
        }

        return Enum.TryParse(folders[1], out Room room)
            ? room
            : throw new BadInputException(
                $"{project.Folder}: a firmware room that is not known here; add it to Room.cs with what it may do"
            );
    }

    /// <summary>Names the source files from the root, and makes sure that they are what was compiled.</summary>
    private static void Locate(Tree tree, ModuleDefinition module)
    {
        IEnumerable<Document> documents = module
            .GetTypes()
            .SelectMany(type => type.Methods)
            .SelectMany(method => method.DebugInformation.SequencePoints)
            .Select(point => point.Document)
            .Distinct();
        foreach (Document document in documents.ToList())
        {
            string path = tree.Relative(document.Url);
            if (!tree.Exists(path) || !document.Hash.AsSpan().SequenceEqual(SHA256.HashData(File.ReadAllBytes(tree.FullPath(path)))))
            {
                throw new BadInputException($"{path} is not what {module.Name} was compiled from: {Build}");
            }

            document.Url = path;
        }
    }
}
