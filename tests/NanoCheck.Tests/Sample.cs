using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>
/// A small source as firmware. Its name begins with the rule it is about; "rejected" in it means that the rule finds something.
/// Lines that end with "// found" are the ones. Lines that begin with "//:" say what stands in the lists beside it, and which
/// assemblies it is compiled against besides the class library.
/// </summary>
internal sealed class Sample
{
    private const string Mark = "// found";
    private const string Directive = "//: ";

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

    private string Path => $"firmware/{Room}/Sample.cs";

    /// <summary>Puts it into a tree, between the lists.</summary>
    /// <param name="root">An empty folder for the tree.</param>
    public Subject In(string root)
    {
        return Put(root, Room, _text, Said("reference"), string.Join('\n', Said("allowed")));
    }

    /// <summary>Compiles a source.</summary>
    /// <param name="room">The part of the firmware it is.</param>
    /// <param name="text">The source.</param>
    /// <param name="references">Assemblies it uses besides the class library.</param>
    public static Assemblies.Firmware Compile(Room room, string text, params string[] references)
    {
        DirectoryInfo root = Directory.CreateTempSubdirectory("ssbms-nanocheck-");
        try
        {
            return Put(root.FullName, room, text, references, string.Empty).Firmware;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static Subject Put(string root, Room room, string text, IEnumerable<string> references, string allowed)
    {
        var tree = new Tree(root);
        string folder = tree.FullPath($"firmware/{room}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "Sample.cs"), text);
        File.WriteAllText(
            System.IO.Path.Combine(folder, "Sample.nfproj"),
            $"""
            <Project>
              <AssemblyName>Sample</AssemblyName>
              <OutputType>Library</OutputType>
              <LangVersion>10.0</LangVersion>
              <Nullable>enable</Nullable>
              <Compile Include="Sample.cs" />
              {string.Concat(references.Prepend("mscorlib").Select(name => $"""<Reference Include="{name}" />"""))}
            </Project>
            """
        );
        Tree own = Tree.Above(AppContext.BaseDirectory);
        var pinned = new PinnedPackages(own.Read(PinnedPackages.Path));
        return new Subject(tree, new Allowances(allowed), pinned, new Signatures(own, pinned));
    }

    private IEnumerable<string> Said(string what)
    {
        string start = $"{Directive}{what} ";
        return Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..].Trim());
    }
}
