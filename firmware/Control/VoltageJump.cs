namespace SSBms.Control;

/// <summary>
/// A voltage that changes at once while the current stays: a short in the cell, or a current sensor that no longer sees the current.
/// </summary>
/// <remarks>
/// After a change of current the voltage relaxes, the slower the longer it was ago, so the voltage may go on by itself at a rate that
/// falls with that time. With control periods of many seconds nothing is left that would be a jump.
/// </remarks>
public sealed class VoltageJump
{
    /// <summary>What a cell cannot do by itself in a cycle, V: forty times the noise of the voltage.</summary>
    public const double Limit = 0.010;

    /// <summary>Fastest that a cell runs away at a steady current, V/s; near empty a thin cathode does.</summary>
    private const double FastestDrift = 0.02;

    /// <summary>One volt that relaxes falls at most so fast, V/s, times the time since, s, whatever its time constant: 1/e.</summary>
    private const double LargestRelaxation = 0.37;

    /// <summary>A cell that runs away near empty or full does so gradually: by so many times its pace of the moment before.</summary>
    private const double Acceleration = 3.0;

    private const double PaceWeight = 0.3;

    private double _voltage;

    /// <summary>What the voltage has lately changed in a cycle, V.</summary>
    private double _pace;

    /// <summary>How far the voltage is from where the cell can have brought it, V.</summary>
    public double Value { get; private set; }

    /// <summary>Takes one cycle.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="current">How long the current has been the same.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    public void Update(double voltage, SteadyCurrent current, double seconds)
    {
        if (!current.IsSettled)
        {
            _voltage = voltage;
            _pace = 0.0;
            Value = 0.0;
            return;
        }

        double change = voltage - _voltage;
        double size = change > 0.0 ? change : -change;
        double drift =
            (FastestDrift + Scalar.Ratio(LargestRelaxation, current.Seconds, LargestRelaxation)) * seconds + Acceleration * _pace;
        if (size <= drift)
        {
            _voltage = voltage;
            _pace += (size - _pace) * PaceWeight;
            Value = 0.0;
            return;
        }

        _voltage += change > 0.0 ? drift : -drift;
        Value = size > Limit ? size : 0.0;
    }
}
