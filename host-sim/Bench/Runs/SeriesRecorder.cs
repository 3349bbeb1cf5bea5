using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>
/// Decides when a row is worth recording: at every event, when voltage, current or pressure have moved, and otherwise
/// once per period. Long quiet stretches take little room and no edge is lost.
/// </summary>
public sealed class SeriesRecorder
{
    private const double DefaultPeriod = 60.0;
    private const double VoltageStep = 0.005;
    private const double PressureStep = 0.02;
    private const double TemperatureStep = 0.1;
    private const double DensityShare = 0.02;
    private const double SmallestDensityStep = 1e-4;
    private const double AmperePerMilliampere = 1e-3;

    private readonly VirtualFixture _fixture;
    private readonly double[] _row = new double[(int)Channel.Count];
    private double _lastTime = double.NegativeInfinity;
    private double _lastVoltage;
    private double _lastDensity;
    private double _lastPressure;
    private double _lastTemperature;
    private long _lastSweep;
    private int _pending;

    /// <summary>Starts a record.</summary>
    /// <param name="fixture">What is recorded.</param>
    public SeriesRecorder(VirtualFixture fixture)
    {
        _fixture = fixture;
    }

    /// <summary>The record.</summary>
    public Series Series { get; } = new();

    /// <summary>Time of the first step on the fixture's clock, s.</summary>
    public double Zero { get; set; }

    /// <summary>Longest time between two rows, s; null for the default.</summary>
    public double? Period { get; set; }

    /// <summary>True when no rows are kept.</summary>
    public bool IsOff { get; set; }

    /// <summary>Number of the step, for the record.</summary>
    public int Step { get; set; }

    /// <summary>Number of the cycle, for the record.</summary>
    public int Cycle { get; set; }

    /// <summary>Asks for a row now and one after the next cycle, whatever the channels do.</summary>
    public void Mark()
    {
        _pending = 2;
    }

    /// <summary>Records the last moment before something changes, so that the edge stays an edge.</summary>
    public void RecordNow()
    {
        double time = _fixture.Seconds - Zero;
        if (!IsOff && time > _lastTime)
        {
            Record(time);
        }
    }

    /// <summary>Looks at the fixture after a control cycle.</summary>
    public void Observe()
    {
        if (IsOff)
        {
            return;
        }

        double time = _fixture.Seconds - Zero;
        if (_pending > 0)
        {
            _pending--;
        }
        else if (time - _lastTime < (Period ?? DefaultPeriod) && !Moved())
        {
            return;
        }

        Record(time);
    }

    private bool Moved()
    {
        double densityStep = Math.Max(DensityShare * Math.Abs(_lastDensity), SmallestDensityStep);
        return Math.Abs(_fixture.Voltage - _lastVoltage) > VoltageStep
            || Math.Abs(_fixture.Density - _lastDensity) > densityStep
            || Math.Abs(_fixture.Pressure - _lastPressure) > PressureStep
            || Math.Abs(_fixture.Cell.State.Temperature - _lastTemperature) > TemperatureStep
            || (_fixture.Guard?.Impedance is { } channel && channel.Sweep.TakenAt != _lastSweep);
    }

    private void Record(double time)
    {
        if (IsOff)
        {
            return;
        }

        ref readonly CellState state = ref _fixture.Cell.State;
        _lastTime = time;
        _lastVoltage = _fixture.Voltage;
        _lastDensity = _fixture.Density;
        _lastPressure = _fixture.Pressure;
        _lastTemperature = state.Temperature;
        Set(Channel.Time, time);
        Set(Channel.Step, Step);
        Set(Channel.Cycle, Cycle);
        if (_fixture.Control is { } control)
        {
            Measured(control.Sample, control.Guard);
        }
        else
        {
            Unguarded(state);
        }

        Set(Channel.CellTemperature, state.Temperature);
        Set(Channel.CellResistance, _fixture.Cell.Resistance(_fixture.Density));
        Set(Channel.ContactFraction, _fixture.Cell.ContactFraction);
        Set(Channel.Lithium, state.Negative.Lithium);
        Set(Channel.ChamberTemperature, _fixture.Stand.Chamber.At(_fixture.Seconds));
        Measured(_fixture.Guard?.Impedance?.Sweep);
        InterfaceWatch? watch = _fixture.Guard?.Eye?.Interface;
        Set(Channel.SeenContact, watch?.Contact ?? double.NaN);
        Set(Channel.LeastSeenContact, watch?.ContactAtLeast ?? double.NaN);
        Series.Add(_row);
    }

    private void Measured(Sample sample, Guard guard)
    {
        Set(Channel.Voltage, guard, Quantity.CellVoltage);
        Set(Channel.Current, guard, Quantity.Current);
        Set(Channel.Density, guard, Quantity.CurrentDensity);
        Set(Channel.Pressure, guard, Quantity.StackPressure);
        Set(Channel.PlateTemperature, sample.PlateTemperature.TakenAt < 0 ? double.NaN : sample.PlateTemperature.Value);
        Set(Channel.WallTemperature, sample.WallTemperature.TakenAt < 0 ? double.NaN : sample.WallTemperature.Value);
        Set(Channel.CriticalPressure, guard, Quantity.CriticalPressure);
        Set(Channel.RequestedPressure, guard, Quantity.RequestedPressure);
        Set(Channel.AllowedPlating, guard, Quantity.AllowedPlating);
        Set(Channel.AllowedStripping, guard, Quantity.AllowedStripping);
        Set(Channel.PlatingTrip, guard, Quantity.PlatingTripDensity);
        Set(Channel.StrippingTrip, guard, Quantity.StrippingTripDensity);
        Set(Channel.State, (double)guard.State);
    }

    private void Measured(ImpedanceSweep? sweep)
    {
        bool known = sweep is { TakenAt: >= 0 };
        for (int i = 0; i < ImpedanceSweep.Tones; i++)
        {
            Set(Channel.FirstReal + 2 * i, known ? sweep!.Real(i) : double.NaN);
            Set(Channel.FirstImaginary + 2 * i, known ? sweep!.Imaginary(i) : double.NaN);
        }

        _lastSweep = sweep?.TakenAt ?? 0;
        Set(Channel.ImpedanceAge, known ? sweep!.AgeSeconds(_fixture.Board!.Clock.Milliseconds) : double.NaN);
        Set(Channel.ImpedanceStatus, sweep is null ? double.NaN : (double)sweep.Status);
    }

    private void Unguarded(in CellState state)
    {
        Array.Fill(_row, double.NaN, (int)Channel.Voltage, (int)Channel.State - (int)Channel.Voltage + 1);
        Set(Channel.Voltage, _fixture.Voltage);
        Set(Channel.Current, _fixture.Density * _fixture.Cell.Area * AmperePerMilliampere);
        Set(Channel.Density, _fixture.Density);
        Set(Channel.Pressure, _fixture.Pressure);
        Set(Channel.PlateTemperature, state.Temperature);
        Set(Channel.WallTemperature, state.WallTemperature);
    }

    private void Set(Channel channel, double value)
    {
        _row[(int)channel] = value;
    }

    private void Set(Channel channel, Guard guard, Quantity quantity)
    {
        _row[(int)channel] = guard.Quantities.IsKnown(quantity) ? guard.Quantities.Get(quantity) : double.NaN;
    }
}
