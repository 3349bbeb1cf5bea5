using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class VirtualI2cBusTests
{
    private readonly VirtualI2cBus _bus = new();

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0x00)]
    [DataRow(0x41)]
    [DataRow(0x80)]
    public void Nobody_acknowledges_where_no_chip_is(int address)
    {
        _bus.Attach(0x40, Memory());
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(address, [0, 0], 2, [], 0));
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(address, [], 0, new byte[1], 1));
    }

    [TestMethod]
    public void Two_chips_at_one_address_are_refused()
    {
        _bus.Attach(0x40, Memory());
        Assert.ThrowsExactly<ArgumentException>(() => _bus.Attach(0x40, Memory()));
    }

    [TestMethod]
    public void Only_the_counted_bytes_of_the_buffers_are_used()
    {
        Mb85rc256vChip chip = Memory();
        _bus.Attach(0x50, chip);
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x50, [0, 0, 1, 2, 3, 4], 4, [], 0));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 0 }, chip.Content[..3]);
        byte[] answer = [9, 9, 9];
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x50, [0, 0, 7, 7], 2, answer, 2));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 9 }, answer);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 0 }, chip.Content[..3]);
    }

    [TestMethod]
    [DataRow(0.0, 10000, 10000)]
    [DataRow(0.25, 7200, 7800)]
    [DataRow(1.0, 0, 0)]
    public void An_intermittent_chip_fails_the_set_share_of_transfers(double share, int fewest, int most)
    {
        Mb85rc256vChip chip = Memory();
        _bus.Attach(0x50, chip);
        chip.Fault = ChipFault.Intermittent;
        chip.FailureShare = share;
        int succeeded = 0;
        byte[] answer = new byte[4];
        for (int i = 0; i < 10000; i++)
        {
            succeeded += _bus.Transfer(0x50, [0, 0], 2, answer, 4) == BusStatus.Ok ? 1 : 0;
        }

        Assert.IsInRange(fewest, most, succeeded);
    }

    private static Mb85rc256vChip Memory()
    {
        return new Mb85rc256vChip(new VirtualClock(), ChipBench.Real);
    }
}
