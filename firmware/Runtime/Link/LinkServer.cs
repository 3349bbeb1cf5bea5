using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The board's side of the link: tells its status once a second and whenever the state changes, and answers requests. It opens the
/// contactor when it is asked to, and can close nothing; what it may change is calibration and profile, and those only while the contactor
/// is open.
/// </summary>
public sealed class LinkServer : IBackgroundTask
{
    /// <summary>The oldest protocol this board speaks.</summary>
    public const int OldestProtocol = 3;

    /// <summary>The newest protocol this board speaks.</summary>
    public const int NewestProtocol = 3;

    private const long StatusInterval = 1000;
    private const int MostBytesPerRun = 256;
    private const int FirstRequest = 0x80;
    private const int None = -1;

    /// <summary>How many runs the contacts get to open: the arm switch takes three cycles, contacts and feedback two more.</summary>
    private const int OpeningRuns = 10;

    private readonly ILinkPort _port;
    private readonly IClock _clock;
    private readonly Firmware _firmware;
    private readonly FrameReader _reader = new FrameReader();
    private readonly FrameWriter _writer = new FrameWriter();
    private readonly ProfileTransfer _transfer;
    private readonly AnswerMessage _answer = new AnswerMessage();
    private readonly IdentityMessage _identity = new IdentityMessage();
    private readonly ProfilePartMessage _part = new ProfilePartMessage();
    private readonly HistorySender _history;
    private readonly byte[] _received = new byte[MostBytesPerRun];
    private int _arrived;
    private int _taken;
    private long _statusAt;
    private int _nextRow = None;
    private int _nextPart = None;
    private bool _isTaking;
    private int _opening;
    private ProtectionState _toldState = ProtectionState.NoProfile;

    /// <summary>Binds the server.</summary>
    /// <param name="ports">For link and clock.</param>
    /// <param name="firmware">What it tells of.</param>
    public LinkServer(BoardPorts ports, Firmware firmware)
    {
        _port = ports.Link;
        _clock = ports.Clock;
        _firmware = firmware;
        _transfer = new ProfileTransfer(firmware);
        _history = new HistorySender(firmware.Stores, _writer, _port);
    }

    /// <inheritdoc/>
    public void Run()
    {
        AnswerTake();
        AnswerOpening();
        TakeRequest();
        ControlCycle? control = _firmware.Control;
        if (control != null)
        {
            if (control.Calibrator.Observe(out AnswerCode answer))
            {
                Answer(MessageType.CapturePoint, answer, "");
            }

            SendLimit(control);
        }

        SendPart();
        SendHistory();
        SendStatus(control);
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

        if (whole && _reader.Type >= FirstRequest)
        {
            // What a board sends is not answered: on a line that echoes, two boards or one would never stop.
            Handle((MessageType)_reader.Type, _reader.Frame, FrameReader.Start, _reader.Content);
        }
    }

    private void Handle(MessageType type, byte[] frame, int start, int count)
    {
        switch (type)
        {
            case MessageType.Identify:
                SendIdentity(count > 0 ? frame[start] : 1, count > 1 ? frame[start + 1] : 1);
                break;
            case MessageType.ReadLog when count == 8:
                _history.BeginLog(RecordBytes.Get(frame, start, 8));
                break;
            case MessageType.PutProfile:
                Answer(type, _part.Read(frame, start, count) ? _transfer.Put(_part) : AnswerCode.BadValue, "");
                break;
            case MessageType.TakeProfile when count == 0:
                AnswerCode taken = _transfer.Take();
                _isTaking = taken == AnswerCode.Done;
                if (!_isTaking)
                {
                    Answer(type, taken, taken == AnswerCode.BadProfile ? _transfer.Refused : "");
                }

                break;
            case MessageType.ReadProfile when count == 2:
                _nextPart = (int)RecordBytes.Get(frame, start, 2);
                break;
            case MessageType.OpenContactor when count == 0:
                _firmware.RequestOpen();
                _opening = OpeningRuns;
                break;
            case MessageType.ReadTrips when count == 0:
                _history.BeginTrips();
                break;
            case MessageType.ReadMinutes when count == 0:
                _history.BeginMinutes();
                break;
            case MessageType.CapturePoint when count == 10:
            case MessageType.TellTime when count == 8:
            case MessageType.Calibrate when count == 0:
            case MessageType.ResetCalibration when count == 0:
            case MessageType.ReadCalibration when count == 0:
            case MessageType.ReadLimits when count == 0:
                if (_firmware.Control == null)
                {
                    Answer(type, AnswerCode.NoProfile, "");
                }
                else
                {
                    Handle(type, frame, start, _firmware.Control);
                }

                break;
            default:
                Answer(type, AnswerCode.Unknown, "");
                break;
        }
    }

