using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

[TestClass]
public sealed class CompileListCheckTests : SampleTestBase
{
    [TestMethod]
    public void The_sample_is_sound()
    {
        Assert.IsEmpty(CompileListCheck.Run(Sample.Tree));
    }

    [TestMethod]
    public void A_file_that_is_not_listed_is_found()
    {
        int first = Sample.Replace(SampleTree.Library, "One.cs", "One.cs");
        Sample.Write("firmware/Lib/Part/Three.cs", "class Three { }");

        AssertOne(CompileListCheck.Run(Sample.Tree), SampleTree.Library, first, @"Part\Three.cs is in the folder but not listed");
    }

    [TestMethod]
    public void A_listed_file_that_is_gone_is_found()
    {
        int line = Sample.Replace(SampleTree.Library, @"Part\Two.cs", @"Part\Two.cs");
        Sample.Delete("firmware/Lib/Part/Two.cs");

        AssertOne(CompileListCheck.Run(Sample.Tree), SampleTree.Library, line, @"Part\Two.cs is listed but does not exist");
    }

    [TestMethod]
    public void A_file_that_is_listed_twice_is_found()
    {
        const string Entry = """<Compile Include="One.cs" />""";
        int line = Sample.Replace(SampleTree.Library, Entry, Entry + "\n" + Entry);

        AssertOne(CompileListCheck.Run(Sample.Tree), SampleTree.Library, line + 1, "One.cs is listed twice");
    }

    [TestMethod]
    public void A_wildcard_is_found()
    {
        const string Entry = """<Compile Include="One.cs" />""";
        int line = Sample.Replace(SampleTree.Library, Entry, Entry + """<Compile Include="Part\*.cs" />""");

        AssertOne(CompileListCheck.Run(Sample.Tree), SampleTree.Library, line, "is a wildcard");
    }

    [TestMethod]
    public void A_file_only_the_host_compiles_is_found()
    {
        int line = Sample.Replace(SampleTree.LibraryHost, "<ItemGroup>", """<ItemGroup><Compile Include="../Other/Extra.cs" />""");

        AssertOne(CompileListCheck.Run(Sample.Tree), SampleTree.LibraryHost, line, "is compiled for the host only");
    }

    [TestMethod]
    public void The_host_may_compile_signatures()
    {
        Sample.Replace(SampleTree.LibraryHost, "<ItemGroup>", """<ItemGroup><Compile Include="../../tools/NanoApi/X.cs" />""");

        Assert.IsEmpty(CompileListCheck.Run(Sample.Tree));
    }
}
