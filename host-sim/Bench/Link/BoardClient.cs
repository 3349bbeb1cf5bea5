using System.Collections.Concurrent;
using System.Diagnostics;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>The operator's side of the link to a board: the same frames, the same code.</summary>
public sealed class BoardClient : IDisposable
{
    private const int Patience = 5000;
    private const int CapturePatience = 20_000;

    private readonly Stream _input;
    private readonly StreamPort _port;
    private readonly FrameWriter _writer = new();
    private readonly BlockingCollection<(MessageType Type, byte[] Content)> _frames = [];

    /// <summary>Starts listening.</summary>
    /// <param name="input">What comes from the board.</param>
    /// <param name="output">What goes to it; may be the same stream.</param>
    public BoardClient(Stream input, Stream output)
    {
        _input = input;
        _port = new StreamPort(output);
        new Thread(Listen) { IsBackground = true, Name = "board link" }.Start();
    }

    /// <summary>Waits for the next status; a board sends one every second.</summary>
    /// <exception cref="InputException">None came.</exception>
    public BoardStatus Status()
    {
        byte[] content = Next(Patience, MessageType.Status).Content;
        int known = (int)RecordBytes.Get(content, StatusMessage.KnownOffset, 2);
        IEnumerable<NamedValue> values = Enumerable
            .Range(0, StatusMessage.Quantities)
            .Where(i => (known & (1 << i)) != 0)
            .Select(i => new NamedValue(
                DiagnosisNames.Of(StatusMessage.At(i)),
                RecordBytes.GetDouble(content, StatusMessage.FirstOffset + 8 * i),
                QuantityUnits.Of(StatusMessage.At(i))
            ));
        return new BoardStatus(
            RecordBytes.Get(content, StatusMessage.TimeOffset, 8),
            (ProtectionState)content[StatusMessage.StateOffset],
            (DiagnosisCode)content[StatusMessage.CodeOffset],
            [.. values]
        );
    }

    /// <summary>Asks who is there.</summary>
    /// <exception cref="InputException">Nobody answers, or in another version of the protocol.</exception>
    public BoardIdentity Identify()
    {
        Send(MessageType.Identify);
        byte[] content = Next(Patience, MessageType.Identity).Content;
        if (content[0] != LinkServer.Protocol)
        {
            throw new InputException($"the board speaks protocol {content[0]}; expected {LinkServer.Protocol}");
        }

        return new BoardIdentity(
            content[0],
            content[1],
            (EscapeCause)content[2],
            (int)RecordBytes.Get(content, 3, 4),
            RecordBytes.Get(content, 7, 8)
        );
    }

    /// <summary>Reads the event log, oldest first.</summary>
    /// <param name="from">Number of the first entry wanted.</param>
    /// <exception cref="InputException">The board stops answering.</exception>
    public IEnumerable<LogEntry> ReadLog(long from)
    {
        Send(MessageType.ReadLog, BitConverter.GetBytes(Math.Max(from, 1)));
        while (true)
        {
            (MessageType type, byte[] content) = Next(Patience, MessageType.LogEntry, MessageType.Answer);
            if (type == MessageType.Answer && content[0] == (byte)MessageType.ReadLog)
            {
                yield break;
            }

            if (type == MessageType.Answer)
            {
                continue;
            }

            yield return new LogEntry
            {
                Sequence = RecordBytes.Get(content, 0, 8),
                At = RecordBytes.Get(content, 8, 8),
                Value = RecordBytes.GetDouble(content, 16),
                Bound = RecordBytes.GetDouble(content, 24),
                Kind = (EventKind)content[32],
                Code = (int)RecordBytes.Get(content, 33, 3),
            };
        }
    }

    /// <summary>Takes a calibration point; the board needs a few seconds for it.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="point">0 or 1.</param>
    /// <param name="truth">The true value.</param>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode Capture(CalibrationChannel channel, int point, double truth)
    {
        byte sent = point is 0 or 1 ? (byte)point : byte.MaxValue;
        return Ask(MessageType.CapturePoint, CapturePatience, [(byte)channel, sent, .. BitConverter.GetBytes(truth)]);
    }

    /// <summary>Calibrates from the points taken.</summary>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode Calibrate()
    {
        return Ask(MessageType.Calibrate, Patience);
    }

    /// <summary>Goes back to the scalings of the design.</summary>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode ResetCalibration()
    {
        return Ask(MessageType.ResetCalibration, Patience);
    }

    /// <summary>Reads the calibration.</summary>
    /// <returns>Gain and offset of each channel, in their order.</returns>
    /// <exception cref="InputException">The board does not answer.</exception>
    public IReadOnlyList<(double Gain, double Offset)> Calibration()
    {
        Send(MessageType.ReadCalibration);
        byte[] content = Next(Patience, MessageType.Calibration).Content;
        return
        [
            .. Enumerable
                .Range(0, (int)CalibrationChannel.Count)
                .Select(i => (RecordBytes.GetDouble(content, 16 * i), RecordBytes.GetDouble(content, 16 * i + 8))),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _frames.CompleteAdding();
        _input.Dispose();
    }

    private void Send(MessageType type, params byte[] content)
    {
        content.CopyTo(_writer.Buffer, FrameWriter.Start);
        _writer.Send(_port, (int)type, content.Length);
    }

    /// <summary>Asks for something and waits for the answer to it; the one to a request that was given up is passed over.</summary>
    private AnswerCode Ask(MessageType request, int patience, params byte[] content)
    {
        Send(request, content);
        byte[] answer;
        do
        {
            answer = Next(patience, MessageType.Answer).Content;
        } while (answer[0] != (byte)request);
        return (AnswerCode)answer[1];
    }

    /// <summary>Bytes that a message of this protocol has at least.</summary>
    private static int Least(MessageType type)
    {
        return type switch
        {
            MessageType.Status => StatusMessage.FirstOffset + 8 * StatusMessage.Quantities,
            MessageType.LogEntry => 36,
            MessageType.Answer => 2,
            MessageType.Calibration => CalibrationStore.RecordSize,
            _ => 15,
        };
    }

    private (MessageType Type, byte[] Content) Next(int patience, params MessageType[] types)
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
                int least = Least(frame.Type);
                return frame.Content.Length >= least
                    ? frame
                    : throw new InputException(
                        $"the board sent {frame.Content.Length} bytes of {DiagnosisNames.Of(frame.Type)}; expected {least}, as in protocol {LinkServer.Protocol}"
                    );
            }
        }
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
                        byte[] content = reader.Frame.AsSpan(FrameReader.Start, reader.Content).ToArray();
                        _frames.Add(((MessageType)reader.Type, content));
                    }
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The line is gone; whoever waits runs out of patience.
        }
    }

    private sealed class StreamPort(Stream stream) : ILinkPort
    {
        public int Read(byte[] buffer, int count)
        {
            return 0;
        }

        public void Write(byte[] buffer, int count)
        {
            stream.Write(buffer, 0, count);
            stream.Flush();
        }
    }
}
