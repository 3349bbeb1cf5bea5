using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.Runtime.Tests;

/// <summary>Two minutes in the memory: which of them a closing overwrites, in what order their blocks come, and what is lost with the memory.</summary>
[TestClass]
public sealed class MinuteRingTests
{
    private const int Blocks = MinuteLog.Capacity / 2;

    private readonly CutMemory _memory = new(MemoryMap.MinuteLog + MinuteLog.Size);
    private readonly Sample _sample = new();
    private readonly MinuteBlock _read = new();
    private TripLatch _latch = null!;
    private TripLog _trips = null!;
    private MinuteLog _log = null!;

    public MinuteRingTests()
    {
        Start();
    }

    [TestMethod]
    public void Ten_cycles_are_a_block_that_waits_until_it_is_stored()
    {
        Close();
        Assert.IsTrue(Cycles(10), "the tenth fills it");
        Assert.IsTrue(Cycles(3), "it waits");
        _log.Store();
        Assert.IsFalse(Cycles(1));
        Assert.IsTrue(_log.TryRead(0, _read));
        Assert.AreEqual((10, 0), (_read.Count, _read.Index));
        Assert.IsFalse(_log.TryRead(1, _read));
        Assert.IsTrue(Cycles(6), "and those that came meanwhile are in the next");
        _log.Store();
        Assert.IsTrue(_log.TryRead(1, _read));
        Assert.AreEqual((10, 1), (_read.Count, _read.Index));
    }

    [TestMethod]
    public void A_block_that_waits_for_too_long_costs_the_cycles_after_the_next_ten()
    {
        Close();
        Cycles(25);
        long at = _sample.Now;
        _log.Store();
        Assert.IsTrue(Cycles(1), "the next has been full for long");
        _log.Store();
        Assert.IsTrue(_log.TryRead(1, _read));
        Assert.AreEqual(at - 500, _read.At + _read.Span);
    }

    [TestMethod]
    [DataRow(4, 4)]
    [DataRow(1, 1)]
    [DataRow(0, 0)]
    public void The_last_cycles_before_it_opens_are_a_block_of_their_own(int cycles, int kept)
    {
        Close();
        Cycles(10);
        _log.Store();
        Cycles(cycles);
        Assert.AreEqual(kept > 0, Open());
        Assert.AreEqual(kept > 0, Open(), "and no second one");
        if (kept > 0)
        {
            _log.Store();
            Assert.IsTrue(_log.TryRead(1, _read));
            Assert.AreEqual(kept, _read.Count);
            Assert.IsFalse(Open());
        }
    }

    [TestMethod]
    public void After_sixty_one_blocks_the_oldest_is_overwritten_and_the_numbers_go_on()
    {
        Close();
        for (int i = 0; i < Blocks + 2; i++)
        {
            Assert.IsTrue(Cycles(10));
            _log.Store();
        }

        Assert.AreEqual(Blocks, Index(0));
        Assert.AreEqual(Blocks + 1, Index(1));
        Assert.AreEqual(2, Index(2));
        Assert.AreEqual(Blocks - 1, Index(Blocks - 1));
        Assert.IsFalse(_log.TryRead(Blocks, _read), "the other minute is not touched");
    }

    [TestMethod]
    public void Closings_take_turns_so_that_the_older_minute_goes()
    {
        long first = Minute();
        long second = Minute();
        Assert.AreEqual((first, second), (Session(0), Session(1)));
        long third = Minute();
        Assert.AreEqual((third, second), (Session(0), Session(1)));
        long fourth = Minute();
        Assert.AreEqual((third, fourth), (Session(0), Session(1)));
        Start();
        long fifth = Minute();
        Assert.AreEqual((fifth, fourth), (Session(0), Session(1)), "after a restart too");
        Assert.AreEqual(0, Index(0), "from its first block on");
    }

    [TestMethod]
    public void The_minute_of_the_newest_trip_stays_however_often_it_is_closed()
    {
        foreach (bool restart in new[] { false, true })
        {
            Minute();
            long tripped = Minute();
            Trip();
            for (int i = 0; i < 3; i++)
            {
                if (restart)
                {
                    Start();
                }

                long next = Minute();
                CollectionAssert.AreEquivalent(new[] { tripped, next }, new[] { Session(0), Session(1) });
            }
        }
    }

    [TestMethod]
    [DataRow(7)]
    [DataRow(25, DisplayName = "of which one block waited and one was full")]
    public void A_second_closing_has_none_of_the_cycles_of_the_first(int cycles)
    {
        Close();
        Cycles(cycles);
        Open();
        Close();
        Assert.IsFalse(Cycles(9));
        Assert.IsTrue(Cycles(1));
        _log.Store();
        Assert.IsTrue(_log.TryRead(Blocks, _read));
        Assert.AreEqual((10, 0), (_read.Count, _read.Index));
    }

