using System.Collections.Concurrent;
using System.Diagnostics;
using SSBms.CellModels.Input;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>The line to a board, frame by frame: what comes is kept until somebody asks for its type.</summary>
internal sealed class BoardLine : IDisposable
{
    private readonly Stream _input;
    private readonly StreamPort _port;
    private readonly FrameWriter _writer = new();
    private readonly BlockingCollection<(MessageType Type, byte[] Content)> _frames = [];
    private readonly Func<MessageType, byte[], bool>? _hear;

    /// <summary>Starts listening.</summary>
    /// <param name="input">What comes from the board.</param>
    /// <param name="output">What goes to it; may be the same stream.</param>
    /// <param name="hear">
    /// Told of every message when it arrives, whoever waits for what; true when it has taken it and nobody else is to have it. Null: nobody listens.
    /// </param>
    public BoardLine(Stream input, Stream output, Func<MessageType, byte[], bool>? hear = null)
    {
        _hear = hear;
        _input = input;
        _port = new StreamPort(output);
        new Thread(Listen) { IsBackground = true, Name = "board link" }.Start();
    }

    /// <summary>True once nothing comes any more: the line is gone.</summary>
    public bool HasEnded => _frames.IsAddingCompleted;

    /// <summary>Where a content longer than a few bytes is written, from <see cref="FrameWriter.Start"/> on.</summary>
    public byte[] Buffer => _writer.Buffer;

    /// <summary>Sends what was written to <see cref="Buffer"/>.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="count">How many bytes.</param>
    public void SendBuffer(MessageType type, int count)
    {
        _writer.Send(_port, (int)type, count);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="content">Its content.</param>
    public void Send(MessageType type, params byte[] content)
    {
        content.CopyTo(_writer.Buffer, FrameWriter.Start);
        SendBuffer(type, content.Length);
    }

    /// <summary>Sends a message without content, also while another thread sends.</summary>
    /// <param name="type">Its type.</param>
    public void SendBetween(MessageType type)
    {
        new FrameWriter().Send(_port, (int)type, 0);
    }

    /// <summary>Waits for a message; those of other types are passed over.</summary>
    /// <param name="patience">How long, ms.</param>
    /// <param name="types">Which types will do.</param>
    /// <exception cref="InputException">None came.</exception>
    public (MessageType Type, byte[] Content) Next(int patience, params MessageType[] types)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            int left = patience - (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (left <= 0 || !_frames.TryTake(out (MessageType Type, byte[] Content) frame, left))
            {
                throw new InputException("the board does not answer; expected an SSBms board at 115200 baud");
            }

            if (types.Contains(frame.Type))
            {
                return frame;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _frames.CompleteAdding();
        _input.Dispose();
    }

    private void Listen()
    {
        var reader = new FrameReader();
        byte[] buffer = new byte[256];
        try
        {
            int count;
            while ((count = _input.Read(buffer, 0, buffer.Length)) > 0 && !_frames.IsAddingCompleted)
            {
                for (int i = 0; i < count; i++)
                {
                    if (reader.Take(buffer[i]))
                    {
                        Take((MessageType)reader.Type, reader.Frame.AsSpan(FrameReader.Start, reader.Content).ToArray());
                    }
                }
            }
        }
        catch (Exception error)
            when (error is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The line is gone; whoever waits runs out of patience.
        }

        _frames.CompleteAdding();
    }

    private void Take(MessageType type, byte[] content)
    {
        if (_hear?.Invoke(type, content) != true)
        {
            _frames.Add((type, content));
        }
    }

    private sealed class StreamPort(Stream stream) : ILinkPort
    {
        private readonly Lock _turn = new();

        public int Read(byte[] buffer, int count)
        {
            return 0;
        }

        public void Write(byte[] buffer, int count)
        {
            // A zero first ends whatever noise stands on the line, as from an adapter that was just opened.
            lock (_turn)
            {
                stream.WriteByte(0);
                stream.Write(buffer, 0, count);
                stream.Flush();
            }
        }
    }
}
