using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>No driver starts on a chip that does not keep its configuration.</summary>
[TestClass]
public sealed class ForgetfulChipTests
{
    private const int Address = 0x40;
    private const int None = -1;

    private readonly VirtualClock _clock = new();
    private readonly VirtualI2cBus _bus = new();
    private readonly NoiseSource _noise = new(1, "chip");
    private readonly AnalogNode _node = new();

    [TestMethod]
    [DataRow(None, true)]
    [DataRow(0x00, false)]
    [DataRow(0x01, false)]
    [DataRow(0x0B, false)]
    public void Neither_the_current_monitor(int register, bool starts)
    {
        Attach(new Ina228Chip(_clock, _noise, _node, _node), register);
        Assert.AreEqual(starts, new Ina228(_bus, Address, 10.0, 0.0).Start());
    }

    [TestMethod]
    [DataRow(None, true)]
    [DataRow(0x01, false)]
    public void Nor_the_second_converter(int register, bool starts)
    {
        Attach(new Ads1115Chip(_clock, _noise, [_node, _node, _node, _node]), register);
        Assert.AreEqual(starts, new Ads1115(_bus, Address, 2.0, 2.048).Start());
    }

    [TestMethod]
    [DataRow(None, true)]
    [DataRow(0x00, false)]
    [DataRow(0x01, false)]
    [DataRow(0x02, false)]
    [DataRow(0x15, false)]
    [DataRow(0x1C, false)]
    public void Nor_the_bridge_converter(int register, bool starts)
    {
        Attach(new Nau7802Chip(_clock, _noise, _node), register);
        Assert.AreEqual(starts, new Nau7802(_bus, Address, _clock).Start());
    }

    [TestMethod]
    [DataRow(None, true)]
    [DataRow(0x01, false)]
    public void Nor_the_temperature_sensor(int register, bool starts)
    {
        Attach(new Tmp117Chip(_clock, _noise, _node), register);
        Assert.AreEqual(starts, new Tmp117(_bus, Address).Start());
    }

    private void Attach(VirtualChip chip, int register)
    {
        _bus.Attach(Address, new ForgetfulChip(chip, register));
    }
}
