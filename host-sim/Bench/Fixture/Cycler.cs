using SSBms.Bench.Experiments;
using SSBms.CellModels;

namespace SSBms.Bench.Fixture;

/// <summary>The cycler: drives the current of one step and sees by itself when the step is over.</summary>
public sealed class Cycler
{
    private const double VoltageTolerance = 1e-3;
    private const double MilliampereInAmpere = 1e-3;

    private readonly Cell _cell;
    private readonly double _compliance;
    private CyclerStep _step;
    private double _density;
    private double _stopDensity;
    private double _held;

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

    /// <summary>Time since the step began, s.</summary>
    public double Elapsed { get; private set; }

    /// <summary>Charge passed in the step, mAh/cm², without sign.</summary>
    public double Charge { get; private set; }

    /// <summary>True when the step has met its end.</summary>
    public bool Finished { get; private set; }

    /// <summary>True when the cell asked for more voltage than the cycler has; the current is then off.</summary>
    public bool OutOfCompliance { get; private set; }

    /// <summary>Time until the step is over by time, s.</summary>
    public double TimeLeft => _step.Duration - Elapsed;

    /// <summary>Begins a step.</summary>
    /// <param name="step">The step.</param>
    public void Begin(CyclerStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _step = step;
        Elapsed = 0.0;
        Charge = 0.0;
        Finished = false;
        _held = step.Direction * step.Current.Density(_cell.Area, _cell.NominalCapacity);
        _stopDensity = step.StopCurrent?.Density(_cell.Area, _cell.NominalCapacity) ?? 0.0;
        _density = _held;
    }

    /// <summary>The current density of the next moment, for a cell that is connected.</summary>
    /// <param name="seconds">How long that moment is, s: a voltage is held at its end.</param>
    /// <returns>mA/cm², positive charges.</returns>
    public double Drive(double seconds)
    {
        double density = _step.Mode switch
        {
            CyclerMode.Current => _held,
            CyclerMode.Voltage => _cell.DensityAt(_step.Level, _density, seconds),
            CyclerMode.Power => Balanced(seconds, volts => _step.Direction * _step.Level / volts),
            CyclerMode.Load => Balanced(seconds, volts => -volts / _step.Level),
            _ => 0.0,
        };
        density = Math.Clamp(density, -DischargeLimit, ChargeLimit);
        if (density != 0.0 && Math.Abs(_cell.Voltage(density, seconds)) > _compliance)
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
        return _step.StopVoltage is { } stop && (volts - stop) * _step.Direction > VoltageTolerance;
    }

    /// <summary>Counts what has passed, and ends the step when it is over.</summary>
    /// <param name="seconds">Time passed, s.</param>
    /// <param name="density">Current density that really flowed, mA/cm².</param>
    /// <param name="volts">Voltage now, V.</param>
    public void Account(double seconds, double density, double volts)
    {
        Elapsed += seconds;
        Charge += Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
        bool voltage = _step.StopVoltage is { } stop && (volts - stop) * _step.Direction >= 0.0;
        bool current = _step.StopCurrent is not null && Math.Abs(density) <= _stopDensity;
        bool charge = _step.StopCharge is { } most && Charge >= most;
        Finished = voltage || current || charge || TimeLeft <= 1e-9;
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
