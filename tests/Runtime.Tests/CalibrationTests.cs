using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>Calibrating over the link, as an operator does, on a board whose load cell and shunt are off.</summary>
[TestClass]
public sealed class CalibrationTests
{
    [TestMethod]
    public void Two_weights_put_a_load_cell_right_and_it_stays_right()
    {
        Station station = Connected();
        station.Pressure = 2.1;
        Assert.AreEqual(AnswerCode.Done, Capture(station, CalibrationChannel.Pressure, 0, 2.0));
        station.Pressure = 10.5;
        Assert.AreEqual(AnswerCode.Done, Capture(station, CalibrationChannel.Pressure, 1, 10.0));
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.Calibrate).Code);
        station.Pressure = 5.25;
        station.Cycles(5);
        Assert.AreEqual(5.0, station.Guard.Quantities.Get(Quantity.StackPressure), 0.01);

        var again = new Station(station.Memory) { Pressure = 5.25 };
        again.Start();
        again.Cycles(10);
        Assert.AreEqual(5.0, again.Guard.Quantities.Get(Quantity.StackPressure), 0.01);
    }

    [TestMethod]
    public void The_comparator_follows_the_calibrated_current()
    {
        Station station = Connected();
        station.Control.Calibration.Set(CalibrationChannel.Current, 0.9, 0.0);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(Station.CyclesToOperating);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        station.Board.Latch.Wire = VirtualBoard.AlertWire.Ok;

        // 0.9 times what the shunt says is true, so the comparator must wait until 0.27 / 0.9.
        station.Density = 0.29;
        station.Cycles(10);
        Assert.IsTrue(station.Board.ContactorConducts);
        station.Density = 0.31;
        station.Cycles(2);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void The_comparator_follows_the_calibrated_voltage_from_the_moment_it_is_calibrated()
    {
        // It opens 0.3 V below a floor of 2.5 V, and the chip sees a tenth less than there is.
        const double Seen = 1.0 / 1.1;
        Station station = Connected();
        Assert.AreEqual(OtherTrip.Voltage, At(2.25));
        foreach ((int point, double truth) in new[] { (0, 3.0), (1, 3.9) })
        {
            station.Voltage = truth * Seen;
            station.Cycles(3);
            Assert.AreEqual(AnswerCode.Done, Capture(station, CalibrationChannel.Voltage, point, truth));
        }

        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.Calibrate).Code);
        Assert.AreEqual(OtherTrip.None, At(2.25));
        Assert.AreEqual(OtherTrip.Voltage, At(2.15));
        Assert.AreEqual(OtherTrip.None, At(4.25));
        Assert.AreEqual(OtherTrip.Voltage, At(4.35));

        OtherTrip At(double truth)
        {
            station.Voltage = truth * Seen;
            station.Cycles(3);
            return station.Control.Sample.OtherTrip;
        }
    }

    [TestMethod]
    public void One_point_shifts_a_thermometer()
    {
        Station station = Connected();
        station.Temperature = 25.0;
        Assert.AreEqual(AnswerCode.Done, Capture(station, CalibrationChannel.PlateTemperature, 0, 26.0));
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.Calibrate).Code);
        station.Cycles(20);
        Assert.AreEqual(26.0, station.Control.Sample.PlateTemperature.Value, 0.1);
    }

    [TestMethod]
    public void What_makes_no_sense_is_refused_and_changes_nothing()
    {
        Station station = Connected();
        Assert.AreEqual(AnswerCode.PointsMissing, station.Line.Ask(MessageType.Calibrate).Code);
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, (CalibrationChannel)9, 0, 1.0));
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, CalibrationChannel.Current, 2, 1.0));
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, CalibrationChannel.Current, 0, double.NaN));
        Capture(station, CalibrationChannel.Pressure, 0, 5.0);
        Capture(station, CalibrationChannel.Pressure, 1, 10.0);
        Assert.AreEqual(AnswerCode.PointsMissing, station.Line.Ask(MessageType.Calibrate).Code, "the same weight twice");
        station.Pressure = 10.0;
        Capture(station, CalibrationChannel.Pressure, 1, 50.0);
        Assert.AreEqual(AnswerCode.PointsMissing, station.Line.Ask(MessageType.Calibrate).Code, "a gain of nine is a wrong weight");
        Assert.AreEqual(1.0, station.Control.Calibration.Gain(CalibrationChannel.Pressure));
    }

    [TestMethod]
    public void A_temperature_in_fahrenheit_is_refused()
    {
        Station station = Connected();
        Assert.AreEqual(AnswerCode.Done, Capture(station, CalibrationChannel.PlateTemperature, 0, 77.0));
        Assert.AreEqual(AnswerCode.PointsMissing, station.Line.Ask(MessageType.Calibrate).Code);
        Assert.AreEqual(0.0, station.Control.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void A_channel_that_moves_gives_no_point()
    {
        Station station = Connected();
        station.Line.Send(MessageType.CapturePoint, [2, 0, .. BitConverter.GetBytes(5.0)]);
        for (int i = 0; i < 10; i++)
        {
            station.Pressure += 0.1;
            station.Cycles(1);
        }

        Assert.AreEqual(AnswerCode.NotSteady, station.Line.Answer(MessageType.CapturePoint).Code);
    }

    [TestMethod]
    public void Nothing_is_stored_while_the_contactor_is_closed()
    {
        Station station = Station.Operating();
        Capture(station, CalibrationChannel.PlateTemperature, 0, 26.0);
        Assert.AreEqual(AnswerCode.NotNow, station.Line.Ask(MessageType.Calibrate).Code);
        Assert.AreEqual(AnswerCode.NotNow, station.Line.Ask(MessageType.ResetCalibration).Code);
    }

    [TestMethod]
    public void Nothing_is_stored_without_the_key()
    {
        Station station = Connected();
        Capture(station, CalibrationChannel.Pressure, 0, 5.5);
        byte[] calibration = [.. Stored(station)];
        station.Board.ResetKey.IsOn = false;
        Assert.AreEqual(AnswerCode.KeyOff, station.Line.Ask(MessageType.Calibrate).Code);
        Assert.AreEqual(AnswerCode.KeyOff, station.Line.Ask(MessageType.ResetCalibration).Code);
        Assert.AreEqual(0.0, station.Control.Calibration.Offset(CalibrationChannel.Pressure));
        Assert.AreSequenceEqual(calibration, Stored(station));
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.Calibrate).Code, "the points are still there");
    }

    [TestMethod]
    public void A_reset_goes_back_to_the_design()
    {
        Station station = Connected();
        Capture(station, CalibrationChannel.PlateTemperature, 0, 26.0);
        station.Line.Ask(MessageType.Calibrate);
        Assert.AreEqual(AnswerCode.Done, station.Line.Ask(MessageType.ResetCalibration).Code);
        Assert.AreEqual(0.0, station.Control.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void A_request_nobody_knows_is_answered_so()
    {
        Station station = Connected();
        Assert.AreEqual(AnswerCode.Unknown, station.Line.Ask((MessageType)0xEE).Code);
    }

    private static IEnumerable<byte> Stored(Station station)
    {
        return station.Memory.Skip(MemoryMap.Calibration).Take(SlotPair.Size(CalibrationStore.RecordSize + 4));
    }

    private static Station Connected()
    {
        var station = new Station();
        station.Start();
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        return station;
    }

    private static AnswerCode Capture(Station station, CalibrationChannel channel, int point, double truth)
    {
        return station.Line.Ask(MessageType.CapturePoint, [(byte)channel, (byte)point, .. BitConverter.GetBytes(truth)]).Code;
    }
}
