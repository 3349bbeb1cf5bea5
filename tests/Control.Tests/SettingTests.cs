using System.Globalization;
using SSBms.Device.Tests;
using SSBms.Tests;

namespace SSBms.Control.Tests;

/// <summary>Every setting is what its page promises, bounds what it should, and is refused when it cannot be.</summary>
[TestClass]
public sealed class SettingTests
{
    private const double AmperePerMilliampere = 1e-3;

    [TestMethod]
    public void Every_setting_has_the_unit_default_and_range_of_its_page()
    {
        Dictionary<string, string[]> page = Page();
        SettingRow[] rows = SettingTable.Rows();
        CollectionAssert.AreEqual(page.Keys.ToArray(), rows.Select(row => row.Name).ToArray());
        foreach (SettingRow row in rows)
        {
            string[] cells = page[row.Name];
            string[] range = cells[3].Split(" to ");
            Assert.AreEqual(row.Required, cells[2] == "from the cell", row.Name);
            Assert.AreEqual(
                (row.Required ? 0.0 : row.Default, row.Least, row.Most),
                (Number(cells[2]), Number(range[0]), Number(range[1])),
                row.Name
            );
            Assert.AreEqual(
                row.Unit == "1" ? "" : row.Unit,
                range[1].Contains(' ', StringComparison.Ordinal) ? range[1].Split(' ', 2)[1] : "",
                row.Name
            );
        }
    }

    [TestMethod]
    public void A_new_set_of_settings_has_the_defaults_and_knows_nothing_of_a_cell()
    {
        var settings = new Settings();
        foreach (SettingRow row in SettingTable.Rows())
        {
            Assert.AreEqual(!row.Required, settings.IsKnown(row.Setting), row.Name);
            Assert.AreEqual(row.Required ? 0.0 : row.Default, settings.Get(row.Setting), row.Name);
        }
    }

    [TestMethod]
    public void What_is_no_number_is_not_known_and_zero()
    {
        var settings = new Settings();
        foreach (double value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            settings.Set(Setting.Area, 2.0);
            Assert.IsTrue(settings.IsKnown(Setting.Area));
            settings.Set(Setting.Area, value);
            Assert.IsFalse(settings.IsKnown(Setting.Area));
            Assert.AreEqual(0.0, settings.Get(Setting.Area));
        }

        settings.Set(Setting.Area, 2.0);
        settings.Forget(Setting.Area);
        Assert.IsFalse(settings.IsKnown(Setting.Area));
        Assert.AreEqual(0.0, settings.Get(Setting.Area));
    }

    [TestMethod]
    public void A_bound_is_its_setting_but_for_margins_of_voltage_and_for_times_that_count_in_cycles()
    {
        Settings settings = Sound();
        settings.Set(Setting.VoltageMargin, 0.07);
        settings.Set(Setting.StaleCycles, 3.0);
        settings.Set(Setting.Cycle, 0.2);
        settings.Set(Setting.StaleTemperature, 0.9);
        settings.Set(Setting.ContactorTime, 0.5);
        foreach (SettingRow row in SettingTable.Rows())
        {
            double expected = row.Setting switch
            {
                Setting.VoltageCeiling => 4.07,
                Setting.VoltageFloor => 2.43,
                Setting.StaleCycles => 0.6,
                Setting.ContactorTime => 0.6,
                _ => settings.Get(row.Setting),
            };
            Assert.AreEqual(expected, settings.BoundOf(row), 1e-12, row.Name);
        }

        settings.Set(Setting.StaleTemperature, 0.3);
        settings.Set(Setting.ContactorTime, 0.7);
        Assert.AreEqual(0.6, settings.BoundOf(Row(Setting.StaleTemperature)), 1e-12);
        Assert.AreEqual(0.7, settings.BoundOf(Row(Setting.ContactorTime)), 1e-12);
    }

