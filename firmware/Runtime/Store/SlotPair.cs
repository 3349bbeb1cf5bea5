using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// A small record in non-volatile memory that is replaced as a whole: two slots, written in turn, each with a running number
/// and a checksum. Whichever byte a power loss cuts a write at, the other slot still holds the record before.
/// </summary>
public sealed class SlotPair
{
    private const int SequenceBytes = 8;
    private const int CrcBytes = 4;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly int _crcOffset;
    private readonly byte[] _buffer;
    private long _sequence;
    private bool _open;

    /// <summary>Places the pair in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte of the pair.</param>
    /// <param name="payload">Size of the record, bytes; positive.</param>
    public SlotPair(INonVolatileMemory memory, int start, int payload)
    {
        _memory = memory;
        _start = start;
        _crcOffset = SequenceBytes + payload;
        _buffer = new byte[_crcOffset + CrcBytes];
        Payload = new byte[payload];
    }

    /// <summary>Bytes that a pair of such records takes.</summary>
    /// <param name="payload">Size of the record, bytes.</param>
    public static int Size(int payload)
    {
        return 2 * (SequenceBytes + payload + CrcBytes);
    }

    /// <summary>The record: what was read by <see cref="Open"/>, and what <see cref="Write"/> stores.</summary>
    public byte[] Payload { get; }

    /// <summary>True when the memory holds a whole record.</summary>
    public bool HasRecord => _sequence > 0;

    /// <summary>Reads the newest whole record into <see cref="Payload"/>; without one that is left as it is.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        return Find(true);
    }

    /// <summary>Stores <see cref="Payload"/>.</summary>
    /// <returns>False when it could not be stored; the record before it is then still there.</returns>
    public bool Write()
    {
        // A number below those in the memory would never be found again.
        if (!_open && !Find(false))
        {
            return false;
        }

        long sequence = _sequence + 1;
        RecordBytes.Put(_buffer, 0, SequenceBytes, sequence);
        for (int i = 0; i < Payload.Length; i++)
        {
            _buffer[SequenceBytes + i] = Payload[i];
        }

        RecordBytes.Put(_buffer, _crcOffset, CrcBytes, Crc32.Compute(_buffer, _crcOffset));
        if (!_memory.Write(AddressOf((int)(sequence & 1)), _buffer, _buffer.Length))
        {
            return false;
        }

        _sequence = sequence;
        return true;
    }

    private bool Find(bool take)
    {
        _sequence = 0;
        _open = ReadSlot(0, take) && ReadSlot(1, take);
        return _open;
    }

    private bool ReadSlot(int slot, bool take)
    {
        if (!_memory.Read(AddressOf(slot), _buffer, _buffer.Length))
        {
            return false;
        }

        long sequence = RecordBytes.Get(_buffer, 0, SequenceBytes);
        bool whole = RecordBytes.Get(_buffer, _crcOffset, CrcBytes) == Crc32.Compute(_buffer, _crcOffset);
        if (whole && sequence > _sequence)
        {
            _sequence = sequence;
            for (int i = 0; take && i < Payload.Length; i++)
            {
                Payload[i] = _buffer[SequenceBytes + i];
            }
        }

        return true;
    }

    private int AddressOf(int slot)
    {
        return _start + slot * _buffer.Length;
    }
}
