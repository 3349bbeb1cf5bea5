using SSBms.Control;
using SSBms.Device.Tests;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>What is written down, when, and one thing in a cycle: events, trips with all that was known, times, names and limits.</summary>
[TestClass]
public sealed class RecorderTests
{
    private const string Name = "a profile of many a letter";
    private const long Hour = 3_600_000;

    private readonly CutMemory _memory = new(MemoryMap.MinuteLog);
    private readonly Sample _sample = new();
    private readonly Decision _decision = new();
    private readonly Settings _settings = ReferenceProfile.Settings();
    private Guard _guard = null!;
    private Profile _profile = null!;
    private EventLog _log = null!;
    private TripLog _trips = null!;
    private TripLatch _latch = null!;
    private Recorder _recorder = null!;

    public RecorderTests()
    {
        Start();
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_start_says_whether_every_chip_answered_and_waits_for_a_cycle_that_may_write(bool answered)
    {
        _recorder.Open(100, answered);
        Assert.AreEqual(0L, _log.LastSequence);
        Assert.IsFalse(_recorder.Record(200, mayWrite: false));
        Assert.AreEqual(0L, _log.LastSequence);
        Assert.IsTrue(_recorder.Record(300, mayWrite: true));
        Is(1, 100, EventKind.Started, answered ? 1 : 0, 0.0, 0.0);
        Assert.IsFalse(_recorder.Record(400, mayWrite: true), "there is nothing else");
        Assert.IsFalse(_recorder.Failed);
    }

    [TestMethod]
    public void One_thing_is_written_in_a_cycle_in_the_order_it_came()
    {
        _recorder.Open(100, true);
        _recorder.Note(200, EventKind.OpenAsked, 0, 0.0, 0.0);
        Assert.IsTrue(_recorder.Record(300, true));
        Assert.AreEqual(1L, _log.LastSequence);
        Assert.IsTrue(_recorder.Record(400, true));
        Is(2, 200, EventKind.OpenAsked, 0, 0.0, 0.0);
    }

    [TestMethod]
    public void A_trip_is_written_with_all_that_was_known_part_by_part_and_then_told()
    {
        _recorder.Open(100, true);
        Assert.IsTrue(_recorder.Flush());
        _latch.Write(9, 1, 2.0, 3.0);
        _guard.RestoreTrip(DiagnosisCode.OverTemperature, 12_345, 51.0, 50.0);
        int cycles = 0;
        while (_recorder.Record(200, true))
        {
            cycles++;
            Assert.AreEqual(1L, _trips.Newest, "its head comes first");
        }

        Assert.AreEqual(1 + TripLog.ValueParts + 2, cycles, "head, parts, and two events");
        TripPart head = _trips.Read(1, 0)!;
        Assert.AreEqual((DiagnosisCode.OverTemperature, 12_345L, 51.0, 50.0), (head.Code, head.At, head.Value, head.Bound));
        Assert.AreEqual((_profile.Hash, _latch.Number), (head.Profile, head.Latch));
        Assert.IsTrue(Enumerable.Range(1, TripLog.ValueParts).All(part => _trips.Read(1, part) is not null));
        Is(2, 200, EventKind.Tripped, (int)DiagnosisCode.OverTemperature, 51.0, 50.0);
        Is(3, 200, EventKind.StateChanged, (int)ProtectionState.Tripped, 0.0, 0.0);
        Assert.AreEqual(3L, _log.LastSequence);
    }

    [TestMethod]
    [DataRow(DiagnosisCode.OverTemperature, 2)]
    [DataRow(DiagnosisCode.FirmwareFault, 1, DisplayName = "which was told when it happened")]
    public void A_trip_of_before_the_start_that_has_no_head_yet_gets_one_with_its_own_time_and_no_values(DiagnosisCode code, int entries)
    {
        _latch.Write((int)code, 12_345, 51.0, 50.0);
        _guard.RestoreTrip(code, 12_345, 51.0, 50.0);
        _recorder.Open(100, true);
        Assert.IsTrue(_recorder.Flush());
        Assert.AreEqual(1L, _trips.Newest);
        Assert.AreEqual(12_345L, _trips.Read(1, 0)!.At);
        Assert.IsNull(_trips.Read(1, 1));
        Assert.AreEqual((long)entries, _log.LastSequence);
        Assert.AreEqual(entries == 2, entries == 2 && Entry(2).At == 12_345 && Entry(2).Kind == EventKind.Tripped);

        Start();
        _guard.RestoreTrip(code, 12_345, 51.0, 50.0);
        _recorder.Open(200, true);
        _recorder.Flush();
        Assert.AreEqual(1L, _trips.Newest, "the next start finds it there");
        Assert.AreEqual(entries + 1L, _log.LastSequence);
    }

    [TestMethod]
    public void A_head_that_the_memory_did_not_take_is_written_again_and_so_is_a_part_and_an_event()
    {
        _recorder.Open(100, true);
        _recorder.Flush();
        _guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        for (int step = 0; step < 1 + TripLog.ValueParts + 2; step++)
        {
            _memory.Answers = false;
            Assert.IsTrue(_recorder.Record(200, true));
            Assert.IsTrue(_recorder.Failed, $"step {step}");
            Assert.IsFalse(_recorder.Flush());
            _memory.Answers = true;
            Assert.IsTrue(_recorder.Record(200, true));
            Assert.IsFalse(_recorder.Failed, $"step {step}");
        }

        Assert.IsFalse(_recorder.Record(200, true));
        Assert.AreEqual((1L, 3L), (_trips.Newest, _log.LastSequence));
        Assert.IsTrue(Enumerable.Range(0, 1 + TripLog.ValueParts).All(part => _trips.Read(1, part) is not null));
    }

    [TestMethod]
    public void A_trip_that_the_key_has_cleared_is_told_with_what_it_was()
    {
        _recorder.Open(0, true);
        Cycles(2);
        _guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, _guard.State);
        long before = _log.LastSequence;
        _sample.ResetRequested = true;
        Cycles(20);
        Assert.AreNotEqual(ProtectionState.Tripped, _guard.State);
        LogEntry reset = Enumerable.Range(1, 5).Select(i => Entry(before + i)).First(entry => entry.Kind == EventKind.Reset);
        Assert.AreEqual(((int)DiagnosisCode.OverTemperature, 51.0, 50.0), (reset.Code, reset.Value, reset.Bound));
        Assert.AreEqual(EventKind.StateChanged, Entry(reset.Sequence + 1).Kind);
    }

