using static SSBms.NanoCheck.Tests.ProjectSample;

namespace SSBms.NanoCheck.Tests;

/// <summary>References, their paths and packages.config against the pinned versions.</summary>
public static class PackageSamples
{
    private const string Rule = "NC503";
    private const string Core = """<package id="nanoFramework.CoreLibrary" version="1.17.11" targetFramework="netnano1.0" />""";
    private const string Math = """<package id="nanoFramework.System.Math" version="1.5.116" targetFramework="netnano1.0" />""";
    private const string Gpio = """<package id="nanoFramework.System.Device.Gpio" version="1.1.62" targetFramework="netnano1.0" />""";

    public static IReadOnlyList<ProjectSample> All { get; } =
    [
        Finds(
            Rule,
            "no packages.config",
            tree =>
            {
                tree.Delete(SampleTree.LibraryPackages);
                return $"{SampleTree.Library}(1): {Rule} there is no packages.config";
            }
        ),
        Finds(
            Rule,
            "another package version",
            tree =>
                $"{SampleTree.LibraryPackages}({tree.Replace(SampleTree.LibraryPackages, "1.17.11", "1.17.12")}): {Rule} nanoFramework.CoreLibrary is 1.17.12, pinned is 1.17.11"
        ),
        Finds(
            Rule,
            "another target framework",
            tree =>
                $"{SampleTree.LibraryPackages}({tree.Replace(SampleTree.LibraryPackages, "netnano1.0", "net48")}): {Rule} the target framework of nanoFramework.CoreLibrary is 'net48'"
        ),
        Finds(
            Rule,
            "another path",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, "CoreLibrary.1.17.11", "CoreLibrary.1.17.12")}): {Rule} the path is"
        ),
        Finds(
            Rule,
            "another assembly version",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, "Version=1.17.11.0", "Version=1.17.12.0")}): {Rule} the reference is"
        ),
        Finds(
            Rule,
            "an assembly of no pinned package",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, "<Reference Include", """<Reference Include="Some.Other" /><Reference Include""")}): {Rule} Some.Other belongs to no pinned package"
        ),
        Finds(
            Rule,
            "a package that is not pinned",
            tree =>
                $"{SampleTree.ApplicationPackages}({tree.Replace(SampleTree.ApplicationPackages, Core, Core + """<package id="Some.Other" />""")}): {Rule} Some.Other is not pinned"
        ),
        FindsAll(
            Rule,
            "a reference without its package",
            tree =>
            {
                tree.Replace(SampleTree.ApplicationPackages, Core, string.Empty);
                int reference = tree.LineOf(SampleTree.Application, "<Reference Include");
                int project = tree.LineOf(SampleTree.Application, "<ProjectReference");
                return
                [
                    $"{SampleTree.Application}({reference}): {Rule} packages.config does not name nanoFramework.CoreLibrary",
                    $"{SampleTree.Application}({project}): {Rule} Lib uses nanoFramework.CoreLibrary, which packages.config does not name",
                ];
            }
        ),
        FindsAll(
            Rule,
            "a package without its needs or its reference",
            tree =>
            {
                string place =
                    $"{SampleTree.ApplicationPackages}({tree.Replace(SampleTree.ApplicationPackages, Core, Core + Gpio)}): {Rule}";
                return
                [
                    $"{place} App.nfproj does not reference System.Device.Gpio of nanoFramework.System.Device.Gpio",
                    $"{place} nanoFramework.System.Device.Gpio needs nanoFramework.Runtime.Events, which is not named",
                ];
            }
        ),
        Accepts(
            Rule,
            "one more package with its reference",
            tree =>
            {
                tree.Replace(SampleTree.ApplicationPackages, Core, Core + Math);
                tree.Replace(
                    SampleTree.Application,
                    "<Reference Include",
                    """
                    <Reference Include="System.Math, Version=1.5.116.0, Culture=neutral, PublicKeyToken=c07d481e9758c731">
                      <HintPath>..\..\packages\nanoFramework.System.Math.1.5.116\lib\System.Math.dll</HintPath>
                    </Reference>
                    <Reference Include
                    """
                );
            }
        ),
    ];
}
