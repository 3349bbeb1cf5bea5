using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The record of a trip in the memory chip: what it keeps, which copy it is found by, and what is found where there is none.</summary>
[TestClass]
public sealed class LatchRecordTests
{
    private const long At = 0x0123456789ABCDEF;
    private const double Value = -0.123456789012345;
    private const double Bound = 4.2000000000000011;
    private const int Slot = 40;

    private readonly Station _station = new();

    [TestMethod]
    [DataRow(1)]
    [DataRow(254)]
    [DataRow(TripLatch.Closed)]
    public void A_trip_is_found_as_it_was_written(int code)
    {
        TripLatch latch = Opened();
        Assert.IsTrue(latch.Write(code, At, Value, Bound));
        TripLatch found = Opened();
        Assert.AreEqual((code, At, Value, Bound), (found.Code, found.At, found.Value, found.Bound));
        Assert.AreEqual(latch.Number, found.Number);
        Assert.IsFalse(found.IsCorrupt);
    }

    [TestMethod]
    public void In_a_memory_that_was_never_used_nothing_is_latched()
    {
        TripLatch latch = Opened();
        Assert.AreEqual((0, 0L, 0.0, 0.0, 0L), (latch.Code, latch.At, latch.Value, latch.Bound, latch.Number));
        Assert.IsTrue(latch.IsEven);
        Assert.IsFalse(latch.IsCorrupt);
    }

    [TestMethod]
    public void A_trip_has_two_copies_once_it_was_completed_and_each_a_number_of_its_own()
    {
        TripLatch latch = Opened();
        for (int trip = 1; trip <= 3; trip++)
        {
            Assert.IsTrue(latch.Write(trip, At, Value, Bound));
            Assert.AreEqual(trip, latch.Number);
            Assert.IsFalse(latch.IsEven);
            Assert.IsTrue(latch.Complete());
            Assert.IsTrue(latch.IsEven);
            Assert.AreEqual(trip, latch.Number, "the copy has the same");
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void A_trip_stored_in_both_slots_is_found_whichever_of_them_is_torn(int slot)
    {
        TripLatch latch = Opened();
        latch.Write((int)DiagnosisCode.OverVoltage, At, Value, Bound);
        latch.Complete();
        Tear(slot);
        TripLatch found = Opened();
        Assert.AreEqual(
            ((int)DiagnosisCode.OverVoltage, At, Value, Bound, 1L),
            (found.Code, found.At, found.Value, found.Bound, found.Number)
        );
        Assert.IsTrue(found.IsEven, "and written anew");
    }

    [TestMethod]
    public void Of_a_trip_that_cannot_be_read_any_more_nothing_is_left_but_that_there_was_something()
    {
        TripLatch latch = Opened();
        latch.Write((int)DiagnosisCode.OverVoltage, At, Value, Bound);
        latch.Complete();
        Tear(0);
        Tear(1);
        Assert.IsTrue(latch.Open());
        Assert.IsTrue(latch.IsCorrupt);
        Assert.AreEqual((0, 0L, 0.0, 0.0, 0L), (latch.Code, latch.At, latch.Value, latch.Bound, latch.Number));
    }

    [TestMethod]
    public void A_memory_that_does_not_answer_is_told()
    {
        TripLatch latch = Opened();
        Assert.IsTrue(latch.Write(1, At, Value, Bound));
        _station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        Assert.IsFalse(latch.Complete());
        Assert.IsFalse(latch.IsEven);
        Assert.IsFalse(latch.Write(2, At, Value, Bound));
        Assert.IsFalse(latch.Open());
    }

    private TripLatch Opened()
    {
        var memory = new Mb85rc256v(_station.Board.Ports.Bus, new BoardConfiguration().MemoryAddress);
        Assert.IsTrue(memory.Start());
        var latch = new TripLatch(memory, MemoryMap.TripLatch);
        Assert.IsTrue(latch.Open());
        return latch;
    }

    private void Tear(int slot)
    {
        _station.Memory[MemoryMap.TripLatch + slot * Slot + 20] ^= 0x10;
    }
}
