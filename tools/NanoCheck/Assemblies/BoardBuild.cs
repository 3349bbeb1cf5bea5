using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>Every board project of a tree, compiled for a board from the files it lists.</summary>
internal sealed class BoardBuild
{
    private readonly Tree _tree;
    private readonly Signatures _signatures;
    private readonly NanoCompiler _compiler;
    private readonly Dictionary<string, Image?> _images = new(StringComparer.Ordinal);

    /// <summary>Compiles.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="signatures">What it is compiled against.</param>
    /// <exception cref="BadInputException">A project names a version of the language that there is not.</exception>
    public BoardBuild(Tree tree, Signatures signatures)
    {
        _tree = tree;
        _signatures = signatures;
        _compiler = new NanoCompiler(tree);
        foreach (ProjectFile project in tree.BoardProjects())
        {
            Image(project);
        }
    }

    /// <summary>How many projects there are.</summary>
    public int Projects => _images.Count;

    /// <summary>What the compiler refuses.</summary>
    public IReadOnlyList<CompileError> Errors => [.. _signatures.Errors, .. _compiler.Errors];

    /// <summary>Reads what goes onto boards, without the tests; each time anew, so that it may be changed.</summary>
    /// <exception cref="BadInputException">Something does not compile.</exception>
    public Firmware Load()
    {
        if (Errors.Count > 0)
        {
            CompileError first = Errors[0];
            throw new BadInputException(
                $"{first.Place.File}({first.Place.Line}): {first.Message}: expected firmware that compiles for a board"
            );
        }

        var resolver = new FirmwareResolver(_signatures.Known);
        var sources = new Sources();
        var assemblies = new List<FirmwareAssembly>();
        foreach (
            ProjectFile project in _tree.BoardProjects().Where(project => !project.Path.StartsWith("tests/", StringComparison.Ordinal))
        )
        {
            Image image = _images[project.Path]!;
            var module = ModuleDefinition.ReadModule(
                new MemoryStream(image.Code),
                new ReaderParameters
                {
                    AssemblyResolver = resolver,
                    SymbolStream = new MemoryStream(image.Symbols),
                    SymbolReaderProvider = new PortablePdbReaderProvider(),
                }
            );
            resolver.Add(module.Assembly);
            assemblies.Add(new FirmwareAssembly(module, RoomOf(project), project.Folder));
            foreach (string file in FilesOf(project))
            {
                sources.Add(file, _tree.Read(file));
            }
        }

        return new Firmware(assemblies, sources);
    }

    private Image? Image(ProjectFile project)
    {
        if (!_images.TryGetValue(project.Path, out Image? image))
        {
            _images[project.Path] = null;
            image = Compile(project);
            _images[project.Path] = image;
        }

        return image;
    }

    private Image? Compile(ProjectFile project)
    {
        Image?[] projects =
        [
            .. project
                .Items("ProjectReference")
                .Select(item => project.Resolve(item.Text))
                .Where(_tree.Exists)
                .Select(path => Image(new ProjectFile(_tree, path))),
        ];
        IReadOnlyList<string> files = FilesOf(project);
        if (files.Count == 0 || projects.Contains(null))
        {
            // What does not compile there is said there.
            return null;
        }

        Located language = project.Property("LangVersion");
        if (!LanguageVersionFacts.TryParse(language.Text, out LanguageVersion version))
        {
            throw new BadInputException(
                $"{project.Path}({language.Line}): LangVersion '{language.Text}' is no version of C#, such as 10.0"
            );
        }

        bool program = project.Property("OutputType").Text == "Exe";
        bool nullable = project.Property("Nullable").Text == "enable";
        var options = new CSharpCompilationOptions(
            program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable
        );
        IEnumerable<Image> packages = project.Items("Reference").Select(item => _signatures.Of(item.Text.Split(',')[0])).OfType<Image>();
        return _compiler.Compile(
            project.Property("AssemblyName").Text,
            files,
            [.. projects.OfType<Image>(), .. packages],
            version,
            options
        );
    }

    /// <summary>The files it lists; one that is not there is another rule's to tell of.</summary>
    private IReadOnlyList<string> FilesOf(ProjectFile project)
    {
        return
        [
            .. project.Items("Compile").Select(item => project.Resolve(item.Text)).Where(_tree.Exists).Distinct(StringComparer.Ordinal),
        ];
    }

    private static Room RoomOf(ProjectFile project)
    {
        string[] folders = project.Folder.Split('/');
        if (folders[0] == "boards")
        {
            return Room.Board;
        }

        // What not every board carries stands beside its room: Drivers.Impedance is of Drivers.
        return Enum.TryParse(folders[1].Split('.')[0], out Room room)
            ? room
            : throw new BadInputException(
                $"{project.Folder}: a firmware room that is not known here; add it to Room.cs with what it may do"
            );
    }
}
