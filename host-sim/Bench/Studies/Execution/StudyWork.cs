namespace SSBms.Bench.Studies;

/// <summary>Counts the runs that were made and the time that went into them.</summary>
public sealed class StudyWork
{
    private long _ticks;
    private int _runs;

    /// <summary>How many runs were made.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Time that went into the runs themselves, the sum over the cores, s.</summary>
    public double Seconds => TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds;

    /// <summary>Told after each run, on the core that made it.</summary>
    public Action? RunDone { get; init; }

    /// <summary>Counts a run.</summary>
    /// <param name="time">How long it took.</param>
    public void Add(TimeSpan time)
    {
        Interlocked.Add(ref _ticks, time.Ticks);
        Interlocked.Increment(ref _runs);
        RunDone?.Invoke();
    }
}
