using SSBms.Bench.Experiments;

namespace SSBms.Bench.Runs;

/// <summary>Faults that are to happen, each at its time.</summary>
public sealed class FaultSchedule
{
    private readonly List<(double At, FaultStep Fault)> _waiting = [];

    /// <summary>Puts a fault off.</summary>
    /// <param name="at">When, s on the fixture's clock.</param>
    /// <param name="fault">The fault.</param>
    public void Add(double at, FaultStep fault)
    {
        _waiting.Add((at, fault));
    }

    /// <summary>Takes the next fault that is due, in the order in which they were put off.</summary>
    /// <param name="now">Time now, s.</param>
    /// <returns>The fault, or null when none is due.</returns>
    public FaultStep? TakeDue(double now)
    {
        for (int i = 0; i < _waiting.Count; i++)
        {
            if (_waiting[i].At <= now)
            {
                FaultStep fault = _waiting[i].Fault;
                _waiting.RemoveAt(i);
                return fault;
            }
        }

        return null;
    }
}
