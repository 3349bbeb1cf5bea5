using SSBms.Control;

namespace SSBms.Drivers.Tests;

/// <summary>What the reference board can measure with the parts it is built with.</summary>
[TestClass]
public sealed class BoardConfigurationTests
{
    [TestMethod]
    public void The_chips_are_at_the_addresses_that_their_pins_give_them()
    {
        var board = new BoardConfiguration();
        Assert.AreEqual(0x40, board.CurrentMonitorAddress, "INA228, A0 and A1 at ground");
        Assert.AreEqual(0x48, board.ConverterAddress, "ADS1115, ADDR at ground");
        Assert.AreEqual(0x2A, board.BridgeAddress, "NAU7802");
        Assert.AreEqual(0x49, board.PlateSensorAddress, "TMP117, ADD0 at the supply");
        Assert.AreEqual(0x4A, board.WallSensorAddress, "TMP117, ADD0 at SDA");
        Assert.AreEqual(0x50, board.MemoryAddress, "MB85RC256V, A0 to A2 at ground");
    }

    [TestMethod]
    public void The_range_follows_from_shunt_divider_and_load_cell()
    {
        Settings settings = Fixture(shunt: 10.0, divider: 2.0, reference: 2.048, rating: 4000.0, area: 0.5);
        BoardRange range = new BoardConfiguration().RangeOf(settings);
        Assert.AreEqual(4.096e-3 * 0.999, range.LargestCurrent, 1e-12, "40.96 mV over 10 ohms, and a thousandth less");
        Assert.AreEqual(-2.048, range.LowestVoltage, "where the input is at ground");
        Assert.AreEqual(3.3 * 2.0 - 2.048, range.HighestVoltage, 1e-12, "where the divided input is at the supply");
        Assert.AreEqual(80.0, range.RatedPressure, 1e-9, "4 kN on half a square centimetre");
        Assert.AreEqual(-55.0, range.LowestTemperature);
        Assert.AreEqual(150.0, range.HighestTemperature);
        Assert.AreEqual(0.1, range.LongestCycle);
        Assert.AreEqual(
            0.05,
            new BoardConfiguration { LongestCycle = 0.05 }
                .RangeOf(settings)
                .LongestCycle
        );
    }

    [TestMethod]
    public void Without_a_shunt_or_an_area_there_is_a_range_in_which_nothing_can_be()
    {
        BoardRange range = new BoardConfiguration().RangeOf(Fixture(shunt: 0.0, divider: 2.0, reference: 2.048, rating: 4000.0, area: 0.0));
        Assert.AreEqual(0.0, range.LargestCurrent);
        Assert.AreEqual(0.0, range.RatedPressure);
    }

    private static Settings Fixture(double shunt, double divider, double reference, double rating, double area)
    {
        var settings = new Settings();
        settings.Set(Setting.Shunt, shunt);
        settings.Set(Setting.ConverterDivider, divider);
        settings.Set(Setting.CellReference, reference);
        settings.Set(Setting.LoadCellRating, rating);
        settings.Set(Setting.Area, area);
        return settings;
    }
}
