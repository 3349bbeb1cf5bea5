namespace SSBms.Control;

/// <summary>
/// The newest value of one measuring channel and when it was taken. A driver either accepts a new value or misses;
/// a missed channel keeps its time, so its age grows until it trips.
/// </summary>
public sealed class Reading
{
    private const long Never = -1;

    /// <summary>The newest value, in the channel's unit; meaningless unless <see cref="Fresh"/>.</summary>
    public double Value;

    /// <summary>When <see cref="Value"/> was taken, in ms of the monotonic clock; negative: never.</summary>
    public long TakenAt = Never;

    /// <summary>From when on it was measured, in ms of the monotonic clock: before <see cref="TakenAt"/> where a cycle reads what an earlier one has started.</summary>
    public long MeasuredFrom = Never;

    /// <summary>True when a new value arrived in this cycle.</summary>
    public bool Fresh;

    /// <summary>Takes a new value.</summary>
    /// <param name="value">The value in the channel's unit; validated later, so anything may come in.</param>
    /// <param name="now">The time it was taken, in ms.</param>
    public void Accept(double value, long now)
    {
        Value = value;
        TakenAt = now;
        MeasuredFrom = now;
        Fresh = true;
    }

    /// <summary>Takes a new value that an earlier cycle has started to measure.</summary>
    /// <param name="value">The value in the channel's unit; validated later, so anything may come in.</param>
    /// <param name="now">The time it was taken, in ms.</param>
    /// <param name="from">From when on it was measured, in ms.</param>
    public void Accept(double value, long now, long from)
    {
        Value = value;
        TakenAt = now;
        MeasuredFrom = from;
        Fresh = true;
    }

    /// <summary>Notes that the channel gave nothing new in this cycle.</summary>
    public void Miss()
    {
        Fresh = false;
    }

    /// <summary>How old the newest value is.</summary>
    /// <param name="now">The present time, in ms.</param>
    /// <returns>
    /// Age in s; <see cref="Sample.NeverMeasured"/> when there never was a value, or when it is of the future: of a clock that ran
    /// backwards no age is known.
    /// </returns>
    public double AgeSeconds(long now)
    {
        return TakenAt < 0 || TakenAt > now ? Sample.NeverMeasured : (now - TakenAt) * 0.001;
    }
}
