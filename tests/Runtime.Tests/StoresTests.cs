using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>
/// All that a board keeps without power: it lies where it has always lain, because a memory outlives its firmware, and it counts as read
/// only when all of it was.
/// </summary>
[TestClass]
public sealed class StoresTests
{
    private const int Latch = 0;
    private const int Proof = 96;
    private const int Ledger = 128;
    private const int Calibration = 256;
    private const int Slots = 1024;
    private const int Log = 5120;
    private const int Trips = 12624;
    private const int Minutes = 21840;

    private readonly byte[] _memory = new byte[Mb85rc256vChip.Size];
    private readonly SimulatedBoard _board;
    private readonly Stores _stores;
    private int _broken = -1;

    public StoresTests()
    {
        _board = new SimulatedBoard(new BoardConfiguration(), ReferenceProfile.Settings(), 7, _memory);
        int memory = new BoardConfiguration().MemoryAddress;
        var bus = new BrokenBus(_board.Ports.Bus, (asked, write) => asked == memory && ((write[0] << 8) | write[1]) == _broken, false);
        _stores = new Stores(_board.Ports.With(bus: bus), new BoardConfiguration());
    }

    [TestMethod]
    public void What_an_older_firmware_left_is_found_where_it_lies()
    {
        var image = new MemoryImage(_memory);
        var latch = new TripLatch(image, Latch);
        Assert.IsTrue(latch.Open() && latch.Write(17, 1000, 4.5, 4.0));
        var ledger = new RestartLedger(image, Ledger);
        Assert.IsTrue(ledger.Open() && ledger.MayRestart(EscapeCause.Deadline));
        var log = new EventLog(image, Log, Trips - Log);
        Assert.IsTrue(log.Open() && log.Append(7, EventKind.OpenAsked, 3, 0.0, 0.0));
        var trips = new TripLog(image, Trips);
        Assert.IsTrue(trips.Open() && trips.Add(1, 100, 1.0, 2.0, 7, 1));
        ReferenceProfile.PutInto(_memory);

        Assert.IsTrue(_stores.Open());

        Assert.AreEqual((17, 1000L), (_stores.Latch.Code, _stores.Latch.At));
        Assert.AreEqual((1, EscapeCause.Deadline), (_stores.Restarts.Count, _stores.Restarts.Cause));
        Assert.AreEqual(1, _stores.Log.LastSequence);
        Assert.AreEqual(1, _stores.Trips.Newest);
        Assert.AreEqual(ReferenceProfile.Name, _stores.Profiles.Current?.Name);
    }

    [TestMethod]
    public void What_is_kept_is_put_where_it_has_always_lain()
    {
        Assert.IsTrue(_stores.Open());
        Assert.AreEqual(
            Slots,
            Changes(() => ReferenceProfile.Take(_stores.Profiles, ReferenceProfile.Encode(ReferenceProfile.Settings())))
        );
        Assert.AreEqual(Latch, Changes(() => _stores.Latch.Write(0x01010101, 0x0101010101010101, 1.1, 1.1)));
        Assert.AreEqual(Proof, Changes(() => _stores.Proof.Run(0x0101010101010101, 0x0101010101010101)));
        Assert.AreEqual(Ledger, Changes(() => _stores.Restarts.MayRestart(EscapeCause.StartUp)));
        _stores.Calibrations.BindTo(ReferenceProfile.Settings());
        Assert.AreEqual(Calibration, Changes(() => _stores.Calibrations.Write(new BoardCalibration(new BoardRange()))));
        Assert.AreEqual(Log, Changes(() => _stores.Log.Append(1, EventKind.OpenAsked, 1, 1.0, 1.0)));
        _stores.Minutes.SetScale(new BoardRange());
        var sample = new Sample();
        for (int i = 0; i < 10; i++)
        {
            sample.Now += 100;
            _stores.Minutes.Take(sample, closed: true);
        }

        Assert.IsInRange(Minutes, Minutes + MinuteBlock.Size - 1, Changes(_stores.Minutes.Store));
        Assert.AreEqual(Trips, Changes(() => _stores.Trips.Add(0x01010101, 1, 1.0, 1.0, 1, 1)));
        byte[] block = [.. _memory.Skip(Minutes).Take(MinuteBlock.Size)];
        block.CopyTo(_memory, Minutes + (MinuteLog.Capacity - 1) * MinuteBlock.Size);
        Assert.IsTrue(_stores.Minutes.TryRead(0, new MinuteBlock()));
        Assert.IsTrue(_stores.Minutes.TryRead(MinuteLog.Capacity - 1, new MinuteBlock()), "the places are as far apart as a block is long");
    }

