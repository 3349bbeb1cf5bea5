using SSBms.Bench.Experiments;
using SSBms.CellModels;

namespace SSBms.Bench.Fixture;

/// <summary>
/// The cycler: drives the current of one step and sees by itself when the step is over. What it sees of the cell it sees through the
/// contactor: while that is open nothing is a stop, and a step that drives the cell waits.
/// </summary>
public sealed class Cycler
{
    private const double VoltageTolerance = 1e-3;
    private const double MilliampereInAmpere = 1e-3;
    private const double Nanosecond = 1e-9;

    /// <summary>Share of its largest voltage below which a cell at a steady current does not get beyond it in one moment.</summary>
    private const double FarFromCompliance = 0.8;

    /// <summary>A stop met within this time was met by the step's own beginning, s: the shortest look at a change.</summary>
    private const double AtOnce = 2e-3;

    private readonly Cell _cell;
    private readonly double _compliance;
    private CyclerStep _step;
    private double _density;
    private double _seenDensity = double.NaN;
    private double _stopDensity;
    private double _held;
    private double _largest;
    private double _profileUnit;
    private int _leg;
    private int _side;
    private bool _limited;

    /// <summary>Connects a cycler to a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="compliance">Largest voltage, without sign, it applies, V.</param>
    public Cycler(Cell cell, double compliance)
    {
        _cell = cell;
        _compliance = compliance;
        _step = new CyclerStep("Rest", null, CyclerMode.Rest, 0, default, 0.0);
    }

    /// <summary>Largest charging current density it may use, mA/cm²; set by the interlock where the cycler follows it.</summary>
    public double ChargeLimit { get; set; } = double.PositiveInfinity;

    /// <summary>Largest discharging current density it may use, mA/cm².</summary>
    public double DischargeLimit { get; set; } = double.PositiveInfinity;

    /// <summary>True while there is a cell at its terminals.</summary>
    public bool IsConnected { get; set; } = true;

    /// <summary>Time since the step began, s, without that for which it had to wait.</summary>
    public double Elapsed { get; private set; }

    /// <summary>For how long there has been no cell at its terminals, s; 0 while there is one.</summary>
    public double Waited { get; private set; }

    /// <summary>Charge passed in the step, mAh/cm², without sign.</summary>
    public double Charge { get; private set; }

    /// <summary>Voltage of the cell when it was last seen in this step, V.</summary>
    public double Voltage { get; private set; }

    /// <summary>What ended the step.</summary>
    public StepStop Stop { get; private set; }

    /// <summary>True when the step has met its end.</summary>
    public bool Finished => Stop != StepStop.None;

    /// <summary>True when the stop was met before the step began, or by its beginning alone.</summary>
    public bool AlreadyMet => Stop is StepStop.Voltage or StepStop.Current && Elapsed <= AtOnce;

    /// <summary>True when the cell asked for more voltage than the cycler has; the current is then off.</summary>
    public bool OutOfCompliance { get; private set; }

    /// <summary>Time until the step is over by time, or its current takes another course, s; infinite while it waits.</summary>
    public double TimeLeft
    {
        get
        {
            if (Waits)
            {
                return double.PositiveInfinity;
            }

            double end = _step.Profile is { } profile ? Math.Min(_step.Duration, profile.Seconds[_leg + 1]) : _step.Duration;
            return end - Elapsed;
        }
    }

    /// <summary>True when a step of the cell may lead beyond the stop's voltage.</summary>
    public bool StopsAtVoltage => _step.StopVoltage is not null && IsConnected && !OutOfCompliance;

    /// <summary>True when the stop's voltage is met before the compliance, so that what lies behind it does not come.</summary>
    private bool StopsFirst => _step.StopVoltage is { } stop && stop * _side > 0.0 && Math.Abs(stop) <= _compliance;

    private bool Waits => (!IsConnected && _step.Mode != CyclerMode.Rest) || OutOfCompliance;

    /// <summary>Begins a step.</summary>
    /// <param name="step">The step.</param>
    public void Begin(CyclerStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _step = step;
        Elapsed = 0.0;
        Waited = 0.0;
        Charge = 0.0;
        Stop = StepStop.None;
        _held = step.Direction * Density(step.Current);
        _largest = step.CurrentLimit is { } limit ? Density(limit) : double.PositiveInfinity;
        _stopDensity = step.StopCurrent is { } stop ? Density(stop) : 0.0;
        _profileUnit = step.Profile is { } profile ? Density(new Amount(1.0, profile.Unit)) : 0.0;
        _leg = 0;
        NextLeg();
        _density = _held;
        _seenDensity = double.NaN;
        _side = step.StopSide != 0 ? step.StopSide : step.Direction;
        if (IsConnected && !OutOfCompliance)
        {
            Look();
        }
    }

