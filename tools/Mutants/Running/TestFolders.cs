namespace SSBms.Mutants.Running;

/// <summary>Where tests and firmware lie after a build: each project in a folder of its own, beside this program's.</summary>
internal static class TestFolders
{
    private static readonly string[] s_rooms = ["Control", "Device", "Drivers", "Runtime"];

    /// <summary>Assemblies that are changed, the used before the user.</summary>
    public static IReadOnlyList<string> Firmware { get; } = ["SSBms.Control", "SSBms.Drivers", "SSBms.Runtime"];

    /// <summary>The assemblies whose tests are to notice.</summary>
    /// <param name="rooms">Folders of tests, without ".Tests"; all when there are none.</param>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static IReadOnlyList<string> Assemblies(IReadOnlyList<string> rooms)
    {
        string? unknown = rooms.FirstOrDefault(room => !s_rooms.Contains(room, StringComparer.Ordinal));
        if (unknown is not null)
        {
            throw new BadInputException($"--tests {unknown}: expected {string.Join(", ", s_rooms)}");
        }

        return
        [
            .. s_rooms
                .Where(room => rooms.Count == 0 || rooms.Contains(room, StringComparer.Ordinal))
                .Select(room => $"SSBms.{room}.Tests"),
        ];
    }

    /// <summary>The folders of tests.</summary>
    /// <param name="own">Folder of this program: bin/project/configuration.</param>
    /// <param name="tests">Their assemblies.</param>
    public static IEnumerable<string> All(string own, IEnumerable<string> tests)
    {
        return tests.Select(name => Of(own, name));
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
