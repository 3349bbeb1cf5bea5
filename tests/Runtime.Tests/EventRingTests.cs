using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>The ring of events, entry by entry: what comes back, what is counted in place, and what is no entry.</summary>
[TestClass]
public sealed class EventRingTests
{
    private const int Slots = 4;
    private const long At = 0x0123_4567_89AB_CDEF;

    private readonly CutMemory _memory = new(Slots * EventLog.EntrySize);
    private readonly EventLog _log;
    private readonly LogEntry _entry = new();

    public EventRingTests()
    {
        _log = new EventLog(_memory, 0, _memory.Size);
        Assert.IsTrue(_log.Open());
    }

    [TestMethod]
    public void An_entry_is_read_as_it_was_written_and_was_raised_once()
    {
        Assert.IsTrue(_log.Append(At, EventKind.OpenAsked, 200, -1.5, 2.5));
        Is(1, At, EventKind.OpenAsked, 200, -1.5, 2.5, 0);
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(300, 300)]
    [DataRow(65_534, 65_534)]
    [DataRow(65_535, 65_535)]
    [DataRow(65_536, 65_535)]
    [DataRow(200_000, 65_535)]
    public void Repeats_are_counted_in_the_entry_up_to_what_it_holds(int repeats, int counted)
    {
        _log.Append(At, EventKind.Raised, 200, -1.5, 2.5);
        _log.Append(At + 1, EventKind.Raised, 3, 0.0, 0.0);
        Assert.IsTrue(_log.Count(1, repeats));
        Is(1, At, EventKind.Raised, 200, -1.5, 2.5, counted);
        Is(2, At + 1, EventKind.Raised, 3, 0.0, 0.0, 0);
    }

    [TestMethod]
    public void What_has_been_overwritten_is_counted_no_more_and_that_is_no_fault()
    {
        for (int i = 1; i <= Slots + 1; i++)
        {
            _log.Append(i, EventKind.Raised, i, 0.0, 0.0);
        }

        Assert.IsTrue(_log.Count(1, 7));
        Is(Slots + 1, Slots + 1, EventKind.Raised, Slots + 1, 0.0, 0.0, 0);
        Assert.IsFalse(_log.TryRead(1, _entry));
    }

    [TestMethod]
    [DataRow(5, DisplayName = "in its number")]
    [DataRow(20, DisplayName = "in its value")]
    public void A_damaged_entry_is_none_and_is_not_counted(int address)
    {
        _log.Append(At, EventKind.Raised, 1, 0.0, 0.0);
        Damage(address);
        Assert.IsFalse(_log.TryRead(1, _entry));
        Assert.IsTrue(_log.Count(1, 7));
        Assert.IsFalse(_log.TryRead(1, _entry));
    }

    [TestMethod]
    public void What_was_counted_before_is_not_in_the_next_entry()
    {
        _log.Append(At, EventKind.Raised, 1, 0.0, 0.0);
        _log.Count(1, 0x7F7F);
        _log.Append(At, EventKind.Raised, 2, 0.0, 0.0);
        Is(2, At, EventKind.Raised, 2, 0.0, 0.0, 0);
    }

    [TestMethod]
    public void A_memory_that_does_not_answer_reads_counts_and_takes_nothing()
    {
        _log.Append(At, EventKind.Raised, 1, 0.0, 0.0);
        _log.Append(At, EventKind.Raised, 2, 0.0, 0.0);
        _memory.Answers = false;
        Assert.IsFalse(_log.Count(1, 7));
        Assert.IsFalse(_log.TryRead(1, _entry));
        Assert.IsFalse(_log.TryRead(2, _entry), "nor what was written last");
        Assert.IsFalse(_log.Count(1, 7));
        Assert.IsFalse(_log.Append(At, EventKind.Raised, 3, 0.0, 0.0));
        Assert.IsFalse(_log.Open());
        _memory.Answers = true;
        _memory.BytesLeft = 0;
        Assert.IsFalse(_log.Count(1, 7), "it can be read and not written");
    }

