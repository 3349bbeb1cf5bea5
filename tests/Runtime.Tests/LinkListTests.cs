using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>What a board is asked for comes a frame a cycle from where it was asked for, its end is told once, and then there is silence.</summary>
[TestClass]
public sealed class LinkListTests
{
    private const int Part = ProfilePartMessage.MostBytes;

    private static readonly byte[] s_profile = ReferenceProfile.Encode(ReferenceProfile.Settings());

    private readonly Station _station = new();

    public LinkListTests()
    {
        _station.Start();
        _station.Cycles(20);
        _station.Line.Received();
    }

    [TestMethod]
    public void Every_row_of_what_is_guarded_comes_in_its_order()
    {
        Diagnostics rows = _station.Guard.Diagnostics;
        _station.Line.Send(MessageType.ReadLimits);
        for (int i = 0; i < rows.Count; i++)
        {
            (MessageType type, byte[] content) = _station.Line.Run().Single();
            var limit = new LimitMessage();
            Assert.AreEqual(MessageType.Limit, type);
            Assert.IsTrue(limit.Read(content, 0, content.Length));
            Assert.AreEqual((rows.Row(i).Code, rows.Row(i).Watched, rows.Row(i).UpperBound), (limit.Code, limit.Watched, limit.UpperBound));
        }

        Ends(MessageType.ReadLimits, AnswerCode.Done);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(300)]
    public void The_profile_comes_from_any_byte_on_in_parts_that_are_full_but_for_the_last(int from)
    {
        Asks(from);
        for (int at = from; at < s_profile.Length; at += Part)
        {
            Comes(at);
        }

        Ends(MessageType.ReadProfile, AnswerCode.Done);
    }

    [TestMethod]
    [DataRow(Part + 1)]
    [DataRow(Part)]
    [DataRow(Part - 1)]
    [DataRow(1)]
    public void The_end_of_a_profile_is_as_long_as_it_is(int left)
    {
        int from = s_profile.Length - left;
        Asks(from);
        Comes(from);
        if (left > Part)
        {
            Comes(from + Part);
        }

        Ends(MessageType.ReadProfile, AnswerCode.Done);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(1000)]
    public void From_the_end_of_the_profile_on_there_is_nothing_and_that_is_no_fault(int beyond)
    {
        Asks(s_profile.Length + beyond);
        Ends(MessageType.ReadProfile, AnswerCode.Done);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    public void A_profile_that_the_memory_does_not_give_is_not_made_up(int left)
    {
        _station.Board.Chip("mb85rc256v").Fault = ChipFault.Off;
        Asks(left == 0 ? 0 : s_profile.Length - left);
        Ends(MessageType.ReadProfile, AnswerCode.NoProfile);
    }

    [TestMethod]
    public void The_calibration_comes_as_it_is_in_use()
    {
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            _station.Control.Calibration.Set((CalibrationChannel)i, 1.0 + 0.01 * i, 1e-6 * (i + 1));
        }

        _station.Line.Send(MessageType.ReadCalibration);
        (MessageType type, byte[] content) = _station.Line.Run().Single();

        Assert.AreEqual((MessageType.Calibration, CalibrationStore.RecordSize), (type, content.Length));
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.AreEqual(1.0 + 0.01 * i, BitConverter.ToDouble(content, 16 * i));
            Assert.AreEqual(1e-6 * (i + 1), BitConverter.ToDouble(content, 16 * i + 8));
        }

        Assert.IsEmpty(_station.Line.Run());
    }

    [TestMethod]
    [DataRow(2L)]
    [DataRow(1L)]
    public void The_log_comes_from_the_entry_that_was_asked_for(long from)
    {
        long last = _station.Firmware.Stores.Log.LastSequence;
        Assert.IsGreaterThanOrEqualTo(2, last);
        _station.Line.Send(MessageType.ReadLog, BitConverter.GetBytes(from));
        for (long sequence = from; sequence <= last; sequence++)
        {
            (MessageType type, byte[] content) = _station.Line.Run().Single();
            Assert.AreEqual((MessageType.LogEntry, sequence), (type, BitConverter.ToInt64(content)));
        }

        Ends(MessageType.ReadLog, AnswerCode.Done);
    }

    [TestMethod]
    [DataRow(1L << 56)]
    [DataRow(1L << 32)]
    public void A_log_asked_for_from_what_is_not_there_yet_is_empty(long from)
    {
        _station.Line.Send(MessageType.ReadLog, BitConverter.GetBytes(from));
        Ends(MessageType.ReadLog, AnswerCode.Done);
    }

    [TestMethod]
    public void Of_a_board_that_never_tripped_there_are_no_trips_and_no_minutes()
    {
        _station.Line.Send(MessageType.ReadTrips);
        Ends(MessageType.ReadTrips, AnswerCode.Done);
        _station.Line.Send(MessageType.ReadMinutes);
        for (int place = 0; place < MinuteLog.Capacity; place++)
        {
            Assert.IsEmpty(_station.Line.Run());
        }

        Ends(MessageType.ReadMinutes, AnswerCode.Done);
    }

    private void Asks(int from)
    {
        _station.Line.Send(MessageType.ReadProfile, BitConverter.GetBytes((ushort)from));
    }

    private void Comes(int at)
    {
        (MessageType type, byte[] content) = _station.Line.Run().Single();
        var part = new ProfilePartMessage();
        Assert.AreEqual(MessageType.ProfilePart, type);
        Assert.IsTrue(part.Read(content, 0, content.Length));
        int count = Math.Min(Part, s_profile.Length - at);
        Assert.AreEqual((at, s_profile.Length, count), (part.Offset, part.Total, part.Count));
        Assert.AreSequenceEqual(s_profile.Skip(at).Take(count), part.Bytes.Take(count));
    }

    private void Ends(MessageType request, AnswerCode code)
    {
        Assert.AreEqual((request, code, ""), _station.Line.Said());
        for (int i = 0; i < 3; i++)
        {
            Assert.IsEmpty(_station.Line.Run(), "the end is told once");
        }
    }
}
