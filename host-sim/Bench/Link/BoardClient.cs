using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>The operator's side of the link to a board: the same frames, the same code.</summary>
public sealed class BoardClient : IDisposable
{
    /// <summary>So many statuses without an impedance between them come from a board without the channel.</summary>
    private const int StatusesWithout = 7;

    /// <summary>So many come between what is measured and what is made of it.</summary>
    private const int StatusesBetween = 4;

    private const int CapturePatience = 20_000;

    private readonly BoardLine _line;
    private readonly Action<BoardStatus>? _told;
    private readonly Action<BoardInterface>? _seen;
    private readonly ContactorOpening _opening = new();
    private readonly BoardTalk _talk;

    /// <summary>Starts listening.</summary>
    /// <param name="input">What comes from the board.</param>
    /// <param name="output">What goes to it; may be the same stream.</param>
    public BoardClient(Stream input, Stream output)
    {
        _line = new BoardLine(input, output, _opening.Hear);
        _talk = new BoardTalk(_line);
    }

    /// <summary>Starts listening, for somebody who is to be told each status when it comes, whatever is asked of the board meanwhile.</summary>
    /// <param name="input">What comes from the board.</param>
    /// <param name="output">What goes to it; may be the same stream.</param>
    /// <param name="told">Told of each status, on a thread of its own; <see cref="Status"/> then has none.</param>
    /// <param name="seen">Told likewise of what the board makes of its impedance channel.</param>
    public BoardClient(Stream input, Stream output, Action<BoardStatus> told, Action<BoardInterface> seen)
    {
        _told = told;
        _seen = seen;
        _line = new BoardLine(input, output, Hear);
        _talk = new BoardTalk(_line);
    }

    /// <summary>True once the line is gone.</summary>
    public bool HasEnded => _line.HasEnded;

    /// <summary>Waits for the next status; a board sends one every second.</summary>
    /// <exception cref="InputException">None came.</exception>
    public BoardStatus Status()
    {
        byte[] content = _line.Next(BoardTalk.Patience, MessageType.Status).Content;
        return StatusReader.Read(content) ?? throw BoardTalk.Unusable(MessageType.Status);
    }

    /// <summary>
    /// Asks the board to open its contactor, from any thread and in the middle of whatever else is asked. A board does so within three of its
    /// cycles and answers when the contacts have followed.
    /// </summary>
    /// <returns>What became of it; null when the board did not answer within ten seconds.</returns>
    public AnswerCode? Open()
    {
        return _opening.Request(_line);
    }

    /// <summary>
    /// Waits for what the impedance channel measures, and what the board makes of it; a board that carries one tells both every five seconds.
    /// </summary>
    /// <returns>The second is null where no cell has been commissioned.</returns>
    /// <exception cref="InputException">None came, or a status did and nothing of an impedance.</exception>
    public (ImpedanceMessage Measured, BoardInterface? Seen) Impedance()
    {
        ImpedanceMessage? measured = null;
        BoardInterface? seen = null;
        for (int statuses = 0; statuses < StatusesWithout && (measured is null || seen is null); )
        {
            (MessageType type, byte[] content) = _line.Next(
                BoardTalk.Patience,
                MessageType.Impedance,
                MessageType.Interface,
                MessageType.Status
            );
            switch (type)
            {
                case MessageType.Impedance:
                    measured = new ImpedanceMessage();
                    BoardTalk.Require(type, measured.Read(content, 0, content.Length));
                    statuses = Math.Max(statuses, StatusesWithout - StatusesBetween);
                    break;
                case MessageType.Interface:
                    seen = BoardInterface.Read(content) ?? throw BoardTalk.Unusable(type);
                    break;
                default:
                    statuses++;
                    break;
            }
        }

        return measured is not null
            ? (measured, seen)
            : throw new InputException("the board tells no impedance; expected one that carries the channel");
    }

