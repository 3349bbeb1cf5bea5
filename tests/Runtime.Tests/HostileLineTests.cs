using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>Whatever comes over the link, and in whichever state: the guard does what it would have done without it.</summary>
[TestClass]
public sealed class HostileLineTests
{
    private static readonly MessageType[] s_requests =
    [
        MessageType.Identify,
        MessageType.ReadLog,
        MessageType.CapturePoint,
        MessageType.Calibrate,
        MessageType.ResetCalibration,
        MessageType.ReadCalibration,
        (MessageType)0xEE,
    ];

    [TestMethod]
    public void A_line_full_of_requests_is_answered_no_more_than_one_a_cycle()
    {
        Station station = Station.Operating();
        var server = new LinkServer(station.Board.Ports, station.Firmware);
        server.Run();
        Received(station);
        for (int i = 0; i < 100; i++)
        {
            Request(station, MessageType.ReadCalibration);
        }

        int answers = 0;
        for (int i = 0; i < 120; i++)
        {
            station.Cycles(1);
            server.Run();
            int now = Received(station).Count(type => type == MessageType.Calibration);
            Assert.IsLessThanOrEqualTo(1, now, "cycle " + i);
            answers += now;
        }

        Assert.AreEqual(100, answers, "none is lost");
    }

    [TestMethod]
    [DataRow(ProtectionState.Standby)]
    [DataRow(ProtectionState.Operating)]
    [DataRow(ProtectionState.Derated)]
    [DataRow(ProtectionState.Tripped)]
    public void No_request_and_no_noise_moves_the_contactor(ProtectionState state)
    {
        Station station = In(state);
        bool conducts = station.Board.ContactorConducts;
        var server = new LinkServer(station.Board.Ports, station.Firmware);
        var random = new Random(7);
        for (int i = 0; i < 1000; i++)
        {
            Disturb(station, random);
            station.Cycles(1);
            server.Run();
            Received(station);
            Assert.IsTrue(station.State == state || state == ProtectionState.Standby, "a calibration may end standby; cycle " + i);
            Assert.AreEqual(conducts, station.Board.ContactorConducts, "cycle " + i);
        }
    }

    [TestMethod]
    public void Nothing_on_the_line_changes_the_calibration_of_an_armed_board()
    {
        Station station = In(ProtectionState.Operating);
        station.Firmware.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, 0.5);
        byte[] memory = [.. station.Memory.Take(1024)];
        var server = new LinkServer(station.Board.Ports, station.Firmware);
        var random = new Random(11);
        for (int i = 0; i < 2000; i++)
        {
            Disturb(station, random);
            station.Cycles(1);
            server.Run();
            Received(station);
        }

        for (var channel = CalibrationChannel.Current; channel < CalibrationChannel.Count; channel++)
        {
            Assert.AreEqual(1.0, station.Firmware.Calibration.Gain(channel));
            Assert.AreEqual(channel == CalibrationChannel.PlateTemperature ? 0.5 : 0.0, station.Firmware.Calibration.Offset(channel));
        }

        CollectionAssert.AreEqual(memory, station.Memory.Take(1024).ToArray(), "nor latch, ledger and stored calibration");
    }

    [TestMethod]
    [DataRow(MessageType.Calibrate)]
    [DataRow(MessageType.ResetCalibration)]
    public void A_request_of_another_length_is_none(MessageType type)
    {
        Station station = In(ProtectionState.Standby);
        station.Firmware.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, 0.5);
        var server = new LinkServer(station.Board.Ports, station.Firmware);

        // The longer the frames that noise can make into a request, the sooner it makes one.
        Request(station, type, 1, 2, 3);
        server.Run();

        Assert.AreEqual(0.5, station.Firmware.Calibration.Offset(CalibrationChannel.PlateTemperature));
        byte[] sent = new byte[8192];
        int count = station.Board.Link.Receive(sent, sent.Length);
        var reader = new FrameReader();
        int end = Array.FindIndex(sent, 0, count, reader.Take);
        Assert.AreEqual((int)MessageType.Answer, reader.Type, "ended at " + end);
        Assert.AreEqual((int)AnswerCode.Unknown, (int)reader.Frame[FrameReader.Start + 1]);
    }

    [TestMethod]
    public void A_log_asked_for_from_a_number_that_cannot_be_is_answered()
    {
        Station station = Station.Operating();
        var server = new LinkServer(station.Board.Ports, station.Firmware);
        foreach (long from in new[] { long.MinValue, -1, 0, long.MaxValue })
        {
            Request(station, MessageType.ReadLog, BitConverter.GetBytes(from));
            var types = new List<MessageType>();
            for (int i = 0; i < 20; i++)
            {
                server.Run();
                types.AddRange(Received(station));
            }

            Assert.AreEqual(1, types.Count(type => type == MessageType.Answer), from.ToString(null, null));
        }
    }

    private static Station In(ProtectionState state)
    {
        Station station = Station.Operating();
        station.Board.ArmSwitch.IsOn = state != ProtectionState.Standby;
        station.Pressure = state == ProtectionState.Derated ? 0.8 : station.Pressure;
        station.Temperature = state == ProtectionState.Tripped ? 60.0 : station.Temperature;
        station.Cycles(30);
        Assert.AreEqual(state, station.State);
        return station;
    }

    /// <summary>Noise, a whole request with any content, or one that is cut off.</summary>
    private static void Disturb(Station station, Random random)
    {
        byte[] bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        int kind = random.Next(3);
        if (kind == 0)
        {
            station.Board.Link.Send(bytes, bytes.Length);
            return;
        }

        MessageType type = s_requests[random.Next(s_requests.Length)];
        int length =
            type == MessageType.CapturePoint ? 10
            : type == MessageType.ReadLog ? 8
            : random.Next(bytes.Length + 1);
        Array.Resize(ref bytes, length);
        if (type == MessageType.CapturePoint)
        {
            // Channels and points that there are, and true values that would pass.
            bytes = [(byte)random.Next(5), (byte)random.Next(2), .. BitConverter.GetBytes(random.NextDouble() * 30.0)];
        }

        Request(station, type, bytes);
        if (kind == 2)
        {
            station.Board.Link.Send([7, 7], 2);
        }
    }

    private static void Request(Station station, MessageType type, params byte[] content)
    {
        var writer = new FrameWriter();
        content.CopyTo(writer.Buffer, FrameWriter.Start);
        writer.Send(new ToBoard(station.Board.Link), (int)type, content.Length);
    }

    private static List<MessageType> Received(Station station)
    {
        byte[] buffer = new byte[8192];
        int count = station.Board.Link.Receive(buffer, buffer.Length);
        var reader = new FrameReader();
        var types = new List<MessageType>();
        for (int i = 0; i < count; i++)
        {
            if (reader.Take(buffer[i]))
            {
                types.Add((MessageType)reader.Type);
            }
        }

        return types;
    }
}
