using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Proves that the memory still takes what is written to it, before a trip has to rely on it: a few bytes are turned into their inverse and
/// read back. What they then hold is the time, so that a board that was lost knows when it last lived.
/// </summary>
public sealed class MemoryProof
{
    /// <summary>Bytes of memory it takes.</summary>
    public const int Size = 8;

    private const int Inverse = 0xFF;
    private const int AtOffset = 1;
    private const int AtBytes = 6;
    private const int EndOffset = Size - 1;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly byte[] _buffer = new byte[Size];

    /// <summary>Places the bytes in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory, whose writing reads back.</param>
    /// <param name="start">First byte.</param>
    public MemoryProof(INonVolatileMemory memory, int start)
    {
        _memory = memory;
        _start = start;
    }

    /// <summary>True until it has succeeded, and after an attempt that failed until the next that succeeds.</summary>
    public bool Failed { get; private set; } = true;

    /// <summary>Reads when the board last lived.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        return _memory.Read(_start, _buffer, Size);
    }

    /// <summary>When the board last proved its memory while the latch had that number.</summary>
    /// <param name="latch">Running number of the latch.</param>
    /// <returns>Time, ms of the clock of that run; 0 when it never did, or the power was cut in it.</returns>
    public long LastAt(long latch)
    {
        // The number stands at both ends: what was cut has an inverse one at one of them.
        bool whole = _buffer[0] == (byte)latch && _buffer[EndOffset] == (byte)latch;
        return whole ? RecordBytes.Get(_buffer, AtOffset, AtBytes) : 0;
    }

    /// <summary>Proves it.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="latch">Running number of the latch.</param>
    public void Run(long now, long latch)
    {
        Failed = !_memory.Read(_start, _buffer, Size) || !WriteInverse() || !WriteTime(now, latch);
    }

    /// <summary>Every bit has to change, whatever stands there: what is stored already would be read back from a memory that stores nothing.</summary>
    private bool WriteInverse()
    {
        for (int i = 0; i < Size; i++)
        {
            _buffer[i] ^= Inverse;
        }

        return _memory.Write(_start, _buffer, Size);
    }

    private bool WriteTime(long now, long latch)
    {
        _buffer[0] = (byte)latch;
        RecordBytes.Put(_buffer, AtOffset, AtBytes, now);
        _buffer[EndOffset] = (byte)latch;
        return _memory.Write(_start, _buffer, Size);
    }
}
