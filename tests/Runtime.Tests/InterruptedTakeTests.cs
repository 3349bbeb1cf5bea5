using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>
/// A change of profile that is broken off while the board runs on, by a memory whose supply fails and comes back, or by an exception. The
/// board must then guard by what it would guard by after a restart, and by nothing until it knows.
/// </summary>
[TestClass]
public sealed class InterruptedTakeTests
{
    private const int HeaderBytes = 16;

    private const string Name = "other";

    private static readonly byte[] s_other = ReferenceProfile.Changed(Name, (Setting.VoltageCeiling, 4.2));

    public static IEnumerable<int> Cuts =>
        [.. Enumerable.Range(0, s_other.Length / 64).Select(i => 64 * i), .. Enumerable.Range(s_other.Length, 2 * HeaderBytes + 1)];

    [TestMethod]
    public void After_a_loss_of_the_memorys_supply_the_board_guards_by_what_the_memory_holds()
    {
        int kept = 0;
        int changed = 0;
        foreach (int bytes in Cuts)
        {
            Station station = Cut(bytes);
            if (bytes < s_other.Length + 2 * HeaderBytes)
            {
                Assert.AreEqual(ProtectionState.NoProfile, station.State, "cut after " + bytes);
            }

            station.Board.Memory.RestorePower();
            station.Board.ArmSwitch.IsOn = false;
            station.Cycles(70);
            var again = new Station([.. station.Memory], withProfile: false);
            again.Start();
            Assert.AreEqual(again.Control.Profile.Hash, station.Control.Profile.Hash, "cut after " + bytes);
            Assert.AreEqual(ProtectionState.Standby, station.State);
            Assert.AreEqual(0, station.Conducted);
            Assert.AreEqual(
                station.Control.Profile.Name == Name ? 1 : 0,
                station.Log().Count(entry => entry.Kind == EventKind.ProfileTaken),
                "and so says the log"
            );
            kept += station.Control.Profile.Name == ReferenceProfile.Name ? 1 : 0;
            changed += station.Control.Profile.Name == Name ? 1 : 0;
        }

        Assert.AreEqual(s_other.Length / 64 + HeaderBytes, kept);
        Assert.AreEqual(HeaderBytes + 1, changed);
    }

    [TestMethod]
    public void Whoever_asked_is_told_that_it_was_not_stored()
    {
        foreach (int bytes in new[] { 0, s_other.Length, s_other.Length + HeaderBytes, s_other.Length + HeaderBytes + 5 })
        {
            Station station = Ready();
            station.Board.Memory.CutPowerAfter(bytes);
            Assert.AreEqual(AnswerCode.NotStored, station.Line.Ask(MessageType.TakeProfile).Code, "cut after " + bytes);
        }
    }

    [TestMethod]
    public void An_exception_while_the_new_guard_is_set_up_restarts_the_board_with_the_new_profile_and_the_reason_latched()
    {
        // From the moment on at which the memory holds the new profile, the next to use the current monitor is the new guard.
        byte[] memory = new byte[Mb85rc256vChip.Size];
        int monitor = new BoardConfiguration().CurrentMonitorAddress;
        var station = new Station(
            memory,
            ports => ports.With(bus: new BrokenBus(ports.Bus, (asked, _) => asked == monitor && NameIn(memory) == Name, true))
        );
        Prepare(station);
        station.Line.Send(MessageType.TakeProfile);
        station.Cycles(1);

        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.AreEqual(1, station.Board.Processor.Reboots);
        var again = new Station(station.Memory);
        again.Start();
        again.Cycles(20);
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), again.Control.Profile.Hash);
        Assert.AreEqual(DiagnosisCode.FirmwareFault, again.Guard.Trip.Code);
        LogEntry taken = again.Log().Single(entry => entry.Kind == EventKind.ProfileTaken);
        Assert.AreEqual(ReferenceProfile.HashOf(s_other), taken.Value);
    }

    [TestMethod]
    public void An_exception_while_it_is_stored_leaves_a_board_that_guards_by_what_its_memory_holds()
    {
        bool throws = false;
        int memory = new BoardConfiguration().MemoryAddress;
        var station = new Station(wiring: ports =>
            ports.With(bus: new BrokenBus(ports.Bus, (asked, write) => asked == memory && Once(ref throws, write), true))
        );
        Prepare(station);
        ControlCycle before = station.Control;
        throws = true;
        station.Line.Send(MessageType.TakeProfile);
        station.Cycles(20);

        Assert.IsFalse(throws);
        Assert.AreNotSame(before, station.Control);
        Assert.AreEqual(ReferenceProfile.Open(station.Memory).Current?.Hash, station.Control.Profile.Hash);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    private static Station Cut(int bytes)
    {
        Station station = Ready();
        station.Board.Memory.CutPowerAfter(bytes);
        station.Line.Send(MessageType.TakeProfile);
        station.Cycles(1);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        return station;
    }

    /// <summary>A board that has all of the other profile and is not yet told to take it.</summary>
    private static Station Ready()
    {
        var station = new Station();
        Prepare(station);
        return station;
    }

    private static void Prepare(Station station)
    {
        station.Start();
        station.Cycles(10);
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
    }

    private static bool Once(ref bool throws, byte[] write)
    {
        int address = (write[0] << 8) | write[1];
        bool now = throws && address is >= MemoryMap.Profile and < MemoryMap.EventLog;
        throws &= !now;
        return now;
    }

    private static string? NameIn(byte[] memory)
    {
        return ReferenceProfile.Open([.. memory]).Current?.Name;
    }
}