    /// <summary>Waits for the next status, or for the next of what the impedance channel measures, whichever comes first.</summary>
    /// <returns>One of the two; the other is null.</returns>
    /// <exception cref="InputException">Neither came.</exception>
    public (BoardStatus? Status, ImpedanceMessage? Measured) Telemetry()
    {
        (MessageType type, byte[] content) = _line.Next(BoardTalk.Patience, MessageType.Status, MessageType.Impedance);
        if (type == MessageType.Status)
        {
            return (StatusReader.Read(content) ?? throw BoardTalk.Unusable(type), null);
        }

        var measured = new ImpedanceMessage();
        BoardTalk.Require(type, measured.Read(content, 0, content.Length));
        return (null, measured);
    }

    /// <summary>Asks who is there, and agrees on a protocol.</summary>
    /// <exception cref="InputException">Nobody answers, or there is no protocol that both sides speak.</exception>
    public IdentityMessage Identify()
    {
        _line.Send(MessageType.Identify, LinkServer.OldestProtocol, LinkServer.NewestProtocol);

        // A board of an older protocol answers that it does not know such a request.
        (MessageType type, byte[] content) = _talk.NextOrAnswer(MessageType.Identity, MessageType.Identify);
        var message = new IdentityMessage();
        bool whole = type == MessageType.Identity && message.Read(content, 0, content.Length);
        if (!whole || message.Protocol is < LinkServer.OldestProtocol or > LinkServer.NewestProtocol)
        {
            throw new InputException(
                $"the board speaks {(whole ? $"protocol {message.Least} to {message.Most}" : "an older protocol")}; expected {LinkServer.OldestProtocol} to {LinkServer.NewestProtocol}: flash the board, or take the ssbms that came with its program"
            );
        }

        return message;
    }

    /// <summary>Reads the event log, oldest first.</summary>
    /// <param name="from">Number of the first entry wanted.</param>
    /// <exception cref="InputException">The board stops answering.</exception>
    public IEnumerable<LogEntry> ReadLog(long from)
    {
        _line.Send(MessageType.ReadLog, BitConverter.GetBytes(Math.Max(from, 1)));
        foreach (byte[] content in _talk.List(MessageType.ReadLog, MessageType.LogEntry))
        {
            var entry = new LogEntry();
            BoardTalk.Require(MessageType.LogEntry, LogEntryMessage.Read(content, 0, content.Length, entry));
            yield return entry;
        }
    }

    /// <summary>Reads the last trips, oldest first.</summary>
    /// <exception cref="InputException">The board stops answering.</exception>
    public IReadOnlyList<BoardTrip> ReadTrips()
    {
        _line.Send(MessageType.ReadTrips);
        var trips = new List<BoardTrip>();
        foreach (byte[] content in _talk.List(MessageType.ReadTrips, MessageType.TripPart))
        {
            var part = new TripPart();
            BoardTalk.Require(MessageType.TripPart, HistorySender.ReadTrip(content, 0, content.Length, out int index, part));
            if (index == 0)
            {
                trips.Add(new BoardTrip(part));
            }
            else if (trips.Count > 0)
            {
                trips[^1].Add(index - 1, part);
            }
        }

        return trips;
    }

    /// <summary>Reads what was measured before the last trips, and since the contactor was closed last.</summary>
    /// <exception cref="InputException">The board stops answering.</exception>
    public IReadOnlyList<BoardMinute> ReadMinutes()
    {
        _line.Send(MessageType.ReadMinutes);
        var minutes = new Dictionary<long, BoardMinute>();
        foreach (byte[] content in _talk.List(MessageType.ReadMinutes, MessageType.MinuteBlock))
        {
            var block = new MinuteBlock();
            BoardTalk.Require(MessageType.MinuteBlock, block.Read(content, 0, content.Length));
            if (!minutes.TryGetValue(block.Session, out BoardMinute? minute))
            {
                minute = new BoardMinute(block.Session);
                minutes.Add(block.Session, minute);
            }

            minute.Add(block);
        }

        return [.. minutes.Values.OrderBy(minute => minute.Session)];
    }

