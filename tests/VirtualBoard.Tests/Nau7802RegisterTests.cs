namespace SSBms.VirtualBoard.Tests;

/// <summary>What the registers of a NAU7802 change in its results.</summary>
[TestClass]
public sealed class Nau7802RegisterTests : Nau7802Setup
{
    [TestMethod]
    public void The_second_channel_is_not_connected()
    {
        Start(ChipBench.Ideal);
        Bench.Write(Control2, 0xA0);
        Bench.Pass(1000000);
        Assert.AreEqual(0, Bench.Read(Result, 3));
    }

    [TestMethod]
    public void Shorted_inputs_read_zero_and_so_does_the_internal_offset_of_a_calibrated_part()
    {
        Start(ChipBench.Ideal);
        Bench.Write(0x11, 0x18);
        Bench.Pass(1000000);
        Assert.AreEqual(0, Bench.Read(Result, 3));
        Bench.Write(0x11, 0x10);
        Bench.Pass(1000000);
        Assert.AreEqual(Code(0.001), Bench.Read(Result, 3));
    }

    [TestMethod]
    [DataRow(25.0, 0.109)]
    [DataRow(45.0, 0.1162)]
    public void The_temperature_sensor_takes_the_place_of_the_input(double celsius, double volt)
    {
        // At gain 2 and 3.0 V.
        Nau7802Chip chip = Start(ChipBench.Ideal);
        chip.DieTemperature.Value = celsius;
        Bench.Write(Control1, 0x29);
        Bench.Write(0x11, 0x02);
        Bench.Pass(1000000);
        Assert.AreEqual(volt / 3.0 * 2.0 * 16777216.0, Bench.Read(Result, 3), 1.0);
    }

    [TestMethod]
    public void A_regulator_set_above_what_the_supply_allows_stays_below_it()
    {
        Start(ChipBench.Ideal);
        Bench.Write(Control1, 0x01);
        Bench.Write(0x11, 0x02);
        Bench.Pass(1000000);
        Assert.AreEqual(0.109 / 3.0 * 2.0 * 16777216.0, Bench.Read(Result, 3), 1.0);
        Bench.Write(Control1, 0x39);
        Bench.Pass(1000000);
        Assert.AreEqual(0.109 / 2.4 * 2.0 * 16777216.0, Bench.Read(Result, 3), 1.0);
    }

    [TestMethod]
    [DataRow(0x10, 1.0)]
    [DataRow(0x08, -128.0)]
    [DataRow(0x18, -1.0)]
    public void The_amplifier_can_be_bypassed_and_its_input_turned_round(int pga, double gain)
    {
        Start(ChipBench.Ideal);
        Bench.Write(0x1B, (byte)pga);
        Bench.Pass(1000000);
        Assert.AreEqual(gain * 0.001 * 16777216.0, Bench.Read(Result, 3) << 40 >> 40, 1.0);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    public void Each_channel_has_an_offset_and_a_gain_that_correct_its_results(int second)
    {
        Nau7802Chip chip = Start(ChipBench.Ideal);
        chip.SecondRatio.Value = 0.001;
        Bench.Write(Control2, (byte)(second == 0 ? 0x20 : 0xA0));
        Bench.Write((byte)(0x03 + second), 0xFF, 0xFF, 0x00);
        Bench.Pass(1000000);
        Assert.AreEqual(Code(0.001) + 256, Bench.Read(Result, 3));
        Bench.Write((byte)(0x06 + second), 0x00, 0x40, 0x00, 0x00);
        Bench.Pass(1000000);
        Assert.AreEqual(0.5 * (Code(0.001) + 256), Bench.Read(Result, 3), 1.0);
        Bench.Write(Control2, (byte)(second == 0 ? 0xA0 : 0x20));
        Bench.Pass(1000000);
        Assert.AreEqual(Code(0.001), Bench.Read(Result, 3), "the other channel has its own");
    }

    [TestMethod]
    public void Without_a_crystal_on_the_board_its_clock_does_not_run()
    {
        Start(ChipBench.Ideal);
        Bench.Pass(1000000);
        Bench.Write(PowerUpControl, 0xD6);
        Bench.Read(Result, 3);
        Bench.Pass(10000000);
        Assert.AreEqual(0, Bench.Read(PowerUpControl, 1) & CycleReady);
    }

    [TestMethod]
    [DataRow(0x01, 0x40)]
    [DataRow(0x11, 0x80)]
    [DataRow(0x11, 0x40)]
    [DataRow(0x11, 0x04)]
    [DataRow(0x11, 0x01)]
    [DataRow(0x15, 0x01)]
    [DataRow(0x15, 0x04)]
    [DataRow(0x15, 0x10)]
    [DataRow(0x1B, 0x40)]
    [DataRow(0x1B, 0x20)]
    [DataRow(0x1B, 0x01)]
    [DataRow(0x1C, 0x10)]
    [DataRow(0x1C, 0x04)]
    [DataRow(0x1C, 0x01)]
    public void What_is_not_modelled_is_refused_and_not_stored(int register, int value)
    {
        Start(ChipBench.Ideal);
        NotModelledException refused = Assert.ThrowsExactly<NotModelledException>(() => Bench.Write((byte)register, (byte)value));
        Assert.Contains("does not model", refused.Message, StringComparison.Ordinal);
        Assert.AreNotEqual(value, Bench.Read(register, 1));
    }

    [TestMethod]
    public void A_register_that_does_not_exist_stores_nothing()
    {
        Start(ChipBench.Ideal);
        Bench.Write(0x40, 0x55);
        Assert.AreEqual(0, Bench.Read(0x40, 1));
    }

    [TestMethod]
    public void The_factory_memory_overlays_the_converter_register_when_selected()
    {
        Bench.Attach(new Nau7802Chip(Bench.Clock, ChipBench.Ideal, Ratio));
        Bench.Write(0x15, 0x30);
        Assert.AreEqual(0x30, Bench.Read(0x15, 1));
        Bench.Write(0x1B, 0x80);
        Assert.AreNotEqual(0x30, Bench.Read(0x15, 1));
    }
}
