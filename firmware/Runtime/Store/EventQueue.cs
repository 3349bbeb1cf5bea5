namespace SSBms.Runtime;

/// <summary>
/// Events that wait to be stored. The control cycle stores one per cycle, so that a moment in which much happens takes no
/// longer than any other. When the queue is full the newest are dropped: what happened first tells why.
/// </summary>
public sealed class EventQueue
{
    private const int Capacity = 32;

    private readonly LogEntry[] _entries = new LogEntry[Capacity];
    private int _first;
    private int _count;

    /// <summary>Makes room for the entries.</summary>
    public EventQueue()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _entries[i] = new LogEntry();
        }
    }

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Puts an event behind the others.</summary>
    /// <param name="at">When, ms.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="code">Diagnosis code or state.</param>
    /// <param name="value">What crossed; else 0.</param>
    /// <param name="bound">Which bound; else 0.</param>
    public void Add(long at, EventKind kind, int code, double value, double bound)
    {
        if (_count >= Capacity)
        {
            return;
        }

        LogEntry entry = _entries[(_first + _count) % Capacity];
        entry.At = at;
        entry.Kind = kind;
        entry.Code = code;
        entry.Value = value;
        entry.Bound = bound;
        _count++;
    }

    /// <summary>The event that waits longest; only while the queue is not empty.</summary>
    public LogEntry Peek()
    {
        return _entries[_first];
    }

    /// <summary>Takes the event that waits longest away.</summary>
    public void Remove()
    {
        _first = (_first + 1) % Capacity;
        _count--;
    }
}
