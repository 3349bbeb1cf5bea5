using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>What on the line is a request and what is none, by its type and its length, and how many of them a board takes in a cycle.</summary>
[TestClass]
public sealed class LinkRequestTests
{
    /// <summary>Bytes that a board takes from the line in one cycle.</summary>
    private const int BytesPerCycle = 256;

    [TestMethod]
    public void Unasked_a_board_says_nothing_but_its_status()
    {
        Station station = Standby();
        for (int i = 0; i < 50; i++)
        {
            Assert.IsEmpty(station.Line.Run());
        }
    }

    [TestMethod]
    [DataRow(MessageType.ReadLog, 8)]
    [DataRow(MessageType.CapturePoint, 10)]
    [DataRow(MessageType.Calibrate, 0)]
    [DataRow(MessageType.ReadCalibration, 0)]
    [DataRow(MessageType.ResetCalibration, 0)]
    [DataRow(MessageType.ReadLimits, 0)]
    [DataRow(MessageType.TakeProfile, 0)]
    [DataRow(MessageType.ReadProfile, 2)]
    [DataRow(MessageType.ReadTrips, 0)]
    [DataRow(MessageType.ReadMinutes, 0)]
    [DataRow(MessageType.TellTime, 8)]
    [DataRow(MessageType.OpenContactor, 0)]
    public void A_request_of_any_length_but_its_own_is_unknown_with_a_profile_and_without(MessageType type, int length)
    {
        foreach (Station station in new[] { Standby(), Fresh() })
        {
            foreach (int other in Enumerable.Range(0, 13).Where(other => other != length))
            {
                station.Line.Send(type, new byte[other]);
                Assert.AreEqual((type, AnswerCode.Unknown, ""), station.Line.Said(), $"{other} bytes");
            }

            Assert.IsEmpty(station.Line.Run(), "nor does it come later");
        }
    }

    [TestMethod]
    [DataRow(MessageType.CapturePoint, 10)]
    [DataRow(MessageType.TellTime, 8)]
    [DataRow(MessageType.Calibrate, 0)]
    [DataRow(MessageType.ResetCalibration, 0)]
    [DataRow(MessageType.ReadCalibration, 0)]
    [DataRow(MessageType.ReadLimits, 0)]
    public void What_needs_a_profile_is_answered_so_in_the_same_cycle(MessageType type, int length)
    {
        Station station = Fresh();
        station.Line.Send(type, new byte[length]);
        Assert.AreEqual((type, AnswerCode.NoProfile, ""), station.Line.Said());
        Assert.IsEmpty(station.Line.Run());
    }

    [TestMethod]
    public void What_boards_say_is_not_answered_or_two_boards_on_a_line_would_never_stop()
    {
        Station station = Standby();
        for (int type = 0; type < 0x80; type++)
        {
            station.Line.Send((MessageType)type, 1, 2, 3, 4, 5, 6, 7, 8);
            Assert.IsEmpty(station.Line.Run(), $"type {type}");
        }

        foreach (int type in new[] { 0x81, 0x83, 0x90, 0xFF })
        {
            station.Line.Send((MessageType)type);
            Assert.AreEqual(((MessageType)type, AnswerCode.Unknown, ""), station.Line.Said());
        }
    }

    [TestMethod]
    public void Parts_of_a_profile_that_cannot_be_are_refused()
    {
        Station station = Standby();
        foreach (byte[] part in new byte[][] { [], [0, 0, 9, 0], [9, 0, 9, 0, 1] })
        {
            station.Line.Send(MessageType.PutProfile, part);
            Assert.AreEqual((MessageType.PutProfile, AnswerCode.BadValue, ""), station.Line.Said());
        }
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(1, false)]
    public void A_request_whose_end_is_the_last_byte_of_a_cycle_is_answered_in_it(int beyond, bool answered)
    {
        // Marker, type, checksum and end: what is sent before them is no frame.
        const int Request = 5;
        Station station = Standby();
        byte[] noise = [.. Enumerable.Repeat((byte)0xEE, BytesPerCycle - Request - 1 + beyond), 0];
        station.Board.Link.Send(noise, noise.Length);
        station.Line.Send((MessageType)0xEE);
        Assert.HasCount(answered ? 1 : 0, station.Line.Run());
        Assert.HasCount(answered ? 0 : 1, station.Line.Run());
    }

    [TestMethod]
    public void A_line_that_never_falls_silent_is_no_reason_not_to_answer_afterwards()
    {
        Station station = Standby();
        station.Board.Link.Fault = VirtualBoard.LinkFault.Flooded;
        station.Cycles(20);
        station.Board.Link.Fault = VirtualBoard.LinkFault.Ok;
        station.Board.Link.Send([0], 1);
        Assert.AreEqual(AnswerCode.Unknown, station.Line.Ask((MessageType)0xEE).Code);
    }

    [TestMethod]
    public void In_every_cycle_the_port_is_asked_once_for_nothing_while_requests_wait()
    {
        AskedPort? port = null;
        var station = new Station(wiring: ports => ports.With(link: port = new AskedPort(ports.Link)));
        station.Start();
        station.Cycles(20);
        port!.Counts.Clear();
        for (int i = 0; i < 3; i++)
        {
            station.Line.Send((MessageType)0xEE);
        }

        station.Cycles(5);

        Assert.AreSequenceEqual(new[] { BytesPerCycle, 0, 0, BytesPerCycle, BytesPerCycle }, port.Counts);
    }

    private static Station Standby()
    {
        var station = new Station();
        station.Start();
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        station.Line.Received();
        return station;
    }

    private static Station Fresh()
    {
        var station = new Station(withProfile: false);
        station.Start();
        return station;
    }

    /// <summary>A port that notes for how many bytes it is asked.</summary>
    private sealed class AskedPort(ILinkPort port) : ILinkPort
    {
        public List<int> Counts { get; } = [];

        public int Read(byte[] buffer, int count)
        {
            Counts.Add(count);
            return port.Read(buffer, count);
        }

        public void Write(byte[] buffer, int count)
        {
            port.Write(buffer, count);
        }
    }
}
