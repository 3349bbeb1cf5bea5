using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What the memory is asked, how often, and what becomes of an answer that is wrong.</summary>
[TestClass]
public sealed class Mb85rc256vTransferTests
{
    private const int Address = 0x50;
    private const int ReservedAddress = 0x7C;

    /// <summary>The chip's own address as it stands on the bus, which is written to the reserved one.</summary>
    private const int Named = Address << 1;

    private const int HighByteOfTheEnd = 0x7F;

    private readonly VirtualI2cBus _bus = new();
    private readonly Mb85rc256vChip _chip = new(new VirtualClock(), new NoiseSource(1, "mb85rc256v"));
    private readonly TappedChip _tap;
    private readonly Mb85rc256v _driver;

    public Mb85rc256vTransferTests()
    {
        _tap = new TappedChip(_chip, countsUp: false);
        _bus.Attach(Address, _tap);
        _driver = new Mb85rc256v(_bus, Address);
        for (int i = 0; i < _chip.Content.Length; i++)
        {
            _chip.Content[i] = (byte)(17 * i + 3);
        }
    }

    [TestMethod]
    public void It_has_32_kilobytes()
    {
        Assert.AreEqual(32768, _driver.Size);
        Assert.IsTrue(_driver.Read(_driver.Size - 1, new byte[1], 1));
        Assert.IsFalse(_driver.Read(_driver.Size, new byte[1], 1));
    }

    [TestMethod]
    [DataRow(0, "")]
    [DataRow(1, "0100:1")]
    [DataRow(63, "0100:63")]
    [DataRow(64, "0100:64")]
    [DataRow(65, "0100:64 0140:1")]
    [DataRow(128, "0100:64 0140:64")]
    [DataRow(130, "0100:64 0140:64 0180:2")]
    public void Bytes_are_read_in_chunks_of_64(int count, string transfers)
    {
        byte[] read = new byte[count];
        List<string> log = _tap.During(() => Assert.IsTrue(_driver.Read(0x100, read, count)));
        CollectionAssert.AreEqual(
            transfers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            log.ConvertAll(name => name.Replace("=", "", StringComparison.Ordinal))
        );
        CollectionAssert.AreEqual(_chip.Content[0x100..(0x100 + count)], read);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(64)]
    [DataRow(65)]
    [DataRow(128)]
    public void Bytes_are_written_in_chunks_of_64_each_of_which_is_read_back_or_unseen_is_not(int count)
    {
        byte[] written = [.. Enumerable.Range(1, count).Select(i => (byte)(3 * i))];
        int chunks = (count + 63) / 64;
        Assert.HasCount(2 * chunks, _tap.During(() => Assert.IsTrue(_driver.Write(0x100, written, count))));
        CollectionAssert.AreEqual(written, _chip.Content[0x100..(0x100 + count)]);
        Assert.HasCount(chunks, _tap.During(() => Assert.IsTrue(_driver.WriteUnseen(0x1000, written, count))));
        CollectionAssert.AreEqual(written, _chip.Content[0x1000..(0x1000 + count)]);
    }

    [TestMethod]
    public void An_unseen_write_does_not_notice_what_is_not_stored_but_what_is_not_acknowledged()
    {
        _chip.WriteProtected = true;
        Assert.IsTrue(_driver.WriteUnseen(0x100, [1, 2], 2));
        _tap.Loses = _ => true;
        Assert.HasCount(2, _tap.During(() => Assert.IsFalse(_driver.WriteUnseen(0x100, [1, 2], 2))));
        Assert.IsEmpty(_tap.During(() => Assert.IsFalse(_driver.WriteUnseen(32767, [1, 2], 2))));
    }

    [TestMethod]
    public void A_transfer_that_fails_once_is_made_again_and_one_that_fails_twice_is_told()
    {
        foreach (int failures in (int[])[1, 2])
        {
            int left = failures;
            _tap.Loses = _ => left-- > 0;
            Assert.HasCount(2, _tap.During(() => Assert.AreEqual(failures == 1, _driver.Read(0x100, new byte[4], 4))));
            left = failures;
            Assert.HasCount(
                failures == 1 ? 3 : 2,
                _tap.During(() => Assert.AreEqual(failures == 1, _driver.Write(0x100, [1, 2, 3, 4], 4)))
            );
        }
    }

