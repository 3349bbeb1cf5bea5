using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What the hardware has opened is named by what the chip says, and not by the wire that did it.</summary>
[TestClass]
public sealed class HardwareOpeningTests
{
    [TestMethod]
    [DataRow(5.0)]
    [DataRow(1.0)]
    public void A_voltage_far_beyond_the_window_opens_within_twenty_milliseconds_and_is_named(double volt)
    {
        Station station = Station.Operating();
        station.Voltage = volt;
        long start = station.Board.Clock.Microseconds;
        station.Cycles(1);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.IsLessThan(20_000L, station.Board.Latch.SetAt - start);
        Assert.AreEqual(DiagnosisCode.HardwareVoltageTrip, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_voltage_a_little_beyond_the_window_is_left_to_the_firmware()
    {
        Station station = Station.Operating();
        station.Voltage = station.Guard.Quantities.Get(Quantity.VoltageCeiling) + 0.05;
        station.Cycles(1);
        Assert.IsTrue(station.Board.ContactorConducts);
        station.Cycles(3);
        Assert.AreEqual(DiagnosisCode.OverVoltage, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_cut_alert_wire_opens_at_once_and_is_no_over_current()
    {
        Station station = Station.Operating();
        station.Board.Latch.Wire = AlertWire.Cut;
        station.Cycles(1);
        Assert.IsFalse(station.Board.ContactorConducts);
        station.Cycles(3);
        Assert.AreEqual(DiagnosisCode.UnexplainedTrip, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void An_over_current_stays_one()
    {
        Station station = Station.Operating();
        station.Density = 0.3;
        station.Cycles(1);
        Assert.AreEqual(DiagnosisCode.HardwareOverCurrent, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_chip_that_browned_out_has_lost_its_configuration()
    {
        Station station = Station.Operating();
        station.Board.Chip("ina228").Fault = ChipFault.Reset;
        station.Cycles(3);
        Assert.AreEqual(DiagnosisCode.ConfigurationLost, station.Guard.Trip.Code);
    }

    [TestMethod]
    [DataRow(5.0)]
    [DataRow(1.0)]
    public void A_voltage_far_beyond_the_window_opens_as_soon_while_the_firmware_hangs(double volt)
    {
        Station station = Station.Operating();
        station.Hang();
        station.Voltage = volt;
        station.Pass(20);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_current_monitor_that_does_not_answer_has_not_said_that_it_was_the_current()
    {
        Station station = Station.Operating();
        station.Board.Chip("ina228").Fault = ChipFault.Off;
        station.Density = 0.3;
        station.Cycles(3);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(DiagnosisCode.UnexplainedTrip, station.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_reading_that_is_lost_in_the_moment_of_an_over_current_does_not_hide_it()
    {
        Station station = Station.Operating();
        station.Board.Chip("ina228").Fault = ChipFault.Off;
        station.Density = 0.3;
        station.Cycles(1);
        station.Board.Chip("ina228").Fault = ChipFault.Ok;
        station.Cycles(1);
        Assert.AreEqual(DiagnosisCode.HardwareOverCurrent, station.Guard.Trip.Code);
    }
}
