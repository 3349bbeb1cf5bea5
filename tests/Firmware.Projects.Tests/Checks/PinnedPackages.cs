namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>
/// The one list of package versions: a set that nanoFramework's own samples were built with together. A change here is a
/// change in every packages.config and project, and perhaps of the firmware image a board needs.
/// </summary>
public static class PinnedPackages
{
    private const string Core = "nanoFramework.CoreLibrary";
    private const string Events = "nanoFramework.Runtime.Events";

    public static IReadOnlyList<PinnedPackage> All { get; } =
    [
        new(Core, "1.17.11", "mscorlib", "1.17.11.0"),
        new(Events, "1.11.37", "nanoFramework.Runtime.Events", "1.11.37.0", Core),
        new("nanoFramework.Runtime.Native", "1.7.11", "nanoFramework.Runtime.Native", "1.7.11.0", Core),
        new("nanoFramework.System.Device.Adc", "1.1.24", "System.Device.Adc", "1.1.24.44037", Core),
        new("nanoFramework.System.Device.Gpio", "1.1.62", "System.Device.Gpio", "1.1.62.0", Core, Events),
        new("nanoFramework.System.Device.I2c", "1.1.29", "System.Device.I2c", "1.1.29.0", Core),
        new("nanoFramework.Hardware.Esp32", "1.6.40", "nanoFramework.Hardware.Esp32", "1.6.40.0", Core, Events),
        new("nanoFramework.Hardware.Stm32", "1.10.37", "nanoFramework.Hardware.Stm32", "1.10.37.0", Core),
    ];

    public static PinnedPackage? ById(string id)
    {
        return All.FirstOrDefault(package => package.Id == id);
    }

    public static PinnedPackage? ByAssembly(string assembly)
    {
        return All.FirstOrDefault(package => package.Assembly == assembly);
    }
}
