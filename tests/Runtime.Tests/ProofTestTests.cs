using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Before the contactor is closed for use, all that opens it is made to; what does not open it refuses the arm by its name.</summary>
[TestClass]
public sealed class ProofTestTests
{
    [TestMethod]
    public void A_sound_board_is_proven_in_two_seconds_and_permits_no_current_meanwhile()
    {
        Station station = Ready();
        station.Board.ArmSwitch.IsOn = true;
        int openings = 0;
        bool before = false;
        int cycles = 0;
        while (station.State != ProtectionState.Operating)
        {
            station.Cycles(1);
            cycles++;
            Assert.IsLessThan(20, cycles, station.Guard.Trip.Code.ToString());
            bool closed = station.Board.ContactorConducts;
            openings += before && !closed ? 1 : 0;
            before = closed;
            if (station.State == ProtectionState.Proving)
            {
                Assert.IsFalse(station.Board.Interlock.Charge > 0.0 || station.Board.Interlock.Discharge > 0.0);
            }
        }

        Assert.AreEqual(2, openings, "once by the comparator, once by the monostable");
        Assert.IsTrue(station.Board.Interlock.Charge > 0.0 && station.Board.Interlock.Discharge > 0.0);
    }

    [TestMethod]
    public void A_comparator_that_cannot_open_refuses_the_arm()
    {
        Refused(DiagnosisCode.ComparatorUnproven, station => station.Board.Latch.Wire = AlertWire.Grounded);
    }

    [TestMethod]
    [DataRow(0x40, "over-current in charging")]
    [DataRow(0x20, "over-current in discharging")]
    [DataRow(0x10, "over-voltage")]
    [DataRow(0x08, "under-voltage")]
    public void Each_comparison_of_the_current_monitor_is_proven_by_itself(int flag, string comparison)
    {
        var station = new Station(wiring: ports => ports.With(bus: new UnmovedFlagBus(ports.Bus, flag)));
        station.Start();
        station.Cycles(20);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(40);
        Assert.AreEqual(DiagnosisCode.ComparatorUnproven, station.Guard.Trip.Code, comparison);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_monostable_that_holds_for_ever_refuses_the_arm()
    {
        Refused(DiagnosisCode.HeartbeatUnproven, station => station.Board.Monostable.IsStuck = true);
    }

    [TestMethod]
    public void An_auxiliary_contact_that_does_not_follow_refuses_the_arm()
    {
        Refused(DiagnosisCode.ContactorFault, station => station.Board.Contactor.Auxiliary = SwitchFault.StuckOff);
    }

    [TestMethod]
    public void Contacts_that_weld_in_the_test_refuse_the_arm()
    {
        Refused(DiagnosisCode.ComparatorUnproven, station => station.Board.Contactor.Fault = ContactorFault.Welded, after: 4);
    }

    [TestMethod]
    public void A_memory_that_stores_nothing_refuses_the_arm()
    {
        Refused(DiagnosisCode.MemoryFault, station => station.Board.Memory.WriteProtected = true);
    }

    [TestMethod]
    public void What_is_found_at_the_arm_is_in_the_log_with_how_long_it_was_overdue()
    {
        Station station = Ready();
        station.Board.Monostable.IsStuck = true;
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(40);
        LogEntry trip = station.Log().Last(entry => entry.Kind == EventKind.Tripped);
        Assert.AreEqual((int)DiagnosisCode.HeartbeatUnproven, trip.Code);
        Assert.AreEqual(0.5, trip.Bound);
        Assert.IsGreaterThan(0.5, trip.Value);
        Assert.IsLessThan(0.7, trip.Value);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(6)]
    public void An_operator_who_turns_back_stops_the_test_with_the_contactor_open(int cycles)
    {
        Station station = Ready();
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(SteadyInput.Cycles + cycles);
        Assert.AreEqual(ProtectionState.Proving, station.State);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(SteadyInput.Cycles + 6);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(ProtectionState.Standby, station.State, station.Guard.Trip.Code.ToString());
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    [DataRow(5)]
    [DataRow(6)]
    public void A_limit_of_the_cell_holds_during_the_test(int cycles)
    {
        Station station = Ready();
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(SteadyInput.Cycles + cycles);
        Assert.AreEqual(ProtectionState.Proving, station.State);
        station.Voltage = station.Guard.Quantities.Get(Quantity.VoltageCeiling) + 0.05;
        station.Cycles(4);
        Assert.AreEqual(DiagnosisCode.OverVoltage, station.Guard.Trip.Code);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_cycler_that_heeds_no_permit_does_not_spoil_the_test()
    {
        Station station = Ready();
        station.Density = 0.1;
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State, station.Guard.Trip.Code.ToString());
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(20)]
    public void An_over_current_during_the_test_is_no_part_of_it(int cycles)
    {
        Station station = Ready();
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(SteadyInput.Cycles);
        station.Density = 3.0;
        station.Cycles(cycles + 5);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.Contains(
            station.Guard.Trip.Code,
            new[] { DiagnosisCode.PlatingCcdExceeded, DiagnosisCode.HardwareOverCurrent },
            station.Guard.Trip.Code.ToString()
        );
    }

    [TestMethod]
    public void A_supply_that_fails_in_the_test_leaves_its_reason()
    {
        Station station = Ready();
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(SteadyInput.Cycles + 1);
        Assert.IsTrue(station.Board.ContactorConducts);
        var next = new Station(station.Memory);
        next.Start();
        Assert.AreEqual(DiagnosisCode.LostWhileClosed, next.Guard.Trip.Code);
    }

    [TestMethod]
    public void The_minute_of_the_last_closing_is_not_lost_to_a_test_that_fails()
    {
        Station station = Station.Operating();
        station.Cycles(100);
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(20);
        byte[] minute = station.Memory[MemoryMap.MinuteLog..];
        station.Board.Monostable.IsStuck = true;
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(40);
        Assert.AreEqual(DiagnosisCode.HeartbeatUnproven, station.Guard.Trip.Code);
        CollectionAssert.AreEqual(minute, station.Memory[MemoryMap.MinuteLog..]);
    }

    private static void Refused(DiagnosisCode code, Action<Station> fault, int after = 0)
    {
        Station station = Ready();
        if (after == 0)
        {
            fault(station);
        }

        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(after);
        fault(station);
        for (int i = 0; i < 40; i++)
        {
            station.Cycles(1);
            Assert.IsFalse(station.State is ProtectionState.Operating or ProtectionState.Derated);
            Assert.IsFalse(station.Board.Interlock.Charge > 0.0 && station.Board.ContactorConducts);
        }

        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(code, station.Guard.Trip.Code);
        Assert.IsFalse(station.Board.Contactor.IsCommanded);
    }

    private static Station Ready()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        return station;
    }
}
