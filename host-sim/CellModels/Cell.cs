namespace SSBms.CellModels;

/// <summary>
/// A cell in its fixture: Li | electrolyte | (interlayer) | cathode, or Li | electrolyte | Li. Current density is positive
/// where it charges, so that it plates at the negative electrode.
/// </summary>
public sealed class Cell
{
    private const double MilliwattToWatt = 1e-3;

    private readonly LithiumElectrode _lithium;
    private readonly IntercalationCathode? _cathode;
    private readonly Conditions _conditions;
    private readonly double _electrolyte;
    private readonly double _interlayer;
    private readonly double _melting;
    private readonly double _washout;
    private readonly double _shortResistance;
    private readonly double _pressureMemory;
    private readonly double _lag;
    private readonly double _wallLag;
    private readonly double _heatCapacity;
    private readonly double _lithiumThickness;
    private readonly double _cathodeThickness;

    private CellState _state;
    private double _pressure;

    /// <summary>Puts a fresh, discharged cell together.</summary>
    /// <param name="definition">The cell.</param>
    /// <param name="celsius">Temperature of everything, °C.</param>
    public Cell(CellDefinition definition, double celsius)
    {
        ArgumentNullException.ThrowIfNull(definition);
        const double CentimetrePerMicrometre = 1e-4;
        Definition = definition;
        Area = definition["area"];
        _lithium = new LithiumElectrode(definition);
        _cathode = definition.Kind == CellKind.Full ? new IntercalationCathode(definition) : null;
        _conditions = new Conditions(definition);
        _electrolyte = definition["electrolyte.thickness"] * CentimetrePerMicrometre / definition["electrolyte.conductivity"];
        if (definition.HasInterlayer)
        {
            _interlayer = definition["interlayer.thickness"] * CentimetrePerMicrometre / definition["interlayer.conductivity"];
            _melting = definition["interlayer.melting"];
            _washout = definition["interlayer.washout"];
        }

        _shortResistance = definition["short.resistance"];
        _pressureMemory = definition["lithium.pressure_memory"];
        _lag = definition["thermal.lag"];
        _wallLag = definition["thermal.wall_lag"];
        _heatCapacity = definition["thermal.capacity"];
        _lithiumThickness = definition["mechanics.lithium"];
        _cathodeThickness = _cathode is null ? 0.0 : definition["cathode.expansion"];

        _state.Temperature = celsius;
        _state.WallTemperature = celsius;
        _state.Filling = 1.0;
        _state.ActiveCathode = 1.0;
        _state.Negative.Lithium = definition["lithium.excess"];
        _state.Positive.Lithium = _cathode is null ? definition["lithium.excess"] : 0.0;
        InitialThickness = Thickness;
        UpdateConditions();
    }

    /// <summary>What it is made of.</summary>
    public CellDefinition Definition { get; }

    /// <summary>Electrode area, cm².</summary>
    public double Area { get; }

    /// <summary>The whole state; setting it takes the cell back to that point.</summary>
    public CellState State
    {
        get => _state;
        set
        {
            _state = value;
            UpdateConditions();
        }
    }

    /// <summary>True once a dendrite has crossed.</summary>
    public bool Shorted => _state.Negative.Dendrite >= 1.0 || _state.Positive.Dendrite >= 1.0;

    /// <summary>The smaller contact fraction of the lithium electrodes.</summary>
    public double ContactFraction
    {
        get
        {
            double negative = _lithium.ContactFraction(_state.Negative);
            return _cathode is null ? Math.Min(negative, _lithium.ContactFraction(_state.Positive)) : negative;
        }
    }

    /// <summary>Stripping current density that leaves no voids now, mA/cm².</summary>
    public double ReplenishmentLimit => _conditions.ReplenishmentLimit;

    /// <summary>Critical current density for plating now, mA/cm².</summary>
    public double PlatingCcd => _conditions.PlatingCcd;

    /// <summary>Charge capacity C-rates refer to, mAh/cm²; 0 without a cathode.</summary>
    public double NominalCapacity => _cathode?.Capacity ?? 0.0;

    /// <summary>Thickness that breathes with the charge, µm, over that of the fresh cell.</summary>
    public double Breathing => Thickness - InitialThickness;

    /// <summary>Lithium of the cell, wherever it is, mAh/cm²: it never changes.</summary>
    public double TotalLithium =>
        _state.Negative.Lithium + _state.Positive.Lithium + _state.LostLithium + (_cathode?.Lithium(_state) ?? 0.0);

