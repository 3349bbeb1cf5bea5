using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Device.Tests;

[TestClass]
public class MemoryTests
{
    private const int LatchBytes = 80;

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
        int[] codes = { 0, TripLatch.Closed, 7, 0, TripLatch.Closed, 0 };
        for (int i = 1; i < codes.Length; i++)
        {
            for (int bytes = 0; bytes < LatchBytes; bytes++)
            {
                for (int second = 0; second <= LatchBytes; second += 8)
                {
                    var memory = new CutMemory(LatchBytes);
                    var latch = new TripLatch(memory, 0);
                    latch.Open();
                    latch.Write(codes[i - 1], 100, 0.9, 1.0);
                    memory.BytesLeft = bytes;
                    Assert.IsFalse(latch.Write(codes[i], 200, 51.0, 50.0) && latch.Complete());

                    // And once more, while the next start puts it in order.
                    memory.BytesLeft = second;
                    new TripLatch(memory, 0).Open();
                    memory.BytesLeft = -1;
                    var again = new TripLatch(memory, 0);
                    Assert.IsTrue(again.Open());
                    Assert.IsFalse(again.IsCorrupt);
                    Assert.AreEqual(bytes < LatchBytes / 2 ? codes[i - 1] : codes[i], again.Code);
                }
            }
        }
    }

    [TestMethod]
    public void Whichever_bit_of_the_latch_rots_the_trip_is_still_there_with_its_cause()
    {
        var one = new byte[1];
        for (int bit = 0; bit < 8 * LatchBytes; bit++)
        {
            CutMemory memory = Latched();
            memory.Read(bit / 8, one, 1);
            one[0] ^= (byte)(1 << (bit % 8));
            memory.Write(bit / 8, one, 1);
            var latch = new TripLatch(memory, 0);
            Assert.IsTrue(latch.Open());
            Assert.AreEqual(7, latch.Code);
            Assert.AreEqual(51.0, latch.Value);

            // It was put in order: the same bit of the other half may rot now.
            int other = (bit / 8 + LatchBytes / 2) % LatchBytes;
            memory.Read(other, one, 1);
            one[0] ^= (byte)(1 << (bit % 8));
            memory.Write(other, one, 1);
            latch = new TripLatch(memory, 0);
            Assert.IsTrue(latch.Open());
            Assert.AreEqual(7, latch.Code);
        }
    }

    [TestMethod]
    public void A_latch_of_which_nothing_is_whole_any_more_is_told_from_an_empty_one()
    {
        CutMemory memory = Latched();
        memory.Write(3, new byte[] { 0x55 }, 1);
        memory.Write(LatchBytes / 2 + 20, new byte[] { 0x55 }, 1);
        var latch = new TripLatch(memory, 0);
        Assert.IsTrue(latch.Open());
        Assert.IsTrue(latch.IsCorrupt);
        Assert.IsTrue(latch.Write(0, 0, 0.0, 0.0));
        Assert.IsFalse(latch.IsCorrupt);
        latch = new TripLatch(memory, 0);
        Assert.IsTrue(latch.Open());
        Assert.IsFalse(latch.IsCorrupt);
        Assert.AreEqual(0, latch.Code);
    }

    [TestMethod]
    public void A_new_memory_has_nothing_latched()
    {
        var latch = new TripLatch(new CutMemory(LatchBytes), 0);
        Assert.IsTrue(latch.Open());
        Assert.IsFalse(latch.IsCorrupt);
        Assert.AreEqual(0, latch.Code);
    }

    [TestMethod]
    public void A_memory_that_does_not_answer_is_told_from_an_empty_one()
    {
        var memory = new CutMemory(1024) { Answers = false };
        Assert.IsFalse(new TripLatch(memory, 0).Open());
        Assert.IsFalse(new EventLog(memory, 0, 1024).Open());
    }

    [TestMethod]
    public void Whichever_byte_the_power_is_cut_at_a_proof_the_last_sign_of_life_is_true_or_missing()
    {
        for (int bytes = 0; bytes < 2 * MemoryProof.Size; bytes++)
        {
            var memory = new CutMemory(MemoryProof.Size);
            var proof = new MemoryProof(memory, 0);
            proof.Run(1_000_000, 5);
            Assert.IsFalse(proof.Failed);
            memory.BytesLeft = bytes;
            proof.Run(1_010_000, 5);
            Assert.IsTrue(proof.Failed);
            memory.BytesLeft = -1;
            var again = new MemoryProof(memory, 0);
            Assert.IsTrue(again.Open());
            long at = again.LastAt(5);
            Assert.IsTrue(at == 0 || at == 1_000_000 || at == 1_010_000);
            Assert.AreEqual(0L, again.LastAt(6));
        }
    }

    [TestMethod]
    public void Whichever_byte_of_a_block_the_power_is_cut_at_what_was_measured_before_stays()
    {
        for (int bytes = 0; bytes < MinuteBlock.Size; bytes++)
        {
            var memory = new CutMemory(MinuteLog.Size);
            var minutes = new MinuteLog(memory, 0, new TripLatch(memory, 0), new TripLog(memory, 0));
            Assert.IsTrue(minutes.Open());
            minutes.SetScale(new BoardRange());
            Measure(minutes, 0, 3 * MinuteBlock.Cycles);
            memory.BytesLeft = bytes;
            Measure(minutes, 3 * MinuteBlock.Cycles, MinuteBlock.Cycles);
            Assert.IsTrue(minutes.Failed);
            memory.BytesLeft = -1;
            int whole = 0;
            var block = new MinuteBlock();
            for (int place = 0; place < MinuteLog.Capacity; place++)
            {
                whole += minutes.TryRead(place, block) ? 1 : 0;
            }

            Assert.AreEqual(3, whole);
        }
    }

    private static void Measure(MinuteLog minutes, int first, int count)
    {
        var sample = new Sample();
        for (int i = first; i < first + count; i++)
        {
            sample.Now = 1000 + 100 * i;
            sample.CellVoltage.Accept(3.4 + 0.001 * i, sample.Now);
            if (minutes.Take(sample, true))
            {
                minutes.Store();
            }
        }
    }

    private static CutMemory Latched()
    {
        var memory = new CutMemory(LatchBytes);
        var latch = new TripLatch(memory, 0);
        latch.Open();
        Assert.IsTrue(latch.Write(TripLatch.Closed, 100, 0.0, 0.0) && latch.Complete());
        Assert.IsTrue(latch.Write(7, 200, 51.0, 50.0) && latch.Complete());
        return memory;
    }
}
