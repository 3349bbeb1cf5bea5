using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What a board keeps is sent one piece at a time, from the oldest that is there to the newest, and the end is told once.</summary>
[TestClass]
public sealed class HistorySenderTests
{
    private sealed class Wire : ILinkPort
    {
        private readonly FrameReader _reader = new();

        public List<(MessageType Type, byte[] Content)> Sent { get; } = [];

        public int Read(byte[] buffer, int count)
        {
            return 0;
        }

        public void Write(byte[] buffer, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (_reader.Take(buffer[i]))
                {
                    Sent.Add(((MessageType)_reader.Type, [.. _reader.Frame.Skip(FrameReader.Start).Take(_reader.Content)]));
                }
            }
        }
    }

    private readonly Stores _stores;
    private readonly HistorySender _sender;
    private readonly Wire _wire = new();
    private readonly byte[] _memory = new byte[Mb85rc256vChip.Size];

    public HistorySenderTests()
    {
        var board = new SimulatedBoard(new BoardConfiguration(), ReferenceProfile.Settings(), 7, _memory);
        board.Clock.Waiting = milliseconds => board.Advance(board.Clock.Microseconds + milliseconds * 1000L);
        _stores = new Stores(board.Ports, new BoardConfiguration());
        Assert.IsTrue(_stores.Open());
        _stores.Minutes.SetScale(new BoardRange());
        _sender = new HistorySender(_stores, new FrameWriter(), _wire);
    }

    [TestMethod]
    public void Unasked_nothing_is_sent()
    {
        Append(3);
        _stores.Trips.Add(1, 100, 1.0, 2.0, 7, 1);
        Quiet();
        Assert.IsEmpty(_wire.Sent);
        _sender.BeginLog(3);
        Assert.IsFalse(_sender.SendEntry());
        Assert.IsTrue(_sender.SendEntry());
        Quiet();
        Assert.HasCount(1, _wire.Sent, "nor after what was asked for");
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(-5, 1)]
    [DataRow(1, 1)]
    [DataRow(3, 3)]
    public void Entries_come_one_by_one_from_the_one_that_was_asked_for(long asked, long first)
    {
        Append(5);
        _sender.BeginLog(asked);
        for (long sequence = first; sequence <= 5; sequence++)
        {
            Assert.IsFalse(_sender.SendEntry());
            var entry = new LogEntry();
            (MessageType type, byte[] content) = _wire.Sent[^1];
            Assert.AreEqual(MessageType.LogEntry, type);
            Assert.IsTrue(LogEntryMessage.Read(content, 0, content.Length, entry));
            Assert.AreEqual((sequence, 100 * sequence), (entry.Sequence, entry.At));
        }

        Assert.IsTrue(_sender.SendEntry(), "the end");
        Assert.IsFalse(_sender.SendEntry(), "is told once");
        Assert.HasCount(6 - (int)first, _wire.Sent);
    }

    [TestMethod]
    public void Of_a_ring_that_is_full_the_oldest_comes_first_and_what_is_damaged_is_left_out()
    {
        int capacity = _stores.Log.Capacity;
        Append(capacity + 3);
        _memory[MemoryMap.EventLog + 4 * EventLog.EntrySize + 20] ^= 1;
        _sender.BeginLog(1);
        int calls = 0;
        while (!_sender.SendEntry())
        {
            calls++;
        }

        Assert.AreEqual(capacity, calls, "none is looked for that is not there any more");

        long[] sent = [.. _wire.Sent.Select(message => BitConverter.ToInt64(message.Content))];
        CollectionAssert.AreEqual(Enumerable.Range(4, capacity).Where(i => i != 5).Select(i => (long)i).ToArray(), sent);
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(9, 1)]
    [DataRow(10, 1)]
    [DataRow(12, 3)]
    public void Ten_trips_come_from_the_oldest_part_by_part(int trips, int first)
    {
        var report = new TripReport();
        for (int i = 1; i <= trips; i++)
        {
            Assert.IsTrue(_stores.Trips.Add(i, 100 * i, 1.0, 2.0, 7, i));
            for (int part = 0; part < TripLog.ValueParts && i != trips; part++)
            {
                Assert.IsTrue(_stores.Trips.AddValues(part, report));
            }
        }

        _sender.BeginTrips();
        int calls = 0;
        while (!_sender.SendTrip())
        {
            calls++;
        }

        Assert.IsFalse(_sender.SendTrip());
        int whole = TripLog.ValueParts + 1;
        Assert.AreEqual((trips - first + 1) * whole, calls);
        Assert.HasCount((trips - first) * whole + 1, _wire.Sent, "of the newest only the head was written");
        for (int i = 0; i < _wire.Sent.Count; i++)
        {
            (MessageType type, byte[] content) = _wire.Sent[i];
            var trip = new TripPart();
            Assert.AreEqual(MessageType.TripPart, type);
            Assert.IsFalse(HistorySender.ReadTrip(content, 0, content.Length - 1, out int part, trip));
            Assert.AreEqual(0, part);
            Assert.IsTrue(HistorySender.ReadTrip([9, .. content], 1, content.Length, out part, trip));
            Assert.AreEqual((i % whole, (long)(first + i / whole)), (part, trip.Number));
            content[10] ^= 1;
            Assert.IsFalse(HistorySender.ReadTrip(content, 0, content.Length, out part, trip));
        }
    }

    [TestMethod]
    public void Blocks_of_minutes_come_place_by_place_and_empty_places_say_nothing()
    {
        var sample = new Sample();
        for (int i = 1; i <= 25; i++)
        {
            sample.Now = 100 * i;
            if (_stores.Minutes.Take(sample, closed: true))
            {
                _stores.Minutes.Store();
            }
        }

        _sender.BeginMinutes();
        int calls = 1;
        while (!_sender.SendMinutes())
        {
            calls++;
        }

        Assert.AreEqual(MinuteLog.Capacity + 1, calls);
        Assert.IsFalse(_sender.SendMinutes());
        Assert.HasCount(2, _wire.Sent);
        for (int i = 0; i < 2; i++)
        {
            (MessageType type, byte[] content) = _wire.Sent[i];
            var block = new MinuteBlock();
            Assert.AreEqual(MessageType.MinuteBlock, type);
            Assert.IsTrue(block.Read(content, 0, content.Length));
            Assert.AreEqual((i, 100 + 1000L * i), (block.Index, block.At));
        }

        _sender.BeginMinutes();
        Assert.IsFalse(_sender.SendMinutes());
        Assert.HasCount(3, _wire.Sent, "and again when they are asked for again");
    }

    [TestMethod]
    public void Two_whole_minutes_are_sent_to_the_last_of_their_blocks()
    {
        var sample = new Sample();
        for (int minute = 0; minute < 2; minute++)
        {
            _stores.Latch.Write(TripLatch.Closed, sample.Now, 0.0, 0.0);
            for (int i = 0; i < 5 * MinuteLog.Capacity; i++)
            {
                sample.Now += 100;
                if (_stores.Minutes.Take(sample, closed: true))
                {
                    _stores.Minutes.Store();
                }
            }

            _stores.Minutes.Take(sample, closed: false);
        }

        _sender.BeginMinutes();
        while (!_sender.SendMinutes())
        {
            // Place by place.
        }

        Assert.HasCount(MinuteLog.Capacity, _wire.Sent);
        Assert.IsTrue(_wire.Sent.All(message => message.Content.Length == MinuteBlock.Size));
    }

    [TestMethod]
    public void Asked_for_trips_again_in_the_middle_of_one_they_begin_with_a_head()
    {
        _stores.Trips.Add(1, 100, 1.0, 2.0, 7, 1);
        _stores.Trips.AddValues(0, new TripReport());
        _sender.BeginTrips();
        Assert.IsFalse(_sender.SendTrip() || _sender.SendTrip());
        _sender.BeginTrips();
        Assert.IsFalse(_sender.SendTrip());
        Assert.AreEqual((byte)0, _wire.Sent[^1].Content[0]);
    }

    [TestMethod]
    public void Of_a_board_without_a_trip_the_end_is_told_at_once()
    {
        _sender.BeginTrips();
        Assert.IsTrue(_sender.SendTrip());
        _sender.BeginLog(1);
        Assert.IsTrue(_sender.SendEntry());
        Assert.IsEmpty(_wire.Sent);
    }

    private void Quiet()
    {
        for (int i = 0; i < 3 * (TripLog.ValueParts + 1); i++)
        {
            Assert.IsFalse(_sender.SendEntry() || _sender.SendTrip() || _sender.SendMinutes());
        }
    }

    private void Append(int count)
    {
        for (int i = 1; i <= count; i++)
        {
            Assert.IsTrue(_stores.Log.Append(100 * i, EventKind.OpenAsked, i % 200, i, -i));
        }
    }
}
