using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What a control cycle stores beside its work: calibrations with what they changed, proofs of the memory, what waits, and what fails.</summary>
[TestClass]
public sealed class StoredWhileControlledTests
{
    private const int Second = 10;

    private BlockedWrites? _bus;

    [TestMethod]
    public void A_calibration_is_on_record_with_what_it_changed_and_leaves_other_channels_alone()
    {
        Station station = Open();
        Shift(station, CalibrationChannel.Current, 1e-5);
        Assert.AreEqual(AnswerCode.Done, station.Control.StoreCalibration());
        Assert.AreEqual(AnswerCode.PointsMissing, station.Control.StoreCalibration(), "its points have served");
        station.Cycles(20);
        long before = station.Firmware.Stores.Log.LastSequence;
        double current = station.Control.Calibration.Offset(CalibrationChannel.Current);
        Assert.AreNotEqual(0.0, current);

        station = Open(station.Memory);
        before = station.Firmware.Stores.Log.LastSequence;
        Shift(station, CalibrationChannel.WallTemperature, 26.0);
        Assert.AreEqual(AnswerCode.Done, station.Control.StoreCalibration());
        station.Cycles(20);
        Assert.AreEqual(current, station.Control.Calibration.Offset(CalibrationChannel.Current));
        double wall = station.Control.Calibration.Offset(CalibrationChannel.WallTemperature);
        LogEntry[] changes = [.. station.Log().Where(entry => entry.Sequence > before)];
        Assert.HasCount(1, changes);
        Assert.AreEqual((EventKind.OffsetChanged, (int)CalibrationChannel.WallTemperature), (changes[0].Kind, changes[0].Code));
        Assert.AreEqual((wall, 0.0), (changes[0].Value, changes[0].Bound));
    }

    [TestMethod]
    public void A_reset_tells_every_gain_and_offset_it_takes_back()
    {
        Station station = Open();
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.IsTrue(station.Control.Calibration.Set((CalibrationChannel)i, 1.01 + 0.01 * i, 1e-5 * (i + 1)));
        }

