using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>
/// A small source as firmware. Its name begins with the rule it is about; "rejected" in it means that the rule finds something.
/// Lines that end with "// found" are the ones. Lines that begin with "//:" say what stands in the lists beside it.
/// </summary>
public sealed class Sample
{
    private const string Mark = "// found";
    private const string Directive = "//: ";

    private static readonly string[] s_references =
    [
        "System.Private.CoreLib",
        "System.Runtime",
        "System.Console",
        "System.Collections",
        "System.Linq",
        "System.Linq.Expressions",
        "Microsoft.CSharp",
        "netstandard",
        "NanoApi",
    ];

    private readonly string _text;

    private Sample(string name, string text)
    {
        Name = name;
        _text = text;
    }

    /// <summary>Every sample there is.</summary>
    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Directory
            .EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "Samples"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(file => new Sample(System.IO.Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    /// <summary>The rule, what is done, and rejected or accepted.</summary>
    public string Name { get; }

    /// <summary>Id of the rule it is about.</summary>
    public string Rule => Name.Split(' ')[0];

    /// <summary>True when the rule must find something.</summary>
    public bool Rejected => Name.EndsWith("rejected", StringComparison.Ordinal);

    /// <summary>Where the rule must find something, as file and line.</summary>
    public IReadOnlyList<string> Expected =>
        [
            .. Lines
                .Select((line, i) => (line, i))
                .Where(item => item.line.EndsWith(Mark, StringComparison.Ordinal))
                .Select(item => $"{Path}({item.i + 1})"),
            .. Said("found"),
        ];

    private string[] Lines => _text.ReplaceLineEndings("\n").Split('\n');

    private Room Room => Said("room").Select(Enum.Parse<Room>).FirstOrDefault(Room.Runtime);

    private string Folder => $"firmware/{Room}";

    private string Path => $"{Folder}/Sample.cs";

    /// <summary>Compiles it and puts it between the lists.</summary>
    /// <param name="root">An empty folder for its packages.config.</param>
    public Subject Compile(string root)
    {
        var tree = new Tree(root);
        WritePackages(tree);
        var sources = new Sources();
        sources.Add(Path, _text);
        var firmware = new Assemblies.Firmware([new FirmwareAssembly(Module(), Room, Folder)], sources);
        Tree own = Tree.Above(AppContext.BaseDirectory);
        string api = string.Join('\n', Said("api"));
        return new Subject(
            firmware,
            tree,
            new ApiList(api.Length > 0 ? api : own.Read(ApiList.Path)),
            new Allowances(string.Join('\n', Said("allowed"))),
            new PinnedPackages(own.Read(PinnedPackages.Path))
        );
    }

    private IEnumerable<string> Said(string what)
    {
        string start = $"{Directive}{what} ";
        return Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..].Trim());
    }

    private void WritePackages(Tree tree)
    {
        string packages = string.Concat(Said("package").Select(id => $"""<package id="{id}" />"""));
        string file = tree.FullPath($"{Folder}/packages.config");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"<packages>{packages}</packages>");
    }

    private ModuleDefinition Module()
    {
        return Compile(Name, Path, _text);
    }

    /// <summary>Compiles a source as a release build.</summary>
    /// <param name="name">How it is named when it cannot be compiled.</param>
    /// <param name="path">Its file, for line numbers.</param>
    /// <param name="text">The source.</param>
    public static ModuleDefinition Compile(string name, string path, string text)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [
                CSharpSyntaxTree.ParseText(
                    SourceText.From(text, System.Text.Encoding.UTF8),
                    new CSharpParseOptions(LanguageVersion.CSharp10),
                    path
                ),
            ],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(
            image,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        Assert.IsTrue(result.Success, $"{name}: {string.Join('\n', result.Diagnostics)}");
        image.Position = 0;
        symbols.Position = 0;
        return ModuleDefinition.ReadModule(
            image,
            new ReaderParameters
            {
                ReadSymbols = true,
                SymbolStream = symbols,
                SymbolReaderProvider = new PortablePdbReaderProvider(),
            }
        );
    }

    private static IEnumerable<MetadataReference> References()
    {
        string[] trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator);
        return trusted
            .Where(path => s_references.Contains(System.IO.Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
