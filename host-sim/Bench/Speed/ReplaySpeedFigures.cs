namespace SSBms.Bench.Speed;

/// <summary>What reading and replaying a long recording takes.</summary>
/// <param name="Rows">Rows of the recording.</param>
/// <param name="FileBytes">How long its file is, bytes.</param>
/// <param name="ReadSeconds">One pass through the file, s.</param>
/// <param name="ReplaySeconds">A second pass before the guard, s.</param>
/// <param name="PeakBytes">The most memory that the program had in use, all included, bytes; 0 where the system does not tell.</param>
public sealed record ReplaySpeedFigures(int Rows, long FileBytes, double ReadSeconds, double ReplaySeconds, long PeakBytes)
{
    /// <summary>Rows that are read and replayed in a second, both passes counted.</summary>
    public double RowsPerSecond => Rows / (ReadSeconds + ReplaySeconds);
}
