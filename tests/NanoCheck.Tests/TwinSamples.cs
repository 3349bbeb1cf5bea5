using static SSBms.NanoCheck.Tests.ProjectSample;

namespace SSBms.NanoCheck.Tests;

/// <summary>Board projects and the host projects beside them.</summary>
public static class TwinSamples
{
    private const string Rule = "NC502";
    private const string Host = "boards/App/App.csproj";
    private const string Tests = "tests/Device/NFUnitTest.nfproj";
    private const string Reference = """<ProjectReference Include="../../firmware/Lib/Lib.csproj" />""";

    public static IReadOnlyList<ProjectSample> All { get; } =
    [
        Finds(
            Rule,
            "a board project without a host project",
            tree =>
            {
                tree.Delete(SampleTree.LibraryHost);
                return $"{SampleTree.Library}(1): {Rule} there is no Lib.csproj beside it";
            }
        ),
        Finds(
            Rule,
            "a reference only the board has",
            tree =>
            {
                tree.Replace(Host, Reference, string.Empty);
                return $"{SampleTree.Application}({tree.LineOf(SampleTree.Application, "<ProjectReference")}): {Rule} App.csproj does not reference firmware/Lib/Lib";
            }
        ),
        Finds(
            Rule,
            "a reference only the host has",
            tree =>
                $"{Host}({tree.Replace(Host, Reference, Reference + """<ProjectReference Include="../../firmware/More/More.csproj" />""")}): {Rule} App.nfproj does not reference firmware/More/More"
        ),
        Finds(
            Rule,
            "a reference to a project that is gone",
            tree =>
            {
                tree.Replace(Host, "firmware/Lib/Lib.csproj", "firmware/Gone/Gone.csproj");
                int line = tree.Replace(SampleTree.Application, @"firmware\Lib\Lib.nfproj", @"firmware\Gone\Gone.nfproj");
                return $"{SampleTree.Application}({line}): {Rule} ..\\..\\firmware\\Gone\\Gone.nfproj does not exist";
            }
        ),
        Differs("AssemblyName", "Lib", "Other"),
        Differs("RootNamespace", "Lib", "Other"),
        Differs("LangVersion", "10.0", "latest"),
        Differs("Nullable", "enable", "disable"),
        Finds(
            Rule,
            "device tests that the test adapter would not take",
            tree =>
            {
                AddDeviceTests(tree);
                return $"{Tests}({tree.Replace(Tests, "<AssemblyName>NFUnitTest<", "<AssemblyName>DeviceTests<")}): {Rule} AssemblyName is 'DeviceTests', not 'NFUnitTest'";
            }
        ),
        Accepts(Rule, "device tests beside host tests of another name", AddDeviceTests),
        Accepts(
            Rule,
            "a host project that references the signatures",
            tree => tree.Replace(Host, Reference, Reference + """<ProjectReference Include="../../tools/NanoApi/NanoApi.csproj" />""")
        ),
    ];

    private static ProjectSample Differs(string property, string expected, string other)
    {
        return Finds(
            Rule,
            $"another {property}",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, $"<{property}>{expected}<", $"<{property}>{other}<")}): {Rule} {property} is '{other}', not '{expected}'"
        );
    }

    private static void AddDeviceTests(SampleTree tree)
    {
        tree.Write("tests/Device/Device.Tests.csproj", "<Project><RootNamespace>Device.Tests</RootNamespace></Project>");
        tree.Write(
            Tests,
            """
            <Project>
              <IsTestProject>true</IsTestProject>
              <AssemblyName>NFUnitTest</AssemblyName>
              <RootNamespace>Device.Tests</RootNamespace>
              <LangVersion>10.0</LangVersion>
              <Nullable>enable</Nullable>
            </Project>
            """
        );
    }
}
