using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// What the contactor was left in, in non-volatile memory: nothing, a trip with its cause, or <see cref="Closed"/>. A trip outlives a loss
/// of power until an authorised reset, and so does a loss of power itself: whoever finds "closed" was lost while closed.
/// </summary>
public sealed class TripLatch
{
    /// <summary>In place of a diagnosis code: the contactor is closed, or about to be.</summary>
    public const int Closed = 255;

    private const int AtOffset = 0;
    private const int ValueOffset = 8;
    private const int BoundOffset = 16;
    private const int CodeOffset = 24;
    private const int RecordSize = 28;

    private readonly SlotPair _slots;

    /// <summary>Places the latch in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    public TripLatch(INonVolatileMemory memory, int start)
    {
        _slots = new SlotPair(memory, start, RecordSize);
    }

    /// <summary>The latched diagnosis code, or <see cref="Closed"/>; 0 when nothing is latched.</summary>
    public int Code => (int)RecordBytes.Get(_slots.Payload, CodeOffset, 4);

    /// <summary>True when something was latched once and cannot be read any more: it may have been a trip.</summary>
    public bool IsCorrupt => _slots.IsCorrupt;

    /// <summary>True while both copies hold the same.</summary>
    public bool IsEven => _slots.IsEven;

    /// <summary>Running number of what is latched, by which one trip is told from the next; 0 in a memory that was never used.</summary>
    public long Number => _slots.Number;

    /// <summary>When it tripped or was closed, ms of the clock of that run.</summary>
    public long At => RecordBytes.Get(_slots.Payload, AtOffset, 8);

    /// <summary>What crossed its bound.</summary>
    public double Value => RecordBytes.GetDouble(_slots.Payload, ValueOffset);

    /// <summary>The bound.</summary>
    public double Bound => RecordBytes.GetDouble(_slots.Payload, BoundOffset);

    /// <summary>Reads what is latched. In a memory that was never used nothing is.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        Put(0, 0, 0.0, 0.0);
        return _slots.Open();
    }

    /// <summary>Latches a trip or that the contactor is closed, or clears the latch with code 0; in one copy, see <see cref="Complete"/>.</summary>
    /// <param name="code">Diagnosis code or <see cref="Closed"/>; 0 clears.</param>
    /// <param name="at">When, ms.</param>
    /// <param name="value">What crossed.</param>
    /// <param name="bound">Which bound.</param>
    /// <returns>False when it could not be stored.</returns>
    public bool Write(int code, long at, double value, double bound)
    {
        Put(code, at, value, bound);
        return _slots.Write();
    }

    /// <summary>Writes the second copy, if it does not hold the same.</summary>
    /// <returns>False when that could not be done.</returns>
    public bool Complete()
    {
        return _slots.Complete();
    }

    private void Put(int code, long at, double value, double bound)
    {
        byte[] record = _slots.Payload;
        RecordBytes.Put(record, AtOffset, 8, at);
        RecordBytes.PutDouble(record, ValueOffset, value);
        RecordBytes.PutDouble(record, BoundOffset, bound);
        RecordBytes.Put(record, CodeOffset, 4, code);
    }
}