    private double InitialThickness { get; }

    private double Thickness =>
        _lithiumThickness * (_state.Negative.Lithium + _state.Positive.Lithium + _state.LostLithium)
        + _cathodeThickness * (_cathode?.Lithium(_state) ?? 0.0);

    /// <summary>Area-specific resistance for a current of this direction, without what the particles add.</summary>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(double density)
    {
        double sum = _electrolyte / _conditions.ElectrolyteRate + _lithium.Resistance(_state.Negative, density, _conditions);
        if (_interlayer > 0.0)
        {
            sum += _interlayer / _conditions.InterlayerRate * Math.Exp(_state.Washout);
        }

        return sum + (_cathode?.Resistance(_conditions) ?? _lithium.Resistance(_state.Positive, -density, _conditions));
    }

    /// <summary>Terminal voltage at a current density.</summary>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <returns>V.</returns>
    public double Voltage(double density)
    {
        double source = _cathode?.OpenCircuit(_state, density) ?? 0.0;
        double resistance = Resistance(density);
        double open = source + density * resistance * PhysicalConstants.VoltPerMilliampereOhm;
        return Shorted ? open * _shortResistance / (_shortResistance + resistance) : open;
    }

    /// <summary>The current density at which the terminals have a voltage, by secant steps.</summary>
    /// <param name="volts">V.</param>
    /// <param name="guess">mA/cm², where to start.</param>
    /// <returns>mA/cm².</returns>
    public double DensityAt(double volts, double guess)
    {
        const int MostSteps = 30;
        const double Tolerance = 1e-7;
        double first = guess;
        double second = guess + 1e-3;
        double firstError = Voltage(first) - volts;
        for (int i = 0; i < MostSteps; i++)
        {
            double secondError = Voltage(second) - volts;
            double change = secondError - firstError;
            if (Math.Abs(secondError) < Tolerance || change == 0.0)
            {
                break;
            }

            double next = second - secondError * (second - first) / change;
            first = second;
            firstError = secondError;
            second = next;
        }

        return second;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How long, s.</param>
    /// <param name="density">Current density at the terminals, mA/cm², positive charges.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    public void Step(double seconds, double density, double megapascal, double ambient)
    {
        _pressure = megapascal;
        _state.PeakPressure = Math.Max(_state.PeakPressure, megapascal);
        UpdateConditions();
        double remaining = seconds;
        while (remaining > 0.0)
        {
            double inner = Shorted ? InnerDensity(density) : density;
            double step = Math.Min(remaining, _lithium.LongestStep(_state.Negative, inner, _conditions));
            if (_cathode is null)
            {
                step = Math.Min(step, _lithium.LongestStep(_state.Positive, -inner, _conditions));
            }

            Advance(step, inner, ambient);
            remaining -= step;
        }
    }

    private void Advance(double seconds, double density, double ambient)
    {
        double heat = density * density * Resistance(density) * PhysicalConstants.VoltPerMilliampereOhm * MilliwattToWatt;
        _state.LostLithium += _lithium.Advance(ref _state.Negative, density, seconds, _conditions);
        if (_cathode is null)
        {
            _state.LostLithium += _lithium.Advance(ref _state.Positive, -density, seconds, _conditions);
        }
        else
        {
            _cathode.Advance(ref _state, density, seconds);
        }

        if (_washout > 0.0 && _state.Temperature > _melting)
        {
            _state.Washout += _washout * Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
        }

        double settled = ambient + heat * _lag / _heatCapacity;
        double before = _state.Temperature;
        _state.Temperature = settled + (before - settled) * Math.Exp(-seconds / _lag);
        _state.WallTemperature = before + (_state.WallTemperature - before) * Math.Exp(-seconds / _wallLag);
    }

    /// <summary>What passes the electrolyte as ions while the short carries the rest.</summary>
    private double InnerDensity(double density)
    {
        double source = _cathode?.OpenCircuit(_state, 0.0) ?? 0.0;
        return (Voltage(density) - source) / (Resistance(density) * PhysicalConstants.VoltPerMilliampereOhm);
    }

    private void UpdateConditions()
    {
        double effective = Math.Max(_pressure, _pressureMemory * _state.PeakPressure);
        _conditions.Update(_state.Temperature, _pressure, effective);
    }
}
