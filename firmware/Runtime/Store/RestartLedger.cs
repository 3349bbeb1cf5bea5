using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>Counts restarts that followed an escape, over the restarts themselves, so that a board does not restart for ever.</summary>
public sealed class RestartLedger
{
    /// <summary>How many restarts are tried before the board stays halted.</summary>
    public const int MostRestarts = 3;

    private const int CountOffset = 0;
    private const int CauseOffset = 4;
    private const int RecordSize = 8;

    private readonly SlotPair _slots;
    private bool _open;

    /// <summary>Places the ledger in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    public RestartLedger(INonVolatileMemory memory, int start)
    {
        _slots = new SlotPair(memory, start, RecordSize);
    }

    /// <summary>Restarts since the firmware last ran well for a while.</summary>
    public int Count => (int)RecordBytes.Get(_slots.Payload, CountOffset, 4);

    /// <summary>Why the last one was.</summary>
    public EscapeCause Cause => (EscapeCause)_slots.Payload[CauseOffset];

    /// <summary>Reads the ledger.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        Put(0, EscapeCause.None);
        _open = _slots.Open();
        return _open;
    }

    /// <summary>Notes an escape.</summary>
    /// <param name="cause">Why.</param>
    /// <returns>True when the board may restart: the ledger was read, the escape is on record, and there were not too many.</returns>
    public bool MayRestart(EscapeCause cause)
    {
        int count = Count + 1;
        Put(count, cause);
        return _open && _slots.Write() && count > 0 && count <= MostRestarts;
    }

    /// <summary>Notes that the firmware has run well for a while.</summary>
    public void Clear()
    {
        if (_open && Count != 0)
        {
            Put(0, EscapeCause.None);
            _slots.Write();
        }
    }

    private void Put(int count, EscapeCause cause)
    {
        RecordBytes.Put(_slots.Payload, CountOffset, 4, count);
        RecordBytes.Put(_slots.Payload, CauseOffset, 4, (int)cause);
    }
}