    /// <summary>The current density of the next moment, for a cell that is connected.</summary>
    /// <param name="seconds">How long that moment is, s: a voltage is held at its end.</param>
    /// <returns>mA/cm², positive charges.</returns>
    public double Drive(double seconds)
    {
        double density = OutOfCompliance ? 0.0 : Wanted(seconds);
        bool known = density == _seenDensity && Math.Abs(Voltage) < FarFromCompliance * _compliance;
        if (density != 0.0 && !known && Math.Abs(_cell.Voltage(density, StopsFirst ? 0.0 : seconds)) > _compliance)
        {
            OutOfCompliance = true;
            density = 0.0;
        }

        _density = density;
        return density;
    }

    /// <summary>True when a voltage lies so far beyond the stop that the crossing should be looked for.</summary>
    /// <param name="volts">V.</param>
    public bool Overshot(double volts)
    {
        return _step.StopVoltage is { } stop && IsConnected && !OutOfCompliance && (volts - stop) * _side > VoltageTolerance;
    }

    /// <summary>Counts what has passed, and ends the step when it is over.</summary>
    /// <param name="seconds">Time passed, s.</param>
    /// <param name="density">Current density that really flowed, mA/cm².</param>
    /// <param name="volts">Voltage now, V.</param>
    public void Account(double seconds, double density, double volts)
    {
        Waited = IsConnected ? 0.0 : Waited + seconds;
        if (Waits)
        {
            return;
        }

        Elapsed += seconds;
        if (IsConnected)
        {
            Charge += Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
            Voltage = volts;
            _seenDensity = density;
            Stop = Met(density, volts);
        }

        if (_step.Duration - Elapsed <= Nanosecond && Stop == StepStop.None)
        {
            Stop = StepStop.Time;
        }

        NextLeg();
    }

    /// <summary>Sees the cell at the first moment of the step, before any time has passed.</summary>
    private void Look()
    {
        if (_side == 0 && _step.StopVoltage is { } stop)
        {
            _side = stop >= _cell.Voltage(Wanted(0.0)) ? 1 : -1;
        }

        double density = Wanted(0.0);
        Voltage = _cell.Voltage(density);
        Stop = Met(density, Voltage);
    }

    private StepStop Met(double density, double volts)
    {
        if (_step.StopVoltage is { } stop && (volts - stop) * _side >= 0.0)
        {
            return StepStop.Voltage;
        }

        // A current that a limit keeps small has not fallen: the voltage is not held yet.
        if (_step.StopCurrent is not null && Math.Abs(density) <= _stopDensity && !_limited)
        {
            return StepStop.Current;
        }

        return _step.StopCharge is { } most && Charge >= most ? StepStop.Charge : StepStop.None;
    }

    /// <summary>What the step asks for, as far as the limits let it.</summary>
    private double Wanted(double seconds)
    {
        double density = _step.Mode switch
        {
            CyclerMode.Current => _held,
            CyclerMode.Voltage => _cell.DensityAt(_step.Level, _density, seconds),
            CyclerMode.Power => Balanced(seconds, volts => _step.Direction * _step.Level / volts),
            CyclerMode.Load => Balanced(seconds, volts => -volts / _step.Level),
            CyclerMode.Profile => Followed(seconds),
            _ => 0.0,
        };
        double bounded = Math.Clamp(density, -Math.Min(DischargeLimit, _largest), Math.Min(ChargeLimit, _largest));
        _limited = bounded != density;
        return bounded;
    }

    /// <summary>The mean of the file's current over a moment that ends before the next row.</summary>
    private double Followed(double seconds)
    {
        DriveProfile profile = _step.Profile!;
        double from = profile.Seconds[_leg];
        double share = (Elapsed + 0.5 * seconds - from) / (profile.Seconds[_leg + 1] - from);
        return (profile.Values[_leg] + Math.Min(share, 1.0) * (profile.Values[_leg + 1] - profile.Values[_leg])) * _profileUnit;
    }

    private void NextLeg()
    {
        if (_step.Profile is not { } profile)
        {
            return;
        }

        while (_leg < profile.Seconds.Count - 2 && Elapsed >= profile.Seconds[_leg + 1] - Nanosecond)
        {
            _leg++;
        }
    }

    private double Density(Amount amount)
    {
        return amount.Density(_cell.Area, _cell.NominalCapacity);
    }

    /// <summary>The current at which cell and rule agree, by repeated substitution.</summary>
    private double Balanced(double seconds, Func<double, double> ampere)
    {
        const int Rounds = 8;
        double density = _density;
        for (int i = 0; i < Rounds; i++)
        {
            double volts = _cell.Voltage(density, seconds);
            density = Math.Abs(volts) < 1e-3 ? 0.0 : ampere(volts) / (_cell.Area * MilliampereInAmpere);
        }

        return density;
    }
}
