using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class Mb85rc256vChipTests
{
    private readonly ChipBench _bench = new();
    private Mb85rc256vChip _chip = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Mb85rc256vChip(_bench.Clock, ChipBench.Real);
        _bench.Attach(_chip);
    }

    [TestMethod]
    public void The_identity_is_00_A5_10_and_repeats()
    {
        _bench.Bus.Attach(0x7C, _chip.IdentityAt(0x50));
        byte[] answer = new byte[4];
        Assert.AreEqual(BusStatus.Ok, _bench.Bus.Transfer(0x7C, [0xA0], 1, answer, 4));
        CollectionAssert.AreEqual(new byte[] { 0x00, 0xA5, 0x10, 0x00 }, answer);
        Assert.AreEqual(BusStatus.Ok, _bench.Bus.Transfer(0x7C, [0xA1], 1, answer, 3));
        Assert.AreEqual(BusStatus.Partial, _bench.Bus.Transfer(0x7C, [0xA2], 1, answer, 3), "another chip is asked");
    }

    [TestMethod]
    public void The_identity_shares_the_faults_of_the_chip()
    {
        _bench.Bus.Attach(0x7C, _chip.IdentityAt(0x50));
        byte[] answer = new byte[3];
        _chip.Fault = ChipFault.Off;
        Assert.AreEqual(BusStatus.NotAcknowledged, _bench.Bus.Transfer(0x7C, [0xA0], 1, answer, 3));
        _chip.Fault = ChipFault.Ok;
        _chip.CutPowerAfter(0);
        Assert.AreEqual(BusStatus.NotAcknowledged, _bench.Bus.Transfer(0x7C, [0xA0], 1, answer, 3));
        _chip.RestorePower();
        _chip.Fault = ChipFault.Garbage;
        Assert.AreEqual(BusStatus.Ok, _bench.Bus.Transfer(0x7C, [0xA0], 1, answer, 3));
        CollectionAssert.AreNotEqual(new byte[] { 0x00, 0xA5, 0x10 }, answer);
    }

    [TestMethod]
    public void Writing_and_reading_roll_over_at_the_end_and_the_top_address_bit_is_ignored()
    {
        _bench.Write(0x7F, 0xFF, 1, 2);
        Assert.AreEqual(1, _chip.Content[32767]);
        Assert.AreEqual(2, _chip.Content[0]);
        _bench.Write(0xFF, 0xFF);
        Assert.AreEqual(0x0102, _bench.ReadOn(2));
    }

    [TestMethod]
    public void A_read_without_address_goes_on_behind_the_last_byte()
    {
        _bench.Write(0x00, 0x10, 1, 2, 3, 4);
        _bench.Write(0x00, 0x10);
        Assert.AreEqual(0x01, _bench.ReadOn(1));
        Assert.AreEqual(0x0203, _bench.ReadOn(2));
        Assert.AreEqual(0x04, _bench.ReadOn(1));
    }

    [TestMethod]
    public void A_cut_off_write_keeps_what_was_acknowledged_and_the_chip_stays_silent_until_power_returns()
    {
        _chip.CutPowerAfter(2);
        Assert.AreEqual(BusStatus.Partial, _bench.Bus.Transfer(0x40, [0, 0, 1, 2, 3, 4], 6, [], 0));
        Assert.IsFalse(_chip.IsPowered);
        Assert.AreEqual(BusStatus.NotAcknowledged, _bench.Bus.Transfer(0x40, [0, 0], 2, new byte[1], 1));
        _chip.RestorePower();
        _bench.Write(0, 0);
        Assert.AreEqual(0x01020000, _bench.ReadOn(4));
    }

    [TestMethod]
    public void The_cut_counts_bytes_over_several_writes()
    {
        _chip.CutPowerAfter(3);
        _bench.Write(0, 0, 1, 2);
        Assert.AreEqual(BusStatus.Partial, _bench.Bus.Transfer(0x40, [0, 8, 3, 4], 4, [], 0));
        Assert.AreEqual(3, _chip.Content[8]);
        Assert.AreEqual(0, _chip.Content[9]);
    }

    [TestMethod]
    public void Content_survives_a_brown_out_and_must_have_the_right_size()
    {
        _bench.Write(0, 0, 42);
        _chip.Fault = ChipFault.Reset;
        Assert.AreEqual(42, _chip.Content[0]);
        Assert.ThrowsExactly<ArgumentException>(() => new Mb85rc256vChip(_bench.Clock, ChipBench.Real, new byte[100]));
    }

    [TestMethod]
    public void A_protected_or_stuck_chip_acknowledges_and_stores_nothing()
    {
        _chip.WriteProtected = true;
        _bench.Write(0, 0, 42);
        Assert.AreEqual(0, _chip.Content[0]);
        _chip.WriteProtected = false;
        _chip.Fault = ChipFault.Stuck;
        _bench.Write(0, 0, 42);
        Assert.AreEqual(0, _chip.Content[0]);
    }
}
