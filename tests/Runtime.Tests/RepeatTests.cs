using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>What comes again and again has three entries of its own and is counted after that, until a day went without it.</summary>
[TestClass]
public sealed class RepeatTests
{
    private const int Own = 3;
    private const long Second = 1000;
    private const long Day = 86_400 * Second;
    private const int Code = (int)DiagnosisCode.OverVoltage;

    private readonly RepeatCounter _counter = new();
    private readonly CutMemory _memory = new(16 * EventLog.EntrySize);
    private readonly EventLog _log;

    public RepeatTests()
    {
        _log = new EventLog(_memory, 0, _memory.Size);
        _log.Open();
    }

    [TestMethod]
    [DataRow(EventKind.Raised, Code)]
    [DataRow(EventKind.Raised, 0)]
    [DataRow(EventKind.Raised, (int)DiagnosisCode.Count - 1)]
    [DataRow(EventKind.StateChanged, 0)]
    [DataRow(EventKind.StateChanged, 7)]
    public void The_first_three_are_entries_and_the_others_are_counted(EventKind kind, int code)
    {
        for (int i = 1; i <= 5; i++)
        {
            Assert.AreEqual(i <= Own, _counter.Admit(kind, code, i * Second), $"time {i}");
            Assert.AreEqual(i > Own, _counter.IsDirty);
        }
    }

    [TestMethod]
    [DataRow(EventKind.Raised, (int)DiagnosisCode.Count)]
    [DataRow(EventKind.StateChanged, 8)]
    [DataRow(EventKind.Tripped, Code)]
    public void What_has_no_counter_is_an_entry_each_time(EventKind kind, int code)
    {
        for (int i = 1; i <= 10; i++)
        {
            Assert.IsTrue(_counter.Admit(kind, code, i * Second));
        }

        _counter.Stored(kind, code, 1);
        Assert.IsFalse(_counter.IsDirty);
    }

    [TestMethod]
    public void Every_state_and_every_diagnosis_is_counted_by_itself()
    {
        for (int i = 1; i <= Own; i++)
        {
            for (int code = 0; code < (int)DiagnosisCode.Count; code++)
            {
                Assert.IsTrue(_counter.Admit(EventKind.Raised, code, i * Second), $"diagnosis {code}");
            }

            for (int state = 0; state < 8; state++)
            {
                Assert.IsTrue(_counter.Admit(EventKind.StateChanged, state, i * Second), $"state {state}");
            }
        }
    }

    [TestMethod]
    public void What_else_is_told_of_a_diagnosis_that_comes_again_and_again_is_told_each_time()
    {
        for (int i = 1; i <= 5; i++)
        {
            _counter.Admit(EventKind.Raised, Code, i * Second);
        }

        Assert.IsTrue(_counter.Admit(EventKind.Tripped, Code, 6 * Second));
        Assert.IsTrue(_counter.Admit(EventKind.LimitChanged, 255, 6 * Second));
    }

    [TestMethod]
    public void What_comes_after_a_quiet_time_is_written_at_once()
    {
        Assert.IsFalse(_counter.Store(_log, 0, out bool failed), "there is nothing");
        Assert.IsFalse(failed);
        long now = 0;
        Repeat(5, ref now, code: 0);
        Assert.IsTrue(_counter.Store(_log, now, out failed));
        Assert.AreEqual(2, Repeats(Own));
    }

    [TestMethod]
    public void What_is_cleared_is_told_as_long_as_what_was_raised_was()
    {
        for (int i = 1; i <= 5; i++)
        {
            _counter.Admit(EventKind.Raised, Code, i * Second);
            Assert.AreEqual(i <= Own, _counter.Admit(EventKind.Cleared, Code, i * Second), $"time {i}");
        }

        Assert.IsTrue(_counter.Admit(EventKind.Cleared, Code + 1, Second));
    }

