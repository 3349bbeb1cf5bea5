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

    /// <summary>Part of a jump that a cell makes good in a cycle at least, when it does.</summary>
    private const double Returning = 0.015;

    /// <summary>What it makes good in a cycle at least, V: four times the noise of the voltage.</summary>
    private const double LeastReturn = 0.001;

    /// <summary>A cell that was relaxing goes on at no more than so many times its pace; only what is faster comes back from a jump.</summary>
    private const double OrdinaryReturn = 2.0;

    /// <summary>How long after a doubt, s, the voltage is followed wherever it goes: what a pulse has left is over by then.</summary>
    private const double DoubtSeconds = 2.0;

    /// <summary>A cell that already changes so fast, V/s, is at its end wherever in its window that is: half of what the fastest does.</summary>
    private const double RunningAway = 0.01;

    /// <summary>Share of the window that is near its end, 1.</summary>
    private const double EdgeShare = 0.2;

    private double _voltage;
    private double _doubt;

    /// <summary>How far the voltage was in the cycle before from where the cell can have brought it, V; 0 when it was not.</summary>
    private double _away;

    private double _seen;
    private bool _begun;

    /// <summary>What the voltage has lately changed in a cycle, V.</summary>
    private double _pace;

    /// <summary>The same with its sign: as a mean while the current is new, then the last change, little of it after a turn. To and fro is nothing.</summary>
    private double _slope;

    /// <summary>How far the voltage is from where the cell can have brought it, V.</summary>
    public double Value { get; private set; }

    /// <summary>Takes one cycle.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="current">How long the current has been the same.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    public void Update(double voltage, SteadyCurrent current, double seconds)
    {
        double change = voltage - _voltage;
        _doubt -= seconds;
        if (!current.IsSettled || _doubt > 0.0)
        {
            // What a step begins goes on at the slope that it has by then.
            _voltage = voltage;
            _slope += _begun ? (change - _slope) * PaceWeight : 0.0;
            _begun = true;
            _pace = Scalar.Abs(_slope);
            Explain();
            return;
        }

        double size = change > 0.0 ? change : -change;
        double tail = change > 0.0 ? _slope : -_slope;
        double pace = tail > _pace ? tail : _pace;
        double drift = (FastestDrift + Scalar.Ratio(LargestRelaxation, current.Seconds, LargestRelaxation)) * seconds + Acceleration * pace;
        if (size <= drift)
        {
            _voltage = voltage;
            _pace += (size - _pace) * PaceWeight;
            _slope = change > 0.0 == _slope > 0.0 ? change : change * PaceWeight;
            if (_away > 0.0)
            {
                Explain();
            }

            return;
        }

        // A pulse that no conversion of the current saw leaves a voltage that comes back by itself, however slow its tail is; what a
        // short or a broken sensor has changed stays, or goes on.
        double back = change > 0.0 ? _seen - voltage : voltage - _seen;
        if (_away > 0.0 && back > Returning * _away + LeastReturn + OrdinaryReturn * _pace)
        {
            _voltage = voltage;
            _slope = voltage - _seen;
            Explain();
            return;
        }

        // What the cell may do by itself meanwhile takes nothing from a jump that is still away to the same side.
        bool isStillAway = (_seen - _voltage) * change > 0.0;
        Value =
            size > Limit ? size
            : isStillAway ? Value
            : 0.0;
        _seen = voltage;
        _away = size;
        _voltage += change > 0.0 ? drift : -drift;
    }

    /// <summary>
    /// Follows a jump to where the current drives the cell, near that end of the window or once the cell runs away: there a thin cathode, or one
    /// whose particles are full at their surface, goes as fast as it likes, and the end itself is watched.
    /// </summary>
    /// <param name="voltage">V.</param>
    /// <param name="density">mA/cm², with sign.</param>
    /// <param name="seconds">Time since the last cycle, s.</param>
    /// <param name="floor">V.</param>
    /// <param name="ceiling">V.</param>
    public void Follow(double voltage, double density, double seconds, double floor, double ceiling)
    {
        double edge = EdgeShare * (ceiling - floor);
        bool rises = voltage > _voltage;
        bool ends = _pace > RunningAway * seconds || (rises ? voltage > ceiling - edge : voltage < floor + edge);
        if (ends && (rises ? density >= ApparentResistance.LeastDensity : density <= -ApparentResistance.LeastDensity))
        {
            _voltage = voltage;
            Explain();
        }
    }

    /// <summary>Takes note that two voltages are apart: where this one goes meanwhile, and how it comes back from there, says nothing.</summary>
    public void Doubt()
    {
        _doubt = DoubtSeconds;
    }

    /// <summary>Begins anew: the circuit was open, and the voltage has gone where it liked.</summary>
    public void Restart()
    {
        _begun = false;
        _doubt = 0.0;
        _slope = 0.0;
        Explain();
    }

    private void Explain()
    {
        _away = 0.0;
        Value = 0.0;
    }
}
