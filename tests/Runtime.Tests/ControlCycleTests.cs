using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

[TestClass]
public sealed class ControlCycleTests
{
    [TestMethod]
    public void A_healthy_station_runs_for_hours_and_logs_nothing_but_its_start()
    {
        Station station = Station.Operating();
        station.Density = 0.1;
        station.Cycles(20_000);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        EventKind[] kinds = [.. station.Log().Select(entry => entry.Kind)];
        CollectionAssert.AreEqual(
            new[]
            {
                EventKind.Started,
                EventKind.StateChanged,
                EventKind.StateChanged,
                EventKind.StateChanged,
                EventKind.Armed,
                EventKind.ProfileName,
                EventKind.StateChanged,
            },
            kinds
        );
    }

    [TestMethod]
    public void Too_much_current_opens_within_twenty_milliseconds_by_the_comparator()
    {
        Station station = Station.Operating();
        station.Density = 0.3;
        long start = station.Board.Clock.Microseconds;
        station.Cycles(1);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.IsLessThan(20_000L, station.Board.Latch.SetAt - start);
        Assert.AreEqual(DiagnosisCode.HardwareOverCurrent, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void Without_the_comparator_the_firmware_opens_in_the_first_cycle_that_sees_it()
    {
        Station station = Station.Operating();
        station.Board.Latch.Wire = AlertWire.Grounded;
        station.Density = 0.3;
        station.Cycles(1);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        station.Cycles(1);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    [DataRow("ina228", DiagnosisCode.StaleCurrent)]
    [DataRow("ads1115", DiagnosisCode.StaleRedundantVoltage)]
    [DataRow("nau7802", DiagnosisCode.StalePressure)]
    public void A_chip_that_stops_answering_opens_in_the_third_cycle(string chip, DiagnosisCode code)
    {
        Station station = Station.Operating();
        station.Board.Chip(chip).Fault = ChipFault.Off;
        station.Cycles(2);
        Assert.AreNotEqual(ProtectionState.Tripped, station.State);
        station.Cycles(1);
        Assert.AreEqual(code, station.Guard.Trip.Code);
        station.Cycles(1);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    [DataRow("plate tmp117")]
    [DataRow("wall tmp117")]
    public void A_thermometer_that_stops_answering_opens_within_a_second_and_three_cycles(string chip)
    {
        Station station = Station.Operating();
        station.Board.Chip(chip).Fault = ChipFault.Off;
        station.Cycles(14);
        Assert.AreEqual(DiagnosisCode.StaleTemperature, station.Guard.Trip.Code);
    }

    [TestMethod]
    [DataRow("ina228")]
    [DataRow("nau7802")]
    [DataRow("plate tmp117")]
    public void A_brown_out_of_a_chip_never_passes_as_a_measurement(string chip)
    {
        Station station = Station.Operating();
        station.Density = 0.1;
        station.Cycles(10);
        station.Board.Chip(chip).Fault = ChipFault.Reset;
        for (int i = 0; i < 30; i++)
        {
            station.Cycles(1);
            Quantities known = station.Guard.Quantities;
            Assert.IsTrue(!known.IsKnown(Quantity.CurrentDensity) || Math.Abs(known.Get(Quantity.CurrentDensity)) < 0.11);
            Assert.IsTrue(!known.IsKnown(Quantity.StackPressure) || Math.Abs(known.Get(Quantity.StackPressure) - 5.0) < 0.05);
            Assert.IsTrue(!known.IsKnown(Quantity.ColdestTemperature) || Math.Abs(known.Get(Quantity.ColdestTemperature) - 25.0) < 0.5);
        }

        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_load_cell_that_freezes_is_found_within_two_seconds()
    {
        Station station = Station.Operating();
        station.Board.Chip("nau7802").Fault = ChipFault.Stuck;
        station.Cycles(20);
        Assert.AreEqual(DiagnosisCode.StalePressure, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void Firmware_that_hangs_lets_the_contactor_go()
    {
        Station station = Station.Operating();
        station.Hang();
        station.Cycles(2);
        Assert.IsTrue(station.Board.ContactorConducts);
        station.Cycles(3);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_welded_contactor_keeps_the_guard_from_getting_ready()
    {
        var station = new Station();
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Start();
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.SelfTest, station.State);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Raised && entry.Code == (int)DiagnosisCode.ContactorFault));
    }

    [TestMethod]
    public void A_contactor_that_welds_while_closed_cannot_be_reset_nor_armed_again()
    {
        Station station = Station.Operating();
        station.Board.Contactor.Fault = ContactorFault.Welded;
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Raised && entry.Code == (int)DiagnosisCode.ContactorFault));
        station.Temperature = 25.0;
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.AreEqual(0.0, station.Board.Interlock.Charge, "the cycler is all that is left");
        Assert.AreEqual(0.0, station.Board.Interlock.Discharge);
    }

    [TestMethod]
    public void The_published_range_follows_the_pressure()
    {
        Station station = Station.Operating();
        double full = station.Board.Interlock.Discharge;
        Assert.AreEqual(0.24 * Station.Area * 1e-3, full, 2e-6);
        station.Pressure = 0.8;
        station.Cycles(2);
        Assert.IsLessThan(full, station.Board.Interlock.Discharge);
        Assert.AreEqual(full, station.Board.Interlock.Charge, 2e-6);
        Assert.AreEqual(ProtectionState.Derated, station.State);
    }

    [TestMethod]
    [DataRow("nau7802")]
    [DataRow("ina228")]
    public void A_chip_that_stays_dead_does_not_push_its_trip_out_of_the_log(string chip)
    {
        Station station = Station.Operating();
        station.Board.Chip(chip).Fault = ChipFault.Off;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        long before = station.Firmware.Stores.Log.LastSequence;

        station.Cycles(1800);

        Assert.AreEqual(before, station.Firmware.Stores.Log.LastSequence, "three minutes of attempts to bring it back");
        station.Board.Chip(chip).Fault = ChipFault.Ok;
        station.Cycles(100);
        Assert.AreEqual(EventKind.Cleared, station.Log()[^1].Kind, "but its return is told");
    }
}