    [TestMethod]
    public void A_scale_of_another_profile_begins_anew()
    {
        foreach (bool opens in new[] { true, false })
        {
            Close();
            Cycles(25);
            _log.SetScale(new BoardRange());
            Assert.IsTrue(!opens || !Open(), "nothing waits and nothing was closed");
            Close();
            Assert.IsFalse(Cycles(9));
            Assert.IsTrue(Cycles(1));
            _log.Store();
            Assert.AreEqual(_latch.Number, Math.Max(First(0), First(1)));
            Open();
        }

        long First(int half)
        {
            return _log.TryRead(half * Blocks, _read) ? _read.Session : 0;
        }
    }

    [TestMethod]
    public void What_was_full_when_it_opened_is_stored_after_what_waited()
    {
        Close();
        Cycles(25);
        Assert.IsTrue(Open());
        _log.Store();
        Assert.IsTrue(Open());
        _log.Store();
        Assert.AreEqual(1, Index(1));
        Assert.IsFalse(Open());
    }

    [TestMethod]
    public void Blocks_are_numbered_to_the_largest_there_is_and_then_from_nothing()
    {
        Close();
        for (int i = 0; i <= 0xFFFF; i++)
        {
            Cycles(10);
            _log.Store();
        }

        int place = 0xFFFF % Blocks;
        Assert.AreEqual(0xFFFF, Index(place));
        Cycles(10);
        _log.Store();
        Assert.AreEqual(0, Index(place + 1));
    }

    [TestMethod]
    public void After_a_restart_the_older_minute_goes_whichever_half_it_is_in_and_one_that_is_damaged_first()
    {
        Minute();
        long second = Minute();
        long third = Minute();
        Assert.AreEqual((third, second), (Session(0), Session(1)));
        Start();
        long fourth = Minute();
        Assert.AreEqual((third, fourth), (Session(0), Session(1)));
        Minute();
        byte[] damage = [0xFF];
        _memory.Write(MemoryMap.MinuteLog + 30, damage, 1);
        Start();
        long sixth = Minute();
        Assert.AreEqual((sixth, fourth), (Session(0), Session(1)));
    }

    [TestMethod]
    public void A_block_the_memory_does_not_take_is_lost_and_the_fault_told_until_one_is_taken()
    {
        Minute();
        Assert.IsTrue(_log.TryRead(0, _read));
        Minute();
        Close();
        Cycles(10);
        _memory.Answers = false;
        _log.Store();
        Assert.IsTrue(_log.Failed);
        Assert.IsFalse(_log.TryRead(0, _read));
        Assert.IsFalse(new MinuteLog(_memory, MemoryMap.MinuteLog, _latch, _trips).Open());
        _memory.Answers = true;
        Assert.IsTrue(Cycles(10));
        _log.Store();
        Assert.IsFalse(_log.Failed);
        Assert.AreEqual(1, Index(1));
    }

    private void Start()
    {
        _latch = new TripLatch(_memory, MemoryMap.TripLatch);
        _trips = new TripLog(_memory, MemoryMap.TripLog);
        _log = new MinuteLog(_memory, MemoryMap.MinuteLog, _latch, _trips);
        Assert.IsTrue(_latch.Open() && _trips.Open() && _log.Open());
        _log.SetScale(new BoardRange());
    }

    /// <summary>A closing of ten cycles, whose block is stored.</summary>
    private long Minute()
    {
        Close();
        Cycles(10);
        _log.Store();
        Open();
        long session = _latch.Number;
        _latch.Write(0, _sample.Now, 0.0, 0.0);
        return session;
    }

    /// <summary>What a trip leaves: the latch is written once more, and the trip knows that number.</summary>
    private void Trip()
    {
        _latch.Write(7, _sample.Now, 0.0, 0.0);
        _trips.Add(7, _sample.Now, 0.0, 0.0, 0, _latch.Number - 1);
    }

    private void Close()
    {
        _latch.Write(TripLatch.Closed, _sample.Now, 0.0, 0.0);
    }

    private bool Cycles(int count)
    {
        bool waits = false;
        for (int i = 0; i < count; i++)
        {
            _sample.Now += 100;
            _sample.CellVoltage.Accept(3.0 + 0.001 * (_sample.Now % 977), _sample.Now);
            waits = _log.Take(_sample, true);
        }

        return waits;
    }

    private bool Open()
    {
        _sample.Now += 100;
        return _log.Take(_sample, false);
    }

    private long Session(int half)
    {
        Assert.IsTrue(_log.TryRead(half * Blocks, _read));
        return _read.Session;
    }

    private int Index(int place)
    {
        Assert.IsTrue(_log.TryRead(place, _read));
        return _read.Index;
    }
}
