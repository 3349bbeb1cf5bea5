using FsCheck;
using FsCheck.Fluent;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Mb85rc256vTests
{
    private const int Address = 0x50;
    private const int ReservedAddress = 0x7C;

    private readonly VirtualI2cBus _bus = new();
    private Mb85rc256vChip _chip = null!;
    private Mb85rc256v _driver = null!;

    [TestInitialize]
    public void Build()
    {
        _chip = new Mb85rc256vChip(new VirtualClock(), new NoiseSource(1, "mb85rc256v"));
        _bus.Attach(Address, _chip);
        _driver = new Mb85rc256v(_bus, Address);
    }

    [TestMethod]
    public void What_is_written_anywhere_is_read_back_and_nothing_else_changes()
    {
        Arbitrary<(int Address, int Count, int Seed)> blocks = (
            from address in Gen.Choose(0, _driver.Size - 1)
            from count in Gen.Choose(0, Math.Min(300, _driver.Size - address))
            from seed in Gen.Choose(0, 1000000)
            select (address, count, seed)
        ).ToArbitrary();
        Prop.ForAll(blocks, block => WritesExactly(block.Address, block.Count, block.Seed)).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    [DataRow(-1, 1)]
    [DataRow(32768, 1)]
    [DataRow(32767, 2)]
    [DataRow(32700, 69)]
    [DataRow(0, -1)]
    [DataRow(0, 101)]
    [DataRow(int.MaxValue, 2)]
    [DataRow(int.MinValue, 2)]
    public void A_range_outside_memory_or_buffer_is_refused_without_a_transfer(int address, int count)
    {
        byte[] buffer = new byte[100];
        Assert.IsFalse(_driver.Read(address, buffer, count));
        Assert.IsFalse(_driver.Write(address, buffer, count));
        Assert.AreEqual(0L, _bus.Transfers);
    }

    [TestMethod]
    public void The_last_byte_can_be_used_and_nothing_wraps()
    {
        Assert.IsTrue(_driver.Write(32668, Pattern(100, 7), 100));
        Assert.AreEqual(Pattern(100, 7)[99], _chip.Content[32767]);
        Assert.AreEqual(0, _chip.Content[0]);
    }

    [TestMethod]
    public void A_write_cut_off_by_a_power_loss_keeps_the_acknowledged_bytes_and_is_reported()
    {
        for (int cut = 0; cut < 100; cut++)
        {
            Build(cut);
            Assert.IsTrue(_driver.Write(1000, Pattern(100, 1), 100));
            _chip.CutPowerAfter(cut);
            Assert.IsFalse(_driver.Write(1000, Pattern(100, 2), 100));
            Assert.IsFalse(_driver.Read(1000, new byte[1], 1), "no power");
            _chip.RestorePower();
            byte[] read = new byte[100];
            Assert.IsTrue(_driver.Read(1000, read, 100));
            byte[] torn = [.. Pattern(100, 2)[..cut], .. Pattern(100, 1)[cut..]];
            CollectionAssert.AreEqual(torn, read);
        }
    }

    [TestMethod]
    public void The_content_outlives_the_part()
    {
        Assert.IsTrue(_driver.Write(5, [1, 2, 3], 3));
        var again = new VirtualI2cBus();
        again.Attach(Address, new Mb85rc256vChip(new VirtualClock(), new NoiseSource(2, "mb85rc256v"), _chip.Content));
        byte[] read = new byte[3];
        Assert.IsTrue(new Mb85rc256v(again, Address).Read(5, read, 3));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read);
    }

    [TestMethod]
    public void A_write_that_is_acknowledged_but_not_stored_is_reported()
    {
        _chip.WriteProtected = true;
        Assert.IsFalse(_driver.Write(0, [1], 1));
        _chip.WriteProtected = false;
        _chip.Fault = ChipFault.Stuck;
        Assert.IsFalse(_driver.Write(0, [1], 1));
        _chip.Fault = ChipFault.Ok;
        Assert.IsTrue(_driver.Write(0, [1], 1));
    }

    [TestMethod]
    public void A_silent_memory_is_reported()
    {
        _chip.Fault = ChipFault.Off;
        Assert.IsFalse(_driver.Start());
        Assert.IsFalse(_driver.Read(0, new byte[1], 1));
        Assert.IsFalse(_driver.Write(0, [1], 1));
    }

    [TestMethod]
    public void With_a_loose_contact_a_write_that_is_confirmed_is_stored()
    {
        _chip.Fault = ChipFault.Intermittent;
        _chip.FailureShare = 0.3;
        int confirmed = 0;
        for (int i = 0; i < 500; i++)
        {
            byte[] data = Pattern(40, i);
            if (_driver.Write(i * 40, data, 40))
            {
                confirmed++;
                CollectionAssert.AreEqual(data, _chip.Content[(i * 40)..(i * 40 + 40)]);
            }
        }

        // Each of two attempts succeeds with 0.7 · 0.7.
        Assert.IsInRange(320, 420, confirmed);
    }

    [TestMethod]
    public void Random_answers_fail_a_write_but_a_read_is_only_as_good_as_its_checksum()
    {
        _chip.Fault = ChipFault.Garbage;
        Assert.IsFalse(_driver.Write(0, Pattern(40, 1), 40));
        Assert.IsTrue(_driver.Read(0, new byte[40], 40));
    }

    [TestMethod]
    public void The_part_of_the_first_maker_is_known_by_its_identity()
    {
        _bus.Attach(ReservedAddress, _chip.IdentityAt(Address));
        Assert.IsTrue(_driver.Start());
        Assert.AreEqual(1L, _bus.Transfers);
    }

    [TestMethod]
    public void A_part_of_another_maker_is_known_by_its_memory_and_keeps_every_byte()
    {
        for (int last = 0; last < 256; last++)
        {
            Build(last);
            Pattern(Mb85rc256vChip.Size, last).CopyTo(_chip.Content, 0);
            _chip.Content[^1] = (byte)last;
            byte[] before = [.. _chip.Content];
            Assert.IsTrue(_driver.Start());
            CollectionAssert.AreEqual(before, _chip.Content);
        }
    }

    [TestMethod]
    public void A_part_that_does_not_remember_or_answers_at_random_does_not_start_and_is_left_as_it_was()
    {
        Pattern(Mb85rc256vChip.Size, 3).CopyTo(_chip.Content, 0);
        _chip.WriteProtected = true;
        Assert.IsFalse(_driver.Start());
        _chip.WriteProtected = false;
        _chip.Fault = ChipFault.Garbage;
        for (int i = 0; i < 1000; i++)
        {
            Assert.IsFalse(_driver.Start());
        }

        CollectionAssert.AreEqual(Pattern(Mb85rc256vChip.Size, 3), _chip.Content);
    }

    [TestMethod]
    public void Another_chip_at_the_address_is_no_memory()
    {
        _bus.Attach(0x51, new Tmp117Chip(new VirtualClock(), new NoiseSource(1, "tmp117"), new AnalogNode()));
        Assert.IsFalse(new Mb85rc256v(_bus, 0x51).Start());
        Assert.IsFalse(new Mb85rc256v(_bus, 0x52).Start());
    }

    private static byte[] Pattern(int count, int seed)
    {
        var noise = new NoiseSource((ulong)seed, "pattern");
        byte[] pattern = new byte[count];
        for (int i = 0; i < count; i++)
        {
            pattern[i] = (byte)noise.NextBits();
        }

        return pattern;
    }

    private void Build(int seed)
    {
        var bus = new VirtualI2cBus();
        _chip = new Mb85rc256vChip(new VirtualClock(), new NoiseSource((ulong)seed, "mb85rc256v"));
        bus.Attach(Address, _chip);
        _driver = new Mb85rc256v(bus, Address);
    }

    private bool WritesExactly(int address, int count, int seed)
    {
        byte[] expected = [.. _chip.Content];
        byte[] data = Pattern(count, seed);
        data.CopyTo(expected, address);
        byte[] read = new byte[count];
        return _driver.Write(address, data, count)
            && _driver.Read(address, read, count)
            && read.AsSpan().SequenceEqual(data)
            && _chip.Content.AsSpan().SequenceEqual(expected);
    }
}
