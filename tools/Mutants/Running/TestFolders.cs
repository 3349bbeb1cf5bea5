namespace SSBms.Mutants.Running;

/// <summary>Where tests and firmware lie after a build: each project in a folder of its own, beside this program's.</summary>
internal static class TestFolders
{
    /// <summary>Projects whose tests are to notice.</summary>
    public static IReadOnlyList<string> Assemblies { get; } =
    ["SSBms.Control.Tests", "SSBms.Device.Tests", "SSBms.Drivers.Tests", "SSBms.Runtime.Tests"];

    /// <summary>Assemblies that are changed, the used before the user.</summary>
    public static IReadOnlyList<string> Firmware { get; } = ["SSBms.Control", "SSBms.Drivers", "SSBms.Runtime"];

    /// <summary>The folders of the tests.</summary>
    /// <param name="own">Folder of this program: bin/project/configuration.</param>
    public static IEnumerable<string> All(string own)
    {
        return Assemblies.Select(name => Of(own, name));
    }

    /// <summary>The folder that has the whole firmware.</summary>
    /// <param name="own">Folder of this program.</param>
    public static string OfFirmware(string own)
    {
        return Of(own, "SSBms.Device.Tests");
    }

    private static string Of(string own, string project)
    {
        var folder = new DirectoryInfo(own.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(folder.Parent!.Parent!.FullName, project, folder.Name);
    }
}