    [TestMethod]
    [DataRow(Day - Second, false)]
    [DataRow(Day, true)]
    public void After_a_day_without_it_it_is_new(long pause, bool isNew)
    {
        long now = 0;
        for (int i = 1; i <= 5; i++)
        {
            now += Second;
            _counter.Admit(EventKind.Raised, Code, now);
        }

        Assert.AreEqual(isNew, _counter.Admit(EventKind.Raised, Code, now + pause));
    }

    [TestMethod]
    public void How_often_it_came_is_written_into_its_newest_own_entry_once_a_minute()
    {
        long now = 0;
        Repeat(5, ref now);
        Assert.IsTrue(_counter.Store(_log, now, out bool failed));
        Assert.IsFalse(failed);
        Assert.AreEqual(2, Repeats(Own));
        Assert.AreEqual(0, Repeats(1));
        Assert.IsFalse(_counter.Store(_log, now, out _), "there is no other");
        Assert.IsFalse(_counter.IsDirty);

        Repeat(2, ref now);
        Assert.IsTrue(_counter.IsDirty);
        Assert.IsFalse(_counter.Store(_log, 5 * Second + 59_999, out failed), "within a minute it waits");
        Assert.IsFalse(failed);
        Assert.AreEqual(2, Repeats(Own));
        Assert.IsTrue(_counter.Store(_log, 5 * Second + 60_000, out _));
        Assert.AreEqual(4, Repeats(Own));
    }

    [TestMethod]
    public void A_count_that_could_not_be_written_is_written_again()
    {
        long now = 0;
        Repeat(5, ref now);
        _memory.Answers = false;
        Assert.IsTrue(_counter.Store(_log, now, out bool failed));
        Assert.IsTrue(failed);
        _memory.Answers = true;
        Assert.IsTrue(_counter.Store(_log, now, out failed));
        Assert.IsFalse(failed);
        Assert.AreEqual(2, Repeats(Own));
    }

    [TestMethod]
    public void Two_counts_are_written_one_after_the_other()
    {
        long now = 0;
        Repeat(5, ref now);
        for (int i = 0; i < 4; i++)
        {
            if (_counter.Admit(EventKind.StateChanged, 7, now))
            {
                _log.Append(now, EventKind.StateChanged, 7, 0.0, 0.0);
                _counter.Stored(EventKind.StateChanged, 7, _log.LastSequence);
            }
        }

        Assert.IsTrue(_counter.Store(_log, now, out _));
        Assert.IsTrue(_counter.Store(_log, now, out _));
        Assert.IsFalse(_counter.Store(_log, now, out _));
        Assert.AreEqual((2, 1), (Repeats(Own), Repeats(2 * Own)));
    }

    [TestMethod]
    public void After_a_day_the_entry_of_before_is_not_counted_in()
    {
        long now = 0;
        Repeat(5, ref now);
        _counter.Store(_log, now, out _);
        _counter.Store(_log, now, out _);
        now += Day;
        for (int i = 0; i < 4; i++)
        {
            _counter.Admit(EventKind.Raised, Code, now);
        }

        Assert.IsFalse(_counter.Store(_log, now, out _), "none of the new ones is stored yet");
        Assert.AreEqual(2, Repeats(Own));
    }

    [TestMethod]
    public void A_count_ends_at_the_largest_there_is()
    {
        long now = 0;
        Repeat(3, ref now);
        for (int i = 0; i < 70_000; i++)
        {
            _counter.Admit(EventKind.Raised, Code, now);
        }

        _counter.Store(_log, now, out _);
        Assert.AreEqual(ushort.MaxValue - Own, Repeats(Own));
    }

    private void Repeat(int times, ref long now, int code = Code)
    {
        for (int i = 0; i < times; i++)
        {
            now += Second;
            if (_counter.Admit(EventKind.Raised, code, now))
            {
                _log.Append(now, EventKind.Raised, code, 0.0, 0.0);
                _counter.Stored(EventKind.Raised, code, _log.LastSequence);
            }
        }
    }

    private int Repeats(long sequence)
    {
        var entry = new LogEntry();
        Assert.IsTrue(_log.TryRead(sequence, entry));
        return entry.Repeats;
    }
}
