using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>
/// A memory that did not answer is asked again five seconds later, and the bus is freed for it; one that was read is left alone. What the
/// board tells of itself is on record once, wherever the reading was broken off.
/// </summary>
[TestClass]
public sealed class UnreadMemoryTests
{
    private const int Interval = 5000;

    private static readonly int s_memoryAddress = new BoardConfiguration().MemoryAddress;

    private RecoveringBus? _bus;

    [TestMethod]
    public void From_the_start_on_it_is_asked_every_five_seconds()
    {
        Station station = Watched(new byte[Mb85rc256vChip.Size]);
        station.Pass(123);
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        Assert.IsFalse(station.Firmware.Start());
        FreedAfterFiveSeconds(station, 1);
        FreedAfterFiveSeconds(station, 2);
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        FreedAfterFiveSeconds(station, 3);
        Assert.AreEqual(ReferenceProfile.Name, station.Control.Profile.Name);
    }

    [TestMethod]
    public void After_a_change_that_it_did_not_outlive_too()
    {
        Station station = Watched(new byte[Mb85rc256vChip.Size]);
        station.Board.ResetKey.IsOn = true;
        Assert.IsTrue(station.Firmware.Start());
        station.Pass(20_000);
        Cut(station);
        FreedAfterFiveSeconds(station, 1);
    }

    [TestMethod]
    public void One_that_was_read_and_holds_nothing_is_left_alone()
    {
        Station station = Watched(new byte[Mb85rc256vChip.Size], withProfile: false);
        station.Start();
        station.Cycles(120);
        Assert.IsEmpty(_bus!.FreedAt);
    }

    [TestMethod]
    public void A_restart_is_on_record_once_with_its_cause_its_number_and_how_many_are_tried()
    {
        Station station = Watched(Restarts.In(EscapeCause.StartUp, EscapeCause.Deadline));
        station.Board.ResetKey.IsOn = true;
        Assert.IsTrue(station.Firmware.Start());
        AssertLogged(station, EscapeCause.Deadline, 2);
        Cut(station);
        station.Board.Memory.RestorePower();
        station.Pass(Interval);
        station.Firmware.Maintain();
        Assert.IsNotNull(station.Firmware.Control, "the memory was read anew");
        AssertLogged(station, EscapeCause.Deadline, 2);
    }

    [TestMethod]
    public void A_restart_is_not_put_into_a_log_that_was_not_read()
    {
        byte[] memory = Restarts.In(EscapeCause.Upkeep);
        var log = new EventLog(new MemoryImage(memory), MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        Assert.IsTrue(log.Append(7, EventKind.OpenAsked, 1, 0.0, 0.0));
        bool broken = true;
        var station = new Station(
            memory,
            ports =>
                ports.With(
                    bus: new BrokenBus(
                        ports.Bus,
                        (asked, write) => broken && asked == s_memoryAddress && ((write[0] << 8) | write[1]) == MemoryMap.TripLatch,
                        false
                    )
                )
        );
        byte[] entries = [.. memory.Skip(MemoryMap.EventLog)];
        Assert.IsFalse(station.Firmware.Start());
        Assert.AreSequenceEqual(entries, memory.Skip(MemoryMap.EventLog));

        broken = false;
        station.Pass(Interval);
        station.Firmware.Maintain();

        Assert.AreEqual(EventKind.OpenAsked, station.Log()[0].Kind, "what stood there stands there");
        AssertLogged(station, EscapeCause.Upkeep, 1);
    }

    [TestMethod]
    public void A_board_that_was_not_restarted_has_nothing_of_that_on_record()
    {
        var station = new Station();
        station.Start();
        Assert.IsFalse(station.Log().Any(entry => entry.Kind == EventKind.Restarted));
    }

    [TestMethod]
    public void A_start_says_whether_there_is_a_profile_and_every_chip_answers()
    {
        Assert.IsFalse(new Station(withProfile: false).Firmware.Start());
        Assert.IsTrue(new Station().Firmware.Start());
        var deaf = new Station();
        deaf.Board.Chip("wall tmp117").Fault = ChipFault.Off;
        Assert.IsFalse(deaf.Firmware.Start());
    }

    /// <summary>Four seconds and the most of the fifth pass without, and one more millisecond does it.</summary>
    private void FreedAfterFiveSeconds(Station station, int times)
    {
        station.Pass(Interval - 1);
        station.Firmware.Maintain();
        Assert.HasCount(times - 1, _bus!.FreedAt);
        station.Pass(1);
        station.Firmware.Maintain();
        Assert.HasCount(times, _bus.FreedAt);
    }

    /// <summary>The supply of the memory fails with the first byte of a new profile.</summary>
    private static void Cut(Station station)
    {
        byte[] other = ReferenceProfile.Changed("other");
        other.CopyTo(station.Firmware.Stores.Profiles.Buffer, 0);
        Assert.IsTrue(station.Control.Flush());
        station.Board.Memory.CutPowerAfter(0);
        Assert.AreEqual(AnswerCode.NotStored, station.Firmware.TakeProfile(other.Length));
        station.Firmware.Maintain();
        Assert.IsNull(station.Firmware.Control);
    }

    private static void AssertLogged(Station station, EscapeCause cause, int count)
    {
        LogEntry entry = station.Log().Single(one => one.Kind == EventKind.Restarted);
        Assert.AreEqual(((int)cause, (double)count, 3.0), (entry.Code, entry.Value, entry.Bound));
    }

    private Station Watched(byte[] memory, bool withProfile = true)
    {
        return new Station(memory, ports => ports.With(bus: _bus = new RecoveringBus(ports.Bus, ports.Clock)), withProfile: withProfile);
    }
}
