using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Whatever takes the board away while its contactor is closed: the next start knows, and waits for the key.</summary>
[TestClass]
public sealed class LostWhileClosedTests
{
    /// <summary>The conversion under way, that of the bus and a whole one of the shunt, 4.12 ms each, and the release, 5 ms.</summary>
    private const int TripAfter = 18;

    [TestMethod]
    public void A_board_that_lost_its_power_while_closed_waits_for_the_key()
    {
        byte[] memory = Station.Operating().Memory;
        for (int boot = 0; boot < 3; boot++)
        {
            Station again = Started(memory);
            again.Board.ArmSwitch.IsOn = true;
            again.Cycles(30);
            Assert.AreEqual(DiagnosisCode.LostWhileClosed, again.Guard.Trip.Code);
            Assert.AreEqual(0, again.Conducted);
            Assert.AreEqual("LOST WHILE CLOSED", DotText.Read(again.Board.Display.Dots)[1]);
        }

        Station reset = Started(memory);
        reset.Board.ResetKey.IsOn = true;
        reset.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, reset.State);
        Assert.AreEqual(ProtectionState.Standby, Started(reset.Memory).State, "cleared for good");
    }

    [TestMethod]
    public void Firmware_that_hangs_leaves_a_reason_for_the_next_start()
    {
        Station station = Station.Operating();
        station.Hang();
        station.Cycles(10);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, Started(station.Memory).Guard.Trip.Code);
    }

    [TestMethod]
    public void A_supply_lost_at_any_moment_after_a_comparator_trip_finds_the_board_tripped()
    {
        for (int after = 0; after < 120; after += 5)
        {
            Station station = Station.Operating();
            station.Density = 0.3;
            station.Hang();
            station.Pass(TripAfter);
            Assert.IsFalse(station.Board.ContactorConducts, "by the comparator");
            Station again = Started(Rest(station, after));
            Assert.AreEqual(ProtectionState.Tripped, again.State, after + " ms");
        }
    }

    [TestMethod]
    public void Opening_in_order_leaves_nothing_behind()
    {
        Station station = Station.Operating();
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(SteadyInput.Cycles + 1);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        Assert.AreEqual(ProtectionState.Standby, Started(station.Memory).State);
    }

    [TestMethod]
    public void A_contactor_that_welds_when_it_is_to_open_in_order_stays_on_record_as_closed()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(30);
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, Started(station.Memory).Guard.Trip.Code);
    }

    [TestMethod]
    public void Whichever_byte_the_memory_is_lost_at_nothing_closes_before_closing_is_on_record()
    {
        // One of the two copies is enough to find it by; the other follows in a cycle of its own.
        int closed = SlotPair.Size(28) / 2;
        for (int bytes = 0; bytes <= closed; bytes++)
        {
            Station station = Ready();
            int before = station.Conducted;
            station.Board.ArmSwitch.IsOn = true;
            station.Cycles(SteadyInput.Cycles - 1);
            station.Board.Memory.CutPowerAfter(bytes);
            station.Cycles(1);
            Assert.AreEqual(ProtectionState.Proving, station.State);
            Assert.AreEqual(before, station.Conducted, "before the cycle is over, at " + bytes);
            station.Pass(50);
            Assert.AreEqual(before, station.Conducted, "cut after " + bytes);
            station.Board.Memory.RestorePower();
            Station again = Started(station.Memory);
            Assert.AreEqual(bytes < closed ? ProtectionState.Standby : ProtectionState.Tripped, again.State, "cut after " + bytes);
        }
    }

    [TestMethod]
    public void Whichever_byte_the_second_copy_is_lost_at_the_board_is_known_to_have_been_lost_while_closed()
    {
        int closed = SlotPair.Size(28) / 2;
        for (int bytes = closed + 1; bytes <= 2 * closed; bytes++)
        {
            Station station = Ready();
            station.Board.ArmSwitch.IsOn = true;
            station.Cycles(SteadyInput.Cycles - 1);
            station.Board.Memory.CutPowerAfter(bytes);
            station.Cycles(3);
            station.Board.Memory.RestorePower();
            Assert.AreEqual(DiagnosisCode.LostWhileClosed, Started(station.Memory).Guard.Trip.Code, "cut after " + bytes);
        }
    }

    [TestMethod]
    public void A_latch_that_cannot_be_read_any_more_is_a_trip()
    {
        foreach (Station station in new[] { Station.Operating(), Ready() })
        {
            int slot = SlotPair.Size(28) / 2;
            station.Memory[MemoryMap.TripLatch + 2] ^= 1;
            station.Memory[MemoryMap.TripLatch + slot + 30] ^= 0x80;
            Station again = Started(station.Memory);
            again.Board.ArmSwitch.IsOn = true;
            again.Cycles(30);
            Assert.AreEqual(DiagnosisCode.LatchCorrupt, again.Guard.Trip.Code);
            Assert.AreEqual(0, again.Conducted);
            Assert.AreEqual("TRIP LATCH UNREADABLE", DotText.Read(again.Board.Display.Dots)[1]);
            Assert.AreEqual(DiagnosisCode.LatchCorrupt, Started(station.Memory).Guard.Trip.Code);
        }
    }

    [TestMethod]
    public void A_fault_of_the_firmware_does_not_displace_the_trip_that_was_there_before()
    {
        Station station = Station.Operating();
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(DiagnosisCode.OverTemperature, station.Guard.Trip.Code);
        int monitor = new BoardConfiguration().CurrentMonitorAddress;
        var failing = new Station(station.Memory, ports => ports.With(bus: new BrokenBus(ports.Bus, (asked, _) => asked == monitor, true)));
        failing.Start();
        Assert.IsTrue(failing.Supervisor.HasEscaped);
        Station again = Started(station.Memory);
        Assert.AreEqual(DiagnosisCode.OverTemperature, again.Guard.Trip.Code);
        Assert.IsTrue(again.Log().Any(entry => entry.Kind == EventKind.Tripped && entry.Code == (int)DiagnosisCode.FirmwareFault));
    }

    [TestMethod]
    public void Nor_one_that_it_found_when_it_started_and_dies_in_its_first_cycle()
    {
        Station station = Station.Operating();
        var dying = new Station(station.Memory);
        dying.Board.Processor.Fault = FirmwareFault.Throwing;
        dying.Start();
        dying.Cycles(1);
        Assert.IsTrue(dying.Supervisor.HasEscaped);
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, Started(station.Memory).Guard.Trip.Code);
    }

    /// <summary>What the memory holds when the supply goes that long after the comparator has opened the contactor.</summary>
    private static byte[] Rest(Station station, int milliseconds)
    {
        station.Pass(milliseconds);
        return [.. station.Memory];
    }

    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);

        // As after a first run: both slots of the latch hold something.
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(SteadyInput.Cycles + 2);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(SteadyInput.Cycles + 2);
        return station;
    }

    private static Station Started(byte[] memory)
    {
        var station = new Station([.. memory]);
        station.Start();
        station.Cycles(20);
        station.Memory.CopyTo(memory, 0);
        return station;
    }
}
