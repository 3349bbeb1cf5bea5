using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>
/// The assemblies of nanoFramework's packages: the class library itself, and for each other one that the firmware uses the
/// signatures in a folder of its name. Those were looked up in the packages' public sources.
/// </summary>
/// <param name="tree">The tree they stand in.</param>
/// <param name="pinned">For which package needs which.</param>
internal sealed class Signatures(Tree tree, PinnedPackages pinned)
{
    /// <summary>Where the signatures stand.</summary>
    public const string Folder = "tools/NanoApi";

    private readonly NanoCompiler _compiler = new NanoCompiler(tree);
    private readonly Dictionary<string, Image?> _known = new(StringComparer.Ordinal) { ["mscorlib"] = NanoCompiler.Library };

    /// <summary>What the compiler refused in them.</summary>
    public IReadOnlyList<CompileError> Errors => _compiler.Errors;

    /// <summary>Every one that was asked for.</summary>
    public IEnumerable<Image> Known => _known.Values.OfType<Image>();

    /// <summary>An assembly by its name; null where no signatures stand, because the firmware uses nothing of it.</summary>
    /// <param name="assembly">Its name.</param>
    public Image? Of(string assembly)
    {
        if (!_known.TryGetValue(assembly, out Image? image))
        {
            IReadOnlyList<string> files = tree.Files($"{Folder}/{assembly}", "*.cs");
            image = files.Count > 0 ? Compile(assembly, files) : null;
            _known[assembly] = image;
        }

        return image;
    }

    private Image? Compile(string assembly, IReadOnlyList<string> files)
    {
        IReadOnlyList<string> needs = pinned.ByAssembly(assembly)?.Needs ?? [];
        IEnumerable<Image> needed = needs
            .Select(id => pinned.ById(id))
            .OfType<PinnedPackage>()
            .Select(package => Of(package.Assembly))
            .OfType<Image>();
        var library = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        return _compiler.Compile(assembly, files, [NanoCompiler.Library, .. needed], LanguageVersion.Latest, library);
    }
}
