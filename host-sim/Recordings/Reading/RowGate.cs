namespace SSBms.Recordings.Reading;

/// <summary>What every row must pass, whatever file it is from: values that are there, and a time that does not run backwards.</summary>
internal sealed class RowGate
{
    private readonly RecordingSource _source;
    private readonly Repairs _repairs;
    private double _last = double.NegativeInfinity;
    private long _lastLine;

    /// <summary>Begins with a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="repairs">Takes what was helped.</param>
    public RowGate(RecordingSource source, Repairs repairs)
    {
        _source = source;
        _repairs = repairs;
    }

    /// <summary>Looks at a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>False when it is to be left out.</returns>
    /// <exception cref="CellModels.Input.InputException">It has no time, or one before that of the row before.</exception>
    public bool Pass(in RecordedRow row)
    {
        if (double.IsNaN(row.Seconds))
        {
            throw _source.Error(row.Line, "no time stands here; expected a number of seconds in every row");
        }

        if (row.Seconds < _last)
        {
            throw _source.Error(
                row.Line,
                FormattableString.Invariant(
                    $"time {row.Seconds:0.######} s is before the {_last:0.######} s of line {_lastLine}; expected time that does not run backwards"
                )
            );
        }

        if (double.IsNaN(row.Voltage) || double.IsNaN(row.Current))
        {
            _repairs.Note(Repair.WithoutValue, row.Line);
            return false;
        }

        if (row.Seconds == _last)
        {
            _repairs.Note(Repair.SameTime, row.Line);
        }

        _last = row.Seconds;
        _lastLine = row.Line;
        return true;
    }
}