    /// <summary>Requests that need a profile.</summary>
    private void Handle(MessageType type, byte[] frame, int start, ControlCycle control)
    {
        switch (type)
        {
            case MessageType.CapturePoint:
                bool finite = RecordBytes.TryGetDouble(frame, start + 2, out double truth);
                if (!finite || !control.Calibrator.Begin(frame[start], frame[start + 1], truth))
                {
                    Answer(type, AnswerCode.BadValue, "");
                }

                break;
            case MessageType.TellTime:
                bool noted = control.Recorder.NoteTime(_clock.Milliseconds, RecordBytes.GetDouble(frame, start));
                Answer(type, noted ? AnswerCode.Done : AnswerCode.BadValue, "");
                break;
            case MessageType.Calibrate:
                Answer(type, control.StoreCalibration(), "");
                break;
            case MessageType.ResetCalibration:
                Answer(type, control.ResetCalibration(), "");
                break;
            case MessageType.ReadCalibration:
                CalibrationStore.Encode(control.Calibration, _writer.Buffer, FrameWriter.Start);
                _writer.Send(_port, (int)MessageType.Calibration, CalibrationStore.RecordSize);
                break;
            default:
                _nextRow = 0;
                break;
        }
    }

    /// <summary>A profile that was taken is told of in the run after: the board then guards by it.</summary>
    private void AnswerTake()
    {
        if (_isTaking)
        {
            _isTaking = false;
            Answer(MessageType.TakeProfile, _firmware.Control == null ? AnswerCode.NotStored : AnswerCode.Done, "");
        }
    }

    /// <summary>Told from the run after on: by then a cycle has seen that nothing is to be closed any more.</summary>
    private void AnswerOpening()
    {
        if (_opening == 0)
        {
            return;
        }

        _opening--;
        bool open = _firmware.IsOpen;
        if (open || _opening == 0)
        {
            _opening = 0;
            Answer(MessageType.OpenContactor, open ? AnswerCode.Done : AnswerCode.StillClosed, "");
        }
    }

    private void Answer(MessageType request, AnswerCode code, string name)
    {
        _answer.Request = request;
        _answer.Code = code;
        _answer.Name = name;
        _writer.Send(_port, (int)MessageType.Answer, _answer.Write(_writer.Buffer, FrameWriter.Start));
    }

    /// <summary>Chooses the newest protocol both sides speak.</summary>
    private void SendIdentity(int least, int most)
    {
        int common = most < NewestProtocol ? most : NewestProtocol;
        Stores stores = _firmware.Stores;
        Profile? profile = stores.Profiles.Current;
        SettingFault? fault = stores.Profiles.Fault;
        _identity.Protocol = common >= least && common >= OldestProtocol ? common : NewestProtocol;
        _identity.Least = OldestProtocol;
        _identity.Most = NewestProtocol;
        _identity.Restarts = stores.Restarts.Count;
        _identity.Cause = stores.Restarts.Cause;
        _identity.LogCapacity = stores.Log.Capacity;
        _identity.LastEntry = stores.Log.LastSequence;
        _identity.ProfileHash = profile == null ? 0 : profile.Hash;
        _identity.ProfileName = profile == null ? "" : profile.Name;
        _identity.ProfileFault = profile == null && fault != null ? fault.Name : "";
        _writer.Send(_port, (int)MessageType.Identity, _identity.Write(_writer.Buffer, FrameWriter.Start));
    }

    /// <summary>One row per run.</summary>
    private void SendLimit(ControlCycle control)
    {
        if (_nextRow == None)
        {
            return;
        }

        Guard guard = control.Guard;
        if (_nextRow >= guard.Diagnostics.Count)
        {
            _nextRow = None;
            Answer(MessageType.ReadLimits, AnswerCode.Done, "");
            return;
        }

        int count = LimitMessage.Write(guard.Diagnostics.Row(_nextRow), guard.Quantities, _writer.Buffer, FrameWriter.Start);
        _writer.Send(_port, (int)MessageType.Limit, count);
        _nextRow++;
    }

    /// <summary>One part per run.</summary>
    private void SendPart()
    {
        if (_nextPart == None)
        {
            return;
        }

        ProfileStore profiles = _firmware.Stores.Profiles;
        int left = profiles.Length - _nextPart;
        _part.Offset = _nextPart;
        _part.Total = profiles.Length;
        _part.Count = left < ProfilePartMessage.MostBytes ? left : ProfilePartMessage.MostBytes;
        if (left <= 0 || !profiles.ReadPart(_nextPart, _part.Bytes, _part.Count))
        {
            _nextPart = None;
            Answer(MessageType.ReadProfile, profiles.Length > 0 && left <= 0 ? AnswerCode.Done : AnswerCode.NoProfile, "");
            return;
        }

        _writer.Send(_port, (int)MessageType.ProfilePart, _part.Write(_writer.Buffer, FrameWriter.Start));
        _nextPart += _part.Count;
    }

    private void SendHistory()
    {
        if (_history.SendEntry())
        {
            Answer(MessageType.ReadLog, AnswerCode.Done, "");
        }

        if (_history.SendTrip())
        {
            Answer(MessageType.ReadTrips, AnswerCode.Done, "");
        }

        if (_history.SendMinutes())
        {
            Answer(MessageType.ReadMinutes, AnswerCode.Done, "");
        }
    }

    private void SendStatus(ControlCycle? control)
    {
        long now = _clock.Milliseconds;
        ProtectionState state = _firmware.State;
        if (now < _statusAt && state == _toldState)
        {
            return;
        }

        _toldState = state;
        _statusAt = now + StatusInterval;
        int count = StatusMessage.Write(control, now, _writer.Buffer, FrameWriter.Start);
        _writer.Send(_port, (int)MessageType.Status, count);
    }
}
