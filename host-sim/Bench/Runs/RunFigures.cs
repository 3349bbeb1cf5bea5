using System.Globalization;
using SSBms.Bench.Fixture;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>Gathers the figures of a run. Units stand in the names.</summary>
public sealed class RunFigures
{
    private const double SuddenDrop = 0.98;

    private readonly VirtualFixture _fixture;
    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);

    private double _leastContact = 1.0;
    private double _highestVoltage = double.NegativeInfinity;
    private double _lowestVoltage = double.PositiveInfinity;
    private double _lowestPressure = double.PositiveInfinity;
    private double _highestTemperature = double.NegativeInfinity;
    private double _faultAt = double.NaN;
    private double _contactLostAt = double.NaN;
    private double _strippedAtLoss = double.NaN;
    private double _shortAt = double.NaN;
    private double _disconnected;
    private double _before = double.NaN;
    private bool _ended;

    /// <summary>Starts without figures.</summary>
    /// <param name="fixture">What is observed.</param>
    public RunFigures(VirtualFixture fixture)
    {
        _fixture = fixture;
    }

    /// <summary>Time of the first step on the fixture's clock, s.</summary>
    public double Zero { get; set; }

    /// <summary>How many steps found their stop met when they began.</summary>
    public int StepsAlreadyMet { get; set; }

    /// <summary>Looks after a control cycle.</summary>
    public void Observe()
    {
        Cell cell = _fixture.Cell;
        double contact = cell.ContactFraction;
        if (contact < VoidGrowth.Detached && double.IsNaN(_contactLostAt))
        {
            _contactLostAt = _fixture.Seconds - Zero;
            _strippedAtLoss = _fixture.Stripped;
        }

        if (cell.Shorted && double.IsNaN(_shortAt))
        {
            _shortAt = _fixture.Seconds - Zero;
        }

        bool connected = _fixture.IsConnected;
        if (_ended && !connected)
        {
            // It shows how the cell relaxes.
            return;
        }

        _leastContact = Math.Min(_leastContact, contact);
        _highestVoltage = Math.Max(_highestVoltage, _fixture.Voltage);
        _lowestVoltage = Math.Min(_lowestVoltage, _fixture.Voltage);
        _lowestPressure = Math.Min(_lowestPressure, _fixture.Pressure);
        _highestTemperature = Math.Max(_highestTemperature, cell.State.Temperature);
        _disconnected += connected || double.IsNaN(_before) ? 0.0 : _fixture.Seconds - _before;
        _before = _fixture.Seconds;
    }

    /// <summary>The run has been ended: what is recorded from now on is no part of what was asked.</summary>
    public void End()
    {
        _ended = true;
    }

    /// <summary>Notes that a part was broken now.</summary>
    public void FaultInjected()
    {
        _faultAt = double.IsNaN(_faultAt) ? _fixture.Seconds : _faultAt;
    }

    /// <summary>Takes the figures of the labelled step that has just ended.</summary>
    /// <param name="label">Its label.</param>
    public void Label(string label)
    {
        Cell cell = _fixture.Cell;
        bool cutOff = _fixture.Cycler.Waited > 0.0;
        TrueState end = cutOff && _fixture.LastOpening is { } opening ? opening.Truth : _fixture.Truth();
        double charge = _fixture.Cycler.Charge;
        _figures[$"{label}.charge_mah_per_cm2"] = charge;
        _figures[$"{label}.duration_s"] = _fixture.Cycler.Elapsed;
        _figures[$"{label}.end_voltage_v"] = _fixture.Cycler.Voltage;
        _figures[$"{label}.end_temperature_c"] = end.Hottest;
        _figures[$"{label}.end_pressure_mpa"] = end.Pressure;
        _figures[$"{label}.end_contact_fraction"] = end.ContactFraction;
        _figures[$"{label}.end_resistance_ohm"] = end.Resistance;
        if (cell.Definition.Kind == CellKind.Full)
        {
            _figures[$"{label}.specific_capacity_mah_per_g"] = charge / cell.Definition["cathode.loading"] * 1e3;
        }
    }

    /// <summary>All figures at the end of a run.</summary>
    /// <param name="observer">What the guard did; null without the guard.</param>
    /// <param name="limits">Which true limits were exceeded.</param>
    /// <param name="cycles">Charge of each cycle.</param>
    /// <param name="controlCycles">How often the control cycle ran.</param>
    /// <param name="openings">How often the contactor opened during the steps.</param>
    internal IReadOnlyDictionary<string, double> Collect(
        GuardObserver? observer,
        LimitWatch limits,
        IReadOnlyList<CycleCapacity> cycles,
        long controlCycles,
        int openings
    )
    {
        ArgumentNullException.ThrowIfNull(cycles);
        Cell cell = _fixture.Cell;
        Add("duration_s", _fixture.Seconds - Zero);
        Add("control_cycles", controlCycles);
        Add("steps_already_met", StepsAlreadyMet);
        Add("min_contact_fraction", _leastContact);
        Add("max_voltage_v", _highestVoltage);
        Add("min_voltage_v", _lowestVoltage);
        Add("min_pressure_mpa", _lowestPressure);
        Add("max_temperature_c", _highestTemperature);
        Add("charge_plated_mah_per_cm2", _fixture.Plated);
        Add("charge_stripped_mah_per_cm2", _fixture.Stripped);
        Add("end_resistance_ohm", cell.Resistance(-1.0) / cell.Area);
        Add("contact_loss_time_s", _contactLostAt);
        Add("charge_stripped_at_contact_loss_mah_per_cm2", _strippedAtLoss);
        Add("short_time_s", _shortAt);
        Add("first_violation_time_s", limits.FirstAt - Zero);
        Add("longest_violation_s", limits.Longest);
        if (openings > 0 && _fixture.LastOpening is { } opening)
        {
            AddOpening(opening);
        }

        if (observer is not null)
        {
            Add("openings", openings);
            Add("closed_again", openings - (openings == 0 || _fixture.IsConnected ? 0 : 1));
            Add("disconnected_s", _disconnected);
            Add("derate_time_s", observer.DeratedAt);
            Add("warnings", observer.Warnings);
            Add("false_warnings", observer.FalseWarnings);
            Add("warning_time_s", observer.WarnedAt);
            Add("charge_stripped_at_warning_mah_per_cm2", observer.StrippedAtWarning);
            Add("trip_time_s", observer.Trip?.TimeSeconds ?? double.NaN);
            Add("trip_value", observer.Trip?.Value ?? double.NaN);
            Add("trip_bound", observer.Trip?.Bound ?? double.NaN);
            Add("false_trip", observer.Trip?.IsFalse is { } wrong ? Convert.ToDouble(wrong) : double.NaN);
        }

        if (_fixture.Guard?.Sweeps is { } sweeps)
        {
            Add("good_sweeps", sweeps.Good);
            Add("failed_sweeps", sweeps.Failed);
            for (int i = 0; i < ImpedanceSweep.Tones; i++)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"impedance_ratio_{i + 1}"), sweeps.Ratio(i));
            }
        }

        if (cycles.Count > 0)
        {
            Add("cycles", cycles.Count);
            Add("cycle_life", CycleLife(cycles));
            Add("first_discharge_mah_per_cm2", cycles[0].Discharge);
            Add("last_discharge_mah_per_cm2", cycles[^1].Discharge);
        }

        return _figures;
    }

    /// <summary>Adds what the board still knows after it was switched off and on.</summary>
    /// <param name="morning">What was found.</param>
    internal void Add(Morning morning)
    {
        Add("trip_kept", morning.TripKept is { } kept ? Convert.ToDouble(kept) : double.NaN);
        Add("reason_left", morning.ReasonLeft is { } left ? Convert.ToDouble(left) : double.NaN);
    }

    private void AddOpening(Opening opening)
    {
        const double Micro = 1e-6;
        double opened = opening.AtMicroseconds * Micro;
        Add("open_time_s", opened - Zero);
        Add("contact_fraction_at_opening", opening.Truth.ContactFraction);
        Add("pressure_at_opening_mpa", opening.Truth.Pressure);
        if (_fixture.OverLimitAt >= 0 && _fixture.OverLimitAt <= opening.AtMicroseconds)
        {
            double late = (opening.AtMicroseconds - _fixture.OverLimitAt) * Micro;
            Add("over_limit_to_open_s", late);
            Add("over_limit_to_open_cycles", late / (_fixture.CycleMicroseconds * Micro));
        }

        if (_faultAt <= opened)
        {
            Add("fault_to_open_s", opened - _faultAt);
            Add("fault_to_open_cycles", (opened - _faultAt) / (_fixture.CycleMicroseconds * Micro));
        }
    }

    /// <summary>The last cycle before the first that gives clearly less than the one before it.</summary>
    private static double CycleLife(IReadOnlyList<CycleCapacity> cycles)
    {
        for (int i = 1; i < cycles.Count; i++)
        {
            if (cycles[i].Discharge < SuddenDrop * cycles[i - 1].Discharge)
            {
                return cycles[i - 1].Number;
            }
        }

        return double.NaN;
    }

    private void Add(string name, double value)
    {
        if (double.IsFinite(value))
        {
            _figures[name] = value;
        }
    }
}
