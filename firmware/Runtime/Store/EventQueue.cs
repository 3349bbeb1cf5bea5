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

    /// <summary>Kind of the event that waits longest; only while the queue is not empty.</summary>
    public EventKind Kind => (EventKind)_kind[_first];

    /// <summary>Its code.</summary>
    public int Code => _code[_first];

    /// <summary>Stores the event that waits longest; it goes on waiting.</summary>
    /// <param name="log">Where to.</param>
    /// <returns>False when the memory did not take it.</returns>
    public bool Store(EventLog log)
    {
        int slot = _first;
        return log.Append(_at[slot], (EventKind)_kind[slot], _code[slot], _value[slot], _bound[slot]);
    }

    /// <summary>Takes the event that waits longest away.</summary>
    public void Remove()
    {
        _first = (_first + 1) % Capacity;
        _count--;
    }
}
