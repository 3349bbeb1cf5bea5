using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// The profile in non-volatile memory. Of two slots one counts: that with a whole header. A new profile is written into the other slot,
/// then its header, then the old header is emptied, so whichever byte a power loss cuts at, one whole profile counts. A profile that
/// has rotted does not fall back to an older one: that would guard another cell.
/// </summary>
public sealed class ProfileStore
{
    /// <summary>Bytes of memory that both slots take.</summary>
    public const int Size = 2 * SlotBytes;

    /// <summary>The name of the fault when the memory holds no profile.</summary>
    public const string None = "none";

    /// <summary>The name of the fault when the memory does not answer.</summary>
    public const string Memory = "memory";

    private const int SlotBytes = 2048;
    private const int HeaderBytes = 16;
    private const int SequenceBytes = 8;
    private const int LengthOffset = 8;
    private const int HeaderCrcOffset = 12;
    private const int NoSlot = -1;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly ProfileReader _reader;
    private readonly byte[] _header = new byte[HeaderBytes];
    private long _sequence;
    private int _slot = NoSlot;

    /// <summary>Places the slots in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    /// <param name="board">The board that is to guard by the profile.</param>
    public ProfileStore(INonVolatileMemory memory, int start, BoardConfiguration board)
    {
        _memory = memory;
        _start = start;
        _reader = new ProfileReader(board);
        Fault = Missing(Memory);
    }

    /// <summary>Room for a profile that comes in by parts. <see cref="Open"/> overwrites it.</summary>
    public byte[] Buffer { get; } = new byte[Profile.MostBytes];

    /// <summary>The profile; null when there is none, and <see cref="Fault"/> names why.</summary>
    public Profile? Current { get; private set; }

    /// <summary>Why there is no profile, or why the newest one was not taken; null when nothing is wrong.</summary>
    public SettingFault? Fault { get; private set; }

    /// <summary>Bytes of the profile in memory; 0 when there is none.</summary>
    public int Length { get; private set; }

    /// <summary>Reads the profile, and completes a change that a power loss has cut.</summary>
    /// <returns>False when the memory does not answer; there is no profile then.</returns>
    public bool Open()
    {
        Current = null;
        _slot = NoSlot;
        _sequence = 0;
        Length = 0;
        Fault = Missing(Memory);
        if (!Find(0) || !Find(1))
        {
            return false;
        }

        if (_slot == NoSlot)
        {
            Fault = Missing(None);
            return true;
        }

        if (!_memory.Read(ContentOf(_slot), Buffer, Length) || !Empty(1 - _slot))
        {
            return false;
        }

        Current = _reader.Read(Buffer, Length);
        Fault = _reader.Fault;
        return true;
    }

    /// <summary>Takes the profile in <see cref="Buffer"/>: checked, stored and valid as a whole, or not at all.</summary>
    /// <param name="length">Its bytes.</param>
    /// <returns>
    /// False when it cannot be, and then nothing was written, or could not be stored; <see cref="Fault"/> names why. Which of the two counts
    /// after a write that failed, only the memory knows: it is to be opened again.
    /// </returns>
    public bool Take(int length)
    {
        Profile? profile = _reader.Read(Buffer, length);
        Fault = _reader.Fault;
        if (profile == null)
        {
            return false;
        }

        int slot = _slot == 0 ? 1 : 0;
        long sequence = _sequence + 1;

        // A header that could not be read may be read again one day, and would then count with its higher number.
        bool alone = _slot != NoSlot || Empty(1 - slot);
        if (!alone || !Empty(slot) || !_memory.Write(ContentOf(slot), Buffer, length) || !WriteHeader(slot, sequence, length))
        {
            Fault = Missing(Memory);
            return false;
        }

        int old = _slot;
        _slot = slot;
        _sequence = sequence;
        Length = length;
        Current = profile;

        // The new one counts already. Should emptying the old header fail, the next start does it.
        if (old != NoSlot)
        {
            Empty(old);
        }

        return true;
    }

    /// <summary>Reads a part of the profile as it lies in memory.</summary>
    /// <param name="offset">First byte.</param>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="count">How many bytes; offset + count within <see cref="Length"/>.</param>
    /// <returns>False when there is no such part, or the memory does not answer.</returns>
    public bool ReadPart(int offset, byte[] buffer, int count)
    {
        return _slot != NoSlot
            && offset >= 0
            && count >= 0
            && offset + count <= Length
            && _memory.Read(ContentOf(_slot) + offset, buffer, count);
    }

    private static SettingFault Missing(string what)
    {
        return new SettingFault(what, 0.0, false, 0.0, "");
    }

    /// <summary>Looks at a slot; the one with the highest number counts.</summary>
    private bool Find(int slot)
    {
        if (!_memory.Read(AddressOf(slot), _header, HeaderBytes))
        {
            return false;
        }

        long sequence = RecordBytes.Get(_header, 0, SequenceBytes);
        long length = RecordBytes.Get(_header, LengthOffset, 4);
        bool whole = RecordBytes.Get(_header, HeaderCrcOffset, 4) == Crc32.Compute(_header, HeaderCrcOffset);
        if (whole && sequence > _sequence && length > 0 && length <= Profile.MostBytes)
        {
            _sequence = sequence;
            _slot = slot;
            Length = (int)length;
        }

        return true;
    }

    private bool WriteHeader(int slot, long sequence, int length)
    {
        RecordBytes.Put(_header, 0, SequenceBytes, sequence);
        RecordBytes.Put(_header, LengthOffset, 4, length);
        RecordBytes.Put(_header, HeaderCrcOffset, 4, Crc32.Compute(_header, HeaderCrcOffset));
        return _memory.Write(AddressOf(slot), _header, HeaderBytes);
    }

    /// <summary>Empties the header of a slot, unless it is empty.</summary>
    private bool Empty(int slot)
    {
        if (!_memory.Read(AddressOf(slot), _header, HeaderBytes))
        {
            return false;
        }

        bool empty = true;
        for (int i = 0; i < HeaderBytes; i++)
        {
            empty &= _header[i] == 0;
            _header[i] = 0;
        }

        return empty || _memory.Write(AddressOf(slot), _header, HeaderBytes);
    }

    private int AddressOf(int slot)
    {
        return _start + slot * SlotBytes;
    }

    private int ContentOf(int slot)
    {
        return AddressOf(slot) + HeaderBytes;
    }
}
