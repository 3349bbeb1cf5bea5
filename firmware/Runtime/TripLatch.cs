using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The latched trip in non-volatile memory: two slots, written in turn, each with a number and a checksum. Whichever
/// write a power loss cuts off, the other slot still tells what was latched before.
/// </summary>
public sealed class TripLatch
{
    /// <summary>Bytes both slots take together.</summary>
    public const int Size = 2 * SlotSize;

    private const int SlotSize = 40;
    private const int SequenceOffset = 0;
    private const int AtOffset = 8;
    private const int ValueOffset = 16;
    private const int BoundOffset = 24;
    private const int CodeOffset = 32;
    private const int CrcOffset = 36;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly byte[] _buffer = new byte[SlotSize];
    private long _sequence;

    /// <summary>Places the latch in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte of the two slots.</param>
    public TripLatch(INonVolatileMemory memory, int start)
    {
        _memory = memory;
        _start = start;
    }

    /// <summary>The latched diagnosis code; 0 when nothing is latched.</summary>
    public int Code { get; private set; }

    /// <summary>When it tripped, ms of the clock of that run.</summary>
    public long At { get; private set; }

    /// <summary>What crossed its bound.</summary>
    public double Value { get; private set; }

    /// <summary>The bound.</summary>
    public double Bound { get; private set; }

    /// <summary>Reads what is latched. A memory in which neither slot is whole was never used: nothing is latched.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        _sequence = 0;
        Code = 0;
        return ReadSlot(0) && ReadSlot(1);
    }

    /// <summary>Latches a trip, or clears the latch with code 0.</summary>
    /// <param name="code">Diagnosis code; 0 clears.</param>
    /// <param name="at">When, ms.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool Write(int code, long at, double value, double bound)
    {
        long sequence = _sequence + 1;
        RecordBytes.Put(_buffer, SequenceOffset, 8, sequence);
        RecordBytes.Put(_buffer, AtOffset, 8, at);
        RecordBytes.PutDouble(_buffer, ValueOffset, value);
        RecordBytes.PutDouble(_buffer, BoundOffset, bound);
        RecordBytes.Put(_buffer, CodeOffset, 4, code);
        RecordBytes.Put(_buffer, CrcOffset, 4, Crc32.Compute(_buffer, CrcOffset));
        if (!_memory.Write(_start + (int)(sequence & 1) * SlotSize, _buffer, SlotSize))
        {
            return false;
        }

        Take(sequence);
        return true;
    }

    private bool ReadSlot(int slot)
    {
        if (!_memory.Read(_start + slot * SlotSize, _buffer, SlotSize))
        {
            return false;
        }

        long sequence = RecordBytes.Get(_buffer, SequenceOffset, 8);
        bool whole = RecordBytes.Get(_buffer, CrcOffset, 4) == Crc32.Compute(_buffer, CrcOffset);
        if (whole && sequence > _sequence)
        {
            Take(sequence);
        }

        return true;
    }

    private void Take(long sequence)
    {
        _sequence = sequence;
        At = RecordBytes.Get(_buffer, AtOffset, 8);
        Value = RecordBytes.GetDouble(_buffer, ValueOffset);
        Bound = RecordBytes.GetDouble(_buffer, BoundOffset);
        Code = (int)RecordBytes.Get(_buffer, CodeOffset, 4);
    }
}
