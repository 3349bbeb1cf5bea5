using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

[TestClass]
public sealed class PackageCheckTests : SampleTestBase
{
    private const string CoreEntry = """<package id="nanoFramework.CoreLibrary" version="1.17.11" targetFramework="netnano1.0" />""";

    [TestMethod]
    public void The_sample_is_sound()
    {
        Assert.IsEmpty(PackageCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void A_missing_list_is_found()
    {
        Sample.Delete(SampleTree.LibraryPackages);

        AssertOne(PackageCheck.Run(Sample.Tree), SampleTree.Library, 1, "there is no packages.config");
    }

    [TestMethod]
    public void Another_package_version_is_found()
    {
        int line = Sample.Replace(SampleTree.LibraryPackages, "1.17.11", "1.17.12");

        AssertOne(
            PackageCheck.Run(Sample.Tree),
            SampleTree.LibraryPackages,
            line,
            "nanoFramework.CoreLibrary is 1.17.12, pinned is 1.17.11"
        );
    }

    [TestMethod]
    public void Another_target_framework_is_found()
    {
        int line = Sample.Replace(SampleTree.LibraryPackages, "netnano1.0", "net48");

        AssertOne(PackageCheck.Run(Sample.Tree), SampleTree.LibraryPackages, line, "is 'net48', not 'netnano1.0'");
    }

    [TestMethod]
    public void Another_path_is_found()
    {
        int line = Sample.Replace(SampleTree.Library, "CoreLibrary.1.17.11", "CoreLibrary.1.17.12");

        AssertOne(PackageCheck.Run(Sample.Tree), SampleTree.Library, line, "the path is");
    }

    [TestMethod]
    public void Another_assembly_version_is_found()
    {
        int line = Sample.Replace(SampleTree.Library, "Version=1.17.11.0", "Version=1.17.12.0");

        AssertOne(PackageCheck.Run(Sample.Tree), SampleTree.Library, line, "the reference is");
    }

    [TestMethod]
    public void An_assembly_of_no_pinned_package_is_found()
    {
        int line = Sample.Replace(SampleTree.Library, "<Reference Include", """<Reference Include="Some.Other" /><Reference Include""");

        AssertOne(PackageCheck.Run(Sample.Tree), SampleTree.Library, line, "Some.Other belongs to no pinned package");
    }

    [TestMethod]
    public void A_package_that_is_not_pinned_is_found()
    {
        int line = Sample.Replace(SampleTree.LibraryPackages, CoreEntry, CoreEntry + """<package id="Some.Other" version="1.0.0" />""");
        Sample.Replace(SampleTree.ApplicationPackages, CoreEntry, CoreEntry + """<package id="Some.Other" version="1.0.0" />""");

        Finding[] findings = [.. PackageCheck.Run(Sample.Tree)];

        AssertOne(
            findings.Where(finding => finding.File == SampleTree.LibraryPackages),
            SampleTree.LibraryPackages,
            line,
            "Some.Other is not pinned"
        );
    }

    [TestMethod]
    public void A_reference_without_its_package_is_found()
    {
        Sample.Replace(SampleTree.ApplicationPackages, CoreEntry, string.Empty);
        int reference = Sample.Replace(SampleTree.Application, "<Reference Include", "<Reference Include");
        int project = Sample.Replace(SampleTree.Application, "<ProjectReference", "<ProjectReference");

        string[] findings = [.. PackageCheck.Run(Sample.Tree).Select(finding => finding.ToString())];

        string[] expected =
        [
            $"{SampleTree.Application}({reference}): packages.config does not name nanoFramework.CoreLibrary",
            $"{SampleTree.Application}({project}): Lib uses nanoFramework.CoreLibrary, which packages.config does not name",
        ];
        CollectionAssert.AreEqual(expected, findings);
    }

    [TestMethod]
    public void A_package_without_its_needs_or_its_reference_is_found()
    {
        const string Gpio = """<package id="nanoFramework.System.Device.Gpio" version="1.1.62" targetFramework="netnano1.0" />""";
        int line = Sample.Replace(SampleTree.ApplicationPackages, CoreEntry, CoreEntry + "\n" + Gpio) + 1;

        string[] findings = [.. PackageCheck.Run(Sample.Tree).Select(finding => finding.ToString())];

        string[] expected =
        [
            $"{SampleTree.ApplicationPackages}({line}): App.nfproj does not reference System.Device.Gpio of nanoFramework.System.Device.Gpio",
            $"{SampleTree.ApplicationPackages}({line}): nanoFramework.System.Device.Gpio needs nanoFramework.Runtime.Events, which is not named",
        ];
        CollectionAssert.AreEqual(expected, findings);
    }
}