    [TestMethod]
    public void Of_a_trip_that_was_cleared_before_it_was_written_down_nothing_is_written_any_more()
    {
        _recorder.Open(0, true);
        Cycles(2);
        _guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        _recorder.Record(_sample.Now, true);
        Assert.AreEqual(1L, _trips.Newest);
        Cycles(5, records: false);
        _sample.ResetRequested = true;
        Cycles(20, records: false);
        Assert.AreNotEqual(ProtectionState.Tripped, _guard.State);
        _recorder.Record(_sample.Now, true);
        _recorder.Flush();
        Assert.IsFalse(Enumerable.Range(1, TripLog.ValueParts).Any(part => _trips.Read(1, part) is not null));
    }

    [TestMethod]
    public void What_is_silent_after_a_trip_was_cleared_has_its_five_seconds_again()
    {
        _recorder.Open(0, true);
        Cycles(2);
        _guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        Cycles(60);
        _sample.ResetRequested = true;
        while (_guard.State == ProtectionState.Tripped)
        {
            Cycles(1);
        }

        Assert.AreEqual(ProtectionState.SelfTest, _guard.State);
        _recorder.Flush();
        long before = _log.LastSequence;
        long changes = _guard.Diagnostics.Changes;
        _sample.Now += 4000;
        _guard.Step(_sample, _decision);
        Assert.IsGreaterThan(changes, (long)_guard.Diagnostics.Changes);
        _recorder.Record(_sample.Now, true);
        Assert.AreEqual(before, _log.LastSequence);
    }

    [TestMethod]
    public void A_start_without_a_trip_has_no_head_to_write_whatever_the_latch_was_written_for()
    {
        _latch.Write(TripLatch.Closed, 1, 0.0, 0.0);
        _latch.Write(0, 2, 0.0, 0.0);
        _recorder.Open(100, true);
        Assert.IsTrue(_recorder.Flush());
        Assert.AreEqual((0L, 1L), (_trips.Newest, _log.LastSequence));
    }