        long before = station.Firmware.Stores.Log.LastSequence;
        Assert.AreEqual(AnswerCode.Done, station.Control.ResetCalibration());
        station.Cycles(20);
        LogEntry[] changes = [.. station.Log().Where(entry => entry.Sequence > before)];
        Assert.HasCount(2 * (int)CalibrationChannel.Count, changes);
        for (int i = 0; i < changes.Length; i++)
        {
            int channel = i / 2;
            bool gain = i % 2 == 0;
            Assert.AreEqual((gain ? EventKind.GainChanged : EventKind.OffsetChanged, channel), (changes[i].Kind, changes[i].Code));
            Assert.AreEqual(gain ? 1.0 : 0.0, changes[i].Value);
            Assert.AreEqual(gain ? 1.01 + 0.01 * channel : 1e-5 * (channel + 1), changes[i].Bound);
        }
    }

    [TestMethod]
    public void A_calibration_that_the_memory_does_not_take_changes_nothing()
    {
        Station station = Open();
        Shift(station, CalibrationChannel.WallTemperature, 26.0);
        station.Board.Memory.WriteProtected = true;
        Assert.AreEqual(AnswerCode.NotStored, station.Control.StoreCalibration());
        Assert.AreEqual(AnswerCode.NotStored, station.Control.ResetCalibration());
        Assert.AreEqual(0.0, station.Control.Calibration.Offset(CalibrationChannel.WallTemperature));
        station.Board.Memory.WriteProtected = false;
        Assert.AreEqual(AnswerCode.Done, station.Control.StoreCalibration(), "the points are still there");
    }

    [TestMethod]
    public void With_welded_contacts_and_while_they_are_proven_nothing_is_calibrated()
    {
        Station station = Open();
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Cycles(2);
        Assert.IsFalse(station.Control.IsOpen);
        Assert.AreEqual(AnswerCode.NotNow, station.Control.ResetCalibration());
        station.Board.Contactor.Fault = ContactorFault.Ok;

        station = Open();
        station.Board.ResetKey.IsOn = false;
        station.Board.ArmSwitch.IsOn = true;
        bool seen = false;
        for (int i = 0; i < Station.CyclesToOperating; i++)
        {
            station.Cycles(1);
            bool between = station.Control.Decision is { IsProof: true, CloseContactor: false } && !station.Control.Sample.ContactorClosed;
            seen |= between;
            Assert.IsTrue(!between || !station.Control.IsOpen, "between two closings it is not open");
        }

        Assert.IsTrue(seen);
    }

    [TestMethod]
    public void A_memory_is_proven_before_the_first_cycle()
    {
        var station = new Station();
        station.Start();
        Assert.IsFalse(station.Firmware.Stores.Proof.Failed);
        Assert.IsFalse(station.Control.Sample.MemoryFailed);

        station = new Station();
        station.Board.Memory.WriteProtected = true;
        station.Start();
        Assert.IsTrue(station.Control.Sample.MemoryFailed);
    }

    [TestMethod]
    public void It_is_proven_every_ten_seconds()
    {
        Station station = Open();
        var times = new List<long>();
        for (int i = 0; i < 25 * Second; i++)
        {
            station.Cycles(1);
            long at = station.Firmware.Stores.Proof.LastAt(station.Firmware.Stores.Latch.Number);
            if (times.Count == 0 || times[^1] != at)
            {
                times.Add(at);
            }
        }

        Assert.IsGreaterThanOrEqualTo(3, times.Count);
        foreach ((long earlier, long later) in times.Zip(times.Skip(1)))
        {
            Assert.IsInRange(10_000L, 10_200L, later - earlier);
        }
    }

    [TestMethod]
    [DataRow(MemoryMap.EventLog, MemoryMap.TripLog, true, DisplayName = "the log")]
    [DataRow(MemoryMap.MinuteLog, 32_000, true, DisplayName = "the minute")]
    [DataRow(MemoryMap.Proof, MemoryMap.RestartLedger, true, DisplayName = "the proof")]
    [DataRow(MemoryMap.TripLatch + 40, MemoryMap.Proof, true, DisplayName = "the second copy of the latch")]
    [DataRow(MemoryMap.Calibration, MemoryMap.EventLog, false, DisplayName = "what is not written then")]
    public void Whichever_part_of_the_memory_takes_nothing_is_told_once_it_was_to_take_something(int from, int to, bool told)
    {
        Station station = Wired();
        station.Operate();
        station.Cycles(5);
        Block(from, to);
        station.Control.Recorder.Note(1, EventKind.OpenAsked, 0, 0.0, 0.0);
        station.Cycles(11 * Second);
        Assert.IsTrue(station.Board.ContactorConducts);
        bool closed = station.Control.Sample.MemoryFailed;
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(10);
        Assert.AreEqual(told, station.Control.Sample.MemoryFailed);
        Assert.AreEqual(told && from != MemoryMap.TripLatch + 40, closed, "the latch is written when it opens");
    }

    [TestMethod]
    public void A_latch_that_takes_nothing_is_told_before_the_first_cycle_and_closes_nothing()
    {
        // A board that was lost while its contactor was closed has that to store.
        Station lost = Station.Operating();
        Station station = Wired(lost.Memory);
        Block(MemoryMap.TripLatch, MemoryMap.Proof);
        station.Start();
        Assert.IsTrue(station.Control.Sample.MemoryFailed);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
    }

    [TestMethod]
    public void What_waits_is_stored_at_once_when_it_must_be_and_what_cannot_be_is_told()
    {
        Station station = Wired();
        station.Operate();
        station.Cycles(5);
        Block(MemoryMap.TripLatch, MemoryMap.Proof);
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(TripLatch.Closed, station.Firmware.Stores.Latch.Code == 0 ? 0 : Latched(station));
        Assert.IsFalse(station.Control.Flush());
        Block(0, 0);
        Assert.IsTrue(station.Control.Flush());
        Assert.AreEqual((int)station.Guard.Trip.Code, Latched(station));

        station.Control.Recorder.Note(1, EventKind.OpenAsked, 0, 0.0, 0.0);
        Block(MemoryMap.EventLog, MemoryMap.TripLog);
        Assert.IsFalse(station.Control.Flush());
        Block(0, 0);
        Assert.IsTrue(station.Control.Flush());
        Assert.AreEqual(EventKind.OpenAsked, station.Log()[^1].Kind);
    }

    [TestMethod]
    public void A_second_and_a_half_of_a_closed_contactor_is_a_block_of_its_minute()
    {
        Station station = Station.Operating();
        station.Cycles(15);
        var block = new MinuteBlock();
        Assert.IsTrue(station.Firmware.Stores.Minutes.TryRead(0, block));
        Assert.AreEqual(MinuteBlock.Cycles, block.Count);
        Assert.IsTrue(block.TryVoltage(0, out double voltage));
        Assert.AreEqual(3.4, voltage, 0.01);
    }

    [TestMethod]
    public void Arming_is_noted_with_the_whole_name_of_what_is_guarded()
    {
        Station station = Station.Operating();
        station.Cycles(10);
        CollectionAssert.AreEqual(
            new[]
            {
                EventKind.Started,
                EventKind.StateChanged,
                EventKind.StateChanged,
                EventKind.StateChanged,
                EventKind.Armed,
                EventKind.ProfileName,
                EventKind.StateChanged,
            },
            station.Log().Select(entry => entry.Kind).ToArray()
        );
        LogEntry armed = station.Log().Single(entry => entry.Kind == EventKind.Armed);
        Assert.AreEqual((0, (double)station.Control.Profile.Hash, 0.0), (armed.Code, armed.Value, armed.Bound));
    }

    private static int Latched(Station station)
    {
        var latch = new TripLatch(new MemoryImage([.. station.Memory]), MemoryMap.TripLatch);
        Assert.IsTrue(latch.Open());
        return latch.Code;
    }

    /// <summary>A board with the key on and its contactor open.</summary>
    private static Station Open(byte[]? memory = null)
    {
        var station = new Station(memory);
        station.Start();
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        return station;
    }

    private static void Shift(Station station, CalibrationChannel channel, double truth)
    {
        Assert.IsTrue(station.Control.Calibrator.Begin((int)channel, 0, truth));
        for (int i = 0; i < 100; i++)
        {
            station.Cycles(1);
            if (station.Control.Calibrator.Observe(out AnswerCode answer))
            {
                Assert.AreEqual(AnswerCode.Done, answer);
                return;
            }
        }
    }

    private Station Wired(byte[]? memory = null)
    {
        return new Station(
            memory,
            ports =>
            {
                _bus = new BlockedWrites(ports.Bus);
                return ports.With(bus: _bus);
            }
        );
    }

    private void Block(int from, int to)
    {
        _bus!.From = from;
        _bus.To = to;
    }
}
