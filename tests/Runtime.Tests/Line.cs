using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The far end of a board's link: an operator, or whatever else is on the line.</summary>
internal sealed class Line(Station station) : ILinkPort
{
    private const int Patience = 150;

    private readonly FrameWriter _writer = new();
    private readonly FrameReader _reader = new();
    private readonly byte[] _buffer = new byte[8192];

    private VirtualLink Link => station.Board.Link;

    /// <summary>Puts a request on the line.</summary>
    public void Send(MessageType type, params byte[] content)
    {
        content.CopyTo(_writer.Buffer, FrameWriter.Start);
        _writer.Send(this, (int)type, content.Length);
    }

    /// <summary>Puts a part of a profile on the line.</summary>
    /// <param name="profile">The whole.</param>
    /// <param name="offset">First byte of the part.</param>
    /// <param name="count">Its bytes; fewer at the end.</param>
    public void SendPart(byte[] profile, int offset, int count = ProfilePartMessage.MostBytes)
    {
        var part = new ProfilePartMessage { Total = profile.Length, Offset = offset };
        part.Count = Math.Min(count, profile.Length - offset);
        profile.AsSpan(offset, part.Count).CopyTo(part.Bytes);
        _writer.Send(this, (int)MessageType.PutProfile, part.Write(_writer.Buffer, FrameWriter.Start));
    }

    /// <summary>Puts all parts of a profile, and says what became of the last.</summary>
    public AnswerCode Put(byte[] profile)
    {
        AnswerCode answer = AnswerCode.Done;
        for (int offset = 0; offset < profile.Length && answer == AnswerCode.Done; offset += ProfilePartMessage.MostBytes)
        {
            SendPart(profile, offset);
            answer = Answer(MessageType.PutProfile).Code;
        }

        return answer;
    }

    /// <summary>Puts a profile and asks for it to be taken.</summary>
    public AnswerMessage Push(byte[] profile)
    {
        Assert.AreEqual(AnswerCode.Done, Put(profile));
        return Ask(MessageType.TakeProfile);
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public AnswerMessage Ask(MessageType type, params byte[] content)
    {
        Send(type, content);
        return Answer(type);
    }

    /// <summary>Runs the board until it answers a request.</summary>
    public AnswerMessage Answer(MessageType request)
    {
        var answer = new AnswerMessage();
        for (int i = 0; i < Patience; i++)
        {
            station.Cycles(1);
            foreach ((MessageType type, byte[] content) in Received())
            {
                if (type == MessageType.Answer && answer.Read(content, 0, content.Length) && answer.Request == request)
                {
                    return answer;
                }
            }
        }

        throw new AssertFailedException($"No answer to {request}.");
    }

    /// <summary>Runs the board until it sends a message, and gives its content.</summary>
    public byte[] Next(MessageType wanted)
    {
        for (int i = 0; i < Patience; i++)
        {
            station.Cycles(1);
            foreach ((MessageType type, byte[] content) in Received())
            {
                if (type == wanted)
                {
                    return content;
                }
            }
        }

        throw new AssertFailedException($"No {wanted}.");
    }

    /// <summary>Asks, and gives what the board sends until it answers that it is done.</summary>
    public List<byte[]> List(MessageType request, MessageType item)
    {
        while (Received().Count > 0)
        {
            // What nobody has listened to so far may have filled the line.
        }

        // A frame that it has cut ends with the next one, the status.
        station.Cycles(11);
        Received();

        Send(request);
        var items = new List<byte[]>();
        var answer = new AnswerMessage();
        for (int i = 0; i < 10 * Patience; i++)
        {
            station.Cycles(1);
            foreach ((MessageType type, byte[] content) in Received())
            {
                if (type == item)
                {
                    items.Add(content);
                }
                else if (type == MessageType.Answer && answer.Read(content, 0, content.Length) && answer.Request == request)
                {
                    return items;
                }
            }
        }

        throw new AssertFailedException($"No end to {request}.");
    }

    /// <summary>Runs the board for one cycle.</summary>
    /// <returns>What it sends in it, but for its status.</returns>
    public List<(MessageType Type, byte[] Content)> Run()
    {
        station.Cycles(1);
        return [.. Received().Where(message => message.Type != MessageType.Status)];
    }

    /// <summary>Runs the board for one cycle, in which it is to say one thing beside its status: an answer.</summary>
    public (MessageType Request, AnswerCode Code, string Name) Said()
    {
        (MessageType type, byte[] content) = Run().Single();
        var answer = new AnswerMessage();
        Assert.IsTrue(type == MessageType.Answer && answer.Read(content, 0, content.Length), type + " is no answer");
        return (answer.Request, answer.Code, answer.Name);
    }

    /// <summary>What the board has sent since the last look.</summary>
    public List<(MessageType Type, byte[] Content)> Received()
    {
        int count = Link.Receive(_buffer, _buffer.Length);
        var messages = new List<(MessageType Type, byte[] Content)>();
        for (int i = 0; i < count; i++)
        {
            if (_reader.Take(_buffer[i]))
            {
                messages.Add(((MessageType)_reader.Type, _reader.Frame.AsSpan(FrameReader.Start, _reader.Content).ToArray()));
            }
        }

        return messages;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        return 0;
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        Link.Send(buffer, count);
    }
}
