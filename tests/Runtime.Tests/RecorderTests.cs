using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>What is written down, when, and one thing in a cycle: events, times, names and limits.</summary>
[TestClass]
public sealed class RecorderTests : RecorderScene
{
    private const long Hour = 3_600_000;

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_start_says_whether_every_chip_answered_and_waits_for_a_cycle_that_may_write(bool answered)
    {
        Recorder.Open(100, answered);
        Assert.AreEqual(0L, Log.LastSequence);
        Assert.IsFalse(Recorder.Record(200, mayWrite: false));
        Assert.AreEqual(0L, Log.LastSequence);
        Assert.IsTrue(Recorder.Record(300, mayWrite: true));
        Is(1, 100, EventKind.Started, answered ? 1 : 0, 0.0, 0.0);
        Assert.IsFalse(Recorder.Record(400, mayWrite: true), "there is nothing else");
        Assert.IsFalse(Recorder.Failed);
    }

    [TestMethod]
    public void One_thing_is_written_in_a_cycle_in_the_order_it_came()
    {
        Recorder.Open(100, true);
        Recorder.Note(200, EventKind.OpenAsked, 0, 0.0, 0.0);
        Assert.IsTrue(Recorder.Record(300, true));
        Assert.AreEqual(1L, Log.LastSequence);
        Assert.IsTrue(Recorder.Record(400, true));
        Is(2, 200, EventKind.OpenAsked, 0, 0.0, 0.0);
    }

    [TestMethod]
    public void A_head_that_the_memory_did_not_take_is_written_again_and_so_is_a_part_and_an_event()
    {
        Recorder.Open(100, true);
        Recorder.Flush();
        Guard.RestoreTrip(DiagnosisCode.OverTemperature, 1, 51.0, 50.0);
        for (int step = 0; step < 1 + TripLog.ValueParts + 2; step++)
        {
            Memory.Answers = false;
            Assert.IsTrue(Recorder.Record(200, true));
            Assert.IsTrue(Recorder.Failed, $"step {step}");
            Assert.IsFalse(Recorder.Flush());
            Memory.Answers = true;
            Assert.IsTrue(Recorder.Record(200, true));
            Assert.IsFalse(Recorder.Failed, $"step {step}");
        }

        Assert.IsFalse(Recorder.Record(200, true));
        Assert.AreEqual((1L, 3L), (Trips.Newest, Log.LastSequence));
        Assert.IsTrue(Enumerable.Range(0, 1 + TripLog.ValueParts).All(part => Trips.Read(1, part) is not null));
    }

    [TestMethod]
    public void The_first_row_of_the_policy_is_told_like_any_other()
    {
        Recorder.Open(0, true);
        Cycles(60);
        Sample.LostConfiguration = MeasuredChannel.Current;
        Cycles(60);
        Assert.IsTrue(Guard.Diagnostics.IsRaised(0));
        int code = (int)Guard.Diagnostics.Row(0).Code;
        Assert.IsTrue(Enumerable.Range(1, (int)Log.LastSequence).Any(i => Entry(i).Kind == EventKind.Raised && Entry(i).Code == code));
    }

    [TestMethod]
    public void A_name_of_sixteen_letters_takes_one_entry()
    {
        Start("sixteen letters!");
        Recorder.NoteProfile(100, EventKind.Armed, 0.0);
        Recorder.Flush();
        Assert.AreEqual(2L, Log.LastSequence);
    }

    [TestMethod]
    public void What_is_silent_in_the_first_five_seconds_is_no_news_and_what_stays_silent_is()
    {
        Recorder.Open(1000, true);
        Recorder.Flush();
        Sample.Now = 1000;
        Guard.Step(Sample, Decision);
        Assert.IsTrue(Guard.Diagnostics.Changes > 0);
        Assert.IsFalse(Recorder.Record(5999, true));
        Assert.IsTrue(Recorder.Record(6000, true));
        LogEntry raised = Entry(2);
        Assert.AreEqual((6000L, EventKind.Raised), (raised.At, raised.Kind));
        Diagnosis row = Guard.Diagnostics.Find((DiagnosisCode)raised.Code)!;
        Assert.AreEqual(
            (Guard.Quantities.Get(row.Watched), Guard.Quantities.Get(row.Bound)),
            (raised.Value, raised.Bound),
            "what was seen and what it crossed"
        );
        Recorder.Flush();
        long told = Log.LastSequence;
        Assert.IsGreaterThan(3L, told);
        Assert.IsFalse(Recorder.Record(6100, true), "it is told once");
        Assert.AreEqual(told, Log.LastSequence);
    }

