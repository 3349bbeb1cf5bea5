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
        MessageType.ReadLimits,
        MessageType.PutProfile,
        MessageType.TakeProfile,
        MessageType.ReadProfile,
        MessageType.TellTime,
        (MessageType)0xEE,
    ];

    /// <summary>A profile that any board would take if it were allowed to.</summary>
    private static readonly byte[] s_other = ReferenceProfile.Changed("other cell", (Setting.VoltageCeiling, 4.2));

    [TestMethod]
    public void A_line_full_of_requests_is_answered_no_more_than_one_a_cycle()
    {
        Station station = Station.Operating();
        station.Line.Received();
        for (int i = 0; i < 100; i++)
        {
            station.Line.Send(MessageType.ReadCalibration);
        }

        int answers = 0;
        for (int i = 0; i < 120; i++)
        {
            station.Cycles(1);
            int now = station.Line.Received().Count(message => message.Type == MessageType.Calibration);
            Assert.IsLessThanOrEqualTo(1, now, "cycle " + i);
            answers += now;
        }

        Assert.AreEqual(100, answers, "none is lost");
    }

    [TestMethod]
    [DataRow(ProtectionState.NoProfile)]
    [DataRow(ProtectionState.Standby)]
    [DataRow(ProtectionState.Operating)]
    [DataRow(ProtectionState.Derated)]
    [DataRow(ProtectionState.Tripped)]
    public void No_request_and_no_noise_moves_the_contactor(ProtectionState state)
    {
        Station station = In(state);
        bool conducts = station.Board.ContactorConducts;
        var random = new Random(7);
        for (int i = 0; i < 1000; i++)
        {
            Disturb(station, random);
            station.Cycles(1);
            station.Line.Received();
            Assert.IsTrue(station.State == state || state == ProtectionState.Standby, "a calibration may end standby; cycle " + i);
            Assert.AreEqual(conducts, station.Board.ContactorConducts, "cycle " + i);
        }
    }

    [TestMethod]
    [DataRow(ProtectionState.NoProfile)]
    [DataRow(ProtectionState.SelfTest)]
    [DataRow(ProtectionState.Standby)]
    [DataRow(ProtectionState.Operating)]
    [DataRow(ProtectionState.Derated)]
    [DataRow(ProtectionState.Tripped)]
    public void With_the_key_off_nothing_on_the_line_changes_the_profile(ProtectionState state)
    {
        Station station = In(state);
        ControlCycle? control = station.Firmware.Control;
        byte[] slots = Slots(station);
        var random = new Random(13);
        var refusals = new List<AnswerCode>();
        for (int i = 0; i < 400; i++)
        {
            if (i % 10 == 0)
            {
                // What a host would send: all parts of another valid profile, and that it be taken.
                for (int offset = 0; offset < s_other.Length; offset += ProfilePartMessage.MostBytes)
                {
                    station.Line.SendPart(s_other, offset);
                }

                station.Line.Send(MessageType.TakeProfile);
                station.Cycles(10);
                refusals.AddRange(Answers(station, MessageType.TakeProfile));
            }

            Disturb(station, random);
            station.Cycles(1);
            station.Line.Received();
        }

        bool closed = state is ProtectionState.Operating or ProtectionState.Derated;
        Assert.IsGreaterThan(
            10,
            refusals.Count(code => code == (closed ? AnswerCode.NotNow : AnswerCode.KeyOff)),
            "whole profiles arrived"
        );
        CollectionAssert.DoesNotContain(refusals, AnswerCode.Done);
        CollectionAssert.AreEqual(slots, Slots(station));
        Assert.AreSame(control, station.Firmware.Control);

        // And the link is still there, once the frame that noise may have begun is over.
        station.Board.Link.Send([0], 1);
        Assert.AreNotEqual(AnswerCode.Done, station.Line.Ask(MessageType.TakeProfile).Code);
    }

    [TestMethod]
    public void Nothing_on_the_line_changes_the_calibration_of_an_armed_board()
    {
        Station station = In(ProtectionState.Operating);
        station.Control.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, 0.5);
        byte[] memory = [.. station.Memory.Take(MemoryMap.EventLog)];
        var random = new Random(11);
        for (int i = 0; i < 2000; i++)
        {
            Disturb(station, random);
            station.Cycles(1);
            station.Line.Received();
        }

        for (var channel = CalibrationChannel.Current; channel < CalibrationChannel.Count; channel++)
        {
            Assert.AreEqual(1.0, station.Control.Calibration.Gain(channel));
            Assert.AreEqual(channel == CalibrationChannel.PlateTemperature ? 0.5 : 0.0, station.Control.Calibration.Offset(channel));
        }

        // What the board itself writes from time to time.
        Array.Copy(station.Memory, MemoryMap.Proof, memory, MemoryMap.Proof, MemoryProof.Size);
        CollectionAssert.AreEqual(
            memory,
            station.Memory.Take(MemoryMap.EventLog).ToArray(),
            "nor latch, ledger, stored calibration and profile"
        );
    }

    [TestMethod]
    [DataRow(MessageType.Calibrate)]
    [DataRow(MessageType.ResetCalibration)]
    [DataRow(MessageType.TakeProfile)]
    [DataRow(MessageType.ReadLimits)]
    public void A_request_of_another_length_is_none(MessageType type)
    {
        Station station = In(ProtectionState.Standby);
        station.Control.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, 0.5);
        station.Board.ResetKey.IsOn = true;
        Assert.AreEqual(AnswerCode.Done, station.Line.Put(s_other));
        uint hash = station.Control.Profile.Hash;

        // The longer the frames that noise can make into a request, the sooner it makes one.
        Assert.AreEqual(AnswerCode.Unknown, station.Line.Ask(type, 1, 2, 3).Code);

        station.Cycles(5);
        Assert.AreEqual(hash, station.Control.Profile.Hash);
        Assert.AreEqual(0.5, station.Control.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void A_log_asked_for_from_a_number_that_cannot_be_is_answered()
    {
        Station station = Station.Operating();
        station.Cycles(20);
        foreach (long from in new[] { long.MinValue, -1, 0, long.MaxValue })
        {
            station.Line.Send(MessageType.ReadLog, BitConverter.GetBytes(from));
            station.Cycles(20);
            Assert.HasCount(1, Answers(station, MessageType.ReadLog), from.ToString(null, null));
        }
    }

    private static Station In(ProtectionState state)
    {
        if (state is ProtectionState.NoProfile or ProtectionState.SelfTest)
        {
            var waiting = new Station(withProfile: state != ProtectionState.NoProfile);
            waiting.Temperature = 60.0;
            waiting.Start();
            waiting.Cycles(60);
            Assert.AreEqual(state, waiting.State);
            return waiting;
        }

        Station station = Station.Operating();
        station.Board.ArmSwitch.IsOn = state != ProtectionState.Standby;
        station.Press(state == ProtectionState.Derated ? 0.8 : station.Pressure);
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
        if (type == MessageType.PutProfile && random.Next(4) > 0)
        {
            station.Line.SendPart(s_other, random.Next(s_other.Length), random.Next(1, ProfilePartMessage.MostBytes + 1));
            return;
        }

        station.Line.Send(type, Content(type, bytes, random));
        if (kind == 2)
        {
            station.Board.Link.Send([7, 7], 2);
        }
    }

    private static byte[] Content(MessageType type, byte[] bytes, Random random)
    {
        switch (type)
        {
            case MessageType.CapturePoint:
                // Channels and points that there are, and true values that would pass.
                return [(byte)random.Next(5), (byte)random.Next(2), .. BitConverter.GetBytes(random.NextDouble() * 30.0)];
            case MessageType.ReadLog:
                return BitConverter.GetBytes(random.NextInt64());
            case MessageType.ReadProfile:
                return BitConverter.GetBytes((ushort)random.Next(s_other.Length + 100));
            case MessageType.TakeProfile or MessageType.ReadLimits when bytes.Length % 2 == 0:
                return [];
            default:
                return bytes[..random.Next(bytes.Length + 1)];
        }
    }

    private static byte[] Slots(Station station)
    {
        return station.Memory.AsSpan(MemoryMap.Profile, ProfileStore.Size).ToArray();
    }

    private static List<AnswerCode> Answers(Station station, MessageType request)
    {
        var codes = new List<AnswerCode>();
        var answer = new AnswerMessage();
        foreach ((MessageType type, byte[] content) in station.Line.Received())
        {
            if (type == MessageType.Answer && answer.Read(content, 0, content.Length) && answer.Request == request)
            {
                codes.Add(answer.Code);
            }
        }

        return codes;
    }
}
