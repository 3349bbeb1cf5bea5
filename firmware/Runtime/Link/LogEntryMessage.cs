namespace SSBms.Runtime;

/// <summary>One entry of the event log.</summary>
public static class LogEntryMessage
{
    private const int SequenceOffset = 0;
    private const int AtOffset = 8;
    private const int ValueOffset = 16;
    private const int BoundOffset = 24;
    private const int KindOffset = 32;
    private const int CodeOffset = 33;
    private const int RepeatsOffset = 34;
    private const int RepeatsBytes = 2;
    private const int Size = RepeatsOffset + RepeatsBytes;

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public static int Write(LogEntry entry, byte[] buffer, int start)
    {
        RecordBytes.Put(buffer, start + SequenceOffset, 8, entry.Sequence);
        RecordBytes.Put(buffer, start + AtOffset, 8, entry.At);
        RecordBytes.PutDouble(buffer, start + ValueOffset, entry.Value);
        RecordBytes.PutDouble(buffer, start + BoundOffset, entry.Bound);
        RecordBytes.Put(buffer, start + KindOffset, 1, (int)entry.Kind);
        RecordBytes.Put(buffer, start + CodeOffset, 1, entry.Code);
        RecordBytes.Put(buffer, start + RepeatsOffset, RepeatsBytes, entry.Repeats);
        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <param name="entry">Where the entry goes.</param>
    /// <returns>False when it is too short.</returns>
    public static bool Read(byte[] buffer, int start, int count, LogEntry entry)
    {
        if (count < Size)
        {
            return false;
        }

        entry.Sequence = RecordBytes.Get(buffer, start + SequenceOffset, 8);
        entry.At = RecordBytes.Get(buffer, start + AtOffset, 8);
        entry.Value = RecordBytes.GetDouble(buffer, start + ValueOffset);
        entry.Bound = RecordBytes.GetDouble(buffer, start + BoundOffset);
        entry.Kind = (EventKind)buffer[start + KindOffset];
        entry.Code = buffer[start + CodeOffset];
        entry.Repeats = (int)RecordBytes.Get(buffer, start + RepeatsOffset, RepeatsBytes);
        return true;
    }
}