    [TestMethod]
    public void The_first_row_of_the_policy_is_told_like_any_other()
    {
        _recorder.Open(0, true);
        Cycles(60);
        _sample.LostConfiguration = MeasuredChannel.Current;
        Cycles(60);
        Assert.IsTrue(_guard.Diagnostics.IsRaised(0));
        int code = (int)_guard.Diagnostics.Row(0).Code;
        Assert.IsTrue(Enumerable.Range(1, (int)_log.LastSequence).Any(i => Entry(i).Kind == EventKind.Raised && Entry(i).Code == code));
    }

    [TestMethod]
    public void A_name_of_sixteen_letters_takes_one_entry()
    {
        Start("sixteen letters!");
        _recorder.NoteProfile(100, EventKind.Armed, 0.0);
        _recorder.Flush();
        Assert.AreEqual(2L, _log.LastSequence);
    }

    [TestMethod]
    public void What_is_silent_in_the_first_five_seconds_is_no_news_and_what_stays_silent_is()
    {
        _recorder.Open(1000, true);
        _recorder.Flush();
        _sample.Now = 1000;
        _guard.Step(_sample, _decision);
        Assert.IsTrue(_guard.Diagnostics.Changes > 0);
        Assert.IsFalse(_recorder.Record(5999, true));
        Assert.IsTrue(_recorder.Record(6000, true));
        LogEntry raised = Entry(2);
        Assert.AreEqual((6000L, EventKind.Raised), (raised.At, raised.Kind));
        Diagnosis row = _guard.Diagnostics.Find((DiagnosisCode)raised.Code)!;
        Assert.AreEqual(
            (_guard.Quantities.Get(row.Watched), _guard.Quantities.Get(row.Bound)),
            (raised.Value, raised.Bound),
            "what was seen and what it crossed"
        );
        _recorder.Flush();
        long told = _log.LastSequence;
        Assert.IsGreaterThan(3L, told);
        Assert.IsFalse(_recorder.Record(6100, true), "it is told once");
        Assert.AreEqual(told, _log.LastSequence);
    }

    [TestMethod]
    public void While_it_is_overlooked_nothing_is_told_and_then_what_is_so()
    {
        _recorder.Open(0, true);
        _recorder.Flush();
        _guard.Step(_sample, _decision);
        _recorder.Overlook(8000);
        Assert.IsFalse(_recorder.Record(7999, true));
        Assert.IsTrue(_recorder.Record(8000, true));
    }

    [TestMethod]
    public void What_was_raised_and_is_no_longer_is_cleared()
    {
        _recorder.Open(0, true);
        _sample.Now = 6000;
        _guard.Step(_sample, _decision);
        _recorder.Record(6000, true);
        _recorder.Flush();
        Cycles(40);
        LogEntry[] entries = [.. Enumerable.Range(1, (int)_log.LastSequence).Select(i => Entry(i))];
        int[] raised = [.. entries.Where(entry => entry.Kind == EventKind.Raised).Select(entry => entry.Code)];
        int[] cleared = [.. entries.Where(entry => entry.Kind == EventKind.Cleared).Select(entry => entry.Code)];
        Assert.IsGreaterThan(3, raised.Length);
        CollectionAssert.AreEquivalent(raised, cleared);
    }

    [TestMethod]
    [DataRow(1.5778e9, false)]
    [DataRow(1.5779e9, true)]
    [DataRow(4.1023e9, true)]
    [DataRow(4.1024e9, false)]
    public void A_time_of_this_century_is_noted_and_any_other_is_not(double seconds, bool possible)
    {
        Assert.AreEqual(possible, _recorder.NoteTime(100, seconds));
        Assert.AreEqual(possible, _recorder.Record(200, true));
        if (possible)
        {
            Is(1, 100, EventKind.TimeTold, 0, seconds, 0.0);
        }
    }

    [TestMethod]
    public void The_time_is_noted_once_an_hour()
    {
        Assert.IsTrue(_recorder.NoteTime(100, 2e9));
        Assert.IsTrue(_recorder.NoteTime(99 + Hour, 2e9), "it is taken, and not noted");
        Assert.IsTrue(_recorder.Flush());
        Assert.AreEqual(1L, _log.LastSequence);
        Assert.IsTrue(_recorder.NoteTime(100 + Hour, 2e9));
        Assert.IsTrue(_recorder.Flush());
        Assert.AreEqual(2L, _log.LastSequence);
    }