    [TestMethod]
    public void While_it_is_overlooked_nothing_is_told_and_then_what_is_so()
    {
        Recorder.Open(0, true);
        Recorder.Flush();
        Guard.Step(Sample, Decision);
        Recorder.Overlook(8000);
        Assert.IsFalse(Recorder.Record(7999, true));
        Assert.IsTrue(Recorder.Record(8000, true));
    }

    [TestMethod]
    public void What_was_raised_and_is_no_longer_is_cleared()
    {
        Recorder.Open(0, true);
        Sample.Now = 6000;
        Guard.Step(Sample, Decision);
        Recorder.Record(6000, true);
        Recorder.Flush();
        Cycles(40);
        LogEntry[] entries = [.. Enumerable.Range(1, (int)Log.LastSequence).Select(i => Entry(i))];
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
        Assert.AreEqual(possible, Recorder.NoteTime(100, seconds));
        Assert.AreEqual(possible, Recorder.Record(200, true));
        if (possible)
        {
            Is(1, 100, EventKind.TimeTold, 0, seconds, 0.0);
        }
    }

    [TestMethod]
    public void The_time_is_noted_once_an_hour()
    {
        Assert.IsTrue(Recorder.NoteTime(100, 2e9));
        Assert.IsTrue(Recorder.NoteTime(99 + Hour, 2e9), "it is taken, and not noted");
        Assert.IsTrue(Recorder.Flush());
        Assert.AreEqual(1L, Log.LastSequence);
        Assert.IsTrue(Recorder.NoteTime(100 + Hour, 2e9));
        Assert.IsTrue(Recorder.Flush());
        Assert.AreEqual(2L, Log.LastSequence);
    }

    [TestMethod]
    public void A_profile_is_noted_with_its_hash_and_its_whole_name()
    {
        Recorder.NoteProfile(100, EventKind.ProfileTaken, 77.0);
        Recorder.Flush();
        Is(1, 100, EventKind.ProfileTaken, 0, Profile.Hash, 77.0);
        Assert.AreEqual((EventKind.ProfileName, 0), (Entry(2).Kind, Entry(2).Code));
        Assert.AreEqual((EventKind.ProfileName, ProfileName.Letters), (Entry(3).Kind, Entry(3).Code));
        Assert.AreEqual(Name, ProfileName.Of(Entry(2)) + ProfileName.Of(Entry(3)));
        Assert.AreEqual(3L, Log.LastSequence);
    }

    [TestMethod]
    public void Every_limit_that_another_profile_had_differently_is_noted_with_both()
    {
        Settings before = ReferenceProfile.Settings();
        before.Set(Setting.Area, 2.0);
        before.Set(Setting.ImpedanceReference, 100.0);
        Recorder.NoteLimits(100, before);
        Assert.AreEqual(2L, Log.LastSequence, "and stored at once, however many there are");
        Is(1, 100, EventKind.LimitChanged, (int)Setting.Area, Settings.Get(Setting.Area), 2.0);
        Is(2, 100, EventKind.LimitChanged, (int)Setting.ImpedanceReference, Settings.Get(Setting.ImpedanceReference), 100.0);
    }

    [TestMethod]
    public void How_often_something_came_is_written_when_nothing_else_waits()
    {
        for (int i = 0; i < 5; i++)
        {
            Recorder.Note(100_000 + i, EventKind.Raised, 3, 0.0, 0.0);
        }

        Recorder.Flush();
        Assert.AreEqual(3L, Log.LastSequence);
        Assert.AreEqual(0, Entry(3).Repeats);
        Assert.IsTrue(Recorder.Record(200_000, true));
        Assert.AreEqual(2, Entry(3).Repeats);
        Assert.IsFalse(Recorder.Record(200_100, true));
        Recorder.Note(201_000, EventKind.Raised, 3, 0.0, 0.0);
        Memory.Answers = false;
        Assert.IsFalse(Recorder.Record(230_000, true), "within a minute it waits");
        Assert.IsFalse(Recorder.Failed);
        Assert.IsTrue(Recorder.Record(270_000, true));
        Assert.IsTrue(Recorder.Failed);
        Memory.Answers = true;
        Assert.IsTrue(Recorder.Record(270_100, true));
        Assert.IsFalse(Recorder.Failed);
        Assert.AreEqual(3, Entry(3).Repeats);
    }
}
