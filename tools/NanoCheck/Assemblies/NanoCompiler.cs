using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Assemblies;

/// <summary>
/// Compiles as nanoFramework's tool chain does: a release build against its own class library, without /unsafe. What the library
/// lacks is an error here as it is there.
/// </summary>
/// <param name="tree">The tree whose files are compiled.</param>
internal sealed class NanoCompiler(Tree tree)
{
    private static readonly string[] s_symbols = ["TRACE", "NANOFRAMEWORK_1_0"];

    private readonly List<CompileError> _errors = [];

    /// <summary>nanoFramework's class library, from the package nanoFramework.CoreLibrary.</summary>
    public static Image Library { get; } =
        new Image("mscorlib", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "nanoFramework", "mscorlib.dll")), []);

    /// <summary>What was refused so far.</summary>
    public IReadOnlyList<CompileError> Errors => _errors;

    /// <summary>Compiles an assembly.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="files">Its source files, from the root, with slashes.</param>
    /// <param name="references">What it is compiled against.</param>
    /// <param name="language">The version of the language.</param>
    /// <param name="options">Library or program, and whether references may be null.</param>
    /// <returns>Null when something is refused.</returns>
    public Image? Compile(
        string name,
        IReadOnlyList<string> files,
        IEnumerable<Image> references,
        LanguageVersion language,
        CSharpCompilationOptions options
    )
    {
        var parsing = new CSharpParseOptions(language, preprocessorSymbols: s_symbols);
        var compilation = CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(tree.Read(file), Encoding.UTF8), parsing, file)),
            references.Select(image => image.Reference),
            options.WithOptimizationLevel(OptimizationLevel.Release)
        );
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var format = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        EmitResult result = compilation.Emit(code, symbols, options: format);
        _errors.AddRange(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .DistinctBy(diagnostic => diagnostic.Location)
                .Select(diagnostic => ErrorOf(diagnostic, files[0]))
        );
        return result.Success ? new Image(name, code.ToArray(), symbols.ToArray()) : null;
    }

    private static CompileError ErrorOf(Diagnostic diagnostic, string otherwise)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string file = span.Path is { Length: > 0 } path ? path : otherwise;
        string message = $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        return new CompileError(new SourcePlace(file, span.StartLinePosition.Line + 1), message);
    }
}
