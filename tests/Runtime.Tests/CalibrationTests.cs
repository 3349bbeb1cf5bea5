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
        (Station station, LinkServer server) = Connected();
        station.Pressure = 2.1;
        Assert.AreEqual(AnswerCode.Done, Capture(station, server, CalibrationChannel.Pressure, 0, 2.0));
        station.Pressure = 10.5;
        Assert.AreEqual(AnswerCode.Done, Capture(station, server, CalibrationChannel.Pressure, 1, 10.0));
        Assert.AreEqual(AnswerCode.Done, Ask(station, server, MessageType.Calibrate));
        station.Pressure = 5.25;
        station.Cycles(5);
        Assert.AreEqual(5.0, station.Firmware.Guard.Quantities.Get(Quantity.StackPressure), 0.01);

        var again = new Station(station.Memory) { Pressure = 5.25 };
        again.Firmware.Start();
        again.Cycles(10);
        Assert.AreEqual(5.0, again.Firmware.Guard.Quantities.Get(Quantity.StackPressure), 0.01);
    }

    [TestMethod]
    public void The_comparator_follows_the_calibrated_current()
    {
        (Station station, LinkServer server) = Connected();
        station.Firmware.Calibration.Set(CalibrationChannel.Current, 0.9, 0.0);
        station.Board.ArmSwitch.IsOn = true;
        station.Cycles(10);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        station.Board.Latch.Wire = VirtualBoard.AlertWire.Ok;

        // 0.9 times what the shunt says is true, so the comparator must wait until 0.27 / 0.9.
        station.Density = 0.29;
        station.Cycles(10);
        Assert.IsTrue(station.Board.ContactorConducts);
        station.Density = 0.31;
        station.Cycles(2);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.IsNotNull(server);
    }

    [TestMethod]
    public void One_point_shifts_a_thermometer()
    {
        (Station station, LinkServer server) = Connected();
        station.Temperature = 25.0;
        Assert.AreEqual(AnswerCode.Done, Capture(station, server, CalibrationChannel.PlateTemperature, 0, 26.0));
        Assert.AreEqual(AnswerCode.Done, Ask(station, server, MessageType.Calibrate));
        station.Cycles(20);
        Assert.AreEqual(26.0, station.Firmware.Sample.PlateTemperature.Value, 0.1);
    }

    [TestMethod]
    public void What_makes_no_sense_is_refused_and_changes_nothing()
    {
        (Station station, LinkServer server) = Connected();
        Assert.AreEqual(AnswerCode.PointsMissing, Ask(station, server, MessageType.Calibrate));
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, server, (CalibrationChannel)9, 0, 1.0));
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, server, CalibrationChannel.Current, 2, 1.0));
        Assert.AreEqual(AnswerCode.BadValue, Capture(station, server, CalibrationChannel.Current, 0, double.NaN));
        Capture(station, server, CalibrationChannel.Pressure, 0, 5.0);
        Capture(station, server, CalibrationChannel.Pressure, 1, 10.0);
        Assert.AreEqual(AnswerCode.PointsMissing, Ask(station, server, MessageType.Calibrate), "the same weight twice");
        station.Pressure = 10.0;
        Capture(station, server, CalibrationChannel.Pressure, 1, 50.0);
        Assert.AreEqual(AnswerCode.PointsMissing, Ask(station, server, MessageType.Calibrate), "a gain of nine is a wrong weight");
        Assert.AreEqual(1.0, station.Firmware.Calibration.Gain(CalibrationChannel.Pressure));
    }

    [TestMethod]
    public void A_temperature_in_fahrenheit_is_refused()
    {
        (Station station, LinkServer server) = Connected();
        Assert.AreEqual(AnswerCode.Done, Capture(station, server, CalibrationChannel.PlateTemperature, 0, 77.0));
        Assert.AreEqual(AnswerCode.PointsMissing, Ask(station, server, MessageType.Calibrate));
        Assert.AreEqual(0.0, station.Firmware.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void A_channel_that_moves_gives_no_point()
    {
        (Station station, LinkServer server) = Connected();
        station.Board.Link.Send([], 0);
        Send(station, MessageType.CapturePoint, [2, 0, .. BitConverter.GetBytes(5.0)]);
        AnswerCode? answer = null;
        for (int i = 0; i < 40 && answer is null; i++)
        {
            station.Pressure += 0.1;
            answer = Step(station, server);
        }

        Assert.AreEqual(AnswerCode.NotSteady, answer);
    }

    [TestMethod]
    public void Nothing_is_stored_while_the_contactor_is_closed()
    {
        Station station = Station.Operating();
        var server = new LinkServer(station.Board.Ports, station.Firmware);
        Capture(station, server, CalibrationChannel.PlateTemperature, 0, 26.0);
        Assert.AreEqual(AnswerCode.NotNow, Ask(station, server, MessageType.Calibrate));
        Assert.AreEqual(AnswerCode.NotNow, Ask(station, server, MessageType.ResetCalibration));
    }

    [TestMethod]
    public void A_reset_goes_back_to_the_design()
    {
        (Station station, LinkServer server) = Connected();
        Capture(station, server, CalibrationChannel.PlateTemperature, 0, 26.0);
        Ask(station, server, MessageType.Calibrate);
        Assert.AreEqual(AnswerCode.Done, Ask(station, server, MessageType.ResetCalibration));
        Assert.AreEqual(0.0, station.Firmware.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void A_request_nobody_knows_is_answered_so()
    {
        (Station station, LinkServer server) = Connected();
        Assert.AreEqual(AnswerCode.Unknown, Ask(station, server, (MessageType)0xEE));
    }

    private static (Station Station, LinkServer Server) Connected()
    {
        var station = new Station();
        Assert.IsTrue(station.Firmware.Start());
        station.Cycles(20);
        return (station, new LinkServer(station.Board.Ports, station.Firmware));
    }

    private static AnswerCode? Capture(Station station, LinkServer server, CalibrationChannel channel, int point, double truth)
    {
        return Ask(station, server, MessageType.CapturePoint, [(byte)channel, (byte)point, .. BitConverter.GetBytes(truth)]);
    }

    private static AnswerCode? Ask(Station station, LinkServer server, MessageType type, params byte[] content)
    {
        Send(station, type, content);
        for (int i = 0; i < 150; i++)
        {
            if (Step(station, server) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private static void Send(Station station, MessageType type, byte[] content)
    {
        var writer = new FrameWriter();
        content.CopyTo(writer.Buffer, FrameWriter.Start);
        writer.Send(new ToBoard(station.Board.Link), (int)type, content.Length);
    }

    private static AnswerCode? Step(Station station, LinkServer server)
    {
        station.Cycles(1);
        server.Run();
        byte[] buffer = new byte[4096];
        int count = station.Board.Link.Receive(buffer, buffer.Length);
        var reader = new FrameReader();
        for (int i = 0; i < count; i++)
        {
            if (reader.Take(buffer[i]) && reader.Type == (int)MessageType.Answer)
            {
                return (AnswerCode)reader.Frame[FrameReader.Start + 1];
            }
        }

        return null;
    }
}
