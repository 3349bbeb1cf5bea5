using SSBms.Bench.Runs;
using SSBms.Runtime;

namespace SSBms.Bench.Fuzz;

/// <summary>Whatever comes from a board, or from what is taken for one: each message is read or refused, and can be shown.</summary>
internal sealed class HostFrames : IFuzzBlock
{
    private readonly FrameReader _reader = new();
    private readonly FrameBytes _bytes = new();
    private readonly StatusMessage _status = new();
    private readonly AnswerMessage _answer = new();
    private readonly IdentityMessage _identity = new();
    private readonly LimitMessage _limit = new();
    private readonly ProfilePartMessage _part = new();
    private readonly LogEntry _entry = new();

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        string? wrong = null;
        foreach (byte value in _bytes.Next(random))
        {
            wrong = _reader.Take(value) ? wrong ?? Read() : wrong;
        }

        // A zero ends what the input has begun; the next frame must then be read.
        bool ended = _reader.Take(0);
        wrong = ended ? wrong ?? Read() : wrong;
        bool whole = false;
        byte[] frame = _bytes.Frame((int)MessageType.Answer, [(byte)MessageType.Identify, 0]);
        foreach (byte value in frame)
        {
            whole = _reader.Take(value);
        }

        return wrong ?? (whole && _reader.Type == (int)MessageType.Answer ? null : "the frame after it is lost");
    }

    private string? Read()
    {
        byte[] frame = _reader.Frame;
        int count = _reader.Content;
        switch ((MessageType)_reader.Type)
        {
            case MessageType.Status when _status.Read(frame, FrameReader.Start, count):
                return All(DiagnosisNames.Of(_status.State), DiagnosisNames.Of(_status.Cause), _status.ProfileName);
            case MessageType.LogEntry when LogEntryMessage.Read(frame, FrameReader.Start, count, _entry):
                return All(DiagnosisNames.Of(_entry.Kind), ProfileName.Of(_entry), Durations.Show(_entry.At * 1e-3));
            case MessageType.Answer when _answer.Read(frame, FrameReader.Start, count):
                return All(DiagnosisNames.Of(_answer.Request), _answer.Name, DiagnosisNames.Of(_answer.Code));
            case MessageType.Identity when _identity.Read(frame, FrameReader.Start, count):
                return All(DiagnosisNames.Of(_identity.Cause), _identity.ProfileName, _identity.ProfileFault);
            case MessageType.Limit when _limit.Read(frame, FrameReader.Start, count):
                return All(DiagnosisNames.Of(_limit.Code), DiagnosisNames.Of(_limit.Watched), QuantityUnits.Of(_limit.Watched));
            case MessageType.ProfilePart when _part.Read(frame, FrameReader.Start, count):
                return _part.Offset + _part.Count <= _part.Total ? null : "a part of a profile that goes beyond its end";
            default:
                return null;
        }
    }

    /// <summary>All of it could be made a text.</summary>
    private static string? All(params string[] texts)
    {
        return texts.Length > 0 ? null : "nothing to show";
    }
}
