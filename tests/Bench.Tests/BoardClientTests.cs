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
    [DataRow(MessageType.Status, 116)]
    [DataRow(MessageType.Identity, 15)]
    [DataRow(MessageType.Calibration, 80)]
    [DataRow(MessageType.LogEntry, 36)]
    public void A_message_that_is_too_short_is_one_error(MessageType type, int expected)
    {
        using var client = new BoardClient(Sent((type, [1, 2])), Stream.Null);

        InputException error = Assert.ThrowsExactly<InputException>(() => Read(client, type));

        StringAssert.StartsWith(error.Message, "the board sent 2 bytes of ", StringComparison.Ordinal);
        StringAssert.EndsWith(error.Message, $"; expected {expected}, as in protocol 1", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_answer_to_a_request_that_was_given_up_is_not_taken_for_this_one()
    {
        byte[] late = [(byte)MessageType.CapturePoint, (byte)AnswerCode.Done];
        byte[] own = [(byte)MessageType.Calibrate, (byte)AnswerCode.NotNow];
        using var client = new BoardClient(Sent((MessageType.Answer, late), (MessageType.Answer, own)), Stream.Null);

        Assert.AreEqual(AnswerCode.NotNow, client.Calibrate());
    }

    [TestMethod]
    public void A_point_that_a_byte_cannot_hold_is_sent_as_one_that_there_is_not()
    {
        using var output = new MemoryStream();
        byte[] answer = [(byte)MessageType.CapturePoint, (byte)AnswerCode.BadValue];
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
            MessageType.Identity => client.Identify(),
            MessageType.Calibration => client.Calibration(),
            _ => client.ReadLog(1).ToArray(),
        };
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
