using System;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// A ring of numbered, checksummed entries in non-volatile memory. A write that a power loss cuts off leaves an entry
/// whose checksum is wrong, which is skipped; all others stay.
/// </summary>
public sealed class EventLog
{
    /// <summary>Bytes one entry takes.</summary>
    public const int EntrySize = 40;

    private const int SequenceOffset = 0;
    private const int AtOffset = 8;
    private const int ValueOffset = 16;
    private const int BoundOffset = 24;
    private const int KindOffset = 32;
    private const int CodeOffset = 33;
    private const int RepeatsOffset = 34;
    private const int RepeatsBytes = 2;
    private const int MostRepeats = 0xFFFF;
    private const int CrcOffset = 36;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly byte[] _buffer = new byte[EntrySize];

    /// <summary>Places the ring in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte of the ring.</param>
    /// <param name="size">Its size in bytes; at least one entry.</param>
    /// <exception cref="ArgumentException">Not one entry fits.</exception>
    public EventLog(INonVolatileMemory memory, int start, int size)
    {
        if (size < EntrySize)
        {
            throw new ArgumentException(nameof(size));
        }

        _memory = memory;
        _start = start;
        Capacity = size / EntrySize;
    }

    /// <summary>An entry to read into, for whoever has none; it holds until the log is used again.</summary>
    public LogEntry Entry { get; } = new LogEntry();

    /// <summary>How many entries the ring holds before it overwrites the oldest.</summary>
    public int Capacity { get; }

    /// <summary>Number of the newest entry; 0 when there is none.</summary>
    public long LastSequence { get; private set; }

    /// <summary>Finds the newest entry.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        LastSequence = 0;
        for (int slot = 0; slot < Capacity; slot++)
        {
            if (!_memory.Read(AddressOf(slot), _buffer, EntrySize))
            {
                return false;
            }

            if (Decode(Entry) && Entry.Sequence > LastSequence)
            {
                LastSequence = Entry.Sequence;
            }
        }

        return true;
    }

    /// <summary>Appends an entry.</summary>
    /// <param name="at">When, ms.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="code">Diagnosis code or state, 0 to 255.</param>
    /// <param name="value">What crossed; else 0.</param>
    /// <param name="bound">Which bound; else 0.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool Append(long at, EventKind kind, int code, double value, double bound)
    {
        long sequence = LastSequence + 1;
        RecordBytes.Put(_buffer, SequenceOffset, 8, sequence);
        RecordBytes.Put(_buffer, AtOffset, 8, at);
        RecordBytes.PutDouble(_buffer, ValueOffset, value);
        RecordBytes.PutDouble(_buffer, BoundOffset, bound);
        RecordBytes.Put(_buffer, KindOffset, 1, (int)kind);
        RecordBytes.Put(_buffer, CodeOffset, 1, code);
        RecordBytes.Put(_buffer, RepeatsOffset, RepeatsBytes, 0);
        RecordBytes.Put(_buffer, CrcOffset, 4, Crc32.Compute(_buffer, CrcOffset));
        if (!_memory.Write(AddressOf(SlotOf(sequence)), _buffer, EntrySize))
        {
            return false;
        }

        LastSequence = sequence;
        return true;
    }

    /// <summary>Reads an entry by its number.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="entry">Where it goes.</param>
    /// <returns>False when it was overwritten, was never written whole, or the memory does not answer.</returns>
    public bool TryRead(long sequence, LogEntry entry)
    {
        return sequence > 0 && _memory.Read(AddressOf(SlotOf(sequence)), _buffer, EntrySize) && Decode(entry) && entry.Sequence == sequence;
    }

    /// <summary>Writes into an entry how often it happened again.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="repeats">How often, not negative.</param>
    /// <returns>False when it could not be stored; true also when the entry was overwritten meanwhile.</returns>
    public bool Count(long sequence, int repeats)
    {
        int address = AddressOf(SlotOf(sequence));
        if (!_memory.Read(address, _buffer, EntrySize))
        {
            return false;
        }

        if (!Decode(Entry) || Entry.Sequence != sequence)
        {
            return true;
        }

        RecordBytes.Put(_buffer, RepeatsOffset, RepeatsBytes, repeats < MostRepeats ? repeats : MostRepeats);
        RecordBytes.Put(_buffer, CrcOffset, 4, Crc32.Compute(_buffer, CrcOffset));
        return _memory.Write(address, _buffer, EntrySize);
    }

    private bool Decode(LogEntry entry)
    {
        long crc = RecordBytes.Get(_buffer, CrcOffset, 4);
        entry.Sequence = RecordBytes.Get(_buffer, SequenceOffset, 8);
        entry.At = RecordBytes.Get(_buffer, AtOffset, 8);
        entry.Value = RecordBytes.GetDouble(_buffer, ValueOffset);
        entry.Bound = RecordBytes.GetDouble(_buffer, BoundOffset);
        entry.Kind = (EventKind)_buffer[KindOffset];
        entry.Code = _buffer[CodeOffset];
        entry.Repeats = (int)RecordBytes.Get(_buffer, RepeatsOffset, RepeatsBytes);
        return entry.Sequence > 0 && crc == Crc32.Compute(_buffer, CrcOffset);
    }

    private int SlotOf(long sequence)
    {
        return Scalar.Remainder(sequence - 1, Capacity);
    }

    private int AddressOf(int slot)
    {
        return _start + slot * EntrySize;
    }
}
