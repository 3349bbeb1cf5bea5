namespace SSBms.VirtualBoard;

/// <summary>Something that happens at regular times until an end.</summary>
internal sealed class Ina228Phase
{
    public const long Never = long.MaxValue;

    private long _next = Never;
    private long _period = 1;
    private long _last = Never;

    public void Start(long first, long period, long last)
    {
        _next = first;
        _period = period;
        _last = last;
    }

    public void Stop()
    {
        _next = Never;
    }

    /// <summary>Takes all occurrences up to now as one.</summary>
    /// <param name="now">Present time, µs.</param>
    /// <param name="at">When the first of them was, µs.</param>
    /// <returns>False when there was none.</returns>
    public bool Take(long now, out long at)
    {
        at = _next;
        if (now < _next)
        {
            return false;
        }

        long next = _next + ((now - _next) / _period + 1) * _period;
        _next = next <= _last ? next : Never;
        return true;
    }
}
