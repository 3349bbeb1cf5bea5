using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>
/// Every bit of every register that decides what a chip measures, turned over while the contactor is closed: the contactor opens within
/// a second, for this reason and with the channel, unless nothing can come of it.
/// </summary>
[TestClass]
public sealed class ChangedRegisterTests
{
    private const int Second = 1000;
    private const int CyclesWatched = 40;
    private const double Density = 0.1;

    [TestMethod]
    [DataRow(0x00, 0x400F, "RSTACC clears sums that nobody reads; the others are reserved")]
    [DataRow(0x01, 0x0000, "")]
    [DataRow(0x02, 0x8000, "reserved")]
    [DataRow(0x03, 0xFFFF, "the temperature compensation is off, which CONFIG tells")]
    [DataRow(0x0B, 0x0FFF, "flags, which cannot be written")]
    [DataRow(0x0C, 0x0000, "")]
    [DataRow(0x0D, 0x0000, "")]
    [DataRow(0x0E, 0x8000, "reserved")]
    [DataRow(0x0F, 0x8000, "reserved")]
    [DataRow(0x10, 0x0000, "")]
    [DataRow(0x11, 0x0000, "")]
    public void Of_the_current_monitor(int register, int harmless, string why)
    {
        Turn("ina228", register, 16, harmless, why, MeasuredChannel.Current);
    }

    [TestMethod]
    [DataRow(0x01, 0x8000, "starts a conversion, with the same settings")]
    [DataRow(0x02, 0x0000, "")]
    [DataRow(0x03, 0x0000, "")]
    public void Of_the_second_converter(int register, int harmless, string why)
    {
        Turn("ads1115", register, 16, harmless, why, MeasuredChannel.RedundantVoltage);
    }

    [TestMethod]
    [DataRow(0x00, 0x28, "flags, which cannot be written")]
    [DataRow(0x01, 0x00, "")]
    [DataRow(0x02, 0x08, "a flag, which cannot be written")]
    [DataRow(0x03, 0x00, "")]
    [DataRow(0x04, 0x00, "")]
    [DataRow(0x05, 0x00, "")]
    [DataRow(0x06, 0x00, "")]
    [DataRow(0x07, 0x00, "")]
    [DataRow(0x08, 0x00, "")]
    [DataRow(0x09, 0x00, "")]
    [DataRow(0x0A, 0xFF, "of the second input, which is not in use")]
    [DataRow(0x0D, 0xFF, "of the second input, which is not in use")]
    [DataRow(0x11, 0x00, "")]
    [DataRow(0x15, 0xC0, "reserved")]
    [DataRow(0x1B, 0x00, "")]
    [DataRow(0x1C, 0x00, "")]
    public void Of_the_bridge_converter(int register, int harmless, string why)
    {
        Turn("nau7802", register, 8, harmless, why, MeasuredChannel.StackPressure);
    }

    [TestMethod]
    [DataRow("plate tmp117", MeasuredChannel.PlateTemperature)]
    [DataRow("wall tmp117", MeasuredChannel.WallTemperature)]
    public void Of_the_temperature_sensors(string chip, MeasuredChannel channel)
    {
        Turn(chip, 0x01, 16, 0xF801, "flags, an unused bit, and a second name of the continuous mode", channel);
        Turn(chip, 0x02, 16, 0xFFFF, "a limit of the alert pin, which is not connected", channel);
        Turn(chip, 0x03, 16, 0xFFFF, "a limit of the alert pin, which is not connected", channel);
        Turn(chip, 0x04, 16, 0xFFFF, "the lock of a memory that the firmware does not write", channel);
        Turn(chip, 0x07, 16, 0x0000, "", channel);
    }

