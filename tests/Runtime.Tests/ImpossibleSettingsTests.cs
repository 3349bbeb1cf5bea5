using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>Profiles that are whole but ask for what no cell, no guard or not this board can be: each is refused by the name of what cannot be.</summary>
[TestClass]
public sealed class ImpossibleSettingsTests(TestContext context)
{
    private const int NameOffset = 20;
    private const int FirstSetting = 84;

    private static readonly byte[] s_valid = ReferenceProfile.Encode(ReferenceProfile.Settings());

    private readonly ProfileCheck _check = new(s_valid);

    [TestCleanup]
    public void Report()
    {
        Assert.AreEqual(0, _check.Accepted);
        _check.Report(context);
    }

    [TestMethod]
    public void Every_setting_that_is_no_number_or_just_out_of_range_is_refused_by_its_name()
    {
        foreach (SettingRow row in SettingTable.Rows())
        {
            double[] values =
            [
                double.NaN,
                double.PositiveInfinity,
                double.NegativeInfinity,
                double.MinValue,
                double.MaxValue,
                Math.BitDecrement(row.Least),
                Math.BitIncrement(row.Most),
            ];
            foreach (double value in values)
            {
                RefusedFor(row.Name, With((row.Setting, value)));
            }
        }

        Assert.AreEqual(7 * (int)Setting.Count, _check.Refused);
    }

    [TestMethod]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageCeiling, 2.5)]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageFloor, 4.0)]
    [DataRow("voltage_ceiling", "voltage_floor", Setting.VoltageCeiling, 2.0)]
    [DataRow("temperature_ceiling", "temperature_floor", Setting.TemperatureCeiling, -10.0)]
    [DataRow("temperature_ceiling", "temperature_floor", Setting.TemperatureFloor, 60.0)]
    [DataRow("trip_fraction", "derate_fraction", Setting.DerateFraction, 0.9)]
    [DataRow("trip_fraction", "derate_fraction", Setting.TripFraction, 0.5)]
    [DataRow("cycle", "board", Setting.Cycle, 0.11)]
    [DataRow("voltage_ceiling", "board", Setting.VoltageCeiling, 4.5)]
    [DataRow("voltage_ceiling", "board", Setting.VoltageMargin, 1.0)]
    [DataRow("voltage_ceiling", "board", Setting.ConverterDivider, 1.0)]
    [DataRow("voltage_floor", "board", Setting.VoltageFloor, -2.0)]
    [DataRow("temperature_ceiling", "board", Setting.TemperatureCeiling, 151.0)]
    [DataRow("temperature_floor", "board", Setting.TemperatureFloor, -56.0)]
    [DataRow("pressure_wall", "board", Setting.PressureWall, 45.0)]
    [DataRow("pressure_wall", "board", Setting.LoadCellRating, 100.0)]
    [DataRow("pressure_wall", "board", Setting.Area, 10.0)]
    [DataRow("plating_ccd", "board", Setting.Shunt, 200.0)]
    public void Settings_that_contradict_each_other_or_the_board_are_refused(string name, string source, Setting setting, double value)
    {
        SettingFault fault = RefusedFor(name, With((setting, value)));
        Assert.AreEqual(source, fault.Source);
    }

    [TestMethod]
    public void A_stripping_limit_the_board_cannot_measure_is_refused()
    {
        Settings settings = ReferenceProfile.Settings();
        settings.PlatingCcd = new LimitTable([25.0], [10.0], [0.01]);
        settings.Set(Setting.Shunt, 200.0);
        Assert.AreEqual("board", RefusedFor("stripping_ccd", ReferenceProfile.Encode(settings)).Source);
    }

    [TestMethod]
    public void Every_field_of_a_table_that_is_damaged_is_refused_by_the_tables_name()
    {
        const int Numbers = 4 + 2 + 8;
        int start = FirstSetting + 8 * (int)Setting.Count;
        foreach (string name in new[] { "plating_ccd", "stripping_ccd" })
        {
            foreach (int axis in new[] { start, start + 1 })
            {
                foreach (byte points in new byte[] { 0, 9, 16, 127, 128, 255 })
                {
                    RefusedFor(name, ProfileCheck.Repaired(s_valid, bytes => bytes[axis] = points));
                }
            }

            for (int i = 0; i < Numbers; i++)
            {
                int at = start + 2 + 8 * i;
                bool isValue = i >= 4 + 2;
                double[] damaged = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 10000.1, -10000.1];
                foreach (double number in isValue ? [.. damaged, 0.0, -0.0, -1e-300, -0.1] : damaged)
                {
                    SettingFault fault = RefusedFor(
                        name,
                        ProfileCheck.Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), number))
                    );
                    Assert.AreEqual(
                        isValue ? "values"
                            : i < 4 ? "temperatures"
                            : "pressures",
                        fault.Source
                    );
                }

                if (i is > 0 and < 4 or 5)
                {
                    double before = BitConverter.ToDouble(s_valid, at - 8);
                    RefusedFor(name, ProfileCheck.Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), before)));
                    RefusedFor(name, ProfileCheck.Repaired(s_valid, bytes => BitConverter.TryWriteBytes(bytes.AsSpan(at), before - 1.0)));
                }
            }

            start += 2 + 8 * Numbers;
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" a")]
    [DataRow("a ")]
    [DataRow("a name of thirty-one letters... ")]
    [DataRow("a\0b")]
    [DataRow("a\0 ")]
    [DataRow("\0a")]
    [DataRow("a\tb")]
    [DataRow("a\u007F")]
    [DataRow("\u00E9")]
    public void A_name_that_cannot_be_shown_or_is_not_what_it_looks_like_is_refused(string name)
    {
        byte[] field = new byte[Profile.NameBytes];
        for (int i = 0; i < name.Length && i < field.Length; i++)
        {
            field[i] = (byte)name[i];
        }

        RefusedFor("name", ProfileCheck.Repaired(s_valid, bytes => field.CopyTo(bytes, NameOffset)));
    }

    private static byte[] With(params (Setting Setting, double Value)[] changes)
    {
        return ReferenceProfile.Changed(ReferenceProfile.Name, changes);
    }

    private SettingFault RefusedFor(string name, byte[] bytes)
    {
        Assert.IsFalse(_check.Read(bytes), name);
        Assert.AreEqual(name, _check.Fault!.Name);
        return _check.Fault;
    }
}