    [TestMethod]
    public void Each_setting_bounds_the_quantity_of_its_name_or_none()
    {
        var bounds = new Dictionary<Setting, Quantity>
        {
            [Setting.VoltageFloor] = Quantity.VoltageFloor,
            [Setting.VoltageCeiling] = Quantity.VoltageCeiling,
            [Setting.TemperatureFloor] = Quantity.TemperatureFloor,
            [Setting.TemperatureCeiling] = Quantity.TemperatureCeiling,
            [Setting.PressureWall] = Quantity.PressureWall,
            [Setting.VoltageDisagreement] = Quantity.VoltageDisagreementLimit,
            [Setting.TemperatureSpread] = Quantity.TemperatureSpreadLimit,
            [Setting.StaleCycles] = Quantity.AgeLimit,
            [Setting.StaleTemperature] = Quantity.TemperatureAgeLimit,
            [Setting.ContactorTime] = Quantity.ContactorLimit,
            [Setting.RiseEvidence] = Quantity.RiseEvidenceLimit,
            [Setting.RunawayRatio] = Quantity.RunawayRatio,
        };
        foreach (SettingRow row in SettingTable.Rows())
        {
            Assert.AreEqual(bounds.GetValueOrDefault(row.Setting, Quantity.Count), row.Bound, row.Name);
        }
    }

    [TestMethod]
    public void Sound_settings_have_no_fault_and_either_end_of_every_range_is_in_it()
    {
        Assert.IsNull(SettingCheck.FirstFault(Sound(), Wide()));
        foreach (SettingRow row in SettingTable.Rows())
        {
            foreach (double end in new[] { row.Least, row.Most })
            {
                Settings settings = Sound();
                settings.Set(row.Setting, end);
                SettingFault? fault = SettingCheck.FirstFault(settings, Wide());
                Assert.IsTrue(fault is null || fault.Source.Length > 0, $"{row.Name} {end}: only another setting or the board may object");
            }
        }
    }

    [TestMethod]
    public void What_is_beyond_a_range_is_named_with_value_side_and_bound()
    {
        foreach (SettingRow row in SettingTable.Rows())
        {
            Refused(row.Name, Math.BitDecrement(row.Least), false, row.Least, "", row.Setting);
            Refused(row.Name, Math.BitIncrement(row.Most), true, row.Most, "", row.Setting);
            Refused(row.Name, 0.0, false, row.Least, SettingFault.Missing, row.Setting, double.NaN);
        }
    }

    [TestMethod]
    [DataRow(Setting.VoltageCeiling, Setting.VoltageFloor, 3.0, "voltage_ceiling", "voltage_floor")]
    [DataRow(Setting.TemperatureCeiling, Setting.TemperatureFloor, 20.0, "temperature_ceiling", "temperature_floor")]
    [DataRow(Setting.TripFraction, Setting.DerateFraction, 0.5, "trip_fraction", "derate_fraction")]
    public void A_window_whose_ends_are_one_or_the_wrong_way_round_is_refused(
        Setting upper,
        Setting lower,
        double value,
        string name,
        string than
    )
    {
        Settings settings = Sound();
        settings.Set(upper, value);
        settings.Set(lower, value);
        SettingFault fault = SettingCheck.FirstFault(settings, Wide())!;
        Assert.AreEqual((name, than, value, value, false), (fault.Name, fault.Source, fault.Value, fault.Bound, fault.TooHigh));
        settings.Set(lower, Math.BitDecrement(value));
        Assert.IsNull(SettingCheck.FirstFault(settings, Wide()));
    }