    /// <summary>Reads what is guarded now, at the present temperature and pressure.</summary>
    /// <exception cref="InputException">The board stops answering, or has no profile.</exception>
    public IEnumerable<LimitMessage> ReadLimits()
    {
        _line.Send(MessageType.ReadLimits);
        foreach (byte[] content in _talk.List(MessageType.ReadLimits, MessageType.Limit))
        {
            var row = new LimitMessage();
            BoardTalk.Require(MessageType.Limit, row.Read(content, 0, content.Length));
            yield return row;
        }
    }

    /// <summary>Reads the profile.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InputException">The board stops answering, or has no profile.</exception>
    public byte[] PullProfile()
    {
        return new ProfileExchange(_talk).Pull();
    }

    /// <summary>Gives the board a profile, reads it back and compares.</summary>
    /// <param name="profile">Its bytes.</param>
    /// <returns>What the board made of it, and the name of what it refused.</returns>
    /// <exception cref="InputException">The board stops answering, or holds something else afterwards.</exception>
    public (AnswerCode Answer, string Refused) PushProfile(byte[] profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ProfileExchange(_talk).Push(profile);
    }

    /// <summary>
    /// Tells the board what time it is; it notes that, at most once an hour, so that its log can be read by the calendar. Its answer is not waited
    /// for: one without a profile keeps no log, an older one knows no time, and neither is a reason not to talk to it.
    /// </summary>
    /// <param name="now">The time.</param>
    public void TellTime(DateTimeOffset now)
    {
        _line.Send(MessageType.TellTime, BitConverter.GetBytes(now.ToUnixTimeMilliseconds() * 1e-3));
    }

    /// <summary>Takes a calibration point; the board needs a few seconds for it.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="point">0 or 1.</param>
    /// <param name="truth">The true value.</param>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode Capture(CalibrationChannel channel, int point, double truth)
    {
        byte sent = point is 0 or 1 ? (byte)point : byte.MaxValue;
        return _talk.Ask(MessageType.CapturePoint, CapturePatience, [(byte)channel, sent, .. BitConverter.GetBytes(truth)]);
    }

    /// <summary>Calibrates from the points taken.</summary>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode Calibrate()
    {
        return _talk.Ask(MessageType.Calibrate, BoardTalk.Patience);
    }

    /// <summary>Goes back to the scalings of the design.</summary>
    /// <exception cref="InputException">The board does not answer.</exception>
    public AnswerCode ResetCalibration()
    {
        return _talk.Ask(MessageType.ResetCalibration, BoardTalk.Patience);
    }

    /// <summary>Reads the calibration.</summary>
    /// <returns>Gain and offset of each channel, in their order.</returns>
    /// <exception cref="InputException">The board does not answer.</exception>
    public IReadOnlyList<(double Gain, double Offset)> Calibration()
    {
        _line.Send(MessageType.ReadCalibration);
        (MessageType type, byte[] content) = _talk.NextOrAnswer(MessageType.Calibration, MessageType.ReadCalibration);
        BoardTalk.Require(type, type == MessageType.Calibration && content.Length >= CalibrationStore.RecordSize);
        return [.. Enumerable.Range(0, (int)CalibrationChannel.Count).Select(i => Scaling(content, (CalibrationChannel)i))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _line.Dispose();
        _opening.Dispose();
    }

    private bool Hear(MessageType type, byte[] content)
    {
        if (type == MessageType.Interface)
        {
            if (BoardInterface.Read(content) is { } seen)
            {
                _seen!(seen);
            }

            return true;
        }

        if (type != MessageType.Status)
        {
            return _opening.Hear(type, content);
        }

        if (StatusReader.Read(content) is { } status)
        {
            _told!(status);
        }

        return true;
    }

    private static (double Gain, double Offset) Scaling(byte[] content, CalibrationChannel channel)
    {
        BoardTalk.Require(MessageType.Calibration, CalibrationStore.Read(content, 0, channel, out double gain, out double offset));
        return (gain, offset);
    }
}
