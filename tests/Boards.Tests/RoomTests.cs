using System.Xml.Linq;
using SSBms.Platform;

namespace SSBms.Boards.Tests;

/// <summary>Platform puts Drivers' ports onto nanoFramework and knows of nothing else: not what is decided, and not what is shown.</summary>
[TestClass]
public sealed class RoomTests
{
    [TestMethod]
    public void Platform_names_nothing_of_the_firmware_but_the_ports()
    {
        string[] named = [.. typeof(NanoProcessor).Assembly.GetReferencedAssemblies().Select(name => name.Name!)];

        CollectionAssert.AreEqual(
            new[] { "SSBms.Drivers" },
            named.Where(name => name.StartsWith("SSBms.", StringComparison.Ordinal)).ToArray()
        );
    }

    [TestMethod]
    [DataRow("csproj", "../../tools/NanoApi/NanoApi.csproj", "../Drivers/SSBms.Drivers.csproj")]
    [DataRow("nfproj", @"..\Drivers\SSBms.Drivers.nfproj")]
    public void Platform_could_name_nothing_else(string kind, params string[] references)
    {
        XDocument project = XDocument.Parse(RepositoryFiles.Read($"firmware/Platform/SSBms.Platform.{kind}"));
        string[] actual =
        [
            .. project
                .Descendants()
                .Where(element => element.Name.LocalName == "ProjectReference")
                .Select(element => element.Attribute("Include")!.Value)
                .Order(StringComparer.Ordinal),
        ];

        CollectionAssert.AreEqual(references, actual);
    }
}
