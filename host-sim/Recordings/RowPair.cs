namespace SSBms.Recordings;

/// <summary>
/// What was between two rows, which nobody has recorded: everything went evenly, except where the current stepped. Then it stepped at once,
/// at the later row; where the current of a row is the mean since the one before, at the earlier one.
/// </summary>
public static class RowPair
{
    /// <summary>A current that differs by more than this share of the larger one has stepped.</summary>
    private const double SteppedShare = 0.1;

    /// <summary>What every cycler's zero moves about, A.</summary>
    private const double SmallestStep = 1e-8;

    private const double SecondsPerHour = 3600.0;

    /// <summary>Whether the current has stepped.</summary>
    /// <param name="earlier">The earlier row.</param>
    /// <param name="later">The later row.</param>
    public static bool HasStepped(in RecordedRow earlier, in RecordedRow later)
    {
        double larger = Math.Max(Math.Abs(earlier.Current), Math.Abs(later.Current));
        return earlier.Seconds == later.Seconds
            || Math.Abs(later.Current - earlier.Current) > Math.Max(SteppedShare * larger, SmallestStep);
    }

    /// <summary>Charge that has flowed between two rows, Ah; positive charges.</summary>
    /// <param name="earlier">The earlier row.</param>
    /// <param name="later">The later row.</param>
    /// <param name="isMean">True when the current of a row is the mean since the one before.</param>
    public static double Charge(in RecordedRow earlier, in RecordedRow later, bool isMean)
    {
        double current =
            isMean ? later.Current
            : HasStepped(earlier, later) ? earlier.Current
            : 0.5 * (earlier.Current + later.Current);
        return current * (later.Seconds - earlier.Seconds) / SecondsPerHour;
    }
}
