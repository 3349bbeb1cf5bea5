using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The board's side of the link: tells its status once a second and answers requests. It never commands the contactor; what
/// it may change is the calibration, and that only while the contactor is open.
/// </summary>
public sealed class LinkServer : IBackgroundTask
{
    /// <summary>Version of the protocol.</summary>
    public const int Protocol = 1;

    private const long StatusInterval = 1000;
    private const int MostBytesPerRun = 64;
    private const int FirstRequest = 0x80;

    private readonly ILinkPort _port;
    private readonly IClock _clock;
    private readonly ControlCycle _control;
    private readonly FrameReader _reader = new FrameReader();
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly LogEntry _entry = new LogEntry();
    private readonly byte[] _received = new byte[MostBytesPerRun];
    private int _arrived;
    private int _taken;
    private long _statusAt;
    private long _nextEntry;
    private int _pendingRequest;

    /// <summary>Binds the server.</summary>
    /// <param name="ports">For link and clock.</param>
    /// <param name="control">What it tells of.</param>
    public LinkServer(BoardPorts ports, ControlCycle control)
    {
        _port = ports.Link;
        _clock = ports.Clock;
        _control = control;
    }

    /// <inheritdoc/>
    public void Run()
    {
        TakeRequest();
        if (_control.Calibrator.Observe(out AnswerCode answer))
        {
            Answer(_pendingRequest, answer);
        }

        SendEntry();
        SendStatus();
    }

    /// <summary>One request per run, so that a line full of them takes no more time than one. The others wait.</summary>
    private void TakeRequest()
    {
        // Asked in every run, even for nothing: that is when the port sends.
        int read = _port.Read(_received, _taken < _arrived ? 0 : MostBytesPerRun);
        if (_taken >= _arrived)
        {
            _arrived = read;
            _taken = 0;
        }

        bool whole = false;
        while (!whole && _taken < _arrived)
        {
            whole = _reader.Take(_received[_taken]);
            _taken++;
        }

        if (whole)
        {
            Handle();
        }
    }

    private void Handle()
    {
        byte[] frame = _reader.Frame;
        int start = FrameReader.Start;
        var type = (MessageType)_reader.Type;
        switch (type)
        {
            case MessageType.Identify when _reader.Content == 0:
                SendIdentity();
                break;
            case MessageType.ReadLog when _reader.Content == 8:
                long first = RecordBytes.Get(frame, start, 8);
                _nextEntry = first > 0 ? first : 1;
                break;
            case MessageType.CapturePoint when _reader.Content == 10:
                Capture(frame, start);
                break;
            case MessageType.Calibrate when _reader.Content == 0:
                Answer((int)type, _control.StoreCalibration());
                break;
            case MessageType.ResetCalibration when _reader.Content == 0:
                Answer((int)type, _control.ResetCalibration());
                break;
            case MessageType.ReadCalibration when _reader.Content == 0:
                CalibrationStore.Encode(_control.Calibration, _writer.Buffer, FrameWriter.Start);
                _writer.Send(_port, (int)MessageType.Calibration, CalibrationStore.RecordSize);
                break;
            default:
                AnswerUnknown(_reader.Type);
                break;
        }
    }

    /// <summary>What a board sends is not answered: on a line that echoes, two boards or one would never stop.</summary>
    private void AnswerUnknown(int type)
    {
        if (type >= FirstRequest)
        {
            Answer(type, AnswerCode.Unknown);
        }
    }

    private void Capture(byte[] frame, int start)
    {
        _pendingRequest = (int)MessageType.CapturePoint;
        bool finite = RecordBytes.TryGetDouble(frame, start + 2, out double truth);
        if (!finite || !_control.Calibrator.Begin(frame[start], frame[start + 1], truth))
        {
            Answer(_pendingRequest, AnswerCode.BadValue);
        }
    }

    private void Answer(int request, AnswerCode code)
    {
        _writer.Buffer[FrameWriter.Start] = (byte)request;
        _writer.Buffer[FrameWriter.Start + 1] = (byte)code;
        _writer.Send(_port, (int)MessageType.Answer, 2);
    }

    private void SendIdentity()
    {
        byte[] buffer = _writer.Buffer;
        int start = FrameWriter.Start;
        RecordBytes.Put(buffer, start, 1, Protocol);
        RecordBytes.Put(buffer, start + 1, 1, _control.Restarts.Count);
        RecordBytes.Put(buffer, start + 2, 1, (int)_control.Restarts.Cause);
        RecordBytes.Put(buffer, start + 3, 4, _control.Log.Capacity);
        RecordBytes.Put(buffer, start + 7, 8, _control.Log.LastSequence);
        _writer.Send(_port, (int)MessageType.Identity, 15);
    }

    /// <summary>One entry per run, so that a long log takes no more time than a short one.</summary>
    private void SendEntry()
    {
        if (_nextEntry <= 0)
        {
            return;
        }

        EventLog log = _control.Log;
        long oldest = log.LastSequence - log.Capacity + 1;
        _nextEntry = _nextEntry < oldest ? oldest : _nextEntry;
        if (_nextEntry > log.LastSequence)
        {
            _nextEntry = 0;
            Answer((int)MessageType.ReadLog, AnswerCode.Done);
            return;
        }

        if (log.TryRead(_nextEntry, _entry))
        {
            byte[] buffer = _writer.Buffer;
            int start = FrameWriter.Start;
            RecordBytes.Put(buffer, start, 8, _entry.Sequence);
            RecordBytes.Put(buffer, start + 8, 8, _entry.At);
            RecordBytes.PutDouble(buffer, start + 16, _entry.Value);
            RecordBytes.PutDouble(buffer, start + 24, _entry.Bound);
            RecordBytes.Put(buffer, start + 32, 1, (int)_entry.Kind);
            RecordBytes.Put(buffer, start + 33, 3, _entry.Code);
            _writer.Send(_port, (int)MessageType.LogEntry, 36);
        }

        _nextEntry++;
    }

    private void SendStatus()
    {
        long now = _clock.Milliseconds;
        if (now < _statusAt)
        {
            return;
        }

        _statusAt = now + StatusInterval;
        int count = StatusMessage.Write(_control.Guard, now, _writer.Buffer, FrameWriter.Start);
        _writer.Send(_port, (int)MessageType.Status, count);
    }
}