    [TestMethod]
    public void A_byte_that_reads_back_otherwise_is_written_again_and_a_second_time_is_told()
    {
        byte[] written = [1, 2, 3, 4, 5, 6, 7];
        for (int bit = 0; bit < 56; bit++)
        {
            foreach (int answers in (int[])[1, 2])
            {
                _tap.Flip(0x01, 1L << bit, answers);
                Assert.HasCount(4, _tap.During(() => Assert.AreEqual(answers == 1, _driver.Write(0x100, written, 7))), $"bit {bit}");
            }
        }
    }

    [TestMethod]
    public void A_write_that_could_not_be_read_back_is_told_though_the_same_was_written_before()
    {
        Assert.IsTrue(_driver.Write(0x100, [1, 2, 3], 3));
        _tap.Loses = transfer => transfer.EndsWith(":3", StringComparison.Ordinal);
        Assert.IsFalse(_driver.Write(0x100, [1, 2, 3], 3));
    }

    [TestMethod]
    public void A_memory_that_is_known_by_its_identity_is_asked_for_it_twice_at_most_and_not_touched()
    {
        TappedChip identity = Identity();
        int left = 1;
        identity.Loses = _ => left-- > 0;
        _tap.Loses = _ => true;
        Assert.HasCount(2, identity.During(() => Assert.IsTrue(_driver.Start())));
        left = 2;
        Assert.HasCount(2, identity.During(() => Assert.IsFalse(_driver.Start())));
    }

    [TestMethod]
    public void Any_bit_of_another_identity_makes_it_show_that_it_remembers()
    {
        TappedChip identity = Identity();
        byte[] before = [.. _chip.Content];
        byte kept = before[^1];
        string[] expected = ["7F=F8:8", "7F=F8:8", $"7F=FF{(byte)~kept:X2}", "7F=FF:1", $"7F=FF{kept:X2}", "7F=FF:1"];
        for (int bit = 0; bit < 24; bit++)
        {
            identity.Flip(Named, 1L << bit, answers: 1);
            CollectionAssert.AreEqual(expected, _tap.During(() => Assert.IsTrue(_driver.Start())), $"bit {bit}");
            CollectionAssert.AreEqual(before, _chip.Content);
        }
    }

    [TestMethod]
    public void A_part_that_answers_twice_differently_is_not_written_to()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            _tap.Flip(HighByteOfTheEnd, 1L << bit, answers: 1);
            CollectionAssert.AreEqual((string[])["7F=F8:8", "7F=F8:8"], _tap.During(() => Assert.IsFalse(_driver.Start())), $"bit {bit}");
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void A_part_that_can_be_asked_only_once_is_not_written_to(int answered)
    {
        int asked = 0;
        _tap.Loses = _ => asked++ >= answered;
        List<string> log = _tap.During(() => Assert.IsFalse(_driver.Start()));
        CollectionAssert.AreEqual(Enumerable.Repeat("7F=F8:8", answered + 2).ToArray(), log);
    }

    [TestMethod]
    public void A_part_whose_last_byte_cannot_be_changed_or_not_be_put_back_does_not_start()
    {
        byte kept = _chip.Content[^1];
        foreach (byte refused in (byte[])[kept, (byte)~kept])
        {
            _tap.Loses = transfer => transfer == $"7F=FF{refused:X2}";
            Assert.IsFalse(_driver.Start());
            _chip.Content[^1] = kept;
        }

        _tap.LeaveAlone();
        Assert.IsTrue(_driver.Start());
        Assert.AreEqual(kept, _chip.Content[^1]);
    }

    private TappedChip Identity()
    {
        var identity = new TappedChip(_chip.IdentityAt(Address), countsUp: false);
        _bus.Attach(ReservedAddress, identity);
        return identity;
    }
}