    [TestMethod]
    public void A_profile_is_noted_with_its_hash_and_its_whole_name()
    {
        _recorder.NoteProfile(100, EventKind.ProfileTaken, 77.0);
        _recorder.Flush();
        Is(1, 100, EventKind.ProfileTaken, 0, _profile.Hash, 77.0);
        Assert.AreEqual((EventKind.ProfileName, 0), (Entry(2).Kind, Entry(2).Code));
        Assert.AreEqual((EventKind.ProfileName, ProfileName.Letters), (Entry(3).Kind, Entry(3).Code));
        Assert.AreEqual(Name, ProfileName.Of(Entry(2)) + ProfileName.Of(Entry(3)));
        Assert.AreEqual(3L, _log.LastSequence);
    }

    [TestMethod]
    public void Every_limit_that_another_profile_had_differently_is_noted_with_both()
    {
        Settings before = ReferenceProfile.Settings();
        before.Set(Setting.Area, 2.0);
        before.Set(Setting.ImpedanceReference, 100.0);
        _recorder.NoteLimits(100, before);
        Assert.AreEqual(2L, _log.LastSequence, "and stored at once, however many there are");
        Is(1, 100, EventKind.LimitChanged, (int)Setting.Area, _settings.Get(Setting.Area), 2.0);
        Is(2, 100, EventKind.LimitChanged, (int)Setting.ImpedanceReference, _settings.Get(Setting.ImpedanceReference), 100.0);
    }

    [TestMethod]
    public void How_often_something_came_is_written_when_nothing_else_waits()
    {
        for (int i = 0; i < 5; i++)
        {
            _recorder.Note(100_000 + i, EventKind.Raised, 3, 0.0, 0.0);
        }

        _recorder.Flush();
        Assert.AreEqual(3L, _log.LastSequence);
        Assert.AreEqual(0, Entry(3).Repeats);
        Assert.IsTrue(_recorder.Record(200_000, true));
        Assert.AreEqual(2, Entry(3).Repeats);
        Assert.IsFalse(_recorder.Record(200_100, true));
        _recorder.Note(201_000, EventKind.Raised, 3, 0.0, 0.0);
        _memory.Answers = false;
        Assert.IsFalse(_recorder.Record(230_000, true), "within a minute it waits");
        Assert.IsFalse(_recorder.Failed);
        Assert.IsTrue(_recorder.Record(270_000, true));
        Assert.IsTrue(_recorder.Failed);
        _memory.Answers = true;
        Assert.IsTrue(_recorder.Record(270_100, true));
        Assert.IsFalse(_recorder.Failed);
        Assert.AreEqual(3, Entry(3).Repeats);
    }

    private void Start(string name = Name)
    {
        _guard = new Guard(_settings, new BoardConfiguration().RangeOf(_settings), DiagnosisTable.Default());
        _profile = new Profile(name, 1, new byte[Profile.SourceBytes], _settings);
        _profile.Encode(new byte[Profile.MostBytes]);
        _log = new EventLog(_memory, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        _trips = new TripLog(_memory, MemoryMap.TripLog);
        _latch = new TripLatch(_memory, MemoryMap.TripLatch);
        Assert.IsTrue(_log.Open() && _trips.Open() && _latch.Open());
        _recorder = new Recorder(_guard, _profile, _log, _trips, _latch);
    }

    /// <summary>Cycles in which every channel answers; each writes all that waits.</summary>
    private void Cycles(int count, bool records = true)
    {
        for (int i = 0; i < count; i++)
        {
            _sample.Now += 100;
            _sample.CellVoltage.Accept(3.4, _sample.Now);
            _sample.RedundantVoltage.Accept(3.4, _sample.Now);
            _sample.Current.Accept(0.0, _sample.Now);
            _sample.StackPressure.Accept(5.0, _sample.Now);
            _sample.PlateTemperature.Accept(25.0, _sample.Now);
            _sample.WallTemperature.Accept(25.0, _sample.Now);
            _guard.Step(_sample, _decision);
            if (records)
            {
                _recorder.Record(_sample.Now, true);
                _recorder.Flush();
            }
        }
    }

    private LogEntry Entry(long sequence)
    {
        var entry = new LogEntry();
        Assert.IsTrue(_log.TryRead(sequence, entry), $"entry {sequence}");
        return entry;
    }

    private void Is(long sequence, long at, EventKind kind, int code, double value, double bound)
    {
        LogEntry entry = Entry(sequence);
        Assert.AreEqual((at, kind, code, value, bound), (entry.At, entry.Kind, entry.Code, entry.Value, entry.Bound));
    }
}
