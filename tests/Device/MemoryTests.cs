using SSBms.Runtime;

namespace SSBms.Device.Tests;

[TestClass]
public class MemoryTests
{
    [TestMethod]
    public void The_checksum_is_the_common_one()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };
        Assert.AreEqual(0xCBF43926u, Crc32.Compute(digits, digits.Length));
    }

    [TestMethod]
    public void An_entry_comes_back_as_it_was_written()
    {
        var log = new EventLog(new CutMemory(1024), 0, 1024);
        Assert.IsTrue(log.Open());
        Assert.IsTrue(log.Append(123456789012L, EventKind.Tripped, 3, 0.987654321, -1e-300));
        var entry = new LogEntry();
        Assert.IsTrue(log.TryRead(1, entry));
        Assert.AreEqual(123456789012L, entry.At);
        Assert.AreEqual((int)EventKind.Tripped, (int)entry.Kind);
        Assert.AreEqual(3, entry.Code);
        Assert.AreEqual(0.987654321, entry.Value);
        Assert.AreEqual(-1e-300, entry.Bound);
    }

    [TestMethod]
    public void The_ring_keeps_the_newest_entries_over_a_restart()
    {
        var memory = new CutMemory(10 * EventLog.EntrySize);
        var log = new EventLog(memory, 0, memory.Size);
        log.Open();
        for (int i = 1; i <= 25; i++)
        {
            Assert.IsTrue(log.Append(i, EventKind.Raised, i, 0.0, 0.0));
        }

        var again = new EventLog(memory, 0, memory.Size);
        Assert.IsTrue(again.Open());
        Assert.AreEqual(25L, again.LastSequence);
        var entry = new LogEntry();
        Assert.IsFalse(again.TryRead(15, entry));
        Assert.IsTrue(again.TryRead(16, entry));
        Assert.AreEqual(16, entry.Code);
        Assert.IsTrue(again.Append(26, EventKind.Raised, 26, 0.0, 0.0));
        Assert.IsTrue(again.TryRead(26, entry));
    }

    [TestMethod]
    public void Whichever_byte_the_power_is_cut_at_the_log_loses_at_most_that_entry()
    {
        for (int bytes = 0; bytes < EventLog.EntrySize; bytes++)
        {
            var memory = new CutMemory(4 * EventLog.EntrySize);
            var log = new EventLog(memory, 0, memory.Size);
            log.Open();
            log.Append(1, EventKind.Raised, 1, 0.0, 0.0);
            log.Append(2, EventKind.Raised, 2, 0.0, 0.0);
            memory.BytesLeft = bytes;
            Assert.IsFalse(log.Append(3, EventKind.Raised, 3, 0.0, 0.0));
            memory.BytesLeft = -1;
            var again = new EventLog(memory, 0, memory.Size);
            Assert.IsTrue(again.Open());
            Assert.AreEqual(2L, again.LastSequence);
            Assert.IsTrue(again.TryRead(1, new LogEntry()));
            Assert.IsTrue(again.TryRead(2, new LogEntry()));
        }
    }

    [TestMethod]
    public void Whichever_byte_the_power_is_cut_at_the_latch_tells_the_old_or_the_new()
    {
        for (int bytes = 0; bytes <= 40; bytes++)
        {
            var memory = new CutMemory(80);
            var latch = new TripLatch(memory, 0);
            latch.Open();
            latch.Write(3, 100, 0.9, 1.0);
            latch.Write(7, 200, 51.0, 50.0);
            memory.BytesLeft = bytes;
            bool stored = latch.Write(0, 300, 0.0, 0.0);
            memory.BytesLeft = -1;
            var again = new TripLatch(memory, 0);
            Assert.IsTrue(again.Open());
            Assert.AreEqual(stored ? 0 : 7, again.Code);
        }
    }

    [TestMethod]
    public void A_new_memory_has_nothing_latched()
    {
        var latch = new TripLatch(new CutMemory(80), 0);
        Assert.IsTrue(latch.Open());
        Assert.AreEqual(0, latch.Code);
    }

    [TestMethod]
    public void A_memory_that_does_not_answer_is_told_from_an_empty_one()
    {
        var memory = new CutMemory(1024) { Answers = false };
        Assert.IsFalse(new TripLatch(memory, 0).Open());
        Assert.IsFalse(new EventLog(memory, 0, 1024).Open());
    }
}
