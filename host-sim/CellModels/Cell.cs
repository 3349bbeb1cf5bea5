using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// A cell in its fixture: Li | electrolyte | (interlayer) | cathode, Li | electrolyte | Li, or Li | electrolyte | collector.
/// Current density is positive where it charges, so that it plates at the negative electrode.
/// </summary>
public sealed class Cell
{
    private const double MilliwattToWatt = 1e-3;
    private const double CalmKelvin = 0.05;
    private const double CalmShare = 0.02;

    private readonly CellParameters _cell;
    private readonly LithiumElectrode _lithium;
    private readonly IntercalationCathode? _cathode;
    private readonly LeakPath _leak;
    private readonly Conditions _conditions;
    private readonly Terminals _terminals;
    private readonly double _ccdFactor;
    private readonly double _initialTemperature;
    private readonly double _initialThickness;

    private CellState _state;
    private double _pressure;

    /// <summary>Puts the typical cell of a kind together, fresh and discharged.</summary>
    /// <param name="definition">The kind.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    public Cell(CellDefinition definition, double celsius)
        : this(new CellParameters(definition), celsius, CellSample.Typical) { }

    /// <summary>Puts a cell together, fresh and discharged.</summary>
    /// <param name="parameters">Its kind; may be shared by many cells.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    /// <param name="sample">What tells it from others of its kind.</param>
    public Cell(CellParameters parameters, double celsius, CellSample sample)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _cell = parameters;
        _lithium = parameters.Lithium;
        _cathode = parameters.Cathode;
        _leak = parameters.Leak;
        _conditions = new Conditions(parameters);
        _terminals = new Terminals(parameters, _conditions);
        _ccdFactor = sample.CcdFactor;
        _initialTemperature = celsius;
        _state.Temperature = celsius;
        _state.WallTemperature = celsius;
        _state.Filling = _cathode?.Discharged(parameters.Definition["voltage.floor"] + parameters.Potential) ?? 1.0;
        _state.ActiveCathode = 1.0;
        _state.Chance = sample.Seed;
        _state.Negative.Lithium = parameters.Definition.Kind == CellKind.Half ? 0.0 : parameters.LithiumExcess;
        _state.Positive.Lithium = _cathode is null ? parameters.LithiumExcess : 0.0;
        _initialThickness = Thickness;
        UpdateConditions();
    }

    /// <summary>The entry of the catalogue.</summary>
    public CellDefinition Definition => _cell.Definition;

    /// <summary>The numbers of this kind of cell.</summary>
    public CellParameters Parameters => _cell;

    /// <summary>Electrode area, cm².</summary>
    public double Area => _cell.Area;

    /// <summary>The whole state as it is now; a copy of it is a point to which <see cref="Restore"/> takes the cell back.</summary>
    public ref readonly CellState State => ref _state;

    /// <summary>What temperature and pressure make of the parameters now.</summary>
    public Conditions Conditions => _conditions;

    /// <summary>True once a dendrite has crossed.</summary>
    public bool Shorted => LeakPath.IsShorted(_state);

    /// <summary>The smaller contact fraction of the lithium electrodes.</summary>
    public double ContactFraction
    {
        get
        {
            double negative = _lithium.ContactFraction(_state.Negative);
            return _cathode is null ? Math.Min(negative, _lithium.ContactFraction(_state.Positive)) : negative;
        }
    }

    /// <summary>Charge capacity C-rates refer to, mAh/cm²; 0 without a cathode.</summary>
    public double NominalCapacity => _cathode?.Capacity ?? 0.0;

    /// <summary>Thickness over that of the fresh cell, µm: charge and heat.</summary>
    public double Breathing => Thickness - _initialThickness + _cell.Expansion * (_state.Temperature - _initialTemperature);

    /// <summary>Lithium of the cell, wherever it is, mAh/cm²: it never changes.</summary>
    public double TotalLithium =>
        _state.Negative.Lithium + _state.Positive.Lithium + _state.LostLithium + (_cathode?.Lithium(_state) ?? 0.0);

    private double Thickness =>
        _cell.LithiumThickness * (_state.Negative.Lithium + _state.Positive.Lithium + _state.LostLithium)
        + _cell.CathodeThickness * (_cathode?.Lithium(_state) ?? 0.0);

    /// <summary>Area-specific resistance for a lasting current of this direction, without what the particles add.</summary>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(double density)
    {
        return _terminals.Resistance(_state, density);
    }

    /// <summary>Resistance of the interlayer now, Ω·cm².</summary>
    public double InterlayerResistance => _terminals.InterlayerResistance(_state);

    /// <summary>Terminal voltage at a current density.</summary>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="seconds">How long it has flowed from now on, s; 0 for the first moment.</param>
    /// <returns>V.</returns>
    public double Voltage(double density, double seconds = 0.0)
    {
        return _terminals.Voltage(_state, density, seconds, out _);
    }

    /// <summary>The current density at which the terminals have a voltage.</summary>
    /// <param name="volts">V.</param>
    /// <param name="guess">mA/cm², where to start.</param>
    /// <param name="seconds">How long the current will have flowed, s.</param>
    /// <returns>mA/cm².</returns>
    public double DensityAt(double volts, double guess, double seconds = 0.0)
    {
        return _terminals.DensityAt(_state, volts, guess, seconds);
    }

    /// <summary>Takes the cell to a point in time.</summary>
    /// <param name="state">Its state then.</param>
    public void Restore(in CellState state)
    {
        _state = state;
        UpdateConditions();
    }

    /// <summary>Puts a fresh soft interlayer in the place of the old one; nothing in a cell without one.</summary>
    public void ReplaceInterlayer()
    {
        _state.Washout = 0.0;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How long, s.</param>
    /// <param name="density">Current density at the terminals, mA/cm², positive charges.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, the time or pressure negative, or it is colder than cold.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Step(double seconds, double density, double megapascal, double ambient)
    {
        bool sound = seconds >= 0.0 && megapascal >= 0.0 && ambient > -PhysicalConstants.ZeroCelsius;
        if (!sound || !double.IsFinite(seconds + density + megapascal + ambient))
        {
            throw Refused(seconds, density, megapascal, ambient);
        }

        if (megapascal != _pressure || megapascal > _state.PeakPressure)
        {
            _pressure = megapascal;
            _state.PeakPressure = Math.Max(_state.PeakPressure, megapascal);
            UpdateConditions();
        }

        double remaining = seconds;
        while (remaining > 0.0)
        {
            double step = Shorted || _leak.MayTouch(_state) ? Math.Min(remaining, 0.5 * LeakPath.TouchSeconds) : remaining;
            if (Math.Abs(ambient - _state.Temperature) > CalmKelvin)
            {
                // Rates follow the temperature, so a long step must not go through a change of it in one.
                step = Math.Min(step, CalmShare * _cell.Lag);
                UpdateConditions();
            }

            double inner = density;
            if (_leak.Conductance(_state) > 0.0)
            {
                _ = _terminals.Voltage(_state, density, step, out inner);
            }

            double lasts = LithiumElectrode.Lasts(_state.Negative, inner);
            lasts = _cathode is null ? Math.Min(lasts, LithiumElectrode.Lasts(_state.Positive, -inner)) : lasts;
            if (lasts <= 0.0)
            {
                // Nothing is left to strip, so no ion passes, whatever the terminals ask for.
                inner = 0.0;
            }
            else
            {
                step = Math.Min(step, lasts);
            }

            Advance(step, inner, ambient);
            remaining -= step;
        }

        UpdateConditions();
    }

    private static ArgumentOutOfRangeException Refused(double seconds, double density, double megapascal, double ambient)
    {
        return new ArgumentOutOfRangeException(
            nameof(seconds),
            $"a step of {seconds} s at {density} mA/cm2, {megapascal} MPa and {ambient} degC; expected finite numbers, no negative time or pressure"
        );
    }

    private void Advance(double seconds, double density, double ambient)
    {
        LithiumInterface negative = _lithium.At(_state.Negative, density, _conditions);
        LithiumInterface positive = _cathode is null ? _lithium.At(_state.Positive, -density, _conditions) : default;
        double resistance = _terminals.Resistance(_state, negative, positive);
        double heat = density * density * resistance * PhysicalConstants.VoltPerMilliampereOhm * MilliwattToWatt;
        double critical = _conditions.PlatingCcd * _ccdFactor;
        double tolerance = _cell.Definition.Tolerance;
        ref Decay transfer = ref _conditions.Decays.NegativeTransfer;
        _state.LostLithium += _lithium.Advance(
            ref _state.Negative,
            negative,
            density,
            seconds,
            _conditions,
            critical,
            tolerance,
            ref transfer
        );
        if (_cathode is null)
        {
            transfer = ref _conditions.Decays.PositiveTransfer;
            _state.LostLithium += _lithium.Advance(
                ref _state.Positive,
                positive,
                -density,
                seconds,
                _conditions,
                critical,
                tolerance,
                ref transfer
            );
        }
        else
        {
            _cathode.Advance(ref _state, density, seconds, _conditions);
        }

        if (_cell.Washout > 0.0 && _state.Temperature > _cell.Melting)
        {
            _state.Washout += _cell.Washout * Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
        }

        Damage(seconds);
        Warm(seconds, heat, ambient);
    }

    /// <summary>Two lags in a row, exact over a step of any length: the die wall runs after the cell, the cell after its chamber.</summary>
    private void Warm(double seconds, double heat, double ambient)
    {
        double cellDecay = _conditions.Decays.CellTemperature.Of(seconds / _cell.Lag);
        double wallDecay = _conditions.Decays.WallTemperature.Of(seconds / _cell.WallLag);
        double settled = ambient + heat * _cell.Lag / _cell.HeatCapacity;
        double away = _state.Temperature - settled;

        // Equal lags would divide by zero; a ten-thousandth more is beyond any measurement.
        double ratio = _cell.Lag == _cell.WallLag ? 1.0001 : _cell.Lag / _cell.WallLag;
        double following = away * ratio / (ratio - 1.0);
        _state.Temperature = settled + away * cellDecay;
        _state.WallTemperature = settled + following * cellDecay + (_state.WallTemperature - settled - following) * wallDecay;
    }

    private void Damage(double seconds)
    {
        if (_conditions.WallRate > 0.0)
        {
            _state.WallDamage = Math.Min(_state.WallDamage + _conditions.WallRate * seconds, 1.0);
        }

        if (_cell.CrackGrowth > 0.0 && !_state.Cracked)
        {
            double growth = _state.Negative.Interphase + _state.Positive.Interphase + _state.CathodeInterphase;
            _state.Cracked = growth > _cell.CrackGrowth;
        }

        _leak.Advance(ref _state, seconds, _conditions.Decays);
    }

    private void UpdateConditions()
    {
        double effective = Math.Max(_pressure, _cell.PressureMemory * _state.PeakPressure);
        _conditions.Update(_state.Temperature, _pressure, effective);
    }
}
