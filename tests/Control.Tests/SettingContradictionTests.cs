using SSBms.Device.Tests;

namespace SSBms.Control.Tests;

/// <summary>Settings that are each in their range and cannot be together: the first of them is named, with what it contradicts.</summary>
[TestClass]
public sealed class SettingContradictionTests
{
    [TestMethod]
    public void A_missing_table_is_named_with_no_value()
    {
        Settings settings = Sound();
        settings.StrippingCcd = null;
        Refused(settings, "stripping_ccd", 0.0, 0.0, SettingFault.Missing);
        settings.PlatingCcd = null;
        Refused(settings, "plating_ccd", 0.0, 0.0, SettingFault.Missing);
    }

    [TestMethod]
    public void A_wall_that_is_no_higher_than_the_smallest_pressure_is_refused()
    {
        Settings settings = Sound();
        settings.Set(Setting.PressureWall, 7.0);
        settings.Set(Setting.SmallestPressure, 7.0);
        Refused(settings, "pressure_wall", 7.0, 7.0, "smallest_pressure");
        settings.Set(Setting.SmallestPressure, 8.0);
        Refused(settings, "pressure_wall", 7.0, 8.0, "smallest_pressure");
        settings.Set(Setting.SmallestPressure, 6.9);
        Assert.IsNull(SettingCheck.FirstFault(settings, Wide()));
    }

    [TestMethod]
    [DataRow(Setting.GrainOhm, "impedance.grains")]
    [DataRow(Setting.BoundaryOhm, "impedance.boundaries")]
    [DataRow(Setting.BoundaryFarad, "impedance.boundaries_capacitance")]
    [DataRow(Setting.InterfaceFarad, "impedance.interface_capacitance")]
    public void A_commissioned_cell_of_which_a_part_is_not_known_is_refused(Setting part, string name)
    {
        Settings settings = Sound();
        Assert.IsNull(SettingCheck.FirstFault(settings, Wide()), "one that was never commissioned needs none");
        Commission(settings);
        Assert.IsNull(SettingCheck.FirstFault(settings, Wide()));
        settings.Set(part, 0.0);
        Refused(settings, name, 0.0, 0.0, "impedance.interface");
        settings.Set(part, 1e-9);
        Assert.IsNull(SettingCheck.FirstFault(settings, Wide()), "however small");
    }

    [TestMethod]
    [DataRow(Setting.Area, SettingGroup.Cell)]
    [DataRow(Setting.Cycle, SettingGroup.Guard)]
    [DataRow(Setting.CommissionedAt, SettingGroup.Guard)]
    [DataRow(Setting.Shunt, SettingGroup.Board)]
    public void A_setting_is_of_the_cell_of_the_guard_or_of_the_board(Setting setting, SettingGroup group)
    {
        Assert.AreEqual(group, SettingTable.Rows().Single(row => row.Setting == setting).Group);
    }

    private static void Commission(Settings settings)
    {
        settings.Set(Setting.InterfaceOhm, 0.5);
        settings.Set(Setting.InterfaceFarad, 1e-6);
        settings.Set(Setting.GrainOhm, 200.0);
        settings.Set(Setting.BoundaryOhm, 30.0);
        settings.Set(Setting.BoundaryFarad, 1e-8);
    }

    private static void Refused(Settings settings, string name, double value, double bound, string source)
    {
        SettingFault fault = SettingCheck.FirstFault(settings, Wide())!;
        Assert.AreEqual((name, value, false, bound, source), (fault.Name, fault.Value, fault.TooHigh, fault.Bound, fault.Source));
    }

    private static Settings Sound()
    {
        return GarnetCell.Settings(bothLithium: false, cycleSeconds: 0.1);
    }

    private static BoardRange Wide()
    {
        return new BoardRange { LargestCurrent = 1.0 };
    }
}
