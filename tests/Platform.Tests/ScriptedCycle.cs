namespace SSBms.Platform.Tests;

/// <summary>Cycles that take given times; the one after the last of them fails.</summary>
internal sealed class ScriptedCycle(VirtualClock clock, params int[] durations) : ICycle
{
    /// <summary>When each cycle started, ms.</summary>
    public IList<long> Starts { get; } = [];

    public void Run()
    {
        int index = Starts.Count;
        Starts.Add(clock.Milliseconds);
        if (index >= durations.Length)
        {
            throw new InvalidOperationException();
        }

        clock.Milliseconds += durations[index];
    }
}
