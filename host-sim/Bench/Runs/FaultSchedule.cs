using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>Faults that are to happen, each at its time.</summary>
public sealed class FaultSchedule
{
    private const double MicrosecondsPerSecond = 1e6;

    private readonly List<(long At, FaultStep Fault)> _waiting = [];

    /// <summary>When the next one is due, µs on the fixture's clock; long.MaxValue when none waits.</summary>
    public long NextAt { get; private set; } = long.MaxValue;

    /// <summary>Those that have not happened.</summary>
    public IEnumerable<FaultStep> Waiting => _waiting.Select(item => item.Fault);

    /// <summary>Puts a fault off, by its own delay.</summary>
    /// <param name="now">Present time, µs.</param>
    /// <param name="fault">The fault.</param>
    public void Add(long now, FaultStep fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _waiting.Add((now + (long)Math.Round(fault.Seconds * MicrosecondsPerSecond), fault));
        FindNext();
    }

    /// <summary>Takes the earliest of the faults that are due; of those due together, the first that was put off.</summary>
    /// <param name="now">Present time, µs.</param>
    /// <returns>The fault, or null when none is due.</returns>
    public FaultStep? TakeDue(long now)
    {
        if (now < NextAt)
        {
            return null;
        }

        int index = _waiting.FindIndex(item => item.At == NextAt);
        FaultStep fault = _waiting[index].Fault;
        _waiting.RemoveAt(index);
        FindNext();
        return fault;
    }

    private void FindNext()
    {
        NextAt = _waiting.Count > 0 ? _waiting.Min(item => item.At) : long.MaxValue;
    }
}