    [TestMethod]
    [DataRow(Latch)]
    [DataRow(Proof)]
    [DataRow(Ledger)]
    [DataRow(Calibration)]
    [DataRow(Slots)]
    [DataRow(Log)]
    [DataRow(Trips)]
    [DataRow(Minutes)]
    public void While_any_part_of_it_cannot_be_read_nothing_of_it_counts_as_read(int place)
    {
        _broken = place;
        Assert.IsFalse(_stores.Open());
        Assert.IsFalse(_stores.AreRead);
        Assert.IsFalse(_stores.ReadProfile(), "nor does a profile alone");
        Assert.IsFalse(_stores.AreRead);
        _broken = -1;
        Assert.IsFalse(_stores.ReadProfile(), "all of it is to be read again");
        Assert.IsTrue(_stores.Open());
        Assert.IsTrue(_stores.AreRead);
    }

    [TestMethod]
    public void A_profile_that_is_read_anew_and_does_not_come_takes_the_rest_with_it()
    {
        Assert.IsTrue(_stores.Open());
        Assert.IsTrue(_stores.ReadProfile());
        Assert.IsTrue(_stores.AreRead);
        _broken = Slots;
        Assert.IsFalse(_stores.ReadProfile());
        Assert.IsFalse(_stores.AreRead);
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(TripLatch.Closed, true)]
    [DataRow(17, false, DisplayName = "a trip that is latched is why the contactor opened")]
    public void A_fault_of_the_firmware_is_latched_over_all_but_a_trip_and_logged_in_any_case(int before, bool latched)
    {
        foreach (bool read in new[] { true, false })
        {
            var test = new StoresTests();
            Stores stores = test._stores;
            Assert.IsTrue(stores.Open());
            if (before != 0)
            {
                stores.Latch.Write(before, 5, 6.0, 7.0);
            }

            Assert.IsTrue(stores.Restarts.MayRestart(EscapeCause.ControlCycle) && stores.Log.Append(5, EventKind.OpenAsked, 0, 0.0, 0.0));
            Stores failing = read ? stores : Again(test._memory);

            failing.LatchFirmwareFault(99);

            Stores after = Again(test._memory);
            Assert.IsTrue(after.Open());
            int code = latched ? (int)DiagnosisCode.FirmwareFault : before;
            Assert.AreEqual((code, latched ? 99L : 5L), (after.Latch.Code, after.Latch.At));
            if (latched)
            {
                Assert.AreEqual((read ? 1.0 : 0.0, 3.0), (after.Latch.Value, after.Latch.Bound), "restarts, of how many");
            }

            Assert.AreEqual(2, after.Log.LastSequence, "behind what was there");
            var entry = new LogEntry();
            Assert.IsTrue(after.Log.TryRead(2, entry));
            Assert.AreEqual((EventKind.Tripped, (int)DiagnosisCode.FirmwareFault, 99L), (entry.Kind, entry.Code, entry.At));
            Assert.AreEqual((read ? 1.0 : 0.0, 3.0), (entry.Value, entry.Bound));
        }
    }

    [TestMethod]
    public void A_log_that_cannot_be_read_is_not_written_into()
    {
        Assert.IsTrue(_stores.Open());
        Assert.IsTrue(_stores.Log.Append(5, EventKind.OpenAsked, 0, 0.0, 0.0));
        byte[] entries = [.. _memory.Skip(Log).Take(Trips - Log)];
        var bus = new BrokenBus(
            _board.Ports.Bus,
            (asked, write) =>
                asked == new BoardConfiguration().MemoryAddress && ((write[0] << 8) | write[1]) == Log + 2 * EventLog.EntrySize,
            false
        );
        var failing = new Stores(_board.Ports.With(bus: bus), new BoardConfiguration());

        failing.LatchFirmwareFault(99);

        Assert.AreSequenceEqual(entries, _memory.Skip(Log).Take(Trips - Log));
        Assert.IsTrue(_stores.Open());
        Assert.AreEqual((int)DiagnosisCode.FirmwareFault, _stores.Latch.Code, "but latched it is");
    }

    /// <summary>The stores of a board with this memory, of which nothing has been read.</summary>
    private static Stores Again(byte[] memory)
    {
        var board = new SimulatedBoard(new BoardConfiguration(), ReferenceProfile.Settings(), 7, memory);
        return new Stores(board.Ports, new BoardConfiguration());
    }

    /// <summary>The first byte of the memory that something changes.</summary>
    private int Changes(Action action)
    {
        byte[] before = [.. _memory];
        action();
        return Enumerable.Range(0, before.Length).First(i => before[i] != _memory[i]);
    }
}
