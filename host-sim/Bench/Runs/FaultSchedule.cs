using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>Faults that are to happen, each at its time; of those due together, the first that was put off comes first.</summary>
public sealed class FaultSchedule
{
    private const double MicrosecondsPerSecond = 1e6;

    private readonly PriorityQueue<FaultStep, (long At, int Order)> _waiting = new();
    private int _order;

    /// <summary>When the next one is due, µs on the fixture's clock; long.MaxValue when none waits.</summary>
    public long NextAt { get; private set; } = long.MaxValue;

    /// <summary>Puts a fault off, by its own delay.</summary>
    /// <param name="now">Present time, µs.</param>
    /// <param name="fault">The fault.</param>
    public void Add(long now, FaultStep fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        long at = now + (long)Math.Round(fault.Seconds * MicrosecondsPerSecond);
        _waiting.Enqueue(fault, (at, _order++));
        NextAt = Math.Min(NextAt, at);
    }

    /// <summary>Takes the next of the faults that are due.</summary>
    /// <param name="now">Time now, µs; long.MaxValue takes all that are left.</param>
    /// <returns>The fault, or null when none is due.</returns>
    public FaultStep? TakeDue(long now)
    {
        if (now < NextAt || _waiting.Count == 0)
        {
            return null;
        }

        FaultStep fault = _waiting.Dequeue();
        NextAt = _waiting.TryPeek(out _, out (long At, int Order) next) ? next.At : long.MaxValue;
        return fault;
    }
}
