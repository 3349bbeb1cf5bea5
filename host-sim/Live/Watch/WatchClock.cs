namespace SSBms.Live.Watch;

/// <summary>
/// One time for all that a board tells, over every restart of the board and every loss of its line. A board counts from its start; between
/// two starts the clock of this machine goes on, as many times faster as the board does.
/// </summary>
internal sealed class WatchClock
{
    private DateTimeOffset _heardAt;
    private long _board = -1;
    private double _offset;

    /// <summary>The newest time, s since the first status.</summary>
    public double Now { get; private set; }

    /// <summary>Takes a status.</summary>
    /// <param name="milliseconds">The board's own time, ms.</param>
    /// <param name="heard">When it was heard.</param>
    /// <param name="speed">Seconds of the board in one of this machine.</param>
    /// <returns>Its time, s.</returns>
    public double Take(long milliseconds, DateTimeOffset heard, double speed)
    {
        double board = milliseconds * 1e-3;
        if (_board < 0)
        {
            _offset = -board;
        }
        else if (milliseconds < _board)
        {
            double gone = Math.Max((heard - _heardAt).TotalSeconds, 0.0) * speed;
            _offset = Now + Math.Max(gone, board) - board;
        }

        _board = milliseconds;
        _heardAt = heard;
        Now = board + _offset;
        return Now;
    }

    /// <summary>When something happened in this start of the board; negative when it was before the first status.</summary>
    /// <param name="milliseconds">The board's own time, ms.</param>
    public double Of(long milliseconds)
    {
        return milliseconds * 1e-3 + _offset;
    }
}
