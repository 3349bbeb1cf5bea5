using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>Nothing opens or closes uncommanded without a trip, on the whole board.</summary>
[TestClass]
public sealed class UncommandedOpeningTests
{
    [TestMethod]
    [DataRow(160, DiagnosisCode.CycleOverrun)]
    [DataRow(190, DiagnosisCode.CycleOverrun)]
    [DataRow(230, DiagnosisCode.HeartbeatLapse)]
    [DataRow(400, DiagnosisCode.HeartbeatLapse)]
    [DataRow(900, DiagnosisCode.HeartbeatLapse)]
    public void A_task_that_blocks_ends_in_a_trip_and_the_contactor_stays_open(int milliseconds, DiagnosisCode code)
    {
        var task = new Blocking();
        var station = new Station(tasks: [task]);
        task.Clock = station.Board.Clock;
        station.Operate();
        task.Milliseconds = milliseconds;
        station.Cycles(10);
        Assert.AreEqual(code, station.Guard.Trip.Code);
        StaysOpen(station, task);
    }

    [TestMethod]
    public void However_long_a_single_block_takes_the_contactor_does_not_open_and_close_again()
    {
        for (int milliseconds = 100; milliseconds <= 500; milliseconds += 7)
        {
            var task = new Blocking();
            var station = new Station(tasks: [task]);
            task.Clock = station.Board.Clock;
            station.Operate();
            long from = station.Board.Clock.Milliseconds - station.Conducted;
            task.Milliseconds = milliseconds;
            station.Cycles(1);
            task.Milliseconds = 0;
            station.Cycles(5);
            bool opened = station.Board.Clock.Milliseconds - station.Conducted > from;
            Assert.AreEqual(opened, station.State == ProtectionState.Tripped, $"{milliseconds} ms");
            if (opened)
            {
                Assert.AreEqual(DiagnosisCode.HeartbeatLapse, station.Guard.Trip.Code, $"{milliseconds} ms");
                StaysOpen(station, task);
            }
            else if (milliseconds > 150)
            {
                station.Cycles(20);
                Assert.IsTrue(
                    station.Log().Any(entry => entry.Kind == EventKind.Raised && entry.Code == (int)DiagnosisCode.MissedCycle),
                    $"{milliseconds} ms"
                );
            }
        }
    }

    [TestMethod]
    public void A_heartbeat_wire_that_breaks_trips_for_the_opening()
    {
        Station station = Station.Operating();
        station.Board.Heartbeat.IsCut = true;
        station.Cycles(8);
        Assert.AreEqual(DiagnosisCode.UncommandedOpening, station.Guard.Trip.Code);
        station.Board.Heartbeat.IsCut = false;
        StaysOpen(station, new Blocking());
    }

    [TestMethod]
    public void A_lapse_that_nobody_could_see_stays_open_when_the_heartbeats_come_back()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Auxiliary = SwitchFault.StuckOn;
        station.Board.Heartbeat.IsCut = true;
        station.Cycles(8);
        Assert.IsFalse(station.Board.ContactorConducts);
        station.Board.Heartbeat.IsCut = false;
        int before = station.Conducted;
        station.Cycles(100);
        Assert.AreEqual(0, station.Conducted - before);

        // Once the auxiliary contact tells the truth, so does the guard.
        station.Board.Contactor.Auxiliary = SwitchFault.Ok;
        station.Cycles(2);
        Assert.AreEqual(DiagnosisCode.UncommandedOpening, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_contactor_that_falls_open_for_a_moment_trips_and_does_not_close_again()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Fault = ContactorFault.StuckOpen;
        station.Cycles(2);
        station.Board.Contactor.Fault = ContactorFault.Ok;
        station.Cycles(1);
        Assert.AreEqual(DiagnosisCode.UncommandedOpening, station.Guard.Trip.Code);
        StaysOpen(station, new Blocking());
    }

    [TestMethod]
    public void Bouncing_switches_neither_open_nor_arm()
    {
        Station station = Station.Operating();
        station.Board.ArmSwitch.Bounce(4.0);
        station.Board.ResetKey.Bounce(4.0);
        int before = station.Conducted;
        station.Cycles(3000);
        Assert.AreEqual(300_000, station.Conducted - before);

        var waiting = new Station();
        waiting.Start();
        waiting.Cycles(20);
        waiting.Board.ArmSwitch.Bounce(4.0);
        waiting.Cycles(3000);
        Assert.AreEqual(0, waiting.Conducted);
    }

    [TestMethod]
    public void A_switch_that_is_turned_off_opens_within_three_tenths_of_a_second_and_a_cycle()
    {
        Station station = Station.Operating();
        station.Board.ArmSwitch.IsOn = false;
        int before = station.Conducted;
        station.Cycles(10);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        Assert.IsLessThan(400, station.Conducted - before);
    }

    [TestMethod]
    [DataRow(ContactorFault.Welded)]
    [DataRow(ContactorFault.WeldedUnseen)]
    public void A_weld_is_on_record_and_keeps_the_board_from_arming(ContactorFault weld)
    {
        Station station = Station.Operating();
        station.Density = 0.1;
        station.Board.Contactor.Fault = weld;
        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(80);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Raised && entry.Code == (int)DiagnosisCode.ContactorWelded));
        Assert.AreEqual(0.0, station.Board.Interlock.Charge);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
    }

    private static void StaysOpen(Station station, Blocking task)
    {
        task.Milliseconds = 0;
        int before = station.Conducted;
        station.Cycles(100);
        Assert.AreEqual(before, station.Conducted);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Tripped && entry.Code == (int)station.Guard.Trip.Code));
    }

    private sealed class Blocking : IBackgroundTask
    {
        public VirtualClock? Clock { get; set; }

        public int Milliseconds { get; set; }

        public void Run()
        {
            if (Milliseconds > 0)
            {
                Clock!.Wait(Milliseconds);
            }
        }
    }
}