    [TestMethod]
    [DataRow("ina228", 0x00, MeasuredChannel.Current)]
    [DataRow("ads1115", 0x01, MeasuredChannel.RedundantVoltage)]
    [DataRow("nau7802", 0x06, MeasuredChannel.StackPressure)]
    [DataRow("plate tmp117", 0x07, MeasuredChannel.PlateTemperature)]
    public void It_stays_lost_until_the_chip_is_set_up_anew_which_waits_for_the_open_contactor(
        string chip,
        int register,
        MeasuredChannel channel
    )
    {
        Station station = Station.Operating();
        byte[] before = Content(station, chip, register);
        byte[] after = [.. before];
        after[0] ^= 0x04;
        station.Board.Chip(chip).Disturb([(byte)register, .. after]);
        station.Cycles(10);
        Assert.AreEqual(DiagnosisCode.ConfigurationLost, station.Guard.Trip.Code);
        station.Board.Chip(chip).Disturb([(byte)register, .. before]);
        station.Cycles(10);
        Assert.AreEqual(channel, station.Control.Sample.LostConfiguration, "right again, but not to be trusted");

        station.Cycles(80);
        Assert.AreEqual(MeasuredChannel.None, station.Control.Sample.LostConfiguration);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    private static void Turn(string chip, int register, int width, int harmless, string why, MeasuredChannel channel)
    {
        Assert.AreEqual(harmless != 0, why.Length > 0);
        for (int bit = 0; bit < width; bit++)
        {
            Turn(chip, register, bit, (harmless & (1 << bit)) != 0, channel);
        }
    }

    private static void Turn(string chip, int register, int bit, bool harmless, MeasuredChannel channel)
    {
        string what = $"{chip} 0x{register:X2} bit {bit}";
        ChangedBus? bus = null;
        var station = new Station(wiring: ports => ports.With(bus: bus = new ChangedBus(ports.Bus)));
        station.Operate();
        station.Density = Density;
        station.Cycles(5 + bit);
        int before = station.Conducted;
        Change(station, bus!, chip, register, bit);
        double most = 0.0;
        for (int i = 0; i < CyclesWatched; i++)
        {
            station.Cycles(1);
            most = Math.Max(most, Math.Abs(station.Guard.Quantities.Get(Quantity.CurrentDensity) - Density));
        }

        int conducted = station.Conducted - before;
        if (harmless)
        {
            Assert.AreEqual(ProtectionState.Operating, station.State, what);
            Assert.AreEqual(CyclesWatched * 100, conducted, what);
            Assert.IsLessThan(0.01, most, what);
            return;
        }

        Assert.AreEqual(DiagnosisCode.ConfigurationLost, station.Guard.Trip.Code, what);
        Assert.AreEqual((double)(int)channel, station.Guard.Trip.Value, what);
        Assert.IsLessThan(Second, conducted, what);
    }

    /// <summary>Turns a bit over, in the chip or, where the model does not know what would come of it, in its answers.</summary>
    private static void Change(Station station, ChangedBus bus, string chip, int register, int bit)
    {
        byte[] content = Content(station, chip, register);
        content[content.Length - 1 - bit / 8] ^= (byte)(1 << (bit % 8));
        try
        {
            station.Board.Chip(chip).Disturb([(byte)register, .. content]);
        }
        catch (NotModelledException)
        {
            bus.Address = Address(chip);
            bus.Register = register;
            bus.Bits = (byte)(1 << bit);
        }
    }

    private static byte[] Content(Station station, string chip, int register)
    {
        byte[] content = new byte[chip == "nau7802" ? 1 : 2];
        Assert.AreEqual(BusStatus.Ok, station.Board.Bus.Transfer(Address(chip), [(byte)register], 1, content, content.Length));
        return content;
    }

    private static int Address(string chip)
    {
        var board = new BoardConfiguration();
        return chip switch
        {
            "ina228" => board.CurrentMonitorAddress,
            "ads1115" => board.ConverterAddress,
            "nau7802" => board.BridgeAddress,
            "plate tmp117" => board.PlateSensorAddress,
            _ => board.WallSensorAddress,
        };
    }
}
