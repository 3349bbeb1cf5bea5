using SSBms.Control;
using SSBms.Device.Tests;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>What the keeper of the latch writes in which cycle, what it says may be closed, and what it finds after a start.</summary>
[TestClass]
public sealed class LatchKeeperTests
{
    private const int Trip = (int)DiagnosisCode.OverTemperature;

    private readonly CutMemory _memory = new(1024);
    private readonly Sample _sample = new() { Now = 70_000 };
    private readonly Decision _decision = new();
    private Guard _guard = null!;
    private TripLatch _latch = null!;
    private LatchKeeper _keeper = null!;

    public LatchKeeperTests()
    {
        Start();
    }

    [TestMethod]
    public void A_new_board_has_nothing_to_store()
    {
        Assert.IsFalse(_keeper.IsPending || _keeper.Failed || _keeper.Wrote);
        Assert.AreNotEqual(ProtectionState.Tripped, _guard.State);
        Assert.IsFalse(Close(false));
        Opened();
        Assert.IsFalse(_keeper.Wrote);
        Assert.AreEqual(0L, _latch.Number);
    }

    [TestMethod]
    public void Closed_is_on_record_before_the_contactor_may_close_and_in_both_copies_a_cycle_later()
    {
        Assert.IsTrue(Close());
        Assert.IsTrue(_keeper.Wrote);
        Assert.AreEqual((TripLatch.Closed, 70_000L, 0.0, 0.0), Stored());
        Assert.IsFalse(_latch.IsEven);
        _sample.Now += 100;
        Assert.IsTrue(Close());
        Assert.IsTrue(_keeper.Wrote);
        Assert.IsTrue(_latch.IsEven);
        Assert.IsTrue(Close());
        Assert.IsFalse(_keeper.Wrote, "and not again");
        Assert.AreEqual((TripLatch.Closed, 70_000L, 0.0, 0.0), Stored());
        Assert.AreEqual(1L, _latch.Number);
    }

    [TestMethod]
    public void What_is_not_on_record_is_not_closed()
    {
        _memory.BytesLeft = 5;
        Assert.IsFalse(Close());
        Assert.IsTrue(_keeper.IsPending && _keeper.Failed && _keeper.Wrote);
        _memory.BytesLeft = -1;
        Assert.IsTrue(Close());
        Assert.IsFalse(_keeper.IsPending || _keeper.Failed);
    }

    [TestMethod]
    public void A_second_copy_that_fails_is_told_and_written_again_and_keeps_nothing_open()
    {
        Close();
        _memory.BytesLeft = 5;
        Assert.IsTrue(Close());
        Assert.IsTrue(_keeper.Failed);
        Assert.IsFalse(_keeper.IsPending);
        _memory.BytesLeft = -1;
        Assert.IsTrue(Close());
        Assert.IsFalse(_keeper.Failed);
        Assert.IsTrue(_latch.IsEven);
    }

    [TestMethod]
    public void Told_to_close_nothing_else_is_stored()
    {
        Close();
        Close();
        _guard.RestoreTrip((DiagnosisCode)Trip, 1, 2.0, 3.0);
        _keeper.Store(_sample, _decision);
        Assert.AreEqual(TripLatch.Closed, _latch.Code);
    }

    [TestMethod]
    public void Opened_in_order_it_is_cleared_once_the_contacts_have_opened()
    {
        Close();
        Close();
        _sample.ContactorClosed = true;
        Close(false);
        Opened();
        Assert.AreEqual(TripLatch.Closed, _latch.Code, "they still travel");
        Assert.IsFalse(_keeper.Wrote);
        _sample.ContactorClosed = false;
        Opened();
        Assert.AreEqual((0, 70_000L, 0.0, 0.0), Stored());
        Assert.IsTrue(_keeper.Wrote);
        Opened();
        Assert.IsTrue(_latch.IsEven);
        Close(false);
        Opened();
        Assert.IsFalse(_keeper.Wrote);
    }

    [TestMethod]
    public void A_latch_that_was_being_cleared_is_cleared_whatever_the_contacts_say_then()
    {
        Close();
        Close();
        Close(false);
        Opened();
        _sample.ContactorClosed = true;
        Opened();
        Assert.IsTrue(_latch.IsEven);
        Assert.AreEqual(0, _latch.Code);
    }

    [TestMethod]
    public void A_trip_is_stored_with_its_own_time_and_what_it_saw_and_closes_nothing()
    {
        Close();
        Close();
        _guard.RestoreTrip((DiagnosisCode)Trip, 12_345, 51.0, 50.0);
        Close(false);
        _sample.ContactorClosed = true;
        Opened();
        Assert.AreEqual((Trip, 12_345L, 51.0, 50.0), Stored());
        Opened();
        Assert.IsTrue(_latch.IsEven);
        Assert.AreEqual(2L, _latch.Number);
    }

