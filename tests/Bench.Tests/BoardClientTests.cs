using SSBms.Bench.Link;
using SSBms.CellModels.Input;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Tests;

/// <summary>The operator's side of the link, against boards that do not say what they should.</summary>
[TestClass]
public sealed class BoardClientTests
{
    [TestMethod]
    [DataRow(MessageType.Status, "status")]
    [DataRow(MessageType.Calibration, "calibration")]
    [DataRow(MessageType.LogEntry, "log-entry")]
    [DataRow(MessageType.Limit, "limit")]
    [DataRow(MessageType.ProfilePart, "profile-part")]
    public void A_message_that_is_too_short_is_one_error(MessageType type, string name)
    {
        using var client = new BoardClient(Sent((type, [1, 2])), Stream.Null);

        InputException error = Assert.ThrowsExactly<InputException>(() => Read(client, type));

        Assert.AreEqual($"the board sent no usable {name}; expected one of protocol 3 to 3", error.Message);
    }

    [TestMethod]
    public void A_board_of_the_first_protocol_is_told_as_such()
    {
        using var client = new BoardClient(Sent((MessageType.Identity, new byte[15])), Stream.Null);

        InputException error = Assert.ThrowsExactly<InputException>(() => client.Identify());

        Assert.StartsWith("the board speaks an older protocol; expected 3 to 3: flash the board", error.Message);
    }

    [TestMethod]
    public void The_answer_to_a_request_that_was_given_up_is_not_taken_for_this_one()
    {
        byte[] late = Answer(MessageType.CapturePoint, AnswerCode.Done);
        byte[] own = Answer(MessageType.Calibrate, AnswerCode.NotNow);
        using var client = new BoardClient(Sent((MessageType.Answer, late), (MessageType.Answer, own)), Stream.Null);

        Assert.AreEqual(AnswerCode.NotNow, client.Calibrate());
    }

    [TestMethod]
    public void A_point_that_a_byte_cannot_hold_is_sent_as_one_that_there_is_not()
    {
        using var output = new MemoryStream();
        byte[] answer = Answer(MessageType.CapturePoint, AnswerCode.BadValue);
        using var client = new BoardClient(Sent((MessageType.Answer, answer)), output);

        client.Capture(CalibrationChannel.Pressure, 256, 1.0);

        var reader = new FrameReader();
        foreach (byte value in output.ToArray())
        {
            reader.Take(value);
        }

        Assert.AreEqual(255, (int)reader.Frame[FrameReader.Start + 1]);
    }

    private static object Read(BoardClient client, MessageType type)
    {
        return type switch
        {
            MessageType.Status => client.Status(),
            MessageType.Calibration => client.Calibration(),
            MessageType.Limit => client.ReadLimits().ToArray(),
            MessageType.ProfilePart => client.PullProfile(),
            _ => client.ReadLog(1).ToArray(),
        };
    }

    private static byte[] Answer(MessageType request, AnswerCode code)
    {
        byte[] content = new byte[64];
        int count = new AnswerMessage { Request = request, Code = code }.Write(content, 0);
        return content[..count];
    }

    private static MemoryStream Sent(params (MessageType Type, byte[] Content)[] messages)
    {
        var stream = new MemoryStream();
        var writer = new FrameWriter();
        foreach ((MessageType type, byte[] content) in messages)
        {
            content.CopyTo(writer.Buffer, FrameWriter.Start);
            writer.Send(new ToStream(stream), (int)type, content.Length);
        }

        stream.Position = 0;
        return stream;
    }

    private sealed class ToStream(Stream stream) : ILinkPort
    {
        public int Read(byte[] buffer, int count)
        {
            return 0;
        }

        public void Write(byte[] buffer, int count)
        {
            stream.Write(buffer, 0, count);
        }
    }
}
