using System;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// A small record in non-volatile memory, kept twice: two slots of the same content, each with a running number and a checksum,
/// written one after the other. Whichever byte a power loss cuts at, one slot holds the record before or the new one; and when one slot
/// rots, the other still holds the same.
/// </summary>
public sealed class SlotPair
{
    private const int SequenceBytes = 8;
    private const int CrcBytes = 4;
    private const int Even = -1;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly int _crcOffset;
    private readonly byte[] _buffer;

    /// <summary>The slot that does not hold the newest record and is therefore written first; <see cref="Even"/> when both do.</summary>
    private int _stale = Even;
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

    /// <summary>Running number of the record, from 1; 0 when there is none.</summary>
    public long Number { get; private set; }

    /// <summary>True when the memory holds a whole record.</summary>
    public bool HasRecord => Number > 0;

    /// <summary>True while both slots hold the newest record.</summary>
    public bool IsEven => _stale == Even;

    /// <summary>True when something was written to the memory once, and nothing of it is whole any more.</summary>
    public bool IsCorrupt { get; private set; }

    /// <summary>
    /// Reads the newest whole record into <see cref="Payload"/>; without one that is left as it is. A slot that does not hold it is written
    /// anew, if the memory lets it.
    /// </summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        if (!Find(true))
        {
            return false;
        }

        if (HasRecord)
        {
            Complete();
        }

        return true;
    }

    /// <summary>
    /// Stores <see cref="Payload"/> in the slot that does not hold the newest record. It counts from here on; <see cref="Complete"/> then stores
    /// it a second time.
    /// </summary>
    /// <returns>False when it could not be stored; the other slot then still holds the record before.</returns>
    public bool Write()
    {
        // A number below those in the memory would never be found again.
        if (!_open && !Find(false))
        {
            return false;
        }

        int slot = _stale == Even ? 0 : _stale;
        _stale = slot;
        if (!WriteSlot(slot, Number + 1))
        {
            return false;
        }

        Number++;
        IsCorrupt = false;
        _stale = 1 - slot;
        return true;
    }

    /// <summary>Stores the newest record in the slot that does not hold it, if there is one.</summary>
    /// <returns>False when that could not be done.</returns>
    public bool Complete()
    {
        if (!IsEven && WriteSlot(_stale, Number))
        {
            _stale = Even;
        }

        return IsEven;
    }

    private bool WriteSlot(int slot, long number)
    {
        RecordBytes.Put(_buffer, 0, SequenceBytes, number);
        Array.Copy(Payload, 0, _buffer, SequenceBytes, Payload.Length);
        RecordBytes.Put(_buffer, _crcOffset, CrcBytes, Crc32.Compute(_buffer, _crcOffset));
        return _memory.Write(AddressOf(slot), _buffer, _buffer.Length);
    }

    private bool Find(bool take)
    {
        Number = 0;
        _open = false;
        if (!ReadSlot(0, take, out long first, out bool firstUsed) || !ReadSlot(1, take, out long second, out bool secondUsed))
        {
            return false;
        }

        _stale = first == second ? Even : (first < second ? 0 : 1);
        IsCorrupt = !HasRecord && (firstUsed || secondUsed);
        _open = true;
        return true;
    }

    /// <summary>Looks at a slot.</summary>
    /// <param name="slot">Which.</param>
    /// <param name="take">True to take its record over when it is the newest so far.</param>
    /// <param name="number">Number of its record; 0 when that is not whole.</param>
    /// <param name="used">False while nothing was ever written to it.</param>
    private bool ReadSlot(int slot, bool take, out long number, out bool used)
    {
        number = 0;
        used = false;
        if (!_memory.Read(AddressOf(slot), _buffer, _buffer.Length))
        {
            return false;
        }

        for (int i = 0; i < _buffer.Length; i++)
        {
            used |= _buffer[i] != 0;
        }

        bool whole = RecordBytes.Get(_buffer, _crcOffset, CrcBytes) == Crc32.Compute(_buffer, _crcOffset);
        number = whole ? RecordBytes.Get(_buffer, 0, SequenceBytes) : 0;
        if (number > Number)
        {
            Number = number;
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