    [TestMethod]
    public void A_trip_of_before_the_start_is_taken_up_and_not_written_again()
    {
        Latched(Trip, 12_345, 51.0, 50.0);
        Start();
        Assert.AreEqual(ProtectionState.Tripped, _guard.State);
        Assert.AreEqual((DiagnosisCode)Trip, _guard.Trip.Code);
        Assert.AreEqual((12_345L, 51.0, 50.0), (_guard.Trip.At, _guard.Trip.Value, _guard.Trip.Bound));
        Assert.IsFalse(_keeper.IsPending);
        Opened();
        Assert.IsFalse(_keeper.Wrote);
        Assert.AreEqual(1L, _latch.Number);
    }

    [TestMethod]
    public void A_copy_that_a_start_could_not_complete_is_completed_in_the_first_cycle()
    {
        Latched(Trip, 12_345, 51.0, 50.0, complete: false);
        _memory.BytesLeft = 0;
        Start();
        _memory.BytesLeft = -1;
        Assert.IsFalse(_latch.IsEven);
        Opened();
        Assert.IsTrue(_keeper.Wrote);
        Assert.IsTrue(_latch.IsEven);
        Assert.AreEqual(1L, _latch.Number);
    }

    [TestMethod]
    [DataRow(5000, 5000, 4.0, DisplayName = "it lived four seconds longer")]
    [DataRow(500, 1000, 0.0, DisplayName = "the sign of life is older")]
    [DataRow(0, 1000, 0.0, DisplayName = "there is none")]
    public void A_board_that_was_lost_while_closed_trips_for_it_from_when_it_lived_last(int alive, int at, double seconds)
    {
        Latched(TripLatch.Closed, 1000, 0.0, 0.0);
        if (alive > 0)
        {
            new MemoryProof(_memory, MemoryMap.Proof).Run(alive, _latch.Number);
        }

        Start();
        Assert.AreEqual(ProtectionState.Tripped, _guard.State);
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, _guard.Trip.Code);
        Assert.AreEqual((at, seconds, 0.0), (_guard.Trip.At, _guard.Trip.Value, _guard.Trip.Bound));
        Assert.AreEqual(((int)DiagnosisCode.LostWhileClosed, (long)at, seconds, 0.0), Stored());
        Assert.IsFalse(_keeper.IsPending);
        Opened();
        Assert.IsTrue(_latch.IsEven);
        Assert.AreEqual(2L, _latch.Number);
    }

    [TestMethod]
    public void A_loss_that_could_not_be_stored_at_the_start_is_stored_in_the_first_cycle_that_can()
    {
        Latched(TripLatch.Closed, 1000, 0.0, 0.0);
        _memory.BytesLeft = 0;
        Start();
        Assert.IsTrue(_keeper.IsPending);
        Assert.AreEqual(ProtectionState.Tripped, _guard.State);
        Opened();
        Assert.IsTrue(_keeper.IsPending && _keeper.Failed);
        _memory.BytesLeft = -1;
        Opened();
        Assert.IsFalse(_keeper.IsPending || _keeper.Failed);
        Assert.AreEqual(((int)DiagnosisCode.LostWhileClosed, 1000L, 0.0, 0.0), Stored());
    }

    [TestMethod]
    public void A_corrupt_latch_trips_and_is_written_as_that()
    {
        byte[] rot = [1];
        _memory.Write(20, rot, 1);
        Start();
        Assert.IsTrue(_keeper.IsPending);
        Assert.AreEqual(ProtectionState.Tripped, _guard.State);
        Assert.AreEqual(DiagnosisCode.LatchCorrupt, _guard.Trip.Code);
        Opened();
        Assert.IsFalse(_keeper.IsPending);
        Assert.AreEqual((int)DiagnosisCode.LatchCorrupt, _latch.Code);
        Opened();
        Assert.IsTrue(_latch.IsEven);
    }

    private void Start()
    {
        Settings settings = ReferenceProfile.Settings();
        _guard = new Guard(settings, new BoardConfiguration().RangeOf(settings), DiagnosisTable.Default());
        _latch = new TripLatch(_memory, MemoryMap.TripLatch);
        Assert.IsTrue(_latch.Open());
        var proof = new MemoryProof(_memory, MemoryMap.Proof);
        Assert.IsTrue(proof.Open());
        _keeper = new LatchKeeper(_guard, _latch, proof);
    }

    private void Latched(int code, long at, double value, double bound, bool complete = true)
    {
        Assert.IsTrue(_latch.Write(code, at, value, bound));
        Assert.IsTrue(!complete || _latch.Complete());
    }

    private bool Close(bool close = true)
    {
        _decision.CloseContactor = close;
        return _keeper.StoreClosing(_sample, _decision);
    }

    private void Opened()
    {
        _decision.CloseContactor = false;
        _keeper.StoreClosing(_sample, _decision);
        _keeper.Store(_sample, _decision);
    }

    private (int Code, long At, double Value, double Bound) Stored()
    {
        return (_latch.Code, _latch.At, _latch.Value, _latch.Bound);
    }
}
