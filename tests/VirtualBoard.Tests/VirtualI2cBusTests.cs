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

    [TestMethod]
    public void An_address_without_data_finds_out_who_is_there()
    {
        Mb85rc256vChip chip = Memory();
        _bus.Attach(0x50, chip);
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x50, [], 0, [], 0));
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(0x51, [], 0, [], 0));
        chip.Fault = ChipFault.Off;
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(0x50, [], 0, [], 0));
        chip.Fault = ChipFault.Ok;
        chip.CutPowerAfter(0);
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(0x50, [], 0, [], 0));
    }

    [TestMethod]
    public void A_loose_contact_breaks_transfers_off_at_any_byte_and_what_came_before_counts()
    {
        Mb85rc256vChip chip = Memory();
        _bus.Attach(0x50, chip);
        chip.Fault = ChipFault.Intermittent;
        chip.FailureShare = 1.0;
        bool[] seen = new bool[4];
        for (int i = 0; i < 1000; i++)
        {
            Array.Clear(chip.Content);
            BusStatus status = _bus.Transfer(0x50, [0, 0, 1, 2, 3], 5, [], 0);
            int stored = chip.Content[..3].Count(value => value != 0);
            Assert.AreNotEqual(BusStatus.Ok, status);
            Assert.IsTrue(stored == 0 || status == BusStatus.Partial);
            seen[status == BusStatus.NotAcknowledged ? 3 : stored] = true;
        }

        CollectionAssert.AreEqual(new[] { true, true, true, true }, seen, "none, one or two bytes stored; not even the address");
    }

    [TestMethod]
    public void A_read_that_is_broken_off_clears_the_alerts_all_the_same()
    {
        var clock = new VirtualClock();
        var shunt = new AnalogNode();
        var chip = new Ina228Chip(clock, ChipBench.Ideal, shunt, new AnalogNode() { Value = 4.0 });
        _bus.Attach(0x40, chip);
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [0x0B, 0x80, 0x00], 3, [], 0));
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [0x0C, 0x00, 0x10], 3, [], 0));
        chip.Fault = ChipFault.Intermittent;
        chip.FailureShare = 1.0;
        int cleared = 0;
        byte[] answer = new byte[2];
        for (int i = 0; i < 200; i++)
        {
            shunt.Value = 0.1;
            clock.Microseconds += 10000;
            shunt.Value = 0.0;
            clock.Microseconds += 10000;
            chip.Advance(clock.Microseconds);
            Assert.IsTrue(chip.AlertAsserted);
            BusStatus status = _bus.Transfer(0x40, [0x0B], 1, answer, 2);
            Assert.AreNotEqual(BusStatus.Ok, status);
            cleared += chip.AlertAsserted ? 0 : 1;
            chip.Fault = ChipFault.Ok;
            Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [0x0B], 1, answer, 2));
            chip.Fault = ChipFault.Intermittent;
        }

        // Of address, pointer, address and two bytes only the last two come after the chip has begun to answer.
        Assert.IsInRange(50, 110, cleared);
    }

    [TestMethod]
    [DataRow("ina228")]
    [DataRow("tmp117")]
    [DataRow("ads1115")]
    public void Of_a_write_that_is_too_long_the_register_takes_the_first_two_bytes(string name)
    {
        var clock = new VirtualClock();
        (BusDevice chip, byte register) = name switch
        {
            "ina228" => ((BusDevice)new Ina228Chip(clock, ChipBench.Ideal, new AnalogNode(), new AnalogNode()), (byte)0x0C),
            "tmp117" => (new Tmp117Chip(clock, ChipBench.Ideal, new AnalogNode()), (byte)0x02),
            _ => (new Ads1115Chip(clock, ChipBench.Ideal, [new(), new(), new(), new()]), (byte)0x03),
        };
        _bus.Attach(0x40, chip);
        byte[] answer = new byte[2];
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [register, 0x12, 0x34, 0x56, 0x78], 5, [], 0));
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [register], 1, answer, 2));
        CollectionAssert.AreEqual(new byte[] { 0x12, 0x34 }, answer);
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [register, 0x56], 2, [], 0));
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0x40, [register], 1, answer, 2));
        CollectionAssert.AreEqual(new byte[] { 0x12, 0x34 }, answer, "half a word changes nothing");
    }

    [TestMethod]
    public void A_general_call_resets_the_chips_that_know_it_and_no_other()
    {
        var clock = new VirtualClock();
        var monitor = new Ina228Chip(clock, ChipBench.Ideal, new AnalogNode(), new AnalogNode());
        _bus.Attach(0x40, monitor);
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(0, [0x06], 1, [], 0), "none of them is there");
        _bus.Attach(0x48, new Ads1115Chip(clock, ChipBench.Ideal, [new(), new(), new(), new()]));
        var sensor = new Tmp117Chip(clock, ChipBench.Ideal, new AnalogNode());
        _bus.Attach(0x49, sensor);
        _bus.Transfer(0x40, [0x0C, 0x12, 0x34], 3, [], 0);
        _bus.Transfer(0x48, [0x03, 0x12, 0x34], 3, [], 0);
        _bus.Transfer(0x49, [0x02, 0x12, 0x34], 3, [], 0);
        Assert.AreEqual(BusStatus.NotAcknowledged, _bus.Transfer(0, [0x04], 1, [], 0));
        Assert.AreEqual(0x1234, Read(0x49, 0x02));
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(0, [0x06], 1, [], 0));
        clock.Microseconds += 10000;
        Assert.AreEqual(0x1234, Read(0x40, 0x0C));
        Assert.AreEqual(0x7FFF, Read(0x48, 0x03));
        Assert.AreEqual(0x6000, Read(0x49, 0x02));
    }

    private int Read(int address, byte register)
    {
        byte[] answer = new byte[2];
        Assert.AreEqual(BusStatus.Ok, _bus.Transfer(address, [register], 1, answer, 2));
        return (answer[0] << 8) | answer[1];
    }

    private static Mb85rc256vChip Memory()
    {
        return new Mb85rc256vChip(new VirtualClock(), ChipBench.Real);
    }
}
