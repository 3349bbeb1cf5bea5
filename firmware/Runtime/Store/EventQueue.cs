namespace SSBms.Runtime;

/// <summary>
/// Events that wait to be stored. The control cycle stores one per cycle, so that a moment in which much happens takes no
/// longer than any other. When the queue is full the newest are dropped: what happened first tells why.
/// </summary>
public sealed class EventQueue
{
    private const int Capacity = 20;

    // Side by side, as so many objects of their own take four times the memory.
    private readonly long[] _at = new long[Capacity];
    private readonly byte[] _kind = new byte[Capacity];
    private readonly byte[] _code = new byte[Capacity];
    private readonly double[] _value = new double[Capacity];
    private readonly double[] _bound = new double[Capacity];
    private readonly LogEntry _longest = new LogEntry();
    private int _first;
    private int _count;

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Puts an event behind the others.</summary>
    /// <param name="at">When, ms.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="code">Diagnosis code or state, 0 to 255.</param>
    /// <param name="value">What crossed; else 0.</param>
    /// <param name="bound">Which bound; else 0.</param>
    public void Add(long at, EventKind kind, int code, double value, double bound)
    {
        if (_count >= Capacity)
        {
            return;
        }

        int slot = (_first + _count) % Capacity;
        _at[slot] = at;
        _kind[slot] = (byte)kind;
        _code[slot] = (byte)code;
        _value[slot] = value;
        _bound[slot] = bound;
        _count++;
    }

    /// <summary>The event that waits longest, until the next call; only while the queue is not empty.</summary>
    public LogEntry Peek()
    {
        LogEntry entry = _longest;
        int slot = _first;
        entry.At = _at[slot];
        entry.Kind = (EventKind)_kind[slot];
        entry.Code = _code[slot];
        entry.Value = _value[slot];
        entry.Bound = _bound[slot];
        return entry;
    }

    /// <summary>Takes the event that waits longest away.</summary>
    public void Remove()
    {
        _first = (_first + 1) % Capacity;
        _count--;
    }
}
