using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>The repository's own source with something added to it, compiled in memory: what a contributor would do, tried.</summary>
internal sealed class ExtendedSource
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        """;

    private readonly Tree _tree = Tree.Above(AppContext.BaseDirectory);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Takes the sources of some folders.</summary>
    /// <param name="folders">Folders of the repository.</param>
    public ExtendedSource(params string[] folders)
    {
        foreach (string path in folders.SelectMany(Sources))
        {
            _files[path] = File.ReadAllText(_tree.FullPath(path));
        }
    }

    /// <summary>Files that were changed or added.</summary>
    public SortedSet<string> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds lines in front of a line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">How the line begins, without the white space in front of it; it stands there once.</param>
    /// <param name="lines">What is added.</param>
    public void Add(string path, string before, string lines)
    {
        string[] text = _files[path].Split('\n');
        int[] found = [.. Enumerable.Range(0, text.Length).Where(i => text[i].TrimStart().StartsWith(before, StringComparison.Ordinal))];
        Assert.HasCount(1, found, $"{path}: \"{before}\"");
        _files[path] = string.Join('\n', [.. text[..found[0]], lines, .. text[found[0]..]]);
        Touched.Add(path);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="text">Its content.</param>
    public void AddFile(string path, string text)
    {
        _files[path] = text;
        Touched.Add(path);
    }

    /// <summary>Compiles it all with something that tries it.</summary>
    /// <param name="trial">A class "Trial" with a public static method "Run" that returns a string.</param>
    /// <returns>What the trial returns.</returns>
    public string Run(string trial)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        string references = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Extended",
            _files.Values.Append(trial).Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text, options)),
            references
                .Split(Path.PathSeparator)
                .Where(path => !Path.GetFileName(path).StartsWith("SSBms.", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var image = new MemoryStream();
        string[] errors =
        [
            .. compilation.Emit(image).Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Select(item => item.ToString()),
        ];
        Assert.IsEmpty(errors, string.Join('\n', errors.Take(5)));
        MethodInfo run = Assembly.Load(image.ToArray()).GetType("Trial")!.GetMethod("Run")!;
        return (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    private IEnumerable<string> Sources(string folder)
    {
        return Directory
            .EnumerateFiles(_tree.FullPath(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_tree.FullPath("."), path).Replace('\\', '/'))
            .Where(path => !path.EndsWith("/AssemblyInfo.cs", StringComparison.Ordinal))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));
    }
}