    [TestMethod]
    public void No_entry_has_the_number_nothing()
    {
        _log.Append(At, EventKind.Raised, 1, 0.0, 0.0);
        Assert.IsFalse(_log.TryRead(0, _entry));
        Assert.IsFalse(_log.TryRead(2, _entry));
    }

    [TestMethod]
    public void Opened_anew_it_goes_on_after_the_newest_and_of_an_empty_memory_with_the_first()
    {
        var again = new EventLog(_memory, 0, _memory.Size);
        Assert.AreEqual(Slots, again.Capacity);
        for (int i = 1; i <= 2 * Slots + 1; i++)
        {
            _log.Append(i, EventKind.Raised, i, 0.0, 0.0);
            again.Open();
            Assert.AreEqual((long)i, again.LastSequence);
        }

        _memory.Write(0, new byte[_memory.Size], _memory.Size);
        Assert.IsTrue(again.Open());
        Assert.AreEqual(0L, again.LastSequence);
    }

    [TestMethod]
    public void A_newest_entry_that_is_damaged_is_not_the_newest()
    {
        _log.Append(At, EventKind.Raised, 1, 0.0, 0.0);
        _log.Append(At, EventKind.Raised, 2, 0.0, 0.0);
        Damage(EventLog.EntrySize + 20);
        Assert.IsTrue(_log.Open());
        Assert.AreEqual(1L, _log.LastSequence);
    }

    [TestMethod]
    public void A_ring_has_room_for_one_entry_at_least()
    {
        Assert.AreEqual(1, new EventLog(_memory, 0, EventLog.EntrySize).Capacity);
        Assert.ThrowsExactly<ArgumentException>(() => new EventLog(_memory, 0, EventLog.EntrySize - 1));
    }

    [TestMethod]
    public void Twenty_events_wait_in_the_order_they_came_and_the_next_is_lost()
    {
        var memory = new CutMemory(64 * EventLog.EntrySize);
        var log = new EventLog(memory, 0, memory.Size);
        log.Open();
        var queue = new EventQueue();
        Assert.IsTrue(queue.IsEmpty);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 1; i <= 21; i++)
            {
                queue.Add(At + i, EventKind.Cleared, 100 + i, i, -i);
            }

            for (int i = 1; i <= 20; i++)
            {
                Assert.IsFalse(queue.IsEmpty);
                Assert.AreEqual((EventKind.Cleared, 100 + i), (queue.Kind, queue.Code));
                Assert.IsTrue(queue.Store(log));
                Assert.IsTrue(log.TryRead(log.LastSequence, _entry));
                Assert.AreEqual((At + i, EventKind.Cleared, 100 + i), (_entry.At, _entry.Kind, _entry.Code));
                Assert.AreEqual((i, -i), (_entry.Value, _entry.Bound));
                queue.Remove();
            }

            Assert.IsTrue(queue.IsEmpty);

            // The second round begins in the middle of the row.
            for (int i = 0; i < 7 && round == 0; i++)
            {
                queue.Add(0, EventKind.Started, 0, 0.0, 0.0);
                queue.Remove();
            }
        }

        queue.Add(At, EventKind.Raised, 1, 0.0, 0.0);
        memory.Answers = false;
        Assert.IsFalse(queue.Store(log), "what is not taken stays");
        Assert.IsFalse(queue.IsEmpty);
    }

    private void Damage(int address)
    {
        var one = new byte[1];
        _memory.Read(address, one, 1);
        one[0] ^= 1;
        _memory.Write(address, one, 1);
    }

    private void Is(long sequence, long at, EventKind kind, int code, double value, double bound, int repeats)
    {
        Assert.IsTrue(_log.TryRead(sequence, _entry));
        Assert.AreEqual((sequence, at, kind, code), (_entry.Sequence, _entry.At, _entry.Kind, _entry.Code));
        Assert.AreEqual((value, bound, repeats), (_entry.Value, _entry.Bound, _entry.Repeats));
    }
}
