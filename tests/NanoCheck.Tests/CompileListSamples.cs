using static SSBms.NanoCheck.Tests.ProjectSample;

namespace SSBms.NanoCheck.Tests;

/// <summary>Lists of files and the folders they stand for.</summary>
public static class CompileListSamples
{
    private const string Rule = "NC501";
    private const string Entry = """<Compile Include="One.cs" />""";

    public static IReadOnlyList<ProjectSample> All { get; } =
    [
        Finds(
            Rule,
            "a file that is not listed",
            tree =>
            {
                tree.Write("firmware/Lib/Part/Three.cs", "class Three { }");
                return $"{SampleTree.Library}({tree.LineOf(SampleTree.Library, "One.cs")}): {Rule} Part\\Three.cs is in the folder but not listed";
            }
        ),
        Finds(
            Rule,
            "a listed file that is gone",
            tree =>
            {
                tree.Delete("firmware/Lib/Part/Two.cs");
                return $"{SampleTree.Library}({tree.LineOf(SampleTree.Library, "Two.cs")}): {Rule} Part\\Two.cs is listed but does not exist";
            }
        ),
        Finds(
            Rule,
            "a file that is listed twice",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, Entry, Entry + "\n" + Entry) + 1}): {Rule} One.cs is listed twice"
        ),
        Finds(
            Rule,
            "a wildcard",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, Entry, Entry + """<Compile Include="Part\*.cs" />""")}): {Rule} Part\\*.cs is a wildcard"
        ),
        Finds(
            Rule,
            "a file only the host compiles",
            tree =>
                $"{SampleTree.LibraryHost}({tree.Replace(SampleTree.LibraryHost, "<ItemGroup>", """<ItemGroup><Compile Include="../Other/Extra.cs" />""")}): {Rule} ../Other/Extra.cs is compiled for the host only"
        ),
        Accepts(
            Rule,
            "signatures that the host compiles",
            tree => tree.Replace(SampleTree.LibraryHost, "<ItemGroup>", """<ItemGroup><Compile Include="../../tools/NanoApi/X.cs" />""")
        ),
        Accepts(
            Rule,
            "a new file that is listed",
            tree =>
            {
                tree.Write("firmware/Lib/Three.cs", "class Three { }");
                tree.Replace(SampleTree.Library, Entry, Entry + """<Compile Include="Three.cs" />""");
            }
        ),
    ];
}
