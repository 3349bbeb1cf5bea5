using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

[TestClass]
public sealed class SolutionCheckTests : SampleTestBase
{
    private const string LibraryBuild = "{0D6E3B1C-1111-4C43-9D53-000000000001}.Debug|Any CPU.Build.0";
    private const string ApplicationDeploy = "{0D6E3B1C-2222-4C43-9D53-000000000002}.Debug|Any CPU.Deploy.0";

    [TestMethod]
    public void The_sample_is_sound()
    {
        Assert.IsEmpty(SolutionCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void A_board_project_that_is_not_in_the_solution_is_found()
    {
        Sample.Write("tests/Device/Device.nfproj", "<Project />");

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Solution, 1, "tests/Device/Device.nfproj is not in the solution");
    }

    [TestMethod]
    public void An_entry_without_a_project_is_found()
    {
        const string Entry =
            """Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Gone", "host-sim\Gone\Gone.csproj", "{0D6E3B1C-3333-4C43-9D53-000000000003}" """;
        int line = Sample.Replace(SampleTree.Solution, "\r\nGlobal\r\n", $"\r\n{Entry.TrimEnd()}\r\nEndProject\r\nGlobal\r\n");

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Solution, line + 1, "host-sim/Gone/Gone.csproj does not exist");
    }

    [TestMethod]
    public void A_library_that_is_deployed_is_found()
    {
        int line = Sample.Replace(
            SampleTree.Solution,
            LibraryBuild,
            "{0D6E3B1C-1111-4C43-9D53-000000000001}.Debug|Any CPU.Deploy.0 = Debug|Any CPU\r\n\t\t" + LibraryBuild
        );

        AssertOne(
            SolutionCheck.Run(Sample.Tree),
            SampleTree.Solution,
            line,
            "firmware/Lib/Lib.nfproj is a library and must not be deployed"
        );
    }

    [TestMethod]
    public void A_project_that_is_not_built_is_found()
    {
        int entry = Sample.Replace(SampleTree.Solution, @"firmware\Lib", @"firmware\Lib");
        Sample.Replace(SampleTree.Solution, LibraryBuild, string.Empty);

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Solution, entry, "firmware/Lib/Lib.nfproj has no Build.0 for Debug|Any CPU");
    }

    [TestMethod]
    public void An_application_that_is_not_deployed_is_found()
    {
        int entry = Sample.Replace(SampleTree.Solution, @"boards\App", @"boards\App");
        Sample.Replace(SampleTree.Solution, ApplicationDeploy, string.Empty);

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Solution, entry, "boards/App/App.nfproj has no Deploy.0 for Debug|Any CPU");
    }

    [TestMethod]
    public void A_configuration_that_a_project_lacks_is_found()
    {
        const string Debug = "\t\tDebug|Any CPU = Debug|Any CPU";
        Sample.Replace(SampleTree.Solution, Debug, Debug + "\r\n\t\tRelease|Any CPU = Release|Any CPU");

        Assert.HasCount(5, SolutionCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void Another_project_type_is_found()
    {
        int line = Sample.Replace(
            SampleTree.Solution,
            """{11A8DD76-328B-46DF-9F39-F559912D0360}") = "Lib" """.TrimEnd(),
            """{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Lib" """.TrimEnd()
        );

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Solution, line, "is not entered as a nanoFramework project");
    }

    [TestMethod]
    public void Another_project_id_is_found()
    {
        const string Id = "0d6e3b1c-1111-4c43-9d53-000000000001";
        int line = Sample.Replace(SampleTree.Library, Id, Id.Replace("1111", "9999", StringComparison.Ordinal));

        AssertOne(SolutionCheck.Run(Sample.Tree), SampleTree.Library, line, "ProjectGuid is");
    }
}
