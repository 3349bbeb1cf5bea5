using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>A trip is written down with all that was known, however the memory or the board fared meanwhile, and so is that it was cleared.</summary>
[TestClass]
public sealed class RecordedTripTests : RecorderScene
{
    [TestMethod]
    public void A_trip_is_written_with_all_that_was_known_part_by_part_and_then_told()
    {
        Recorder.Open(100, true);
        Assert.IsTrue(Recorder.Flush());
        Latch.Write(9, 1, 2.0, 3.0);
        Guard.RestoreTrip(DiagnosisCode.OverTemperature, 12_345, 51.0, 50.0);
        int cycles = 0;
        while (Recorder.Record(200, true))
        {
            cycles++;
            Assert.AreEqual(1L, Trips.Newest, "its head comes first");
        }

        Assert.AreEqual(1 + TripLog.ValueParts + 2, cycles, "head, parts, and two events");
        TripPart head = Trips.Read(1, 0)!;
        Assert.AreEqual((DiagnosisCode.OverTemperature, 12_345L, 51.0, 50.0), (head.Code, head.At, head.Value, head.Bound));
        Assert.AreEqual((Profile.Hash, Latch.Number), (head.Profile, head.Latch));
        Assert.IsTrue(Enumerable.Range(1, TripLog.ValueParts).All(part => Trips.Read(1, part) is not null));
        Is(2, 200, EventKind.Tripped, (int)DiagnosisCode.OverTemperature, 51.0, 50.0);
        Is(3, 200, EventKind.StateChanged, (int)ProtectionState.Tripped, 0.0, 0.0);
        Assert.AreEqual(3L, Log.LastSequence);
    }

    [TestMethod]
    [DataRow(DiagnosisCode.OverTemperature, 2)]
    [DataRow(DiagnosisCode.FirmwareFault, 1, DisplayName = "which was told when it happened")]
    public void A_trip_of_before_the_start_that_has_no_head_yet_gets_one_with_its_own_time_and_no_values(DiagnosisCode code, int entries)
    {
        Latch.Write((int)code, 12_345, 51.0, 50.0);
        Guard.RestoreTrip(code, 12_345, 51.0, 50.0);
        Recorder.Open(100, true);
        Assert.IsTrue(Recorder.Flush());
        Assert.AreEqual(1L, Trips.Newest);
        Assert.AreEqual(12_345L, Trips.Read(1, 0)!.At);
        Assert.IsNull(Trips.Read(1, 1));
        Assert.AreEqual((long)entries, Log.LastSequence);
        Assert.AreEqual(entries == 2, entries == 2 && Entry(2).At == 12_345 && Entry(2).Kind == EventKind.Tripped);

        Start();
        Guard.RestoreTrip(code, 12_345, 51.0, 50.0);
        Recorder.Open(200, true);
        Recorder.Flush();
        Assert.AreEqual(1L, Trips.Newest, "the next start finds it there");
        Assert.AreEqual(entries + 1L, Log.LastSequence);
    }

    [TestMethod]
    public void A_trip_that_the_key_has_cleared_is_told_with_what_it_was()
    {
        Recorder.Open(0, true);
        Cycles(2);
        Guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, Guard.State);
        long before = Log.LastSequence;
        Sample.ResetRequested = true;
        Cycles(20);
        Assert.AreNotEqual(ProtectionState.Tripped, Guard.State);
        LogEntry reset = Enumerable.Range(1, 5).Select(i => Entry(before + i)).First(entry => entry.Kind == EventKind.Reset);
        Assert.AreEqual(((int)DiagnosisCode.OverTemperature, 51.0, 50.0), (reset.Code, reset.Value, reset.Bound));
        Assert.AreEqual(EventKind.StateChanged, Entry(reset.Sequence + 1).Kind);
    }

    [TestMethod]
    public void Of_a_trip_that_was_cleared_before_it_was_written_down_nothing_is_written_any_more()
    {
        Recorder.Open(0, true);
        Cycles(2);
        Guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        Recorder.Record(Sample.Now, true);
        Assert.AreEqual(1L, Trips.Newest);
        Cycles(5, records: false);
        Sample.ResetRequested = true;
        Cycles(20, records: false);
        Assert.AreNotEqual(ProtectionState.Tripped, Guard.State);
        Recorder.Record(Sample.Now, true);
        Recorder.Flush();
        Assert.IsFalse(Enumerable.Range(1, TripLog.ValueParts).Any(part => Trips.Read(1, part) is not null));
    }

    [TestMethod]
    public void What_is_silent_after_a_trip_was_cleared_has_its_five_seconds_again()
    {
        Recorder.Open(0, true);
        Cycles(2);
        Guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        Cycles(60);
        Sample.ResetRequested = true;
        while (Guard.State == ProtectionState.Tripped)
        {
            Cycles(1);
        }

        Assert.AreEqual(ProtectionState.SelfTest, Guard.State);
        Recorder.Flush();
        long before = Log.LastSequence;
        long changes = Guard.Diagnostics.Changes;
        Sample.Now += 4000;
        Guard.Step(Sample, Decision);
        Assert.IsGreaterThan(changes, (long)Guard.Diagnostics.Changes);
        Recorder.Record(Sample.Now, true);
        Assert.AreEqual(before, Log.LastSequence);
    }

    [TestMethod]
    public void A_start_without_a_trip_has_no_head_to_write_whatever_the_latch_was_written_for()
    {
        Latch.Write(TripLatch.Closed, 1, 0.0, 0.0);
        Latch.Write(0, 2, 0.0, 0.0);
        Recorder.Open(100, true);
        Assert.IsTrue(Recorder.Flush());
        Assert.AreEqual((0L, 1L), (Trips.Newest, Log.LastSequence));
    }
}
