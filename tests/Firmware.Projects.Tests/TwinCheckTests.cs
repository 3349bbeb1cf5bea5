using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

[TestClass]
public sealed class TwinCheckTests : SampleTestBase
{
    private const string ApplicationHost = "boards/App/App.csproj";

    [TestMethod]
    public void The_sample_is_sound()
    {
        Assert.IsEmpty(TwinCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void A_board_project_without_a_host_project_is_found()
    {
        Sample.Delete(SampleTree.LibraryHost);

        AssertOne(TwinCheck.Run(Sample.Tree), SampleTree.Library, 1, "there is no Lib.csproj");
    }

    [TestMethod]
    public void A_reference_only_the_board_has_is_found()
    {
        Sample.Replace(ApplicationHost, """<ProjectReference Include="../../firmware/Lib/Lib.csproj" />""", string.Empty);
        int line = Sample.Replace(SampleTree.Application, "<ProjectReference", "<ProjectReference");

        AssertOne(TwinCheck.Run(Sample.Tree), SampleTree.Application, line, "App.csproj does not reference firmware/Lib/Lib");
    }

    [TestMethod]
    public void A_reference_only_the_host_has_is_found()
    {
        const string Entry = """<ProjectReference Include="../../firmware/Lib/Lib.csproj" />""";
        int line = Sample.Replace(ApplicationHost, Entry, Entry + """<ProjectReference Include="../../firmware/More/More.csproj" />""");

        AssertOne(TwinCheck.Run(Sample.Tree), ApplicationHost, line, "App.nfproj does not reference firmware/More/More");
    }

    [TestMethod]
    public void The_host_may_reference_the_signatures()
    {
        const string Entry = """<ProjectReference Include="../../firmware/Lib/Lib.csproj" />""";
        Sample.Replace(ApplicationHost, Entry, Entry + """<ProjectReference Include="../../tools/NanoApi/NanoApi.csproj" />""");

        Assert.IsEmpty(TwinCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void A_reference_to_a_project_that_is_gone_is_found()
    {
        const string Old = @"firmware\Lib\Lib.nfproj";
        int line = Sample.Replace(SampleTree.Application, Old, @"firmware\Gone\Gone.nfproj");
        Sample.Replace(ApplicationHost, "firmware/Lib/Lib.csproj", "firmware/Gone/Gone.csproj");

        AssertOne(TwinCheck.Run(Sample.Tree), SampleTree.Application, line, @"..\..\firmware\Gone\Gone.nfproj does not exist");
    }

    [TestMethod]
    [DataRow("<AssemblyName>Lib<", "<AssemblyName>Other<", "AssemblyName is 'Other', not 'Lib'")]
    [DataRow("<RootNamespace>Lib<", "<RootNamespace>Other<", "RootNamespace is 'Other', not 'Lib'")]
    [DataRow("<LangVersion>10.0<", "<LangVersion>latest<", "LangVersion is 'latest', not '10.0'")]
    [DataRow("<Nullable>enable<", "<Nullable>disable<", "Nullable is 'disable', not 'enable'")]
    public void A_property_that_differs_is_found(string old, string replacement, string message)
    {
        int line = Sample.Replace(SampleTree.Library, old, replacement);

        AssertOne(TwinCheck.Run(Sample.Tree), SampleTree.Library, line, message);
    }
}