    [TestMethod]
    [DataRow("cycle", true)]
    [DataRow("voltage_ceiling", true)]
    [DataRow("voltage_floor", false)]
    [DataRow("temperature_ceiling", true)]
    [DataRow("temperature_floor", false)]
    [DataRow("pressure_wall", true)]
    [DataRow("plating_ccd", true)]
    [DataRow("stripping_ccd", true)]
    public void What_the_board_can_just_measure_is_taken_and_anything_beyond_refused(string name, bool tooHigh)
    {
        Settings settings = Sound();
        settings.Set(Setting.Area, 2.0);
        settings.Set(Setting.TripFraction, 0.75);
        settings.Set(Setting.DerateFraction, 0.5);
        if (name == "plating_ccd")
        {
            settings.PlatingCcd = new LimitTable([25.0], [5.0, 10.0], [0.4, 0.8]);
        }

        if (name == "stripping_ccd")
        {
            settings.StrippingCcd = new LimitTable([25.0], [5.0, 10.0], [0.8, 0.4]);
        }

        double current = (name.EndsWith("ccd", StringComparison.Ordinal) ? 0.8 : 0.3) * 0.75 * 2.0 * AmperePerMilliampere;
        BoardRange board = Wide();
        Put(board, name, settings, current, beyond: false);
        Assert.IsNull(SettingCheck.FirstFault(settings, board), SettingCheck.FirstFault(settings, board)?.Name);
        Put(board, name, settings, current, beyond: true);
        SettingFault fault = SettingCheck.FirstFault(settings, board)!;
        Assert.AreEqual((name, tooHigh, "board"), (fault.Name, fault.TooHigh, fault.Source));
    }

    private static void Put(BoardRange board, string name, Settings settings, double current, bool beyond)
    {
        double part = beyond ? 1e-9 : -1e-9;
        double margin = settings.Get(Setting.VoltageMargin);
        switch (name)
        {
            case "cycle":
                board.LongestCycle = settings.Get(Setting.Cycle) - part;
                break;
            case "voltage_ceiling":
                board.HighestVoltage = settings.Get(Setting.VoltageCeiling) + margin - part;
                break;
            case "voltage_floor":
                board.LowestVoltage = settings.Get(Setting.VoltageFloor) - margin + part;
                break;
            case "temperature_ceiling":
                board.HighestTemperature = settings.Get(Setting.TemperatureCeiling) - part;
                break;
            case "temperature_floor":
                board.LowestTemperature = settings.Get(Setting.TemperatureFloor) + part;
                break;
            case "pressure_wall":
                board.RatedPressure = settings.Get(Setting.PressureWall) - part;
                break;
            default:
                board.LargestCurrent = current - part * 1e-3;
                break;
        }
    }

    private static void Refused(string name, double value, bool tooHigh, double bound, string source, Setting setting, double? given = null)
    {
        Settings settings = Sound();
        settings.Set(setting, given ?? value);
        SettingFault fault = SettingCheck.FirstFault(settings, Wide())!;
        Assert.AreEqual((name, value, tooHigh, bound, source), (fault.Name, fault.Value, fault.TooHigh, fault.Bound, fault.Source));
    }

    private static SettingRow Row(Setting setting)
    {
        return SettingTable.Rows().Single(row => row.Setting == setting);
    }

    private static Settings Sound()
    {
        var table = new LimitTable([25.0], [5.0], [0.3]);
        Settings settings = GarnetCell.Settings(bothLithium: false, cycleSeconds: 0.1);
        settings.PlatingCcd = table;
        settings.StrippingCcd = table;
        settings.Set(Setting.Area, 1.0);
        return settings;
    }

    private static BoardRange Wide()
    {
        return new BoardRange
        {
            LargestCurrent = 1e6,
            LowestVoltage = -100.0,
            HighestVoltage = 100.0,
            RatedPressure = 1e6,
            LowestTemperature = -273.0,
            HighestTemperature = 1000.0,
            LongestCycle = 100.0,
        };
    }

    private static double Number(string cell)
    {
        return double.TryParse(cell.Split(' ')[0], CultureInfo.InvariantCulture, out double number) ? number : 0.0;
    }

    private static Dictionary<string, string[]> Page()
    {
        return File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToDictionary(cells => cells[0].Trim('`'), StringComparer.Ordinal);
    }
}
