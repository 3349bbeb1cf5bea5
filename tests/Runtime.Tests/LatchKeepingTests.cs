using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>What the latch holds in the memory, cycle by cycle, as the contactor closes, opens and trips.</summary>
[TestClass]
public sealed class LatchKeepingTests
{
    [TestMethod]
    public void While_the_contactor_is_closed_the_latch_holds_when_it_was_closed_and_is_not_written_again()
    {
        Station station = Station.Operating();
        TripLatch latch = station.Firmware.Stores.Latch;
        Assert.AreEqual(TripLatch.Closed, latch.Code);
        Assert.IsTrue(latch.IsEven, "in both copies");
        Assert.AreEqual(0.0, latch.Value);
        long number = latch.Number;
        long before = station.Board.Clock.Milliseconds;
        Assert.IsInRange(before - 100 * Station.CyclesToOperating, before, latch.At);
        station.Cycles(100);
        Assert.AreEqual(number, latch.Number);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(10);
        Assert.AreEqual(0, latch.Code);
        Assert.IsTrue(latch.IsEven);
        Assert.AreEqual(number + 1, latch.Number, "opened in order, it is cleared once");
    }

    [TestMethod]
    public void A_trip_is_latched_with_its_own_time_in_both_copies_and_once()
    {
        Station station = Station.Operating();
        TripLatch latch = station.Firmware.Stores.Latch;
        long number = latch.Number;
        station.Temperature = 60.0;
        station.Cycles(50);
        TripReport trip = station.Guard.Trip;
        Assert.AreEqual(DiagnosisCode.OverTemperature, trip.Code);
        Assert.AreEqual(((int)trip.Code, trip.At, trip.Value, trip.Bound), (latch.Code, latch.At, latch.Value, latch.Bound));
        Assert.AreEqual(number + 1, latch.Number);
        Assert.IsTrue(latch.IsEven);
    }

    [TestMethod]
    public void A_board_that_was_lost_knows_for_how_long_it_had_been_closed()
    {
        Station station = Station.Operating();
        long closedAt = station.Firmware.Stores.Latch.At;
        station.Cycles(300);
        long diedAt = station.Board.Clock.Milliseconds;
        var again = new Station([.. station.Memory]);
        again.Start();
        TripReport trip = again.Guard.Trip;
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, trip.Code);
        Assert.IsInRange(diedAt - 10_200, diedAt, trip.At, "it proves its memory every ten seconds");
        Assert.AreEqual((trip.At - closedAt) * 0.001, trip.Value, 1e-9);
        Assert.AreEqual(0.0, trip.Bound);
        TripLatch latch = again.Firmware.Stores.Latch;
        Assert.AreEqual(
            ((int)DiagnosisCode.LostWhileClosed, trip.At, trip.Value, 0.0),
            (latch.Code, latch.At, latch.Value, latch.Bound),
            "on record before the first cycle"
        );
        long number = latch.Number;
        again.Cycles(20);
        Assert.AreEqual(number, latch.Number, "and not written again");
        Assert.IsTrue(latch.IsEven);
    }

    [TestMethod]
    public void A_latch_that_is_corrupt_is_written_as_that_in_the_first_cycles()
    {
        Station station = Station.Operating();
        byte[] memory = [.. station.Memory];
        memory[MemoryMap.TripLatch + 2] ^= 1;
        memory[MemoryMap.TripLatch + SlotPair.Size(28) / 2 + 30] ^= 0x80;
        var again = new Station(memory);
        again.Start();
        again.Cycles(5);
        TripLatch latch = again.Firmware.Stores.Latch;
        Assert.AreEqual((int)DiagnosisCode.LatchCorrupt, latch.Code);
        Assert.IsTrue(latch.IsEven);
        Assert.IsFalse(latch.IsCorrupt);
    }
}
