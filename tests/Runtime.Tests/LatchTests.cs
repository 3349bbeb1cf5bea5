using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

[TestClass]
public sealed class LatchTests
{
    [TestMethod]
    public void A_trip_survives_the_loss_of_power_with_its_cause()
    {
        Station station = Tripped();
        var again = new Station(station.Memory);
        again.Start();
        again.Cycles(50);
        again.Board.ArmSwitch.IsOn = true;
        again.Cycles(50);
        Assert.AreEqual(ProtectionState.Tripped, again.State);
        Assert.IsFalse(again.Board.ContactorConducts);
        Assert.AreEqual(DiagnosisCode.CriticalStackPressure, again.Guard.Trip.Code);
        Assert.AreEqual(station.Guard.Trip.Value, again.Guard.Trip.Value);
        LogEntry trip = again.Log().Single(entry => entry.Kind == EventKind.Tripped);
        Assert.AreEqual((int)DiagnosisCode.CriticalStackPressure, trip.Code);
    }

    [TestMethod]
    public void A_reset_clears_it_for_good()
    {
        Station station = Tripped();
        station.Pressure = 5.0;
        station.Density = 0.0;
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(SteadyInput.Cycles + 1);
        Assert.AreNotEqual(ProtectionState.Tripped, station.State);
        var again = new Station(station.Memory);
        again.Start();
        again.Cycles(50);
        Assert.AreEqual(ProtectionState.Standby, again.State);
    }

    [TestMethod]
    public void A_memory_that_cannot_tell_keeps_the_contactor_open()
    {
        var station = new Station();
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        station.Start();
        station.Cycles(50);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(50);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(ProtectionState.NoProfile, station.State);
        Assert.AreEqual(ProfileStore.Memory, station.Firmware.Stores.Profiles.Fault?.Name);
    }

    [TestMethod]
    public void A_memory_that_fails_while_running_does_not_disturb_the_guard()
    {
        Station station = Station.Operating();
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        station.Pressure = 0.5;
        station.Density = -0.2;
        station.Cycles(3);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.IsFalse(station.Board.ContactorConducts);

        // Once it answers again, the latch is written after all.
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        station.Cycles(2);
        var again = new Station(station.Memory);
        again.Start();
        Assert.AreEqual(ProtectionState.Tripped, again.State);
    }

    [TestMethod]
    public void The_log_tells_state_derating_and_trip_in_order()
    {
        Station station = Tripped();
        (EventKind Kind, int Code)[] story = [.. station.Log().Select(entry => (entry.Kind, entry.Code))];
        int derated = Array.IndexOf(story, (EventKind.StateChanged, (int)ProtectionState.Derated));
        int tripped = Array.IndexOf(story, (EventKind.Tripped, (int)DiagnosisCode.CriticalStackPressure));
        Assert.IsGreaterThan(0, derated);
        Assert.IsGreaterThan(derated, tripped);
        LogEntry trip = station.Log().Single(entry => entry.Kind == EventKind.Tripped);
        Assert.AreEqual(1.0, trip.Bound, 0.01);
        Assert.IsLessThan(trip.Bound, trip.Value);
    }

    private static Station Tripped()
    {
        Station station = Station.Operating();
        station.Density = -0.2;
        station.Press(1.2);
        station.Cycles(20);
        station.Press(0.9);
        station.Cycles(5);
        Assert.AreEqual(DiagnosisCode.CriticalStackPressure, station.Guard.Trip.Code);
        return station;
    }
}
